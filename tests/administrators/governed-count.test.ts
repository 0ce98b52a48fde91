import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { dig, rowsAt, type Answer, type AskOptions } from '../src/answer.ts';
import { EVENTUALLY } from '../src/eventually.ts';
import { SMALL_WORLD, startTestHub, type TestHub } from '../src/test-hub.ts';

const INDICATOR = 'baoji-2024-37/municipal-enterprises';
const INPUT = {
  indicator: INDICATOR,
  recordType: 'Cultivation',
  where: { all: [{ eq: ['level', 'MUNICIPAL'] }, { eq: ['status', 'RECOGNIZED'] }] },
  measure: { countDistinct: 'uscc' },
  comment: 'recognised at municipal level, each enterprise once',
};

let rig: TestHub;

beforeAll(async () => {
  rig = await startTestHub({ mocks: SMALL_WORLD, sync: true, variables: { SYNC_INTERVAL_MS: '500' } });
  await untilTrue();
});
afterAll(() => rig[Symbol.asyncDispose]());

async function ask(query: string, role: AskOptions['role'], variables: AskOptions['variables'] = {}): Promise<Answer> {
  return rig.ask(query, { variables, ...(role && { role }) });
}

async function valueNow(): Promise<unknown> {
  const answer = await ask('query ($id: ID!) { indicator(id: $id) { progress { value } } }', undefined, {
    id: INDICATOR,
  });
  return dig(answer.data, 'indicator.progress.value');
}

/** Waits until sync has stored the world's current state. */
async function untilTrue(): Promise<void> {
  await vi.waitFor(async () => {
    expect(await valueNow()).toBe(await truth());
  }, EVENTUALLY);
}

async function truth(): Promise<unknown> {
  return (await rig.mocks.control.truths())[INDICATOR]?.value;
}

function usccOf(evidence: unknown): unknown {
  return dig(evidence, 'record.attributes.uscc');
}

/** An entry that is the only one of its enterprise: without it, the enterprise no longer counts. */
function onlyOneOfItsEnterprise(evidence: readonly unknown[]): unknown {
  return evidence.find((each) => evidence.filter((other) => usccOf(other) === usccOf(each)).length === 1);
}

/** Ratios are computed: their last digits may differ. */
function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(6)) : value;
}

/** Every value that platforms can know, from the hub and from the world. */
async function reportedAndTrue(): Promise<[reported: object, expected: object]> {
  const [truths, answer] = await Promise.all([
    rig.mocks.control.truths(),
    ask('{ indicators { id progress { value } } }', undefined),
  ]);
  const reported = rowsAt(answer, 'indicators').map((each) => [each['id'], rounded(dig(each, 'progress.value'))]);
  const expected = Object.entries(truths).map(([id, { value }]) => [id, rounded(value)]);
  return [Object.fromEntries(reported), Object.fromEntries(expected)];
}

test('counts entries by an approved and signed mapping, and updates the values when the world changes', async () => {
  const preview = await ask(
    'query ($input: MappingInput!) { previewMapping(input: $input) { before { value } after { value } warnings { code } } }',
    'administrator',
    { input: INPUT },
  );
  expect(preview.errors).toBeUndefined();

  const proposed = await ask(
    'mutation ($input: MappingInput!) { proposeMapping(input: $input) { id state } }',
    'administrator',
    { input: INPUT },
  );
  const id = dig(proposed.data, 'proposeMapping.id');
  const submitted = await ask('mutation ($ids: [ID!]!) { submitProposals(ids: $ids) { digest } }', 'administrator', {
    ids: [id],
  });
  const approvals = [{ id, digest: dig(submitted.data, 'submitProposals.0.digest') }];
  const APPROVE = 'mutation ($of: [ApprovalInput!]!) { approveProposals(approvals: $of) { state decidedBy { name } } }';
  const own = await ask(APPROVE, 'administrator', { of: approvals });
  expect(own.errors?.[0]).toMatchObject({ path: ['approveProposals'], extensions: { code: 'FORBIDDEN' } });
  const approved = await ask(APPROVE, 'approver', { of: approvals });
  expect(approved.data).toEqual({ approveProposals: [{ state: 'APPROVED', decidedBy: { name: 'approver' } }] });

  const STATE = `query ($id: ID!) { indicator(id: $id) {
    progress { value status digest } mapping { version proposal { id } } signOffs { value differsFromCurrent }
    evidence(first: 50) { totalCount nodes { contribution record { system type id version contentHash attributes } } } } }`;
  const before = await ask(STATE, 'administrator', { id: INDICATOR });
  expect(dig(before.data, 'indicator.mapping')).toEqual({ version: 2, proposal: { id } });
  expect(dig(before.data, 'indicator.progress')).toMatchObject({
    value: dig(preview.data, 'previewMapping.after.value'),
    status: 'MET',
  });
  const evidence = rowsAt(before, 'indicator.evidence.nodes');
  expect(evidence).toHaveLength(Number(dig(before.data, 'indicator.evidence.totalCount')));
  expect(evidence[0]).toMatchObject({ record: { system: 'shanqitong', type: 'Cultivation', version: 1 } });

  const SIGN =
    'mutation ($id: ID!, $digest: String!) { signOff(indicator: $id, digest: $digest) { differsFromCurrent } }';
  const stale = await ask(SIGN, 'approver', { id: INDICATOR, digest: '0'.repeat(64) });
  expect(stale.errors).toHaveLength(1);
  const signed = await ask(SIGN, 'approver', { id: INDICATOR, digest: dig(before.data, 'indicator.progress.digest') });
  expect(signed.data).toEqual({ signOff: { differsFromCurrent: false } });

  await rig.mocks.control.apply({ op: 'revokeCultivation', id: dig(onlyOneOfItsEnterprise(evidence), 'record.id') });
  expect(await truth()).toBe(Number(dig(before.data, 'indicator.progress.value')) - 1);
  await untilTrue();
  const after = await ask(STATE, 'administrator', { id: INDICATOR });
  expect(after.data).toMatchObject({
    indicator: {
      progress: { status: 'AT_RISK' },
      signOffs: [{ value: dig(before.data, 'indicator.progress.value'), differsFromCurrent: true }],
    },
  });

  const audit = await ask('{ audit(first: 4) { nodes { actor action } } }', 'administrator');
  expect(rowsAt(audit, 'audit.nodes')).toEqual([
    { actor: 'approver', action: 'signOff' },
    { actor: 'approver', action: 'approveProposals' },
    { actor: 'administrator', action: 'submitProposals' },
    { actor: 'administrator', action: 'proposeMapping' },
  ]);
});

test("returns every value equal to the world's", async () => {
  await vi.waitFor(async () => {
    const [reported, expected] = await reportedAndTrue();
    expect(reported).toMatchObject(expected);
  }, EVENTUALLY);
});
