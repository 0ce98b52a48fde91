import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import { namedAttachments, type ReportContent } from './kinds/report.ts';
import type { StoredProposal } from './proposal.ts';

/** Writes down which files a proposal names: from then on they stay, and whoever may see it may read them. */
export async function noteAttachments(
  queryable: Queryable,
  { key, kind, content }: Pick<StoredProposal, 'key' | 'kind' | 'content'>,
): Promise<void> {
  if (kind !== 'REPORT') return;
  const ids = namedAttachments(content as ReportContent);
  if (ids.length === 0) return;
  await queryable.query(
    sql`insert into attachment_use (attachment, proposal) select id, ${key} from unnest(${ids}::uuid[]) as t (id)`,
  );
}
