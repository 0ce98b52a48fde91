import { afterAll, beforeAll, expect, test } from 'vitest';
import { dig, rowsAt } from '../src/answer.ts';
import { CHAIN_QUESTION } from '../src/questions.ts';
import { startTestHub, type TestHub } from '../src/test-hub.ts';

let rig: TestHub;
let code: string;

beforeAll(async () => {
  rig = await startTestHub();
  code = largestChain();
  await rig.callsSince();
});
afterAll(() => rig[Symbol.asyncDispose]());

function membersOf(chain: string): number {
  const { enterprises } = rig.mocks.world.platforms.shanqitong;
  return enterprises.by('chainCodes', chain).length;
}

function largestChain(): string {
  const codes = rig.mocks.world.platforms.shanqitong.chains.ordered().map((chain) => chain.code);
  return codes.toSorted((one, other) => membersOf(other) - membersOf(one))[0]!;
}

test('answers one question across five subgraphs, each part with its source and age, in few platform calls', async () => {
  const answer = await rig.ask(CHAIN_QUESTION, { variables: { code } });
  const cold = await rig.callsSince();

  expect(answer.errors).toBeUndefined();
  const enterprises = rowsAt(answer, 'industryChain.enterprises.nodes');
  expect(enterprises).toHaveLength(50);
  for (const enterprise of enterprises) {
    expect(enterprise).toMatchObject({ provenance: { system: 'shanqitong', stale: false } });
  }
  const parts = ['jobPostings.nodes.0', 'techDemands.0', 'cooperations.0.school.name', 'consultationTopics.0.title'];
  for (const part of parts) expect(enterprises.some((each) => dig(each, part) !== undefined)).toBe(true);
  const majors = rowsAt(answer, 'industryChain.majors.nodes');
  expect(majors.length).toBeGreaterThan(10);
  expect(majors.every((major) => typeof dig(major, 'school.teacherStats.year') === 'number')).toBe(true);
  expect(majors.some((major) => dig(major, 'outcomes.0.employmentRate') !== undefined)).toBe(true);
  expect(answer.data).toMatchObject({
    industryChain: {
      jobDemand: { openings: expect.any(Number) },
      talentSupply: { graduates: expect.any(Number) },
      talentBalance: { byLevel: expect.arrayContaining([expect.objectContaining({ level: 'HIGHER' })]) },
    },
    policyDocuments: [{ number: '宝政办发〔2024〕37号' }, { number: '西政〔2020〕93号' }],
  });
  expect(cold).toBeLessThanOrEqual(40);

  const again = await rig.ask(CHAIN_QUESTION, { variables: { code } });
  expect(again).toEqual(answer);
  expect(await rig.callsSince()).toBe(0);
});

test('sends no more platform calls for a page of 50 than for a page of 5', async () => {
  const question = `query ($code: ID!, $first: Int!) { industryChain(code: $code) { enterprises(first: $first) { nodes {
    name techDemands { title } cooperations { kind school { name } } jobPostings(first: 2) { nodes { title } }
    consultationTopics { title } } } } }`;
  const callsFor = async (first: number): Promise<number> => {
    await using fresh = await startTestHub({ mocks: { seed: 2 } });
    const [chain] = fresh.mocks.world.platforms.shanqitong.chains.ordered();
    await fresh.callsSince();
    const answer = await fresh.ask(question, { variables: { code: chain!.code, first } });
    expect(answer.errors).toBeUndefined();
    expect(rowsAt(answer, 'industryChain.enterprises.nodes')).toHaveLength(first);
    return fresh.callsSince();
  };
  const [few, many] = [await callsFor(5), await callsFor(50)];
  expect(many).toBeLessThanOrEqual(few + 1);
});
