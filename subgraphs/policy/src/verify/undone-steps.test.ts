import { AuditKeys, AuditLog } from '@queqiao/audit';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fieldOf, startPolicyRig, type PolicyRig } from '../testing/policy-rig.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';
import { verifyProgress } from './verify-progress.ts';

// Somebody with access to the database lets a step of two persons not have been, or have been at another time.

const ENTERPRISES = 'baoji-2024-37/municipal-enterprises';
const SCHOOLS = 'baoji-2024-37/municipal-schools';
const RECORD = { system: 'shanqitong', type: 'Cultivation', id: '1' } as const;
/** Lets the tables be written to as their owner can. */
const OPEN = ['target_revision', 'mapping_version', 'evidence_decision', 'proposal', 'sign_off']
  .map((table) => `alter table ${table} disable trigger user;`)
  .join(' ');

/** Proposes by a whole field, and puts it in force. */
async function decide({ ask }: Pick<PolicyRig, 'ask'>, field: string): Promise<void> {
  const { id } = fieldOf(await ask(`mutation { one: ${field} { id } }`), 'one') as { readonly id: string };
  const submitted = await ask(`mutation { all: submitProposals(ids: ["${id}"]) { digest } }`);
  const [{ digest }] = fieldOf(submitted, 'all') as [{ readonly digest: string }];
  const approval = `mutation { all: approveProposals(approvals: [{ id: "${id}", digest: "${digest}" }]) { state } }`;
  expect(fieldOf(await ask(approval, {}, 'approver'), 'all')).toEqual([{ state: 'APPROVED' }]);
}

/** A target, a decision and its withdrawal, a retirement and a sign-off, and a draft. */
async function takeSteps(rig: Omit<PolicyRig, 'testStore'>): Promise<void> {
  const { system, type, id } = RECORD;
  const attributes = { uscc: 'A', level: 'MUNICIPAL', status: 'CANDIDATE' };
  await rig.receive({ system, type, id, region: '610300', attributes });
  await rig.enact('proposeTarget', 'TargetInput', { indicator: ENTERPRISES, lower: 9, reason: '中期调整' });
  await rig.enact('proposeDecision', 'DecisionInput', {
    indicator: ENTERPRISES,
    ...RECORD,
    include: true,
    reason: '公示',
  });
  await decide(
    rig,
    `proposeDecisionWithdrawal(indicator: "${ENTERPRISES}", system: "${system}", type: "${type}", id: "${id}", reason: "有误")`,
  );
  await decide(rig, `proposeRetirement(mapping: "${SCHOOLS}@1", reason: "停用")`);
  await rig.ask(`mutation { proposeTarget(input: { indicator: "${SCHOOLS}", lower: 1, reason: "草稿" }) { id } }`);
  const seen = await rig.ask(`{ indicator(id: "${ENTERPRISES}") { progress { digest } } }`);
  const { progress } = fieldOf(seen, 'indicator') as { readonly progress: { readonly digest: string } };
  const signed = await rig.ask(
    `mutation { one: signOff(indicator: "${ENTERPRISES}", digest: "${progress.digest}") { value } }`,
    {},
    'approver',
  );
  // Throws where it was refused.
  fieldOf(signed, 'one');
}

