import type { Family, InstallationFile } from '@queqiao/platform/installations';
import { RECORD_TYPES, RECORD_TYPE_NAMES, type RecordTypeName } from '@queqiao/records';
import { attributesOf, type Attribute } from './attribute.ts';

/** Which family of platforms returns records of a type. */
const FAMILY_OF: Readonly<Record<RecordTypeName, Family>> = {
  School: 'education',
  Major: 'education',
  TeacherStats: 'education',
  AnnualReturn: 'education',
  Base: 'education',
  SchoolExpert: 'education',
  Enterprise: 'enterprise',
  IndustryChain: 'enterprise',
  Cultivation: 'enterprise',
  TechDemand: 'enterprise',
  RdProject: 'enterprise',
  EnterpriseExpert: 'enterprise',
  Cooperation: 'enterprise',
  JobPosting: 'employment',
  JobFair: 'employment',
  EmploymentOutcome: 'employment',
  Training: 'employment',
  Workforce: 'employment',
  ConsultationTopic: 'consultation',
  Opinion: 'consultation',
  TopicReply: 'consultation',
};

/** The schema's `RecordType`: what an editor of mappings can offer. */
export interface RecordTypeEntry {
  readonly name: RecordTypeName;
  /** The installations that return such records. */
  readonly systems: readonly string[];
  /** The type's own attributes, then those of what it refers to, as paths like `school.level`. */
  readonly attributes: readonly Attribute[];
}

function referredAttributes(name: RecordTypeName): readonly Attribute[] {
  return Object.entries(RECORD_TYPES[name].references).flatMap(([step, { type }]) =>
    attributesOf(RECORD_TYPES[type]).map((attribute) =>
      Object.assign({}, attribute, { name: `${step}.${attribute.name}` }),
    ),
  );
}

/** What each record type holds and which systems return it, for the installations of this hub. */
export class RecordTypeCatalogue {
  readonly entries: readonly RecordTypeEntry[];
  readonly #systems: ReadonlyMap<RecordTypeName, readonly string[]>;

  constructor(installations: readonly Pick<InstallationFile, 'system' | 'family'>[]) {
    this.#systems = new Map(
      RECORD_TYPE_NAMES.map((name) => [
        name,
        installations.filter(({ family }) => family === FAMILY_OF[name]).map(({ system }) => system),
      ]),
    );
    this.entries = RECORD_TYPE_NAMES.map((name) => ({
      name,
      systems: this.systemsOf(name),
      attributes: [...attributesOf(RECORD_TYPES[name]), ...referredAttributes(name)],
    }));
  }

  /** The installations that return records of a type. */
  readonly systemsOf = (type: RecordTypeName): readonly string[] => this.#systems.get(type) ?? [];
}
