import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestStore } from '@queqiao/store/testing';
import { AuditKeys, AuditLog, verifyAudit, type AuditEntry, type AuditFact } from './index.ts';
import { TEST_ENGINES } from './testing/test-engines.ts';

const keys = new AuditKeys({ secrets: ['a key that only the hub of this test knows'] });
const fact = (subject: string, more: Partial<AuditFact> = {}): AuditFact => ({
  actor: 'administrator',
  action: 'signOff',
  subject,
  purpose: null,
  detail: null,
  ...more,
});
const statement = (text: string, ...values: unknown[]) => ({ text, values });

/** The `hash` as the schema's descriptions define it, computed from the API's values. */
function expectedHash({ hash: _hash, ...entry }: AuditEntry, previous: string | null): string {
  const fields = Object.entries({ ...entry, previous }).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify(Object.fromEntries(fields)))
    .digest('hex');
}

for (const { label, missing, open, name } of TEST_ENGINES) {
  describe.skipIf(missing !== null)(`on ${label}`, () => {
    let store: TestStore;
    let log: AuditLog;
    beforeAll(async () => {
      store = await open();
      log = new AuditLog(store.database, keys);
    });
    afterAll(() => store[Symbol.asyncDispose]());

    test('chains entries so that every reader can verify them', async () => {
      await log.transact(async (_transaction, note) => {
        note(fact('one', { purpose: '核对\n基地', detail: { comment: '同意', b: [1.5, null], a: true } }));
        note(fact('two'));
      });
      await log.transact(async (_transaction, note) => note(fact('three', { detail: ['\u0000', '\ud800'] })));
      const { nodes, totalCount } = await log.page({});
      expect(nodes.map(({ seq, subject }) => [seq, subject])).toEqual([
        [3, 'three'],
        [2, 'two'],
        [1, 'one'],
      ]);
      expect(totalCount).toBe(3);
      const [third, second, first] = nodes;
      expect(first).toMatchObject({ purpose: '核对\n基地', detail: { a: true, b: [1.5, null], comment: '同意' } });
      // The keys of `detail` are sorted, as they were hashed.
      expect(first!.hash).toBe(expectedHash(first!, null));
      expect(second!.hash).toBe(expectedHash(second!, first!.hash));
      expect(third!.hash).toBe(expectedHash(third!, second!.hash));
    });

    test('returns the newest first, page by page, and continues correctly while more is appended', async () => {
      const first = await log.page({ first: 2 });
      await log.transact(async (_transaction, note) => note(fact('four')));
      const second = await log.page({ first: 2, after: first.pageInfo.endCursor });
      expect([first, second].map(({ nodes }) => nodes.map(({ seq }) => seq))).toEqual([[3, 2], [1]]);
      expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
    });

    test('finds entries by who, what, to what and when, page by page', async () => {
      const written = async (actor: string, action: string, subject: string, detail: AuditFact['detail']) =>
        log.transact(async (_transaction, note) => note({ actor, action, subject, purpose: null, detail }));
      await written('wang', 'signOff', 'sign-off 1', { indicator: 'a-1/x "quoted"' });
      await written('li', 'signOff', 'sign-off 2', { indicator: 'a-1/y', content: { id: 'deep' } });
      await written('wang', 'pauseWebhook', 'w1', null);
      const subjects = async (filter: object) =>
        (await log.page({ first: 100, ...filter })).nodes.map(({ subject }) => subject);
      expect(await subjects({ actor: 'wang' })).toEqual(['w1', 'sign-off 1']);
      expect(await subjects({ actor: 'wang', action: 'signOff' })).toEqual(['sign-off 1']);
      expect(await subjects({ subject: 'w1' })).toEqual(['w1']);
      expect(await subjects({ subject: 'a-1/x "quoted"' })).toEqual(['sign-off 1']);
      expect(await subjects({ subject: 'deep' })).toEqual(['sign-off 2']);
      // Part of a key is another key.
      expect(await subjects({ subject: 'a-1' })).toEqual([]);
      expect(await subjects({ subject: 'w\0' })).toEqual([]);
      const [{ at }] = (await log.page({ first: 1 })).nodes as readonly [AuditEntry];
      expect((await subjects({ since: at }))[0]).toBe('w1');
      expect(await subjects({ until: '2020-01-01T00:00:00Z' })).toEqual([]);
      const first = await log.page({ first: 1, actor: 'wang' });
      expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
      const second = await log.page({ first: 1, actor: 'wang', after: first.pageInfo.endCursor });
      expect(second).toMatchObject({ nodes: [{ subject: 'sign-off 1' }], pageInfo: { hasNextPage: false } });
    });

    test('stores text with forbidden characters in a form that the store accepts', async () => {
      await log.transact(async (_transaction, note) => note(fact('a\0b', { purpose: 'half \ud800' })));
      expect((await log.page({ first: 1 })).nodes[0]).toMatchObject({ subject: 'a\uFFFDb', purpose: 'half \uFFFD' });
    });

    test('leaves no entry and no gap when the work fails', async () => {
      const [last] = (await log.page({ first: 1 })).nodes;
      const failing = log.transact(async (_transaction, note) => {
        note(fact('never'));
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      await log.transact(async (_transaction, note) => note(fact('next')));
      expect((await log.page({ first: 1 })).nodes[0]).toMatchObject({ seq: last!.seq + 1, subject: 'next' });
    });

    test('rolls back the work when its entry cannot be written', async () => {
      await store.database.run('create table worked (n int)');
      const failing = log.transact(async (transaction, note) => {
        await transaction.run('insert into worked values (1)');
        note(fact('too much', { detail: 1n as never }));
      });
      await expect(failing).rejects.toThrow('bigint');
      expect(await store.database.query(statement('select n from worked'))).toEqual([]);
    });

    test.each([
      'update audit_entry set purpose = null where seq = 1',
      'delete from audit_entry where seq = 1',
      'truncate audit_entry',
      'delete from audit_head',
      'update audit_head set seq = 1',
    ])('refuses to %s', async (change) => {
      await expect(store.database.run(change)).rejects.toMatchObject({ code: '42501' });
    });

    test.skipIf(name === 'pglite')('maintains one chain when nodes append concurrently', async () => {
      const nodes = [log, new AuditLog(await store.another(), keys), new AuditLog(await store.another(), keys)];
      const { totalCount: before } = await log.page({});
      const appended = Array.from({ length: 60 }, (_, i) =>
        nodes[i % 3]!.transact(async (_transaction, note) => note(fact(`racer ${i}`))),
      );
      await Promise.all(appended);
      const findings: unknown[] = [];
      const summary = await verifyAudit(store.database, keys, (finding) => void findings.push(finding));
      expect(findings).toEqual([]);
      expect(summary.entries).toBe(before! + 60);
    });

    test.skipIf(name === 'pglite')('does not block other writers while the work of one continues', async () => {
      const begun = Promise.withResolvers<void>();
      const finish = Promise.withResolvers<void>();
      const slow = log.transact(async (transaction, note) => {
        note(fact('slow'));
        await transaction.query(statement('select 1'));
        begun.resolve();
        await finish.promise;
      });
      await begun.promise;
      await log.transact(async (_transaction, note) => note(fact('quick')));
      finish.resolve();
      await slow;
      expect((await log.page({ first: 2 })).nodes.map(({ subject }) => subject)).toEqual(['slow', 'quick']);
    });
  });
}
