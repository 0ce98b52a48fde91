import { hash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestStore } from '@queqiao/store/testing';
import { entryHash } from './entry-hash.ts';
import { AuditKeys, AuditLog, readAnchors, signAnchor, verifyAudit, type AuditFinding } from './index.ts';
import { LAST, TAMPERED } from './testing/tampered-logs.ts';
import { TEST_ENGINES } from './testing/test-engines.ts';

const secret = 'a key that only the hub of this test knows';
const keys = new AuditKeys({ secrets: [secret] });
const statement = (text: string, ...values: unknown[]) => ({ text, values });

function append(log: AuditLog, ...subjects: string[]): Promise<void> {
  return log.transact(async (_transaction, note) => {
    for (const subject of subjects) {
      note({ actor: 'administrator', action: 'approve', subject, purpose: 'test', detail: { of: subject } });
    }
  });
}

async function findings(store: TestStore, of = keys): Promise<string[]> {
  const found: AuditFinding[] = [];
  const { findings: counted } = await verifyAudit(store.database, of, (finding) => void found.push(finding));
  expect(counted).toBe(found.length);
  return found.map(({ kind, from, to }) => (from === to ? `${kind} ${from}` : `${kind} ${from}-${to}`));
}

/** Rewrites entry 3 and every later one, like an attacker who can compute hashes but has no key. */
async function rewriteFromThree({ database }: TestStore): Promise<void> {
  const rows = await database.query<Parameters<typeof entryHash>[0] & { hash: Uint8Array }>(
    statement('select * from audit_entry order by seq'),
  );
  let previous = rows[1]!.hash;
  for (const row of rows.slice(2)) {
    const subject = row.seq === 3 ? 'forged' : row.subject;
    const next = entryHash({ ...row, subject }, previous);
    await database.query(
      statement(
        'update audit_entry set subject = $1, previous = $2, hash = $3 where seq = $4',
        subject,
        previous,
        next,
        row.seq,
      ),
    );
    previous = next;
  }
  await database.query(statement('update audit_head set hash = $1', previous));
}

/** The log before anything was written, with its guards at that time. */
const EMPTIED = `
  drop table if exists kept_entry, kept_head, seventh, other_seventh;
  alter table audit_entry disable trigger user;
  alter table audit_head disable trigger user;
  delete from audit_entry;
  delete from audit_head;
  insert into audit_head default values;
  do $$ begin
    if not exists (select from pg_constraint where conname = 'audit_entry_pkey') then
      alter table audit_entry add primary key (seq);
    end if;
  end $$;
  alter table audit_entry enable trigger user;
  alter table audit_head enable trigger user`;

