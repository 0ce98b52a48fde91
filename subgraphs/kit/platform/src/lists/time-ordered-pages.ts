import { isFuture, type Clock } from '@queqiao/records/time';
import type { ListBounds } from '../upstream/index.ts';
import { ListProgress } from './list-progress.ts';

/** A page of a list that its platform orders by the time of the last change. */
export interface TimeOrderedPage<T> {
  readonly rows: readonly T[];
  /** The parameter for `read` of the next page of the same list; null: the list ends here. */
  readonly next: string | null;
}

export interface TimeOrderedList<T> {
  /** Only rows changed at this time or later, RFC 3339; null: everything. */
  readonly from: string | null;
  /** Distinct for each row, and for each change of a row. */
  readonly keyOf: (row: T) => string;
  readonly bounds: ListBounds;
  /** When the row was last changed, RFC 3339; null where that cannot be read. */
  readonly timeOf: (row: T) => string | null;
  /** The platform's current time, epoch ms. Rows with later times are read, but do not move the watermark. */
  readonly present: Clock;
  /** Reads a page of the rows changed at `from` or later; `page` null is the first. */
  readonly read: (from: string | null, page: string | null) => Promise<TimeOrderedPage<T>>;
}

/** Rows that are new in this reading. */
export interface TimeOrderedRows<T> {
  readonly rows: readonly T[];
  /** All listed changes before this moment have been read; never in the future. Null while it is unknown. */
  readonly through: string | null;
}

/** The most readings of one moment until nothing new appears; more only when a list never stops moving. */
const MOST_READINGS = 5;

/** The latest of the moment and of the times of rows that are not in the future. */
function reachedWith<T>(
  moment: string | null,
  rows: readonly T[],
  { timeOf, present }: TimeOrderedList<T>,
): string | null {
  let last = moment;
  for (const row of rows) {
    const time = timeOf(row);
    if (isLater(time, last) && time !== null && !isFuture(time, present())) last = time;
  }
  return last;
}

function isLater(moment: string | null, than: string | null): boolean {
  return moment !== null && (than === null || Date.parse(moment) > Date.parse(than));
}

/** The rows read so far of the current moment, so that no row is returned twice. */
class Seen<T> {
  readonly #list: TimeOrderedList<T>;
  #times = new Map<string, string | null>();

  constructor(list: TimeOrderedList<T>) {
    this.#list = list;
  }

  /** The new rows, each once. */
  take(rows: readonly T[]): readonly T[] {
    const fresh = new Map(rows.map((row) => [this.#list.keyOf(row), row]));
    for (const key of this.#times.keys()) fresh.delete(key);
    for (const [key, row] of fresh) this.#times.set(key, this.#list.timeOf(row));
    return [...fresh.values()];
  }

  /** Only the rows of this moment, and those with future times, can appear again. */
  moveTo(moment: string): void {
    this.#times = new Map([...this.#times].filter(([, time]) => time !== null && !isLater(moment, time)));
  }
}

/** Reads from the second page of a moment that fills more than one; returns the latest time found. */
async function* readMoment<T>(
  list: TimeOrderedList<T>,
  from: string | null,
  second: string,
  seen: Seen<T>,
): AsyncGenerator<TimeOrderedRows<T>, string | null> {
  let reached = from;
  for (let reading = 1; reading <= MOST_READINGS; reading++) {
    let page: string | null = reading === 1 ? second : null;
    let fresh = 0;
    const progress = new ListProgress(list.bounds);
    do {
      const answer: TimeOrderedPage<T> = await list.read(from, page);
      const rows = seen.take(answer.rows);
      fresh += rows.length;
      reached = reachedWith(reached, answer.rows, list);
      yield { rows, through: from };
      page = answer.next;
      if (page !== null) progress.page(answer.rows.map(list.keyOf));
    } while (page !== null && !isLater(reached, from));
    if (fresh === 0) break;
  }
  return reached;
}

/**
 * All rows of a list that its platform orders by the time of the last change, page by page, while it may change. Each page
 * starts at the last time of the page before, so that a row that moves to the end of the list shifts no row past the
 * reader. Where one moment has more rows than a page, it is read until nothing new appears. Rows with future times are at
 * the end and are read each time. A start in the future is a mistake from an earlier run: then all is read. Holds only the
 * rows of one page and the keys of one moment. Throws the error of `bounds.breach` for an endless list.
 */
export async function* timeOrderedPages<T>(list: TimeOrderedList<T>): AsyncGenerator<TimeOrderedRows<T>> {
  const seen = new Seen(list);
  const { maxRows, breach } = list.bounds;
  let { from } = list;
  let count = 0;
  for (;;) {
    const { rows, next } = await list.read(from, null);
    count += rows.length;
    if (count > maxRows) throw breach(`the list has more than ${maxRows} rows`);
    if (from !== null && isFuture(from, list.present())) {
      from = null;
      continue;
    }
    yield { rows: seen.take(rows), through: from };
    let reached = reachedWith(from, rows, list);
    if (next !== null && !isLater(reached, from)) reached = yield* readMoment(list, from, next, seen);
    if (next === null || reached === null || !isLater(reached, from)) {
      yield { rows: [], through: reached };
      return;
    }
    from = reached;
    seen.moveTo(from);
  }
}
