import type Postgrator from 'postgrator';
import type { Queryable } from './database.ts';

/** Where stores noted the migrations of all packages, before each package had a table of its own. */
const SHARED = 'schema_version';

/**
 * Moves what a store of that time notes about these files into their owner's table, so that none of them runs again. A file is
 * known by its number and name. The shared table goes once no package has anything in it.
 */
export async function takeSharedVersions(
  transaction: Queryable,
  table: string,
  files: readonly Pick<Postgrator.Migration, 'version' | 'name'>[],
): Promise<void> {
  const [shared] = await transaction.query<{ exists: boolean }>({
    text: 'select to_regclass($1) is not null as exists',
    values: [SHARED],
  });
  if (shared?.exists !== true) return;
  await transaction.query({
    text: `with taken as (
        delete from ${SHARED}
        where (version, name) in (select * from unnest($1::bigint[], $2::text[]))
        returning version, name, md5, run_at
      )
      insert into "${table}" (version, name, md5, run_at)
      select * from taken`,
    values: [files.map(({ version }) => version), files.map(({ name }) => name)],
  });
  // Version 0 is the library's own row in a new table.
  const left = await transaction.query({ text: `select from ${SHARED} where version > 0 limit 1`, values: [] });
  if (left.length === 0) await transaction.run(`drop table ${SHARED}`);
}
