import { isDeepStrictEqual } from 'node:util';
import type { Queryable } from '@queqiao/store';
import type { CandidateVersion, Touch } from './candidate-version.ts';
import type { VersionContent } from './present-versions.ts';
import { readContent } from './queries.ts';

/** What versions said that others take the place of, by position. */
export type FormerContent = ReadonlyMap<number, VersionContent>;

/** Reads what the versions said that updates and new keys take the place of. */
export async function formerContent(
  transaction: Queryable,
  candidates: readonly CandidateVersion[],
): Promise<FormerContent> {
  const positions = candidates.flatMap(({ kind, before }) =>
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
export function touchOf(candidate: CandidateVersion, content: FormerContent): Touch | null {
  if (candidate.kind !== 'UPDATED') return null;
  const { before, received } = candidate;
  const former = content.get(before.position);
  const { attributes, personal, region } = received.record;
  const same =
    former !== undefined &&
    region === before.region &&
    isDeepStrictEqual(former.attributes, attributes) &&
    isDeepStrictEqual(former.personal, personal);
  return same ? { received, present: before } : null;
}
