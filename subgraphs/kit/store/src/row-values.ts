// Converts values so that both engines return the same JavaScript values. Keys are type OIDs of PostgreSQL.
const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/**
 * `2026-01-31 04:05:06.7+00`, as a session in UTC writes it, as RFC 3339. What is no moment there, like `infinity`, stays as
 * it is: the hub writes none, and an auditor has to be able to read what somebody else wrote.
 */
function readMoment(text: string): string {
  const moment = new Date(`${text.replace(' ', 'T').replace(/[+-]00(?::00)?$/, '')}Z`);
  return Number.isNaN(moment.valueOf()) ? text : moment.toISOString();
}

/** Positions and counts stay far below 2^53. */
function readBigints(text: string): number[] {
  return text === '{}' ? [] : text.slice(1, -1).split(',').map(Number);
}

/** Parses a value from the engine's text, by type OID. */
export const ROW_PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: Number,
  [INT8_ARRAY]: readBigints,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: readMoment,
};
