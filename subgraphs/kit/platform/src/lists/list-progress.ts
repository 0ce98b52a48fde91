import type { ListBounds } from '../upstream/index.ts';

/** The most consecutive pages without new rows: rows move during reading, but never by so many pages. */
const MOST_IDLE_PAGES = 3;

/**
 * Checks the progress of reading a list, page by page. A list that continues without new rows is endless: its cursor points
 * to its own page or an earlier one, every page announces another, or all pages are equal. A list with ever new rows
 * ends at the row limit.
 */
export class ListProgress {
  readonly #bounds: ListBounds;
  readonly #keys = new Set<string>();
  #idlePages = 0;

  constructor(bounds: ListBounds) {
    this.#bounds = bounds;
  }

  /**
   * Adds the keys of a page; returns whether any of them is new. Throws the breach of contract once the list is known to be
   * endless.
   */
  page(keys: readonly string[]): boolean {
    const before = this.#keys.size;
    for (const key of keys) this.#keys.add(key);
    const { size } = this.#keys;
    const { maxRows, breach } = this.#bounds;
    if (size > maxRows) throw breach(`the list has more than ${maxRows} rows`);
    const isNew = size > before;
    this.#idlePages = isNew ? 0 : this.#idlePages + 1;
    if (this.#idlePages === MOST_IDLE_PAGES) {
      throw breach(`the list goes on though ${MOST_IDLE_PAGES} of its pages in a row bring nothing new`);
    }
    return isNew;
  }
}
