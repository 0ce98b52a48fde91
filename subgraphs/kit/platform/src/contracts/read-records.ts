import type { JsonValue } from '@queqiao/records';
import { readRows, type RowContract, type RowSource } from './read-rows.ts';
import type { RejectedRow } from './rejected-row.ts';

/** The result of one call: the records of the valid rows, and the rejected rows with their reasons. */
export interface ReceivedRecords<R> {
  readonly records: readonly R[];
  readonly rejected: readonly RejectedRow[];
}

/** Reads the rows of one call; the call's name is used in metrics. */
export type ReadRecords<R> = (source: RowSource, call: string, raws: readonly JsonValue[]) => ReceivedRecords<R>;

/** How rows of one kind become records: their contract, the field of their id, and the conversion. */
export function recordReader<T, R>(contract: Omit<RowContract<T>, 'call'>, normalise: (row: T) => R): ReadRecords<R> {
  return (source, call, raws) => {
    const { rows, rejected } = readRows(source, { ...contract, call }, raws);
    return { records: rows.map(({ value }) => normalise(value)), rejected };
  };
}
