import type { Installation } from '@queqiao/kit/installations';

/** What the words of an installation hang on. */
export type Words = Pick<Installation, 'crosswalk'>;

/** The words of the family: what an installation writes unless its crosswalk has a table of that name. */
const USUAL = {
  scale: { large: 'LARGE', medium: 'MEDIUM', small: 'SMALL', micro: 'MICRO' },
  cultivationLevel: { municipal: 'MUNICIPAL', provincial: 'PROVINCIAL', national: 'NATIONAL' },
  cultivationStatus: { candidate: 'CANDIDATE', recognized: 'RECOGNIZED', revoked: 'REVOKED' },
  demandStatus: { open: 'OPEN', matched: 'MATCHED', solved: 'SOLVED', closed: 'CLOSED' },
  appraisal: { passed: 'PASSED', failed: 'FAILED', pending: 'PENDING' },
  cooperationKind: {
    order_class: 'ORDER_CLASS',
    internship: 'INTERNSHIP',
    co_built_base: 'CO_BUILT_BASE',
    apprenticeship: 'APPRENTICESHIP',
    joint_lab: 'JOINT_LAB',
    mixed_ownership_base: 'MIXED_OWNERSHIP_BASE',
    visit: 'VISIT',
  },
} as const;

/** An installation's code table: its own words to ours. */
export function wordsOf(installation: Words, table: keyof typeof USUAL): Readonly<Record<string, string>> {
  return installation.crosswalk[table] ?? USUAL[table];
}