for (const engine of TEST_ENGINES) {
  describe.skipIf(engine.missing !== null)(`on ${engine.label}`, () => {
    let rig: PolicyRig;

    /** What `hub verify` names, but for values. */
    async function findings(): Promise<string[]> {
      const named: string[] = [];
      await verifyProgress(rig.store, { all: false }, (finding) => {
        if (finding.kind === 'PROPOSAL' || finding.kind === 'UNAPPROVED') named.push(`${finding.kind} ${finding.what}`);
      });
      return named;
    }

    beforeEach(async () => {
      rig = await startPolicyRig(engine, undefined, { name: 'a step of each kind', prepare: takeSteps });
    });
    afterEach(() => rig[Symbol.asyncDispose]());

    test('finds nothing where nobody did', async () => {
      expect(await findings()).toEqual([]);
    });

    test.each([
      [
        'a target that came into force later than it was approved',
        `update target_revision set since = since + interval '1 year' where proposal = 1`,
        'UNAPPROVED target',
      ],
      [
        'a target that came into force at no time at all',
        `update target_revision set since = 'infinity' where proposal = 1`,
        'UNAPPROVED target',
      ],
      [
        'a target of a file that holds at the end of all time',
        `update target_revision set since = 'infinity' where source = 'FILE' and indicator = '${SCHOOLS}'`,
        'UNAPPROVED target',
      ],
      [
        'an approval before all time',
        `update proposal set decided_at = '-infinity' where id = 1`,
        'PROPOSAL proposal 1',
      ],
      [
        'a target whose bound is another one',
        `update target_revision set lower = 1 where proposal = 1`,
        'UNAPPROVED target',
      ],
      [
        'an approval in the name of somebody else',
        `update proposal set decided_by = 'somebody' where id = 1`,
        'PROPOSAL proposal 1',
      ],
      [
        'a proposal whose content is another one, and its target with it',
        `update target_revision set lower = 1 where proposal = 1;
         update proposal set content = jsonb_set(content::jsonb, '{lower}', '1')::json where id = 1`,
        'PROPOSAL proposal 1',
      ],
      [
        'a target and its approval, both moved',
        `update target_revision set since = since - interval '9 years' where proposal = 1;
         update proposal set decided_at = decided_at - interval '9 years' where id = 1`,
        'PROPOSAL proposal 1',
      ],
      [
        'a target that is gone with its proposal',
        `delete from target_revision where proposal = 1; delete from proposal where id = 1`,
        'PROPOSAL proposal 1',
      ],
      [
        'an approval that is taken back to a submission',
        `delete from target_revision where proposal = 1;
         update proposal set state = 'SUBMITTED', decided_by = null, decided_at = null where id = 1`,
        'PROPOSAL proposal 1',
      ],
      [
        'a target of a file that is gone',
        `delete from target_revision where source = 'FILE' and indicator = '${SCHOOLS}'`,
        `UNAPPROVED target of ${SCHOOLS}`,
      ],
      [
        'a target of a file that holds since another day',
        `update target_revision set since = since + interval '1 year' where source = 'FILE' and indicator = '${SCHOOLS}'`,
        `UNAPPROVED target`,
      ],
      [
        'a mapping of a file that is gone',
        `delete from mapping_version where indicator = 'haixi-2020-93/master-studios'`,
        'UNAPPROVED mapping haixi-2020-93/master-studios@1',
      ],
      [
        'a decision that was withdrawn and holds again',
        `update evidence_decision set ended_at = null`,
        'UNAPPROVED proposal 3',
      ],
      [
        'a mapping that was retired and counts again',
        `update mapping_version set until = null where indicator = '${SCHOOLS}'`,
        'UNAPPROVED proposal 4',
      ],
      ['a draft that is gone', `delete from proposal where id = 5`, 'PROPOSAL proposal 5'],
      ['a sign-off that is gone', `delete from sign_off`, 'UNAPPROVED sign-off 1'],
    ])('names %s', async (_, statements, named) => {
      await rig.store.database.run(`${OPEN} ${statements}`);
      expect((await findings()).filter((one) => one.startsWith(named))).not.toEqual([]);
    });

    test('takes no later statement of what was in force before there were proposals', async () => {
      const keys = new AuditKeys({ secrets: ['a key that only the tests of this room know'] });
      await new AuditLog(rig.store.database, keys).transact(async (_, note) => {
        const effects = { 'target 999': 'x' };
        note({ actor: 'hub', action: 'stateFormerEffects', subject: 'former', purpose: null, detail: { effects } });
      });
      expect(await findings()).toEqual([]);
    });
  });
}
