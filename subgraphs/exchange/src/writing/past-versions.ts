import type { Queryable } from '@queqiao/store';
import type { CandidateVersion } from './candidate-version.ts';
import { findPast } from './queries.ts';

/**
 * The newest past version under each key that a candidate is the first of its record to have; 0 where there is none. A key
 * that gave way to another may be given out again, to another record: versions are counted on, so that a key and a
 * version name one thing for ever.
 */
export async function pastVersions(
  transaction: Queryable,
  candidates: readonly CandidateVersion[],
): Promise<(candidate: CandidateVersion) => number> {
  const newcomers = candidates.flatMap((candidate) =>
    candidate.kind === 'REKEYED' || (candidate.kind === 'CREATED' && candidate.before === null)
      ? [{ candidate, record: candidate.received.record }]
      : [],
  );
  if (newcomers.length === 0) return () => 0;
  const rows = await transaction.query<{ place: number; version: number }>(
    findPast(
      newcomers.map(({ record }) => record.system),
      newcomers.map(({ record }) => record.type),
      newcomers.map(({ record }) => record.id),
    ),
  );
  const versions = new Map<CandidateVersion | undefined, number>(
    rows.map(({ place, version }) => [newcomers[place - 1]?.candidate, version]),
  );
  return (candidate) => versions.get(candidate) ?? 0;
}
