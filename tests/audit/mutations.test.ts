import { afterAll, beforeAll, expect, test } from 'vitest';
import { dig, rowsAt } from '../src/answer.ts';
import { startTestHub, type TestHub } from '../src/test-hub.ts';

const PROPOSE = `mutation ($input: MappingInput!) { proposeMapping(input: $input) { id state } }`;
const input = {
  indicator: 'baoji-2024-37/municipal-enterprises',
  recordType: 'Cultivation',
  where: { all: [{ eq: ['level', 'MUNICIPAL'] }, { eq: ['status', 'RECOGNIZED'] }] },
  measure: { countDistinct: 'uscc' },
  comment: '按认定名单统计',
};

let rig: TestHub;
beforeAll(async () => {
  rig = await startTestHub();
});
afterAll(() => rig[Symbol.asyncDispose]());

async function entries() {
  const answer = await rig.ask('{ audit { nodes { actor action subject purpose detail } } }', { role: 'approver' });
  return rowsAt(answer, 'audit.nodes');
}

test('writes an entry for every completed step, with the caller and the comment', async () => {
  const proposed = await rig.ask(PROPOSE, { variables: { input }, role: 'administrator' });
  expect(proposed.errors).toBeUndefined();
  const id = dig(proposed.data, 'proposeMapping.id');
  const submit = 'mutation ($id: ID!) { submitProposals(ids: [$id], comment: "请审") { state } }';
  await rig.ask(submit, { variables: { id }, role: 'administrator', headers: { 'x-purpose': 'yearly review' } });
  const [submitted, first] = await entries();
  expect(first).toMatchObject({
    actor: 'administrator',
    action: 'proposeMapping',
    subject: `proposal ${String(id)}`,
    purpose: null,
  });
  expect(first).toHaveProperty('detail.digest', expect.any(String));
  expect(submitted).toMatchObject({
    action: 'submitProposals',
    subject: `proposal ${String(id)}`,
    purpose: 'yearly review',
  });
  expect(submitted).toHaveProperty('detail.comment', '请审');
});

test('writes none for a refused step', async () => {
  const before = await entries();
  const refused = await rig.ask(PROPOSE, {
    variables: { input: { ...input, recordType: 'Nothing' } },
    role: 'administrator',
  });
  expect(refused.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  const denied = await rig.ask(PROPOSE, { variables: { input }, role: 'approver' });
  expect(denied.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(await entries()).toEqual(before);
});
