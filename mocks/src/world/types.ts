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

/** The data of an installation of the employment family. */
export interface EmploymentPlatform {
  readonly system: string;
  /** Indexed by `uscc`. Includes withdrawn and closed posts; see `isListed`. */
  readonly jobs: ReadonlyCollection<JobPosting>;
  readonly fairs: ReadonlyCollection<JobFair>;
  /** Indexed by `schoolCode`. */
  readonly outcomes: ReadonlyCollection<EmploymentOutcome>;
  readonly trainings: ReadonlyCollection<Training>;
  readonly workforce: ReadonlyCollection<Workforce>;
}

/** The data of an installation of the enterprise family. */
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

/** The data of an installation of the consultation family. */
export interface ConsultationPlatform {
  readonly system: string;
  /** Includes withdrawn topics (`withdrawnAt`), which are not listed and answer 410. */
  readonly topics: ReadonlyCollection<Topic>;
  /** Indexed by `topicId`. */
  readonly opinions: ReadonlyCollection<Opinion>;
  readonly replies: ReadonlyCollection<Reply>;
}

/** The data of an installation of the education family. */
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

/** One change as a complete hub's change log would show it. */
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

/** The true value of one indicator. */
export interface Truth {
  /** Null where the denominator is 0 or nothing is known. */
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  /** By year, oldest first, where the demand compares years or is yearly. */
  readonly series?: readonly { readonly year: number; readonly value: number | null }[];
}

export interface WorldOptions {
  /** Any whole number; the same options give the same world, and the same steps the same changes. */
  readonly seed: number;
  /** 1 is Baoji and Haixi as the policies count them; n has n times the rows. Whole number from 1. */
  readonly scale: number;
  /** The initial time of the world's clock, ms since the epoch. */
  readonly now: number;
  /**
   * Whether a few rows are dated in the future, and steps also correct and remove rows without any time saying so. A hub finds
   * these by comparing whole lists only. Default: not.
   */
  readonly silent?: boolean;
  /**
   * The share of job posts and opinions, 0 to 1: more than half of all rows are such, and no policy counts them.
   * @default 1
   */
  readonly bulkShare?: number;
}

/** A row that is wrong on purpose. */
export interface WrongRow {
  readonly system: string;
  readonly type: string;
  /** The world's key; the platform may serve it wrongly or not at all. */
  readonly id: string;
  readonly fault: Fault;
}

/**
 * The synthetic world behind all mock platforms: the true data and its changes. Baoji has all four platforms. Haixi has no
 * enterprise platform: its employers are known from posts and bases only, its majors serve no known chain, and its
 * cultivated enterprises are unknown. At scale n there are n times as many chains too, each as large as at scale 1; the
 * number of counties is constant. Wrong rows are added to the good ones, whose number does not change; rows that are served
 * twice or with an unknown field are among the good ones.
 */
export interface World {
  readonly options: WorldOptions;
  /** The world's clock, ms since the epoch. */
  readonly now: number;
  readonly platforms: Platforms;
  /** Every change since the world was created, oldest first. */
  readonly journal: readonly JournalEntry[];
  /** Moves the clock forward. Throws a RangeError for an earlier time. */
  readonly advance: (ms: number) => void;
  /** Lets some seconds pass and makes one random change; returns its journal entries (often one, maybe none). */
  readonly step: () => readonly JournalEntry[];
  /** Makes one exact change, written as JSON (see `worldOperation`); returns the journal entries. Throws a ZodError or a RangeError. */
  readonly apply: (operation: unknown) => readonly JournalEntry[];
  /**
   * The true value of every indicator that platforms can know, by indicator id, as the world is now; `asOf` (default: now)
   * only determines which calendar years are complete.
   */
  readonly truths: (asOf?: number) => ReadonlyMap<string, Truth>;
  /** The keys of all records that a complete hub holds now, as `system type id`. */
  readonly recordKeys: () => ReadonlySet<string>;
  /** All rows that are wrong on purpose, with what is wrong. */
  readonly wrongRows: () => readonly WrongRow[];
}
