/** The faults that change what an answer tells, rather than how it comes. */
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

/** What a single row suffers. */
export const ROW_FAULTS = [
  'missing-field',
  'mistyped-field',
  'field-value',
  'unknown-field',
] as const satisfies readonly DataFault[];

/** What a list that is told at once suffers. */
export const LIST_FAULTS = [...ROW_FAULTS, 'duplicate-row', 'empty-list'] as const satisfies readonly DataFault[];

/** What a list in pages suffers. */
export const PAGE_FAULTS = [...LIST_FAULTS, 'page-shift', 'endless-list'] as const satisfies readonly DataFault[];

/** What rows suffer that name enterprises by their code. */
export const CODE_FAULTS = ['wrong-check-character'] as const satisfies readonly DataFault[];

export function isDataFault(kind: string): kind is DataFault {
  return (DATA_FAULTS as readonly string[]).includes(kind);
}
