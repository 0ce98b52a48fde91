/** Faults in the data of a response, as opposed to its transport. */
const DATA_FAULTS = [
  'page-shift',
  'duplicate-row',
  'missing-field',
  'mistyped-field',
  'field-value',
  'unknown-field',
  'wrong-check-character',
  'undecodable-bytes',
  'unclosed-quote',
  'empty-list',
  'endless-list',
] as const;
export type DataFault = (typeof DATA_FAULTS)[number];

/** Faults of a single row. */
export const ROW_FAULTS = [
  'missing-field',
  'mistyped-field',
  'field-value',
  'unknown-field',
] as const satisfies readonly DataFault[];

/** Faults of a list that is returned whole. */
export const LIST_FAULTS = [...ROW_FAULTS, 'duplicate-row', 'empty-list'] as const satisfies readonly DataFault[];

/** Faults of a paged list. */
export const PAGE_FAULTS = [...LIST_FAULTS, 'page-shift', 'endless-list'] as const satisfies readonly DataFault[];

/** Faults of rows that name enterprises by their code. */
export const CODE_FAULTS = ['wrong-check-character'] as const satisfies readonly DataFault[];

export function isDataFault(kind: string): kind is DataFault {
  return (DATA_FAULTS as readonly string[]).includes(kind);
}
