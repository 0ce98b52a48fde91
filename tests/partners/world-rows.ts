import { isDeepStrictEqual } from 'node:util';
import type { World } from '@queqiao/mocks';
import { keyOf } from './fold-changes.ts';

type Row = Readonly<Record<string, unknown>>;

interface RowList {
  readonly type: string;
  readonly ordered: () => readonly object[];
  readonly key: (row: never) => string;
}

function isRowList(value: unknown): value is RowList {
  return typeof value === 'object' && value !== null && 'ordered' in value;
}

/** Every current row of the world, by `system type id`. The world replaces rows and never mutates them. */
export function worldRows({ platforms }: World): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const [system, platform] of Object.entries(platforms)) {
    for (const list of Object.values<unknown>(platform).filter(isRowList)) {
      for (const row of list.ordered()) {
        rows.set(keyOf({ system, type: list.type, id: list.key(row as never) }), row as Row);
      }
    }
  }
  return rows;
}

/** The fields in which two states of a row differ. */
export function fieldsThatDiffer(before: Row | undefined, after: Row | undefined, fields: Iterable<string>): string[] {
  return [...fields].filter((field) => !isDeepStrictEqual(before?.[field], after?.[field])).toSorted();
}
