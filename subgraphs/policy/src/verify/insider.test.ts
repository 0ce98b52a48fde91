import { AuditKeys, AuditLog, readAnchors, signAnchor, verifyAudit } from '@queqiao/audit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AUDIT_KEYS, startPolicyRig, type PolicyRig } from '../testing/policy-rig.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';
import { verifyProgress } from './verify-progress.ts';

// Somebody with a post in the administration, and with access to the database, wants one figure to be another.

const ENTERPRISES = 'baoji-2024-37/municipal-enterprises';

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let rig: PolicyRig;
    beforeEach(async () => {
      rig = await startPolicyRig(engine);
      const attributes = { uscc: 'A', level: 'MUNICIPAL', status: 'CANDIDATE' };
      await rig.receive({ system: 'shanqitong', type: 'Cultivation', id: '1', region: '610300', attributes });
      const target = { indicator: ENTERPRISES, lower: 9, reason: '中期调整' };
      await rig.enact('proposeTarget', 'TargetInput', target);
    });
    afterEach(() => rig[Symbol.asyncDispose]());

    /** What `hub verify` names. */
    async function findings(keys = AUDIT_KEYS): Promise<string[]> {
      const named: string[] = [];
      await verifyProgress(rig.store, { all: false }, (finding) => {
        if (finding.kind === 'PROPOSAL' || finding.kind === 'UNAPPROVED') named.push(`${finding.kind} ${finding.what}`);
      });
      await verifyAudit(rig.store.database, keys, ({ kind, from }) => void named.push(`${kind} ${from}`));
      return named;
    }

    test('finds nothing where two persons did everything', async () => {
      const { data } = await rig.ask(`{ indicator(id: "${ENTERPRISES}") { lower } }`);
      expect(data).toEqual({ indicator: { lower: 9 } });
      expect(await findings()).toEqual([]);
    });

    test.each([
      [
        'a decision',
        `insert into evidence_decision (indicator, origin, system, type, record_id, include, reason, by, at)
         values ('${ENTERPRISES}', 1, 'shanqitong', 'Cultivation', '1', true, '内部', 'approver', now())`,
        'UNAPPROVED decision 1',
      ],
      [
        'a decision under another proposal’s number',
        `insert into evidence_decision (indicator, origin, system, type, record_id, include, reason, by, at, proposal)
         values ('${ENTERPRISES}', 1, 'shanqitong', 'Cultivation', '1', true, '内部', 'approver', now(), 1)`,
        'UNAPPROVED decision 1',
      ],
      [
        'a target',
        `insert into target_revision (indicator, since, lower, reason, by) values ('${ENTERPRISES}', now(), 0, '内部', 'approver')`,
        'UNAPPROVED target',
      ],
      [
        'a target that claims to be a file’s',
        `insert into target_revision (indicator, since, lower, reason, by, source)
         values ('${ENTERPRISES}', now(), 0, '内部', 'hub', 'FILE')`,
        'UNAPPROVED target',
      ],
      [
        'a report',
        `insert into reported_value (indicator, as_of, value, note, by, at)
         values ('haixi-2020-93/vocational-investment', '2025-12-31', 1, '内部', 'approver', now())`,
        'UNAPPROVED report 1',
      ],
      [
        'a mapping',
        `update mapping_version set until = now() where indicator = '${ENTERPRISES}';
         insert into mapping_version (indicator, version, shipped, record_type, measure, digest, since)
         values ('${ENTERPRISES}', 2, true, 'Enterprise', '{"count":true}', 'x', now())`,
        `UNAPPROVED mapping ${ENTERPRISES}@2`,
      ],
      [
        'the end of a mapping',
        `update mapping_version set until = now() where indicator = '${ENTERPRISES}'`,
        `UNAPPROVED mapping ${ENTERPRISES}@1`,
      ],
      [
        'a whole proposal, approved in another’s name',
        `insert into proposal (kind, state, document, indicator, content, basis, digest, author, created_at, submitted_at, decided_by, decided_at)
         values ('TARGET', 'APPROVED', 'baoji-2024-37', '${ENTERPRISES}', '{}', '{}', 'x', 'one', now(), now(), 'another', now())`,
        'PROPOSAL proposal 2',
      ],
      [
        'a sign-off',
        `insert into sign_off (indicator, as_of, position, value, digest, by, at)
         values ('${ENTERPRISES}', now(), 1, 10, 'x', 'approver', now())`,
        'UNAPPROVED sign-off 1',
      ],
      [
        'that an approved target is gone',
        `alter table target_revision disable trigger user; delete from target_revision where proposal = 1`,
        'UNAPPROVED proposal 1',
      ],
    ])('names %s that was written into the tables', async (_, statement, named) => {
      await rig.store.database.run(statement);
      expect((await findings()).some((one) => one.startsWith(named))).toBe(true);
    });

    test('names an entry that was written under an invented key, and all of a log written so', async () => {
      const invented = new AuditKeys({ secrets: ['a key that the insider has made up alone'] });
      await new AuditLog(rig.store.database, invented).transact(async (_, note) => {
        note({ actor: 'another', action: 'approveProposals', subject: 'proposal 2', purpose: null, detail: null });
      });
      expect((await findings()).filter((one) => /^(?:ALTERED|INSERTED|HEAD)/u.test(one))).not.toEqual([]);
    });

    test('names, by an anchor kept elsewhere, a log that was written anew under the very key', async () => {
      const { database } = rig.store;
      const noted = await readAnchors(String(await signAnchor(database, AUDIT_KEYS)), AUDIT_KEYS);
      await database.run(
        `alter table audit_entry disable trigger user; alter table audit_head disable trigger user;
         create table copied as select * from audit_entry order by seq; delete from audit_entry;
         update audit_head set seq = 0, hash = null, key_id = null, seal = null`,
      );
      const entries = await database.query<{ actor: string; action: string; subject: string; detail: string | null }>({
        text: `select replace(actor, 'administrator', 'somebody') as actor, action, subject, detail::text as detail from copied order by seq`,
        values: [],
      });
      await new AuditLog(database, AUDIT_KEYS).transact(async (_, note) => {
        for (const { detail, ...entry } of entries) {
          note({ ...entry, purpose: null, detail: detail === null ? null : JSON.parse(detail) });
        }
      });
      const named: string[] = [];
      await verifyAudit(database, AUDIT_KEYS, ({ kind }) => void named.push(kind), noted);
      expect(named).toEqual(['ANCHOR']);
    });
  });
}
