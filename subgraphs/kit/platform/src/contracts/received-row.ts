import type { FeedItem, JsonValue, NormalisedRecord, RecordTypeName } from '@queqiao/records';
import type { Told } from './read-records.ts';
import type { RejectedRow } from './rejected-row.ts';

/** A row of a page as its platform told it: the record that it became, or why it became none. */
export type ReceivedRow<R> =
  | { readonly key: string; readonly record: R; readonly rejected?: never }
  | { readonly key: string; readonly record?: never; readonly rejected: RejectedRow };

/** A row that has no readable id, as a key: what it says, whenever it was last touched. */
function keyOfContent(raw: JsonValue, timeField: string | undefined): string {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return JSON.stringify(raw);
  return JSON.stringify(Object.entries(raw).filter(([name]) => name !== timeField));
}

/**
 * The rows of one page as records. Keys are distinct within the page: a row that the platform tells twice side by side
 * keeps its place and its count, so that only a row met on two pages tells of a list that moved while it was read.
 * `timeField` names the platform's time of the last change, which is no part of what tells two broken rows apart.
 */
export function receivedRows<R extends { readonly id: string }>(
  { records, rejected }: Told<R>,
  timeField?: string,
): readonly ReceivedRow<R>[] {
  const met = new Map<string, number>();
  const distinct = (key: string): string => {
    const times = met.get(key) ?? 0;
    met.set(key, times + 1);
    return times === 0 ? key : `${key}\n${times}`;
  };
  return [
    ...records.map((record) => ({ key: distinct(record.id), record })),
    ...rejected.map((row) => ({ key: distinct(`\n${row.id ?? keyOfContent(row.raw, timeField)}`), rejected: row })),
  ];
}

/** The records among rows, each once: of two with one id the later told. */
export function recordsOf<R extends { readonly id: string }>(rows: readonly ReceivedRow<R>[]): readonly R[] {
  const byId = new Map<string, R>();
  for (const { record } of rows) if (record !== undefined) byId.set(record.id, record);
  return [...byId.values()];
}

/** The same rows as a feed tells them: records, each once, and what was set aside. */
export function feedItemsOf(type: RecordTypeName, rows: readonly ReceivedRow<NormalisedRecord>[]): readonly FeedItem[] {
  const rejected = new Map(rows.flatMap((row) => (row.rejected === undefined ? [] : [[row.key, row.rejected]])));
  return [
    ...recordsOf(rows).map((record) => ({ kind: 'record' as const, record })),
    ...[...rejected.values()].map(({ id, code, reason, path, raw }) => ({
      kind: 'rejected' as const,
      type,
      id,
      code,
      reason,
      path,
      raw,
    })),
  ];
}
