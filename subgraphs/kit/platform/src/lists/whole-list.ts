import type { Fetched, ListBounds } from '../upstream/index.ts';

/** One reading of all pages of a list. */
export interface Reading<T> {
  readonly rows: readonly T[];
  /** The totals of its pages; empty for a list without totals. */
  readonly totals: readonly number[];
  /** When the oldest of its pages was received, RFC 3339 in UTC. */
  readonly fetchedAt: string;
}

/** A row's key; null when it cannot be read (the row then counts as a separate one). */
export type RowKey<T> = (row: T) => string | null;

export interface WholeListOptions<T> {
  readonly keyOf: RowKey<T>;
  readonly bounds: ListBounds;
  /**
   * Reads until no row can be missing: for callers to whom absence means deletion. Otherwise the list is read again only when
   * its total changed between two pages, or exceeds the number of rows.
   */
  readonly settled: boolean;
}

const MOST_READINGS = 4;

/** A row's key, or a replacement for it. */
export function keyed<T>(row: T, keyOf: RowKey<T>): string {
  return keyOf(row) ?? `\0${JSON.stringify(row)}`;
}

function keysOf<T>(rows: readonly T[], keyOf: RowKey<T>): string[] {
  return rows.map((row) => keyed(row, keyOf));
}

/** Each row once; of two with one key the later one. */
function distinct<T>(readings: readonly Reading<T>[], keyOf: RowKey<T>): T[] {
  const byKey = new Map<string, T>();
  for (const { rows } of readings) {
    for (const row of rows) byKey.set(keyed(row, keyOf), row);
  }
  return [...byKey.values()];
}

/** Whether a reading itself shows that no row moved meanwhile. */
function isWhole<T>(reading: Reading<T>, { keyOf, settled }: WholeListOptions<T>): boolean {
  const [total] = reading.totals;
  if (reading.totals.some((other) => other !== total)) return false;
  if (!settled) return total === undefined || reading.rows.length >= total;
  return total !== undefined && new Set(keysOf(reading.rows, keyOf)).size === total;
}

function isSame<T>(a: Reading<T>, b: Reading<T>, keyOf: RowKey<T>): boolean {
  const left = keysOf(a.rows, keyOf);
  const right = keysOf(b.rows, keyOf);
  return left.length === right.length && left.every((key, index) => key === right[index]);
}

/**
 * Throws the breach of contract when a list has fewer rows than its total in every reading: the rest would be missing
 * silently, and deleted where absence means deletion.
 */
function checkCount<T>(rows: readonly T[], { totals }: Reading<T>, { bounds }: WholeListOptions<T>): void {
  const least = totals.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (totals.length > 0 && rows.length < least) {
    throw bounds.breach(`the platform counts ${least} rows and gives ${rows.length}`);
  }
}

/**
 * A whole list whose rows may move between its pages during reading: no row twice, and when `settled` no row missing. A
 * settled reading is one with equal totals on all pages and that many distinct rows, or one that equals the reading before
 * row by row. If the list never stops moving, all rows of all readings are returned. Throws the error of `bounds.breach`
 * when a completed list has fewer rows than its total.
 */
export async function wholeList<T>(
  read: (reading: number) => Promise<Reading<T>>,
  options: WholeListOptions<T>,
): Promise<Fetched<readonly T[]>> {
  const first = await read(0);
  const readings = [first];
  for (let last = first; ;) {
    if (isWhole(last, options)) return { value: distinct([last], options.keyOf), fetchedAt: last.fetchedAt };
    if (readings.length === MOST_READINGS) break;
    const next = await read(readings.length);
    if (isSame(last, next, options.keyOf)) {
      checkCount(next.rows, next, options);
      return { value: distinct([next], options.keyOf), fetchedAt: next.fetchedAt };
    }
    readings.push(next);
    last = next;
  }
  const value = distinct(readings, options.keyOf);
  checkCount(value, readings.at(-1) ?? first, options);
  return { value, fetchedAt: first.fetchedAt };
}
