import type { Fetched, ListBounds } from '../upstream/index.ts';

/** One reading of all pages of a list. */
export interface Reading<T> {
  readonly rows: readonly T[];
  /** The totals that its pages told; empty for a list that tells none. */
  readonly totals: readonly number[];
  /** When the oldest of its pages was told, RFC 3339 in UTC. */
  readonly fetchedAt: string;
}

/** A row's key; null when it cannot be read (the row then counts as one of its own). */
export type RowKey<T> = (row: T) => string | null;

export interface WholeListOptions<T> {
  readonly keyOf: RowKey<T>;
  readonly bounds: ListBounds;
  /**
   * Read on until it is certain that nothing was missed: for a reader to whom absence means deletion. Otherwise the list
   * is read again only when its total changed between two pages, or is more than there are rows.
   */
  readonly settled: boolean;
}

const MOST_READINGS = 4;

/** A row's key, or what stands for it. */
export function keyed<T>(row: T, keyOf: RowKey<T>): string {
  return keyOf(row) ?? `\0${JSON.stringify(row)}`;
}

function keysOf<T>(rows: readonly T[], keyOf: RowKey<T>): string[] {
  return rows.map((row) => keyed(row, keyOf));
}

/** Each row once; of two with one key the later told. */
function distinct<T>(readings: readonly Reading<T>[], keyOf: RowKey<T>): T[] {
  const byKey = new Map<string, T>();
  for (const { rows } of readings) {
    for (const row of rows) byKey.set(keyed(row, keyOf), row);
  }
  return [...byKey.values()];
}

/** Whether a reading tells by itself that no row moved while it was made. */
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
 * Throws the breach of the contract when a list has fewer rows, however often it is read, than its platform counts: the rest
 * would be missing without a word, and deleted where absence means deletion.
 */
function checkCount<T>(rows: readonly T[], { totals }: Reading<T>, { bounds }: WholeListOptions<T>): void {
  const least = totals.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (totals.length > 0 && rows.length < least) {
    throw bounds.breach(`the platform counts ${least} rows and gives ${rows.length}`);
  }
}

/**
 * The whole of a list whose rows may move between its pages while it is read: nothing twice, and when `settled` nothing
 * lost. A settled reading is one whose pages all told the same total and that has as many distinct rows, or that is row
 * for row the same as the one before. Where the list never comes to rest, everything that any reading saw is there. Throws
 * what `bounds.breach` makes when a list that was read for good has fewer rows than it counts.
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
