import { ChangeLog, type Database, type Queryable } from '@queqiao/store';
import type { TestStore } from '@queqiao/store/testing';
import { systemClock } from '@queqiao/records/time';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { record } from '../testing/records.ts';
import { somebodyWaits } from '../testing/somebody-waits.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';
import { receivedRecord } from './received-record.ts';
import { writeBatch } from './write-batch.ts';
import { newRecords, writeNew } from './write-new.ts';

const postgres = TEST_ENGINES.find(({ name }) => name === 'postgres')!;
const sql = (text: string, ...values: unknown[]) => ({ text, values });

/** Writes one change into some log. */
type Write = (transaction: Queryable, writer: string) => Promise<unknown>;
/** All changes after a position, and where to go on. */
type Read = (after: number) => Promise<{ readonly names: readonly string[]; readonly through: number }>;

const writeOurs: Write = (transaction, writer) =>
  writeBatch(
    transaction,
    { system: writer, received: [receivedRecord(record('Base', writer, {}, { system: writer }))], removals: [] },
    systemClock,
  );

const writePlain: Write = (transaction, writer) =>
  transaction.query(sql('insert into plain_log (name) values ($1)', writer));

describe.skipIf(postgres.missing !== null)(`on ${postgres.label}`, () => {
  let store: TestStore;
  let log: ChangeLog;
  beforeAll(async () => {
    store = await postgres.open();
    log = new ChangeLog(store.database);
    await store.database.run(
      'create table plain_log (position bigint primary key generated always as identity, name text)',
    );
  });
  afterAll(async () => {
    await log.close();
    await store[Symbol.asyncDispose]();
  });

  const readOurs: Read = async (after) => {
    const { changes, through } = await log.read({ after, limit: 100 });
    return { names: changes.map((change) => change.record.id), through };
  };

  const readPlain: Read = async (after) => {
    const rows = await store.database.query<{ position: number; name: string }>(
      sql('select position, name from plain_log where position > $1 order by position', after),
    );
    return { names: rows.map(({ name }) => name), through: rows.at(-1)?.position ?? after };
  };

  /** The first writer takes its place, the second commits if it can, a reader reads, the first commits, the reader reads on. */
  async function readAcrossLateCommit(write: Write, read: Read): Promise<readonly string[]> {
    const written = Promise.withResolvers<undefined>();
    const letGo = Promise.withResolvers<undefined>();
    const late = store.database.transaction(async (transaction) => {
      await write(transaction, 'late');
      written.resolve(undefined);
      await letGo.promise;
    });
    await written.promise;
    let committed = false;
    const quick = (async () => {
      await store.database.transaction((transaction) => write(transaction, 'quick'));
      committed = true;
    })();
    await expect.poll(async () => committed || (await somebodyWaits(store.database))).toBe(true);
    const first = await read(0);
    letGo.resolve(undefined);
    await Promise.all([late, quick]);
    const second = await read(first.through);
    return [...first.names, ...second.names];
  }

  test('a plain sequence lets a reader pass over a change that commits late', async () => {
    expect(await readAcrossLateCommit(writePlain, readPlain)).toEqual(['quick']);
  });

  test('the log lets no reader pass over a change that commits late', async () => {
    expect(await readAcrossLateCommit(writeOurs, readOurs)).toEqual(['late', 'quick']);
  });

  test('readers on two nodes see every change of concurrent writers once, in one order, without holes', async () => {
    const nodes = await Promise.all([store.another(), store.another(), store.another()]);
    const { newest } = await log.head();
    const [rounds, size] = [12, 5];
    const stopped = new AbortController();
    async function follow(node: Database): Promise<number[]> {
      const own = new ChangeLog(node);
      const seen: number[] = [];
      for await (const { changes } of own.follow({ after: newest, limit: 7 }, stopped.signal)) {
        seen.push(...changes.map(({ position }) => position));
        if (seen.length >= nodes.length * rounds * size) break;
      }
      await own.close();
      return seen;
    }
    const readers = [follow(store.database), follow(nodes[0])];
    await Promise.all(
      nodes.map(async (node, writer) => {
        const system = `writer-${writer}`;
        for (let round = 0; round < rounds; round += 1) {
          const received = Array.from({ length: size }, (_, n) =>
            receivedRecord(record('Base', `${round}-${n}`, {}, { system })),
          );
          await node.transaction(async (transaction) => {
            // Some give up after they took their places: what they were given is given out again.
            if (round % 4 === 3) {
              await node
                .transaction(async (doomed) => {
                  await writeNew(doomed, system, newRecords(received), systemClock);
                  throw new Error('gives up');
                })
                .catch(() => undefined);
            }
            // What is taken to be new is received of with the batch after it.
            if (round % 2 === 0) await writeNew(transaction, system, newRecords(received), systemClock);
            else await writeBatch(transaction, { system, received, removals: [] }, systemClock);
            await transaction.query(sql(`select pg_sleep(random() * 0.01)`));
          });
        }
      }),
    );
    const expected = Array.from({ length: nodes.length * rounds * size }, (_, n) => newest + n + 1);
    expect(await Promise.all(readers)).toEqual([expected, expected]);
    stopped.abort();
  });
});

for (const { label, missing, open } of TEST_ENGINES) {
  describe.skipIf(missing !== null)(`followed on ${label}`, () => {
    test('gives what is there, then what comes as it is announced, and ends when it is stopped', async () => {
      await using store = await open();
      const log = new ChangeLog(store.database, { pollMs: 3_600_000 });
      const write = (writer: string): Promise<unknown> =>
        store.database.transaction((transaction) => writeOurs(transaction, writer));
      await write('a');
      const stopped = new AbortController();
      const seen: string[] = [];
      const following = (async () => {
        for await (const { changes } of log.follow({ after: 0, limit: 10 }, stopped.signal)) {
          seen.push(...changes.map((change) => change.record.id));
        }
      })();
      await expect.poll(() => seen).toEqual(['a']);
      await write('b');
      await expect.poll(() => seen).toEqual(['a', 'b']);
      stopped.abort();
      await following;
      await log.close();
    });
  });
}
