import type { FaultBoard } from '../faults/fault-board.ts';
import type { Entity } from '../world/index.ts';
import { ALL, firstSince, type ListView, type Narrowing } from './list-view.ts';

/** A page by number, counted from 1. */
export interface NumberedPage<E> {
  readonly rows: readonly E[];
  readonly total: number;
}

/** The requested page and its filter. */
export interface PageQuestion<E> {
  readonly narrowing?: Narrowing<E>;
  /** Only rows changed at this time or later, ms. */
  readonly since?: number | undefined;
  readonly page: number;
  readonly size: number;
}

/** The total of an endless list. */
const ENDLESS = 1_000_000_000;

/** A numbered page of a call's list, with the active faults that concern whole lists applied. */
export function numberedPage<E extends Entity>(
  list: ListView<E>,
  { narrowing = ALL, since, page, size }: PageQuestion<E>,
  board: FaultBoard,
  system: string,
  call: string,
): NumberedPage<E> {
  if (board.take('empty-list', system, call) !== undefined) return { rows: [], total: 0 };
  const read = () => {
    const rows = list.rows(narrowing);
    return { rows, from: since === undefined ? 0 : firstSince(rows, since) };
  };
  let { rows, from } = read();
  const first = rows[from];
  if (page > 1 && first !== undefined && board.take('page-shift', system, call) !== undefined) {
    list.shift(first);
    ({ rows, from } = read());
  }
  const start = from + (page - 1) * size;
  const endless = board.take('endless-list', system, call) !== undefined;
  return { rows: rows.slice(start, start + size), total: endless ? ENDLESS : rows.length - from };
}
