import type { JsonValue } from '@queqiao/records';
import { readRows, type RowContract, type RowSource } from './read-rows.ts';
import type { RejectedRow } from './rejected-row.ts';

/** What one call told: the records of the rows that keep the contract, and the other rows with their reasons. */
export interface Told<R> {
  readonly records: readonly R[];
  readonly rejected: readonly RejectedRow[];
}

/** Reads the rows of one call; the call's name is for the counts. */
export type ReadRecords<R> = (source: RowSource, call: string, raws: readonly JsonValue[]) => Told<R>;

/** How rows of one kind become records: their contract, where their id stands, and what they turn into. */
export function recordReader<T, R>(contract: Omit<RowContract<T>, 'call'>, normalise: (row: T) => R): ReadRecords<R> {
  return (source, call, raws) => {
    const { rows, rejected } = readRows(source, { ...contract, call }, raws);
    return { records: rows.map(({ value }) => normalise(value)), rejected };
  };
}
