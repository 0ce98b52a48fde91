import type { Fetched } from '../upstream/index.ts';

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
  /**
   * Read on until it is certain that nothing was missed: for a reader to whom absence means deletion. Otherwise the list
   * is read again only when its total changed between two pages.
   */
  readonly settled: boolean;
}

const MOST_READINGS = 4;

function keyed<T>(row: T, keyOf: RowKey<T>): string {
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
  if (!settled) return true;
  return total !== undefined && new Set(keysOf(reading.rows, keyOf)).size === total;
}

function isSame<T>(a: Reading<T>, b: Reading<T>, keyOf: RowKey<T>): boolean {
  const left = keysOf(a.rows, keyOf);
  const right = keysOf(b.rows, keyOf);
  return left.length === right.length && left.every((key, index) => key === right[index]);
}

/**
 * The whole of a list whose rows may move between its pages while it is read: nothing twice, and when `settled` nothing
 * lost. A settled reading is one whose pages all told the same total and that has as many distinct rows, or that is row
 * for row the same as the one before. Where the list never comes to rest, everything that any reading saw is there.
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
    if (isSame(last, next, options.keyOf)) return { value: distinct([next], options.keyOf), fetchedAt: next.fetchedAt };
    readings.push(next);
    last = next;
  }
  return { value: distinct(readings, options.keyOf), fetchedAt: first.fetchedAt };
}
