import { isDeepStrictEqual } from 'node:util';
import type { World } from '@queqiao/mocks';
import { keyOf } from './fold-changes.ts';

type Row = Readonly<Record<string, unknown>>;

interface RowList {
  readonly ordered: () => readonly object[];
  readonly key: (row: never) => string;
}

/** The record types of the world's lists. */
const TYPES: Readonly<Record<string, string>> = {
  jobs: 'JobPosting',
  fairs: 'JobFair',
  outcomes: 'EmploymentOutcome',
  trainings: 'Training',
  workforce: 'Workforce',
  enterprises: 'Enterprise',
  chains: 'IndustryChain',
  cultivation: 'Cultivation',
  demands: 'TechDemand',
  projects: 'RdProject',
  cooperations: 'Cooperation',
  topics: 'ConsultationTopic',
  opinions: 'Opinion',
  replies: 'TopicReply',
  schools: 'School',
  majors: 'Major',
  teacherStats: 'TeacherStats',
  returns: 'AnnualReturn',
  bases: 'Base',
};

function typeOf(system: string, list: string): string | undefined {
  if (list === 'experts') return system === 'shanqitong' ? 'EnterpriseExpert' : 'SchoolExpert';
  return TYPES[list];
}

/** Every current row of the world, by `system type id`. The world replaces rows and never mutates them. */
export function worldRows({ platforms }: World): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const [system, platform] of Object.entries(platforms)) {
    for (const [name, list] of Object.entries(platform as Readonly<Record<string, unknown>>)) {
      const type = typeOf(system, name);
      if (type === undefined) continue;
      const { ordered, key } = list as RowList;
      for (const row of ordered.call(list)) {
        rows.set(keyOf({ system, type, id: key.call(list, row as never) }), row as Row);
      }
    }
  }
  return rows;
}

/** The fields in which two states of a row differ. */
export function fieldsThatDiffer(before: Row | undefined, after: Row | undefined, fields: Iterable<string>): string[] {
  return [...fields].filter((field) => !isDeepStrictEqual(before?.[field], after?.[field])).toSorted();
}
