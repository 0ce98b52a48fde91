import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuditKeys, AuditLog } from '@queqiao/audit';
import { createRequestScope, Deadline } from '@queqiao/subgraph/request';
import type { TestStore } from '@queqiao/store/testing';
import { TEST_ENGINES } from '../testing/test-engines.ts';
import { recordPersonalReads } from './record-personal-reads.ts';

const caller = { subject: 'administrator', scopes: new Set(['contact:read']), regions: null };
const scopeOf = (deadline: Deadline) => createRequestScope({ id: 'r', deadline, caller, purpose: '核对联系人' });
const enterprise = (id: string) => ({ system: 'shanqitong', type: 'Enterprise', id });

for (const { label, missing, open } of TEST_ENGINES) {
  describe.skipIf(missing !== null)(`on ${label}`, () => {
    let store: TestStore;
    let audit: AuditLog;
    beforeAll(async () => {
      store = await open();
      audit = new AuditLog(store.database, new AuditKeys({ secrets: ['a key that only the hub of this test knows'] }));
    });
    afterAll(() => store[Symbol.asyncDispose]());

    test('writes one entry with the caller, the purpose, and every record', async () => {
      const record = recordPersonalReads(audit);
      await record([enterprise('A')], 'Contact', scopeOf(Deadline.after(60_000)));
      await record([enterprise('A'), enterprise('B')], null, scopeOf(Deadline.after(60_000)));
      expect((await audit.page({})).nodes).toMatchObject([
        {
          subject: '2 条记录 / records',
          detail: { operation: null, records: ['shanqitong/Enterprise/A', 'shanqitong/Enterprise/B'] },
        },
        {
          actor: 'administrator',
          action: 'readPersonalData',
          subject: 'shanqitong/Enterprise/A',
          purpose: '核对联系人',
          detail: { operation: 'Contact', records: ['shanqitong/Enterprise/A'] },
        },
      ]);
    });

    test('fails when the operation has no time left, before or during the write', async () => {
      const record = recordPersonalReads(audit);
      const gone = new AbortController();
      const deadline = Deadline.after(60_000, gone.signal);
      const blocked = Promise.withResolvers<void>();
      const holding = audit.transact(async (transaction, note) => {
        await transaction.run('select 1 from audit_head for update');
        await blocked.promise;
        note({ actor: 'a', action: 'a', subject: 'a', purpose: null, detail: null });
      });
      const waiting = record([enterprise('A')], null, scopeOf(deadline));
      gone.abort(new Error('the client left'));
      await expect(waiting).rejects.toThrow('the client left');
      await expect(record([enterprise('A')], null, scopeOf(deadline))).rejects.toThrow('the client left');
      blocked.resolve();
      await holding;
    });
  });
}
