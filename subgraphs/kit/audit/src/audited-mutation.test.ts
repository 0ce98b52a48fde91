import { parse, type GraphQLResolveInfo } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSubgraph, isAudited } from '@queqiao/subgraph';
import { createRequestScope, Deadline, type SubgraphContext } from '@queqiao/subgraph/request';
import { STORE_MIGRATIONS } from '@queqiao/store';
import { openPgliteStore, type TestStore } from '@queqiao/store/testing';
import { auditedMutation, AuditKeys, AuditLog } from './index.ts';
import { AUDIT_MIGRATIONS } from './migrations.ts';

let store: TestStore;
let log: AuditLog;
beforeAll(async () => {
  store = await openPgliteStore([STORE_MIGRATIONS, AUDIT_MIGRATIONS]);
  log = new AuditLog(store.database, new AuditKeys({ secrets: ['a key that only the hub of this test knows'] }));
});
afterAll(() => store[Symbol.asyncDispose]());

const info = { fieldName: 'retireMapping' } as GraphQLResolveInfo;
function context(subject: string | null): SubgraphContext {
  const caller = { subject, scopes: new Set<string>(), regions: null };
  return { scope: createRequestScope({ id: 'r', deadline: Deadline.after(60_000), caller, purpose: '年度清理' }) };
}

test('writes an entry with the name of the mutation, the caller and the purpose', async () => {
  const retire = auditedMutation(log, ({ id }: { id: string }, _scope, transact) =>
    transact(async () => ({ result: `${id} retired`, subject: id, detail: { comment: 'no longer used' } })),
  );
  await expect(retire(null, { id: 'm1' }, context('administrator'), info)).resolves.toBe('m1 retired');
  await retire(null, { id: 'm2' }, context(null), info);
  expect((await log.page({})).nodes).toMatchObject([
    { seq: 2, actor: 'anonymous', subject: 'm2' },
    {
      seq: 1,
      actor: 'administrator',
      action: 'retireMapping',
      subject: 'm1',
      purpose: '年度清理',
      detail: { comment: 'no longer used' },
    },
  ]);
});

test('writes none when the mutation fails', async () => {
  const { totalCount } = await log.page({});
  const failing = auditedMutation(log, (_args: object, _scope, transact) =>
    transact(async () => Promise.reject(new Error('not in this state'))),
  );
  await expect(failing(null, {}, context('administrator'), info)).rejects.toThrow('not in this state');
  expect((await log.page({})).totalCount).toBe(totalCount);
});

test('fails a mutation that ends without an entry', async () => {
  const silent = auditedMutation(log, async () => 'done');
  await expect(silent(null, {}, context('administrator'), info)).rejects.toThrow(
    'retireMapping ended without an entry',
  );
});

test('recognises the resolvers that it created', () => {
  expect(isAudited(auditedMutation(log, async () => null))).toBe(true);
  expect([isAudited(() => null), isAudited(undefined), isAudited({})]).toEqual([false, false, false]);
});

test('refuses to build a subgraph with a mutation that would write no entry', () => {
  const sdl = 'type Query { none: Int } type Mutation { audited: Int silent: Int forgotten: Int }';
  const audited = auditedMutation(log, async () => 1);
  const build = (Mutation: object) =>
    buildSubgraph({ name: 'example', typeDefs: parse(sdl), resolvers: { Mutation }, feeds: [], close: async () => {} });
  expect(() => build({ audited, silent: () => 1 })).toThrow(
    new TypeError('example must make Mutation.silent, Mutation.forgotten with auditedMutation.'),
  );
  expect(build({ audited, silent: audited, forgotten: audited }).schema.getMutationType()).toBeDefined();
});
