import { hash } from 'node:crypto';
import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import { canonicalJson } from '../context/canonical-json.ts';
import type { Finding } from './finding.ts';

interface VersionRow {
  readonly position: number;
  readonly system: string;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly content_hash: string;
  readonly attributes: unknown;
  /** Where the record's next version should have begun; null: nothing is wrong with that. */
  readonly broken_at: number | null;
  readonly before: number;
}

const PAGE = 2_000;

// Versions in the order of the log. A version ends where the next one of its record begins, with a greater number.
const VERSIONS = `declare record_versions no scroll cursor for
  select position, system, type, id, version, encode(content_hash, 'hex') as content_hash, attributes,
    coalesce(lag(position) over (order by position), 0) as before,
    case when until_position is distinct from lead(position) over record
      and not (until_position is not null and lead(position) over record is null)
      or lead(version) over record <= version then position end as broken_at
  from record_version
  window record as (partition by origin order by position)
  order by position`;

function problemOf({ content_hash: stored, attributes, broken_at: broken }: VersionRow): string | null {
  const computed = hash('sha256', canonicalJson(attributes));
  if (computed !== stored)
    return `属性与内容摘要不符 (attributes do not have the stored content hash; computed ${computed})`;
  return broken === null ? null : '版本的次序被改动 (it does not end where the next version begins)';
}

/** The first and the last position of a range at which no other event stands either; null when there is none. */
async function missingBetween(
  transaction: Queryable,
  first: number,
  last: number,
): Promise<{ readonly from: number; readonly to: number } | null> {
  const [missing] = await transaction.query<{ from: number; to: number }>(
    sql`select min(one) as "from", max(one) as "to" from generate_series(${first}::bigint, ${last}::bigint) as one
        where not exists (select from indicator_progress as p where p.event = one)
          and not exists (select from due_reminder as d where d.event = one) having count(*) > 0`,
  );
  return missing ?? null;
}

/** The position of the newest event that readers of the log receive. */
async function newestPosition(transaction: Queryable): Promise<number> {
  const [log] = await transaction.query<{ newest: number }>(sql`select newest from change_log`);
  return log?.newest ?? 0;
}

/**
 * Checks every version of every record: whether its attributes still have the content hash under which they were
 * stored, whether it ends where the next one begins, and whether one is missing. Gives how many there are.
 */
export async function checkVersions(transaction: Queryable, found: (finding: Finding) => void): Promise<number> {
  const noteMissing = async (first: number, last: number): Promise<void> => {
    const missing = first > last ? null : await missingBetween(transaction, first, last);
    if (missing === null) return;
    const reason = `位置 ${missing.from} 至 ${missing.to} 的版本缺失 (versions are missing)`;
    found({ kind: 'LOG', ...missing, reason });
  };
  await transaction.run(VERSIONS);
  let [versions, page, last] = [0, PAGE, 0];
  while (page > 0) {
    const rows = await transaction.query<VersionRow>({ text: `fetch ${PAGE} from record_versions`, values: [] });
    for (const row of rows) {
      const { system, type, id, version, position, before } = row;
      const reason = problemOf(row);
      if (reason !== null) found({ kind: 'RECORD', record: { system, type, id, version }, reason });
      await noteMissing(before + 1, position - 1);
      last = position;
    }
    page = rows.length;
    versions += page;
  }
  await transaction.run('close record_versions');
  // What was cut off at the end leaves no gap before a version.
  await noteMissing(last + 1, await newestPosition(transaction));
  return versions;
}
