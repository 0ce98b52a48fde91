export {
  CursorList,
  cursorLists,
  type CursorListSource,
  type CursorLists,
  type CursorPage,
  type Taken,
} from './cursor-list.ts';
export {
  IndexedList,
  indexedList,
  type IndexKeys,
  type IndexedListOptions,
  type ListSnapshot,
} from './indexed-list.ts';
export { ListProgress } from './list-progress.ts';
export { hasNextLink, linkedPages, type LinkedPage, type LinkedPages } from './linked-pages.ts';
export { numberedPages, type NumberedPage, type NumberedPages } from './numbered-pages.ts';
export {
  timeOrderedPages,
  type TimeOrderedList,
  type TimeOrderedPage,
  type TimeOrderedRows,
} from './time-ordered-pages.ts';
export type { RowKey } from './whole-list.ts';
