import { HUB_MIGRATIONS } from '@queqiao/hub/migrations';
import { migrate, openDatabase, openPglite, STORE_MIGRATIONS, type Database } from '@queqiao/store';
import { testEngines } from '@queqiao/store/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeFormerStore, RAN_AT, SHARED_VERSIONS } from './former-store.ts';

const sql = (text: string) => ({ text, values: [] });

const NEWEST_SHARED = SHARED_VERSIONS.at(-1)!;
const OWNERS = HUB_MIGRATIONS.map(({ owner }) => owner);

/** Everything that is defined in a store, as the engine writes it. */
async function structureOf(database: Database): Promise<string[]> {
  const rows = await database.query<{ line: string }>(
    sql(`
      select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
      from information_schema.columns where table_schema = 'public'
      union all
      select indexdef from pg_indexes where schemaname = 'public'
      union all
      select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
      where connamespace = 'public'::regnamespace and contype <> 'n'
      union all
      select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
      union all
      select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
      union all
      select description from pg_description where classoid = 'pg_class'::regclass and objoid::regclass::text not like 'pg\\_%'
        and objoid::regclass::text not like 'information_schema.%'`),
  );
  return rows.map(({ line }) => line).toSorted();
}

/** One table of each package and what it must not lose: columns that later migrations leave alone. */
const KEPT = new Map([
  ['change_log', 'newest, newest_at, cursor_key'],
  ['record_version', 'position, system, type, id, kind, attributes'],
  ['sync_feed', 'system, feed, watermark'],
  ['audit_entry', 'seq, actor, action, subject, hash, seal'],
  ['audit_head', 'seq, hash, seal'],
  ['reported_value', 'indicator, value, note, by'],
]);

/** The rows of those of these tables that a store had after so many of the shared migrations. */
async function rowsOf(database: Database, newest: number): Promise<readonly object[]> {
  const tables = [...KEPT].slice(0, newest < 4 ? -1 : undefined);
  return await Promise.all(tables.map(([table, columns]) => database.query(sql(`select ${columns} from ${table}`))));
}

interface Applied {
  readonly owner: string;
  readonly version: number;
  readonly run_at: string;
}

async function appliedIn(database: Database): Promise<Applied[]> {
  const lists = await Promise.all(
    OWNERS.map((owner) =>
      database.query<Applied>(
        sql(
          `select '${owner}' as owner, version, run_at from schema_version_${owner} where version > 0 order by version`,
        ),
      ),
    ),
  );
  return lists.flat();
}

const sharedTable = (database: Database): Promise<object[]> =>
  database.query(sql(`select 1 as one where to_regclass('schema_version') is not null`));

const empty = (database: Database): Promise<void> => database.run('drop schema public cascade; create schema public');

/** An embedded database without any table. */
const EMPTY_PGLITE = {
  label: 'PGlite',
  missing: null,
  open: async () => {
    const database = await openPglite();
    return { database, [Symbol.asyncDispose]: () => database.close() };
  },
};
const postgres = testEngines([]).find(({ name }) => name === 'postgres')!;
const fresh = testEngines(HUB_MIGRATIONS);

for (const { label, missing, open } of [EMPTY_PGLITE, postgres]) {
  describe.skipIf(missing !== null)(`on ${label}`, () => {
    let store: AsyncDisposable & { readonly database: Database };
    let database: Database;
    beforeAll(async () => {
      store = await open();
      database = store.database;
    });
    afterAll(() => store[Symbol.asyncDispose]());
    beforeEach(() => empty(database));

    test.each([3, 7, NEWEST_SHARED])(
      'upgrades a store of one shared numbering at %i: keeps its rows, runs what it lacks and nothing else',
      async (newest) => {
        await makeFormerStore(database, newest);
        const before = await rowsOf(database, newest);
        await migrate(database, HUB_MIGRATIONS);
        expect(await rowsOf(database, newest)).toEqual(before);
        const applied = await appliedIn(database);
        const earlier = applied.filter(({ run_at }) => run_at === RAN_AT).map(({ version }) => version);
        expect(earlier.toSorted((a, b) => a - b)).toEqual(SHARED_VERSIONS.filter((version) => version <= newest));
        expect(applied.length).toBeGreaterThanOrEqual(SHARED_VERSIONS.length);
        expect(await sharedTable(database)).toEqual([]);
        await using other = await fresh.find((engine) => engine.name === database.engine)!.open();
        expect(await structureOf(database)).toEqual(await structureOf(other.database));
      },
    );

    test('notes each migration with the package that owns it', async () => {
      await makeFormerStore(database, NEWEST_SHARED);
      await migrate(database, HUB_MIGRATIONS);
      const former = (await appliedIn(database)).filter(({ run_at }) => run_at === RAN_AT);
      expect(former.map(({ owner, version }) => `${owner} ${version}`)).toEqual([
        'store 1',
        'store 5',
        'store 7',
        'audit 3',
        'exchange 2',
        'exchange 6',
        'exchange 8',
        'exchange 9',
        'policy 4',
        'policy 20',
        'policy 21',
      ]);
    });

    test('leaves what other packages applied for them, when a store is opened without them', async () => {
      await makeFormerStore(database, NEWEST_SHARED);
      await migrate(database, [STORE_MIGRATIONS]);
      const left = await database.query(sql('select version from schema_version where version > 0 order by version'));
      expect(left).toEqual([2, 3, 4, 6, 8, 9, 20, 21].map((version) => ({ version })));
      await migrate(database, HUB_MIGRATIONS);
      expect((await appliedIn(database)).filter(({ run_at }) => run_at === RAN_AT)).toHaveLength(
        SHARED_VERSIONS.length,
      );
    });

    test('refuses an old store in which another text of a migration ran, and leaves it as it is', async () => {
      await makeFormerStore(database, NEWEST_SHARED);
      await database.run(`update schema_version set md5 = 'of another text' where version = 4`);
      const before = [await structureOf(database), await database.query(sql('select * from schema_version'))];
      await expect(migrate(database, HUB_MIGRATIONS)).rejects.toThrow('[4]');
      expect([await structureOf(database), await database.query(sql('select * from schema_version'))]).toEqual(before);
    });
  });
}

describe.skipIf(postgres.missing !== null)(`shared on ${postgres.label}`, () => {
  test('upgrades an old store once when several nodes open it at once', async () => {
    await using store = await postgres.open();
    await empty(store.database);
    await makeFormerStore(store.database, NEWEST_SHARED);
    const before = await rowsOf(store.database, NEWEST_SHARED);
    const location = { databaseUrl: store.databaseUrl, migrations: HUB_MIGRATIONS };
    const nodes = await Promise.all(Array.from({ length: 4 }, () => openDatabase(location)));
    await Promise.all(nodes.map((node) => node.close()));
    expect(await rowsOf(store.database, NEWEST_SHARED)).toEqual(before);
    expect((await appliedIn(store.database)).filter(({ run_at }) => run_at === RAN_AT)).toHaveLength(
      SHARED_VERSIONS.length,
    );
  });
});
