import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DataFolderInUseError, migrate, openDatabase, STORE_MIGRATIONS, type Database } from './index.ts';
import { testEngines, type TestEngine } from './testing/index.ts';

const MIGRATIONS = [STORE_MIGRATIONS];
const TEST_ENGINES = testEngines(MIGRATIONS);
const sql = (text: string, ...values: unknown[]) => ({ text, values });

type Opener = Pick<TestEngine, 'label' | 'missing'> & {
  readonly open: () => Promise<AsyncDisposable & { readonly database: Database }>;
};

/** Opened as in a hub. */
const THREAD: Opener = {
  label: 'PGlite on a thread of its own',
  missing: null,
  async open() {
    const database = await openDatabase({ migrations: MIGRATIONS });
    return { database, [Symbol.asyncDispose]: () => database.close() };
  },
};

for (const { label, missing, open } of [...TEST_ENGINES, THREAD]) {
  describe.skipIf(missing !== null)(`on ${label}`, () => {
    let store: Awaited<ReturnType<Opener['open']>>;
    let database: Database;
    beforeAll(async () => {
      store = await open();
      database = store.database;
    });
    afterAll(async () => {
      await store[Symbol.asyncDispose]();
    });

    test('returns the same JavaScript values on every engine', async () => {
      const [row] = await database.query<{ bytes: Uint8Array }>(
        sql(
          `select 9007199254740991::bigint as big, array[1, 2]::bigint[] as bigs, '{}'::bigint[] as none,
             '2026-01-31 12:00:00.5+08'::timestamptz as moment, '2026-01-31'::date as day, '{"a":[1]}'::jsonb as tree,
             '{"b":null}'::json as text, $1::bytea as bytes, $2::text[] as words`,
          new Uint8Array([1, 255]),
          ['a,b', 'c"d', '中文'],
        ),
      );
      expect({ ...row, bytes: [...row!.bytes] }).toEqual({
        big: 9_007_199_254_740_991,
        bigs: [1, 2],
        none: [],
        moment: '2026-01-31T04:00:00.500Z',
        day: '2026-01-31',
        tree: { a: [1] },
        text: { b: null },
        bytes: [1, 255],
        words: ['a,b', 'c"d', '中文'],
      });
    });

    test('rolls back a transaction whose work rejects, and continues', async () => {
      await database.run('create table tried (n int)');
      await expect(
        database.transaction(async (transaction) => {
          await transaction.query(sql('insert into tried values (1)'));
          throw new Error('given up');
        }),
      ).rejects.toThrow('given up');
      await database.transaction((transaction) => transaction.query(sql('insert into tried values (2)')));
      expect(await database.query(sql('select n from tried'))).toEqual([{ n: 2 }]);
    });

    test('runs concurrent statements of a transaction one after the other', async () => {
      await database.run('create table together (n int)');
      const counts = await database.transaction((transaction) =>
        Promise.all([
          transaction.query(sql('insert into together values (1)')),
          transaction.query(sql('select count(*) as n from together')),
          transaction.query(sql('insert into together values (2)')),
          transaction.query(sql('select count(*) as n from together')),
        ]),
      );
      expect(counts).toEqual([[], [{ n: 1 }], [], [{ n: 2 }]]);
    });

    test('accepts text as UTF-8 bytes too', async () => {
      const text = Buffer.from('产教\u001E融合');
      const [row] = await database.query(sql('select string_to_array($1, chr(30)) as words', text));
      expect(row).toEqual({ words: ['产教', '融合'] });
    });

    test('reports the SQLSTATE of a failure', async () => {
      await expect(database.query(sql('select * from nothing_there'))).rejects.toMatchObject({ code: '42P01' });
    });

    test('wakes listeners when the notifying transaction commits', async () => {
      const heard = vi.fn<() => void>();
      const stop = await database.listen('a_channel', heard);
      await database.transaction(async (transaction) => {
        await transaction.query(sql(`select pg_notify('a_channel', '')`));
        expect(heard).not.toHaveBeenCalled();
      });
      await expect.poll(() => heard).toHaveBeenCalledOnce();
      await stop();
    });

    test('migrates again without doing anything', async () => {
      const before = await database.query(sql('select version, run_at from schema_version_store order by version'));
      await migrate(database, MIGRATIONS);
      expect(await database.query(sql('select version, run_at from schema_version_store order by version'))).toEqual(
        before,
      );
      expect(before.length).toBeGreaterThan(1);
    });
  });
}

const postgres = TEST_ENGINES.find(({ name }) => name === 'postgres');

describe.skipIf(postgres?.missing !== null)(`shared on ${postgres?.label}`, () => {
  test('serialises the migrations of nodes that start at once', async () => {
    await using store = await postgres!.open();
    await store.database.run('drop schema public cascade; create schema public');
    const nodes = await Promise.all([store.another(), store.another(), store.another(), store.another()]);
    const counts = await Promise.all(nodes.map((node) => node.query(sql('select count(*) as n from change_log'))));
    expect(counts).toEqual(nodes.map(() => [{ n: 1 }]));
  });

  test('listens again after its connection was lost', async () => {
    await using store = await postgres!.open();
    const other = await store.another();
    const heard = vi.fn<() => void>();
    await store.database.listen('a_channel', heard);
    await other.query(
      sql(`select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and query ilike 'listen%'`),
    );
    await expect.poll(() => heard).toHaveBeenCalledOnce();
    await other.query(sql(`select pg_notify('a_channel', '')`));
    await expect.poll(() => heard).toHaveBeenCalledTimes(2);
  });
});

describe('in a data folder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'queqiao-store-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  test('belongs to one store at a time, and preserves committed data', async () => {
    const first = await openDatabase({ dataFolder: folder, migrations: MIGRATIONS });
    await first.run('create table stored (n int); insert into stored values (7)');
    await expect(openDatabase({ dataFolder: folder, migrations: MIGRATIONS })).rejects.toThrow(DataFolderInUseError);
    await first.close();
    await using second = await openDatabase({ dataFolder: folder, migrations: MIGRATIONS });
    expect(await second.query(sql('select n from stored'))).toEqual([{ n: 7 }]);
  });
});
