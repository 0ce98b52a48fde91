import type { RecordTypeName } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import sql, { raw } from 'sql-template-tag';
import { OWNED_BY } from './parent-references.ts';
import type { CandidateVersion } from './candidate-version.ts';
import type { PresentVersion } from './present-versions.ts';

type Removal = Extract<CandidateVersion, { readonly kind: 'REMOVED' }>;

/** The removals of what belongs to removed records: the opinions and replies of a topic. */
export async function ownedCandidates(
  transaction: Queryable,
  system: string,
  gone: readonly Removal[],
): Promise<readonly Removal[]> {
  const candidates: Removal[] = [];
  const removed = new Set(gone.map(({ before }) => before.position));
  for (const [owner, references] of OWNED_BY) {
    const ids = gone.filter(({ key }) => key.type === owner).map(({ key }) => key.id);
    if (ids.length === 0) continue;
    for (const { type, via } of references) {
      // The attribute is a name of our own record types; written out, it meets the index on it.
      const rows = await transaction.query<PresentVersion & { type: RecordTypeName }>(sql`
        select id, position, origin, version, removed, content_hash, told_hash, region, modified_at, first_seen_at
        from record_version
        where system = ${system} and type = ${type} and attributes ->> ${raw(`'${via}'`)} = any(${ids}::text[])
          and until_position is null and not removed
        order by id`);
      for (const before of rows) {
        if (!removed.has(before.position))
          candidates.push({ kind: 'REMOVED', key: { system, type, id: before.id }, before });
      }
    }
  }
  return candidates;
}
