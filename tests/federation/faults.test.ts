import { afterEach, expect, test } from 'vitest';
import { rowsAt, type Answer } from '../src/answer.ts';
import { CHAIN_QUESTION } from '../src/questions.ts';
import { REQUEST_BUDGET_MS, startTestHub, type TestHub } from '../src/test-hub.ts';

let rig: TestHub;

// A separate hub for each test: caches would hide the faults.
afterEach(() => rig[Symbol.asyncDispose]());

async function askWith(fault: Readonly<Record<string, unknown>>): Promise<{ answer: Answer; tookMs: number }> {
  rig = await startTestHub();
  const [code] = rig.mocks.world.platforms.shanqitong.chains.ordered().map((chain) => chain.code);
  await rig.mocks.control.setFault(fault as Parameters<typeof rig.mocks.control.setFault>[0]);
  const began = performance.now();
  const answer = await rig.ask(CHAIN_QUESTION, { variables: { code } });
  return { answer, tookMs: performance.now() - began };
}

/** A summary of an answer's errors: every missing field has its own. */
function causesOf(answer: Answer): readonly unknown[] {
  const causes = (answer.errors ?? []).map(({ extensions: { code: errorCode, system, reason } }) =>
    JSON.stringify({ code: errorCode, system, reason }),
  );
  return [...new Set(causes)].map((cause) => JSON.parse(cause) as unknown);
}

test('answers the rest long before the budget is spent while zhijiao hangs', async () => {
  const { answer, tookMs } = await askWith({ kind: 'hang', system: 'zhijiao' });
  expect(tookMs).toBeLessThan(REQUEST_BUDGET_MS / 2);
  expect(causesOf(answer)).toEqual([{ code: 'UPSTREAM_TIMEOUT', system: 'zhijiao', reason: 'SOURCE_DOWN' }]);
  expect(answer.data).toMatchObject({
    industryChain: {
      name: expect.any(String),
      majors: null,
      talentSupply: null,
      talentBalance: null,
      jobDemand: { openings: expect.any(Number) },
    },
    policyDocuments: [{}, {}],
  });
  const paths = (answer.errors ?? []).map(({ path }) => path);
  for (const field of ['majors', 'talentSupply', 'talentBalance']) {
    expect(paths).toContainEqual(['industryChain', field]);
  }
  const withSchool = rowsAt(answer, 'industryChain.enterprises.nodes').flatMap(
    (each) => each['cooperations'] as readonly { readonly school: unknown }[],
  );
  expect(withSchool.length).toBeGreaterThan(0);
  expect(withSchool.every(({ school }) => (school as { name: unknown }).name === null)).toBe(true);
});

test('answers the rest while qinyun answers code 500', async () => {
  const { answer, tookMs } = await askWith({ kind: 'error', system: 'qinyun' });
  expect(tookMs).toBeLessThan(REQUEST_BUDGET_MS / 2);
  expect(causesOf(answer)).toEqual([{ code: 'UPSTREAM_UNAVAILABLE', system: 'qinyun', reason: 'SOURCE_DOWN' }]);
  expect(answer.data).toMatchObject({
    industryChain: { jobDemand: null, talentSupply: null, talentBalance: null, majors: { nodes: expect.any(Array) } },
  });
  const [enterprise] = rowsAt(answer, 'industryChain.enterprises.nodes');
  expect(enterprise).toMatchObject({ name: expect.any(String), jobPostings: null });
});

test('answers the rest while qinshangliang resets connections', async () => {
  const { answer, tookMs } = await askWith({ kind: 'reset', system: 'qinshangliang' });
  expect(tookMs).toBeLessThan(REQUEST_BUDGET_MS / 2);
  expect(causesOf(answer)).toEqual([{ code: 'UPSTREAM_UNAVAILABLE', system: 'qinshangliang', reason: 'SOURCE_DOWN' }]);
  const enterprises = rowsAt(answer, 'industryChain.enterprises.nodes');
  expect(enterprises.every(({ consultationTopics }) => consultationTopics === null)).toBe(true);
  expect(answer.data).toMatchObject({ industryChain: { talentBalance: { byLevel: expect.any(Array) } } });
});

test('returns the policies and a null chain with its error while shanqitong refuses connections', async () => {
  const { answer, tookMs } = await askWith({ kind: 'down', system: 'shanqitong' });
  expect(tookMs).toBeLessThan(REQUEST_BUDGET_MS / 2);
  expect(answer.errors).toHaveLength(1);
  expect(answer.errors?.[0]).toMatchObject({
    path: ['industryChain'],
    extensions: { code: 'UPSTREAM_UNAVAILABLE', system: 'shanqitong', reason: 'SOURCE_DOWN' },
  });
  expect(answer.data).toMatchObject({ industryChain: null, policyDocuments: [{}, {}] });
});

test('exposes nothing of a platform’s address, body or our code in an error', async () => {
  const { answer } = await askWith({ kind: 'error', system: 'qinyun' });
  const shown = JSON.stringify(answer.errors);
  expect(shown).not.toMatch(/127\.0\.0\.1|http:|\.ts\b|stack|node_modules/);
});
