import { afterAll, beforeAll, expect, test } from 'vitest';
import { fieldOf, startPolicyRig, type PolicyRig } from '../testing/policy-rig.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';

const ENTERPRISES = 'baoji-2024-37/municipal-enterprises';
const engine = TEST_ENGINES[0];
if (engine === undefined) throw new TypeError('there is no engine to test on');

let rig: PolicyRig;
beforeAll(async () => {
  rig = await startPolicyRig(engine);
});
afterAll(() => rig[Symbol.asyncDispose]());

interface Responsible {
  readonly department: { readonly name: string };
  readonly person: { readonly id: string } | null;
  readonly dueOn: string | null;
}

async function responsible(): Promise<readonly Responsible[]> {
  const answer = await rig.ask(
    `{ indicator(id: "${ENTERPRISES}") { responsible { department { name } person { id } dueOn } } }`,
  );
  return (fieldOf(answer, 'indicator') as { responsible: readonly Responsible[] }).responsible;
}

const name = (args: string, as?: Parameters<PolicyRig['ask']>[2]) =>
  rig.ask(
    `mutation { setResponsible(indicator: "${ENTERPRISES}", ${args}) { responsible { person { id } } } }`,
    {},
    as,
  );

test('names each department with its due day, and the person once one is named', async () => {
  const before = await responsible();
  expect(before.length).toBeGreaterThan(1);
  expect(before[0]).toMatchObject({ person: null, dueOn: '2026-12-31' });
  const department = before[1]?.department.name ?? '';
  const named = await name(
    `department: "${department}", person: "https://sso|li", dueOn: "2026-11-30", reason: "分工"`,
  );
  expect(named.errors).toBeUndefined();
  expect((await responsible())[1]).toMatchObject({ person: { id: 'https://sso|li' }, dueOn: '2026-11-30' });
  expect((await responsible())[0]?.person).toBeNull();
  await name(`department: "${department}", reason: "调离"`);
  expect((await responsible())[1]).toMatchObject({ person: null, dueOn: '2026-12-31' });
  const [entry] = (await rig.store.audit.page({ first: 1, subject: ENTERPRISES })).nodes;
  expect(entry).toMatchObject({
    action: 'setResponsible',
    actor: 'administrator',
    detail: { department, reason: '调离' },
  });
});

test('refuses departments of others, other regions and nameless reasons', async () => {
  const code = async (args: string, as?: Parameters<PolicyRig['ask']>[2]) =>
    (await name(args, as)).errors?.[0]?.extensions['code'];
  expect(await code('department: "某局", reason: "x"')).toBe('BAD_USER_INPUT');
  expect(await code('department: "市教育局", person: " ", reason: "x"')).toBe('BAD_USER_INPUT');
  expect(await code('department: "市教育局", reason: " "')).toBe('BAD_USER_INPUT');
  expect(await code('department: "市教育局", reason: "x"', { subject: 'county', regions: ['610323'] })).toBe(
    'FORBIDDEN',
  );
  expect(await code('department: "市教育局", reason: "x"', null)).toBe('UNAUTHENTICATED');
});
