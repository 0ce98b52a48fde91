import { isDeepStrictEqual } from 'node:util';
import type { JsonValue } from '@queqiao/records';

type Fields = Readonly<Record<string, JsonValue>>;

/** The names of the fields in which two states of a record differ, sorted. */
export function changedFields(before: Fields | null, after: Fields | null): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].filter((name) => !isDeepStrictEqual(before?.[name], after?.[name])).toSorted();
}
