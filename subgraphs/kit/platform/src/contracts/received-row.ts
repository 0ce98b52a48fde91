import type { FeedItem, JsonValue, NormalisedRecord, RecordTypeName } from '@queqiao/records';
import type { ReceivedRecords } from './read-records.ts';
import type { RejectedRow } from './rejected-row.ts';

/** A row of a page as received: its record, or the reason why it was rejected. */
export type ReceivedRow<R> =
  | { readonly key: string; readonly record: R; readonly rejected?: never }
  | { readonly key: string; readonly record?: never; readonly rejected: RejectedRow };

/** The key of a row without a readable id: its content, without the time of the last change. */
function keyOfContent(raw: JsonValue, timeField: string | undefined): string {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return JSON.stringify(raw);
  return JSON.stringify(Object.entries(raw).filter(([name]) => name !== timeField));
}

/**
 * The rows of one page as records. Keys are distinct within the page: a row that the platform returns twice on one page
 * keeps its place and its count, so that only a row found on two pages means that the list moved during reading.
 * `timeField` is the platform's time of the last change, which is not used to distinguish rejected rows.
 */
export function receivedRows<R extends { readonly id: string }>(
  { records, rejected }: ReceivedRecords<R>,
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

/** The records of the rows, each once: of two with one id the later one. */
export function recordsOf<R extends { readonly id: string }>(rows: readonly ReceivedRow<R>[]): readonly R[] {
  const byId = new Map<string, R>();
  for (const { record } of rows) if (record !== undefined) byId.set(record.id, record);
  return [...byId.values()];
}

/** The same rows for a feed: records, each once, and rejected rows. */
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
