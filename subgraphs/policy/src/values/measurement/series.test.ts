import { afterAll, beforeAll, expect, test } from 'vitest';
import { fieldOf, startPolicyRig, type PolicyRig } from '../../testing/policy-rig.ts';
import { TEST_ENGINES } from '../../testing/test-engines.ts';

const ENTERPRISES = 'baoji-2024-37/municipal-enterprises';
const engine = TEST_ENGINES[0];
if (engine === undefined) throw new TypeError('there is no engine to test on');

function cultivation(id: string) {
  const attributes = {
    uscc: id,
    level: 'MUNICIPAL',
    status: 'RECOGNIZED',
    recognizedOn: '2025-01-01',
    revokedOn: null,
  };
  return { system: 'shanqitong', type: 'Cultivation', id, region: '610300', attributes };
}

let rig: PolicyRig;
beforeAll(async () => {
  rig = await startPolicyRig(engine, Date.parse('2026-01-15T08:00:00+08:00'));
  await rig.receive(cultivation('A'));
  rig.clock.now = Date.parse('2026-01-31T23:59:00+08:00');
  await rig.receive(cultivation('B'));
  rig.clock.now = Date.parse('2026-02-01T00:01:00+08:00');
  await rig.receive(cultivation('C'));
  rig.clock.now = Date.parse('2026-03-10T08:00:00+08:00');
  const input = { indicator: ENTERPRISES, lower: 3, reason: '调整' };
  fieldOf(await rig.enact('proposeTarget', 'TargetInput', input), 'approveProposals');
  rig.clock.now = Date.parse('2026-04-20T08:00:00+08:00');
});
afterAll(() => rig[Symbol.asyncDispose]());

async function series(args: string) {
  const answer = await rig.ask(
    `{ indicator(id: "${ENTERPRISES}") { series(${args}) { at value status lower provisional } } }`,
  );
  return (fieldOf(answer, 'indicator') as { series: { at: string; value: number | null }[] }).series;
}

test('gives what was known at the end of each step, nothing before anything was, and the target of then', async () => {
  const points = await series('step: MONTH, from: "2025-12-20"');
  expect(points).toMatchObject([
    { at: '2025-12-31', value: null, status: 'NO_DATA', provisional: false },
    { at: '2026-01-31', value: 2, status: 'AT_RISK' },
    { at: '2026-02-28', value: 3 },
    { at: '2026-03-31', value: 3, status: 'MET', lower: 3 },
    // The month is not over.
    { at: '2026-04-20', value: 3, lower: 3, provisional: true },
  ]);
  expect(points[1]).not.toMatchObject({ lower: 3 });
});

test('goes by quarters and years of the calendar, and ends with the day that was asked for', async () => {
  expect((await series('step: QUARTER, from: "2025-11-05", to: "2026-02-10"')).map(({ at }) => at)).toEqual([
    '2025-12-31',
    '2026-02-10',
  ]);
  expect(
    (await series('step: YEAR, from: "2024-01-01", to: "2099-01-01"')).map(({ at, value }) => [at, value]),
  ).toEqual([
    ['2024-12-31', null],
    ['2025-12-31', null],
    ['2026-04-20', 3],
  ]);
  expect((await series('step: MONTH'))[0]?.at).toBe('2024-09-30');
  expect(await series('step: MONTH, from: "2027-01-01"')).toEqual([]);
});

test('refuses a period that ends before it begins, and one of too many steps', async () => {
  for (const args of ['step: MONTH, from: "2026-02-01", to: "2026-01-01"', 'step: MONTH, from: "0001-01-01"']) {
    const { errors } = await rig.ask(`{ indicator(id: "${ENTERPRISES}") { series(${args}) { at } } }`);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  }
});
