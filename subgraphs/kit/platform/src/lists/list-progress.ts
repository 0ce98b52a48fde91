import type { ListBounds } from '../upstream/index.ts';

/** Pages in a row that may bring nothing new: rows move while a list is read, but never by so many pages. */
const MOST_IDLE_PAGES = 3;

/**
 * Watches one reading of a list, page by page. A list whose pages bring nothing new and that goes on all the same has no
 * end: its cursor names its own page or an earlier one, every page says that another follows, or all pages are the same.
 * One whose rows are always new ends at the most rows that a list may have.
 */
export class ListProgress {
  readonly #bounds: ListBounds;
  readonly #keys = new Set<string>();
  #idlePages = 0;

  constructor(bounds: ListBounds) {
    this.#bounds = bounds;
  }

  /**
   * Takes the keys of a page; gives whether any of them is new. Throws the breach of the contract once the list can be said
   * to have no end.
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
