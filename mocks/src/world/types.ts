import type { ReadonlyCollection } from './collection.ts';
import type { Fault } from './entities/entity.ts';
import type { Opinion, Reply, Topic } from './entities/consultation.ts';
import type { AnnualReturn, Base, Major, School, SchoolExpert, TeacherStats } from './entities/education.ts';
import type { EmploymentOutcome, JobFair, JobPosting, Training, Workforce } from './entities/employment.ts';
import type {
  Cooperation,
  Cultivation,
  Deletion,
  Enterprise,
  EnterpriseExpert,
  IndustryChain,
  RdProject,
  TechDemand,
} from './entities/enterprise.ts';

/** What an installation of the employment family holds. */
export interface EmploymentPlatform {
  readonly system: string;
  /** Indexed by `uscc`. Withdrawn and closed posts are in here too; see `isListed`. */
  readonly jobs: ReadonlyCollection<JobPosting>;
  readonly fairs: ReadonlyCollection<JobFair>;
  /** Indexed by `schoolCode`. */
  readonly outcomes: ReadonlyCollection<EmploymentOutcome>;
  readonly trainings: ReadonlyCollection<Training>;
  readonly workforce: ReadonlyCollection<Workforce>;
}

/** What an installation of the enterprise family holds. */
export interface EnterprisePlatform {
  readonly system: string;
  /** Indexed by `chainCodes`. */
  readonly enterprises: ReadonlyCollection<Enterprise>;
  readonly chains: ReadonlyCollection<IndustryChain>;
  /** These are indexed by `uscc`; cooperations also by `schoolCode`. */
  readonly cultivation: ReadonlyCollection<Cultivation>;
  readonly demands: ReadonlyCollection<TechDemand>;
  readonly projects: ReadonlyCollection<RdProject>;
  readonly experts: ReadonlyCollection<EnterpriseExpert>;
  readonly cooperations: ReadonlyCollection<Cooperation>;
  readonly deletions: readonly Deletion[];
}

/** What an installation of the consultation family holds. */
export interface ConsultationPlatform {
  readonly system: string;
  /** Withdrawn topics (`withdrawnAt`) are in here, out of the list, and answer 410. */
  readonly topics: ReadonlyCollection<Topic>;
  /** Indexed by `topicId`. */
  readonly opinions: ReadonlyCollection<Opinion>;
  readonly replies: ReadonlyCollection<Reply>;
}

/** What an installation of the education family holds. */
export interface EducationPlatform {
  readonly system: string;
  readonly schools: ReadonlyCollection<School>;
  /** Indexed by `schoolCode` and `chainCodes`. */
  readonly majors: ReadonlyCollection<Major>;
  /** Indexed by `schoolCode`. */
  readonly teacherStats: ReadonlyCollection<TeacherStats>;
  readonly returns: ReadonlyCollection<AnnualReturn>;
  readonly bases: ReadonlyCollection<Base>;
  readonly experts: ReadonlyCollection<SchoolExpert>;
}

export interface Platforms {
  readonly qinyun: EmploymentPlatform;
  readonly 'haixi-employment': EmploymentPlatform;
  readonly shanqitong: EnterprisePlatform;
  readonly qinshangliang: ConsultationPlatform;
  readonly zhijiao: EducationPlatform;
  readonly 'haixi-education': EducationPlatform;
}

export type ChangeKind = 'CREATED' | 'UPDATED' | 'REMOVED' | 'REKEYED';

/** One change as a perfect hub's change log would show it. */
export interface JournalEntry {
  /** 1, 2, 3, … */
  readonly seq: number;
  /** The world's time, ms since the epoch (not the row's own stamp, which may be older). */
  readonly at: number;
  readonly kind: ChangeKind;
  readonly system: string;
  /** The hub's record type name, like `JobPosting`. */
  readonly type: string;
  /** The hub's record id; parts joined with `/`. */
  readonly id: string;
  /** Of REKEYED: the id before. */
  readonly formerId: string | null;
  /** Of UPDATED and REKEYED: the hub's attribute names (contactName and the like included), sorted. */
  readonly changedFields: readonly string[];
}

/** The true value behind one indicator. */
export interface Truth {
  /** Null where the denominator is 0 or nothing is known. */
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Year by year, oldest first, where the demand compares years or is a yearly one. */
  readonly series?: readonly { readonly year: number; readonly value: number | null }[];
}

export interface WorldOptions {
  /** Any whole number; the same options give the same world, and the same steps the same changes. */
  readonly seed: number;
  /** 1 is Baoji and Haixi as the policies count them; n has n times the rows. Whole number from 1. */
  readonly scale: number;
  /** Where the world's clock stands at first, ms since the epoch. */
  readonly now: number;
}

/** A row that is wrong on purpose. */
export interface WrongRow {
  readonly system: string;
  readonly type: string;
  /** The world's key; what the platform tells of it may be wrong or missing. */
  readonly id: string;
  readonly fault: Fault;
}

/**
 * The synthetic world behind all mock platforms: what is true, and how it changes. Baoji has all four platforms. Haixi has no
 * enterprise platform: its employers are known from posts and bases only, its majors serve no known chain, and nobody can
 * know its cultivated enterprises. At scale n there are n times as many chains too, each as large as at scale 1; counties
 * stay as they are. Rows that are wrong on purpose come beside the good ones, which keep their number; rows that are told
 * oddly (twice, with an unknown field) are among them.
 */
export interface World {
  readonly options: WorldOptions;
  /** The world's clock, ms since the epoch. */
  readonly now: number;
  readonly platforms: Platforms;
  /** Every change since the world was made, oldest first. */
  readonly journal: readonly JournalEntry[];
  /** Moves the clock on. Throws a RangeError when told to go back. */
  readonly advance: (ms: number) => void;
  /** Lets some seconds pass and makes one random change; gives the journal entries that it wrote (often one, maybe none). */
  readonly step: () => readonly JournalEntry[];
  /** Makes one exact change, told as JSON (see `worldOperation`); gives the journal entries. Throws a ZodError or a RangeError. */
  readonly apply: (operation: unknown) => readonly JournalEntry[];
  /**
   * The truth behind every indicator that platforms can know, by indicator id, as the world is now; `asOf` (default: now)
   * only says which calendar years are complete.
   */
  readonly truths: (asOf?: number) => ReadonlyMap<string, Truth>;
  /** The keys of all records that a perfect hub holds now, as `system type id`. */
  readonly recordKeys: () => ReadonlySet<string>;
  /** All rows that are wrong on purpose, with what is wrong. */
  readonly wrongRows: () => readonly WrongRow[];
}
