import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Database, Queryable } from '../database.ts';
import { testDataFolder } from '../testing/index.ts';
import { openPglite } from './open-pglite.ts';

const sql = (text: string, ...values: unknown[]) => ({ text, values });
const ONE = sql('select 1 as one');

const opened = new AsyncDisposableStack();
let database: Database;
beforeAll(async () => {
  const folder = opened.use(await testDataFolder());
  database = opened.use(await openPglite(folder.path));
});
afterAll(() => opened.disposeAsync());

test('does not block the calling thread while a statement runs', async () => {
  const ended = new AbortController();
  const counted = database
    .query(sql('select count(*) as n from generate_series(1, 3000000)'))
    .finally(() => ended.abort());
  let turns = 0;
  while (!ended.signal.aborted) {
    await turn();
    turns += 1;
  }
  expect(await counted).toEqual([{ n: 3_000_000 }]);
  expect(turns).toBeGreaterThan(100);
});

test('refuses statements after the end of a transaction', async () => {
  let late: Queryable | undefined;
  await database.transaction(async (transaction) => {
    late = transaction;
    await transaction.query(ONE);
  });
  await expect(late?.query(ONE)).rejects.toThrow('the transaction is over');
});

test('reports a failed commit, and continues', async () => {
  await database.run(
    'create table stored (n int primary key); create table hanging (n int references stored deferrable initially deferred)',
  );
  const work = (transaction: Queryable): Promise<object[]> => transaction.query(sql('insert into hanging values (1)'));
  await expect(database.transaction(work)).rejects.toMatchObject({ code: '23503', table: 'hanging' });
  expect(await database.query(sql('select * from hanging'))).toEqual([]);
});

test('omits values and rows, which may be personal, from errors', async () => {
  await database.run('create table checked (name text check (name is null))');
  const refused = database.query(sql('insert into checked values ($1)', '联系人'));
  const error: unknown = await refused.catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: '23514', constraint: 'checked_name_check' });
  expect(JSON.stringify(error)).not.toContain('联系人');
});

test('refuses a value that cannot be sent, and continues', async () => {
  await expect(database.query(sql('select $1', () => 1))).rejects.toThrow('could not be cloned');
  expect(await database.query(ONE)).toEqual([{ one: 1 }]);
});

test('reports why a store cannot be opened, releases its folder, and refuses all calls once closed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'queqiao-store-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'store'), 'not a store');
  await expect(openPglite(folder)).rejects.toThrow('ENOTDIR');
  await rm(join(folder, 'store'));
  const another = await openPglite(folder);
  expect(await another.query(ONE)).toEqual([{ one: 1 }]);
  await Promise.all([another.close(), another.close()]);
  await expect(another.query(ONE)).rejects.toThrow('the embedded store has ended');
  await expect(another.transaction((transaction) => transaction.query(ONE))).rejects.toThrow('has ended');
});
