import { readFileSync } from 'node:fs';
import { AUDIT_MIGRATIONS } from '@queqiao/audit/migrations';
import { EXCHANGE_MIGRATIONS } from '@queqiao/exchange/migrations';
import { POLICY_MIGRATIONS } from '@queqiao/policy/migrations';
import { STORE_MIGRATIONS, type Database, type Migrations } from '@queqiao/store';

/** The migrations of the time when all packages shared one numbering, with what `schema_version` had about each. */
const SHARED: readonly (readonly [owner: Migrations, version: number, name: string, md5: string])[] = [
  [STORE_MIGRATIONS, 1, 'records', '83228789bf0a175c5dbfefa856843abe'],
  [EXCHANGE_MIGRATIONS, 2, 'sync', '82ecdbf0f8873f316cdfaa3a4ba2b35e'],
  [AUDIT_MIGRATIONS, 3, 'audit', '23e4f774427bed709b3854a565054246'],
  [POLICY_MIGRATIONS, 4, 'policy', '364fa3ee2227d981314842a2b5d41609'],
  [STORE_MIGRATIONS, 5, 'first-load', 'db2f5c1bff1aec2df0ae5f6e46484a60'],
  [EXCHANGE_MIGRATIONS, 6, 'reading-whole', '56c37ad59653f8ab835de2704305bf25'],
  [STORE_MIGRATIONS, 7, 'key-lookups', '6f2511a328e06e561860adda59c1aadf'],
  [EXCHANGE_MIGRATIONS, 8, 'reconciliation', 'bb2d54881e447eecf607936842a4fd85'],
  [EXCHANGE_MIGRATIONS, 9, 'webhooks', 'a90d494aa581c677d2bfff41a30005d5'],
  [POLICY_MIGRATIONS, 20, 'coverage', '85caa496d30051a8c174b3c0ef00fc05'],
  [POLICY_MIGRATIONS, 21, 'proposals', '38af35514a79c9b961bfa8777336197d'],
];

/** The numbers of that time, in their order. */
export const SHARED_VERSIONS = SHARED.map(([, version]) => version);

/** When they ran, according to the store. */
export const RAN_AT = '2026-11-01T08:00:00.000Z';

/** Makes an empty database a store of that time, migrated up to a number (3 at least), with rows in tables of every package. */
export async function makeFormerStore(database: Database, newest: number): Promise<void> {
  await database.run(`
    create table schema_version (version bigint primary key);
    insert into schema_version (version) values (0);
    alter table schema_version add column name text;
    alter table schema_version add column md5 text;
    alter table schema_version add column run_at timestamp with time zone`);
  for (const [{ folder }, version, name, md5] of SHARED.filter((each) => each[1] <= newest)) {
    const file = `${String(version).padStart(3, '0')}.do.${name}.sql`;
    await database.run(readFileSync(new URL(file, folder), 'utf8'));
    await database.query({
      text: 'insert into schema_version (version, name, md5, run_at) values ($1, $2, $3, $4)',
      values: [version, name, md5, RAN_AT],
    });
  }
  await database.run(`
    insert into record_version (position, origin, version, removed, at, first_seen_at, system, type, id, region, kind,
      content_hash, told_hash, attributes)
    values (1, 1, 1, false, '${RAN_AT}', '${RAN_AT}', 'zhijiao', 'Base', 'b1', '320000', 'CREATED', '\\x01', '\\x02', '{}');
    update change_log set newest = 1, newest_at = '${RAN_AT}';
    insert into sync_feed (system, feed, watermark) values ('zhijiao', 'bases', 'w1');
    insert into audit_entry (seq, at, actor, action, subject, hash, key_id, seal)
    values (1, '${RAN_AT}', 'somebody', 'READ', 'b1', '\\x03', 'k', '\\x04');
    update audit_head set seq = 1, hash = '\\x03', key_id = 'k', seal = '\\x04'`);
  if (newest >= 4) {
    await database.run(`
      insert into reported_value (indicator, as_of, value, note, by, at)
      values ('an-indicator', '2026-10-31', 12, 'counted by hand', 'somebody', '${RAN_AT}')`);
  }
}
