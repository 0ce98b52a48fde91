import { isDeepStrictEqual } from 'node:util';
import type { Queryable } from '@queqiao/store';
import type { Draft, Touch } from './draft.ts';
import type { VersionContent } from './present-versions.ts';
import { readContent } from './queries.ts';

/** What versions said that others take the place of, by position. */
export type FormerContent = ReadonlyMap<number, VersionContent>;

/** Reads what the versions said that updates and new keys take the place of. */
export async function formerContent(transaction: Queryable, drafts: readonly Draft[]): Promise<FormerContent> {
  const positions = drafts.flatMap(({ kind, before }) =>
    kind === 'UPDATED' || kind === 'REKEYED' ? [before.position] : [],
  );
  if (positions.length === 0) return new Map();
  const rows = await transaction.query<VersionContent & { position: number }>(readContent(positions));
  return new Map(rows.map((row) => [row.position, row]));
}

/**
 * The update as a touch, where the record says what it said: another digest is no change, since how records are digested
 * may differ from one release to the next.
 */
export function touchOf(draft: Draft, content: FormerContent): Touch | null {
  if (draft.kind !== 'UPDATED') return null;
  const { before, told } = draft;
  const former = content.get(before.position);
  const { attributes, personal, region } = told.record;
  const same =
    former !== undefined &&
    region === before.region &&
    isDeepStrictEqual(former.attributes, attributes) &&
    isDeepStrictEqual(former.personal, personal);
  return same ? { told, present: before } : null;
}