for (const { label, missing, open } of TEST_ENGINES) {
  describe.skipIf(missing !== null)(`on ${label}`, () => {
    let store: TestStore;
    let log: AuditLog;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(async () => {
      await store.database.run(EMPTIED);
      log = new AuditLog(store.database, keys);
      await append(log, 'one', 'two');
      await append(log, 'three');
      await append(log, 'four', 'five', 'six');
    });
    afterAll(() => store[Symbol.asyncDispose]());
    const unguard = (): Promise<void> =>
      store.database.run('alter table audit_entry disable trigger user; alter table audit_head disable trigger user');

    test('finds nothing in an unchanged log, and reports its end', async () => {
      const [last] = (await log.page({ first: 1 })).nodes;
      const summary = await verifyAudit(store.database, keys, (finding) => expect.unreachable(finding.reason));
      expect(summary).toEqual({ entries: LAST, findings: 0, unproven: 0, head: { seq: LAST, hash: last!.hash } });
    });

    test('names the changes made by SQL, and nothing else', async () => {
      await unguard();
      for (const { what, how, expected } of TAMPERED) {
        await store.database.run(
          'create table kept_entry as table audit_entry; create table kept_head as table audit_head',
        );
        await store.database.run(how);
        expect.soft(await findings(store), what).toEqual(expected);
        await store.database.run(
          `delete from audit_entry; insert into audit_entry select * from kept_entry; drop table kept_entry;
           delete from audit_head; insert into audit_head select * from kept_head; drop table kept_head`,
        );
      }
      expect(await findings(store)).toEqual([]);
    });

    test('names every entry whose hash was recomputed without the key', async () => {
      await unguard();
      await rewriteFromThree(store);
      expect(await findings(store)).toEqual(['ALTERED 3', 'ALTERED 4', 'ALTERED 5', 'ALTERED 6', 'HEAD 6']);
    });

    test('still reports removed last entries after others were appended', async () => {
      await unguard();
      await store.database.run(
        `delete from audit_entry where seq > 4;
         update audit_head set seq = 4, hash = (select hash from audit_entry where seq = 4)`,
      );
      await append(log, 'after');
      expect((await log.page({ first: 2 })).nodes.map(({ action }) => action)).toEqual(['approve', 'auditHeadAltered']);
      expect(await findings(store)).toEqual(['HEAD 5']);
    });

    test('detects a head that is older than the last known one', async () => {
      await unguard();
      const [old] = await store.database.query<{ hash: Uint8Array; key_id: string; seal: Uint8Array }>(
        statement('select hash, key_id, seal from audit_head'),
      );
      await append(log, 'seven');
      await append(log, 'eight');
      await store.database.run(`delete from audit_entry where seq > ${LAST}`);
      await store.database.query(
        statement(
          'update audit_head set seq = $1, hash = $2, key_id = $3, seal = $4',
          LAST,
          old!.hash,
          old!.key_id,
          old!.seal,
        ),
      );
      await append(log, 'nine');
      expect(await findings(store)).toEqual([`HEAD ${LAST + 1}`]);
    });

    test('shows a gap where a head was set forward', async () => {
      await unguard();
      await store.database.run('update audit_head set seq = 9');
      await append(log, 'after');
      expect(await findings(store)).toEqual(['REMOVED 7-9', 'HEAD 10']);
    });

    test('names an entry in the place of another, although the hub wrote it', async () => {
      await unguard();
      await store.database.run(
        'create table kept_entry as table audit_entry; create table kept_head as table audit_head',
      );
      await append(log, 'seven');
      await store.database.run(
        `create table seventh as select * from audit_entry where seq = 7;
         delete from audit_entry; insert into audit_entry select * from kept_entry;
         delete from audit_head; insert into audit_head select * from kept_head`,
      );
      const restarted = new AuditLog(store.database, keys);
      const replace = 'delete from audit_entry where seq = 7; insert into audit_entry select * from seventh';
      await append(restarted, 'another seven');
      await store.database.run(`create table other_seventh as select * from audit_entry where seq = 7; ${replace}`);
      expect(await findings(store)).toEqual(['HEAD 7']);
      await store.database.run(replace.replace('seventh', 'other_seventh'));
      expect(await findings(store)).toEqual([]);
      await append(restarted, 'eight');
      await store.database.run(replace);
      expect(await findings(store)).toEqual(['ALTERED 7']);
    });

    test('reports an invalid seal as forged', async () => {
      await unguard();
      await store.database.run(`update audit_entry set seal = sha256('x') where seq = 3`);
      expect(await findings(store)).toEqual(['ALTERED 3']);
    });

    test('finds a log that was set back to an earlier state, or written anew under the very key', async () => {
      const noted = await readAnchors(`${await signAnchor(store.database, keys)}\n`, keys);
      const against = async () => {
        const reported: string[] = [];
        await verifyAudit(store.database, keys, ({ kind, from }) => void reported.push(`${kind} ${from}`), noted);
        return reported;
      };
      expect(await against()).toEqual([]);
      await unguard();
      await store.database.run('delete from audit_entry');
      await store.database.run('update audit_head set seq = 0, hash = null, key_id = null, seal = null');
      await append(new AuditLog(store.database, keys), 'one');
      expect(await findings(store)).toEqual([]);
      expect(await against()).toEqual([`ANCHOR ${LAST}`]);
      await append(new AuditLog(store.database, keys), ...Array.from({ length: LAST }, (_, n) => `invented ${n}`));
      expect(await findings(store)).toEqual([]);
      expect(await against()).toEqual([`ANCHOR ${LAST}`]);
    });

    test('takes no anchor that was signed with another key', async () => {
      const other = new AuditKeys({ secrets: ['an invented key, which is long enough to sign with'] });
      const forged = await signAnchor(store.database, other);
      await expect(readAnchors(String(forged), keys)).rejects.toThrow('第 1 行');
      await expect(readAnchors('', keys)).rejects.toThrow('没有锚点');
    });

    test('verifies seals of former keys, and reports entries with unknown ones', async () => {
      const other = 'the key of another node, or of a later year';
      const renewed = new AuditKeys({ secrets: [other, secret] });
      await append(new AuditLog(store.database, renewed), 'seven');
      expect(await findings(store, renewed)).toEqual([]);
      expect(await findings(store, keys)).toEqual(
        ['INSERTED 7', 'HEAD 7'].map((each) => each.replace('INSERTED', 'ALTERED')),
      );
    });

    test('finds one altered entry among many pages', async () => {
      await append(log, ...Array.from({ length: 2_100 }, (_, i) => `many ${i}`));
      await unguard();
      await store.database.query(
        statement(`update audit_entry set hash = $1 where seq = 2050`, hash('sha256', 'x', 'buffer')),
      );
      expect(await findings(store)).toEqual(['ALTERED 2050']);
    });
  });
}
