import type { GraphQLResolveInfo } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRequestScope, Deadline, type SubgraphContext } from '@queqiao/subgraph/request';
import type { TestStore } from '@queqiao/store/testing';
import { auditedMutation, AuditKeys, AuditLog } from './index.ts';
import { TEST_ENGINES } from './testing/test-engines.ts';

const KEYS = new AuditKeys({ secrets: ['a key that only the hub of this test knows'] });

function infoOf(alias = 'count'): GraphQLResolveInfo {
  return { fieldName: 'count', path: { key: alias, prev: undefined, typename: 'Mutation' } } as GraphQLResolveInfo;
}

function sent(key: string | null, input = 'one', subject = 'wang'): SubgraphContext {
  const caller = { subject, scopes: new Set<string>(), regions: null };
  const idempotency = key === null ? null : { key, input };
  return { scope: createRequestScope({ id: 'r', deadline: Deadline.after(60_000), caller, idempotency }) };
}

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let store: TestStore;
    let log: AuditLog;
    beforeAll(async () => {
      store = await engine.open();
      log = new AuditLog(store.database, KEYS);
      await store.database.run('create table counted (n int); insert into counted values (0)');
    });
    afterAll(() => store[Symbol.asyncDispose]());

    const counted = async (): Promise<number> => {
      const [row] = await store.database.query<{ n: number }>({ text: 'select n from counted', values: [] });
      return row?.n ?? -1;
    };

    /** A mutation of another node on the same store: it adds one and gives the number. */
    function node(after: () => void = () => undefined) {
      return auditedMutation(new AuditLog(store.database, KEYS), async (_: object, _scope, transact) => {
        const n = await transact(async (transaction) => {
          const [row] = await transaction.query<{ n: number }>({
            text: 'update counted set n = n + 1 returning n',
            values: [],
          });
          return { result: row?.n ?? -1, subject: 'counted' };
        });
        after();
        return { n };
      });
    }

    test('does once what is sent twice, logs it once, and gives the same answer from every node', async () => {
      const before = await counted();
      const { totalCount } = await log.page({});
      const first = await node()(null, {}, sent('a'), infoOf());
      const again = await node()(null, {}, sent('a'), infoOf());
      expect(first).toEqual({ n: before + 1 });
      expect(again).toEqual(first);
      expect(await counted()).toBe(before + 1);
      expect((await log.page({})).totalCount).toBe((totalCount ?? 0) + 1);
    });

    test('does once what is sent many times at once', async () => {
      const before = await counted();
      const answers = await Promise.all(Array.from({ length: 8 }, () => node()(null, {}, sent('race'), infoOf())));
      expect(new Set(answers.map(({ n }) => n))).toEqual(new Set([before + 1]));
      expect(await counted()).toBe(before + 1);
    });

    test('refuses another request under the same key, and knows the keys of each person apart', async () => {
      const before = await counted();
      await node()(null, {}, sent('b'), infoOf());
      await expect(node()(null, {}, sent('b', 'two'), infoOf())).rejects.toMatchObject({
        extensions: { code: 'CONFLICT' },
      });
      await node()(null, {}, sent('b', 'two', 'li'), infoOf());
      expect(await counted()).toBe(before + 2);
    });

    test('does each mutation of one operation, each once', async () => {
      const before = await counted();
      await node()(null, {}, sent('c'), infoOf('first'));
      await node()(null, {}, sent('c'), infoOf('second'));
      await node()(null, {}, sent('c'), infoOf('second'));
      expect(await counted()).toBe(before + 2);
    });

    test('goes on after a crash behind the commit without doing the work again', async () => {
      const before = await counted();
      const crashing = node(() => {
        throw new Error('the power went out');
      });
      await expect(crashing(null, {}, sent('d'), infoOf())).rejects.toThrow('the power went out');
      expect(await node()(null, {}, sent('d'), infoOf())).toEqual({ n: before + 1 });
      expect(await counted()).toBe(before + 1);
    });

    test('remembers nothing of what failed', async () => {
      const failing = auditedMutation(log, (_: object, _scope, transact) =>
        transact(() => Promise.reject(new Error('not in this state'))),
      );
      await expect(failing(null, {}, sent('e'), infoOf())).rejects.toThrow('not in this state');
      const before = await counted();
      await node()(null, {}, sent('e'), infoOf());
      expect(await counted()).toBe(before + 1);
    });

    test('forgets a key after 24 hours', async () => {
      const before = await counted();
      await node()(null, {}, sent('f'), infoOf());
      await store.database.run(`update idempotent_mutation set at = at - interval '24 hours' where key = 'f'`);
      await node()(null, {}, sent('f', 'two'), infoOf());
      expect(await counted()).toBe(before + 2);
      await store.database.run(`update idempotent_mutation set at = at - interval '24 hours' where key <> 'f'`);
      await node()(null, {}, sent('g'), infoOf());
      const [row] = await store.database.query<{ n: number }>({
        text: 'select count(*)::int as n from idempotent_mutation',
        values: [],
      });
      expect(row?.n).toBe(2);
    });

    test('does what is sent without a key as often as it is sent', async () => {
      const before = await counted();
      await node()(null, {}, sent(null), infoOf());
      await node()(null, {}, sent(null), infoOf());
      expect(await counted()).toBe(before + 2);
    });
  });
}
