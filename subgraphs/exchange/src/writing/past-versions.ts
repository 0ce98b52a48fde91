import type { Queryable } from '@queqiao/store';
import type { Draft } from './draft.ts';
import { findPast } from './queries.ts';

/**
 * The newest past version under each key that a draft is the first of its record to have; 0 where there is none. A key
 * that gave way to another may be given out again, to another record: versions are counted on, so that a key and a
 * version name one thing for ever.
 */
export async function pastVersions(
  transaction: Queryable,
  drafts: readonly Draft[],
): Promise<(draft: Draft) => number> {
  const newcomers = drafts.flatMap((draft) =>
    draft.kind === 'REKEYED' || (draft.kind === 'CREATED' && draft.before === null)
      ? [{ draft, record: draft.told.record }]
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
  const versions = new Map<Draft | undefined, number>(
    rows.map(({ place, version }) => [newcomers[place - 1]?.draft, version]),
  );
  return (draft) => versions.get(draft) ?? 0;
}
