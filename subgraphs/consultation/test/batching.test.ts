import { afterAll, beforeAll, expect, test } from 'vitest';
import { startConsultation, type ConsultationRig } from './consultation-rig.ts';
import { goodTopics } from './world-truth.ts';

const SYSTEM = 'qinshangliang';
/** On a busy machine, too, no call is repeated. */
const AT_EASE = { attemptTimeoutMs: 60_000 };
let rig: ConsultationRig;
beforeAll(async () => {
  rig = await startConsultation(AT_EASE);
});
afterAll(() => rig[Symbol.asyncDispose]());

const OF = `query ($of: [_Any!]!) { found: _entities(representations: $of) {
  ... on Enterprise { consultationTopics { title status } } ... on ConsultationTopic { title } } }`;

function pagesOfTopics(): number {
  const listed = rig.mocks.world.platforms.qinshangliang.topics
    .ordered()
    .filter(({ withdrawnAt }) => withdrawnAt === null);
  const served = listed.length + listed.filter(({ faulty }) => faulty?.kind === 'DUPLICATE').length;
  return Math.ceil(served / 50);
}

test('reads each page of the topics once for any number of enterprises, and nothing the second time', async () => {
  const usccs = [...new Set(goodTopics(rig.mocks.world).flatMap(({ usccs: related }) => related))];
  for (const count of [1, 50]) {
    const ask = rig.anew();
    await rig.calls(SYSTEM);
    const variables = { of: usccs.slice(0, count).map((uscc) => ({ __typename: 'Enterprise', uscc })) };
    expect(variables.of).toHaveLength(count);
    await ask(OF, variables);
    expect(await rig.calls(SYSTEM)).toEqual({ topics: pagesOfTopics() });
    await ask(OF, variables);
    expect(await rig.calls(SYSTEM)).toEqual({});
  }
});

test('reads the pages after the first concurrently: two round trips in all', async () => {
  let answered = 0;
  const answeredBefore: number[] = [];
  await using watched = await startConsultation({
    ...AT_EASE,
    observer: {
      callBegan: () => {
        answeredBefore.push(answered);
        return () => {
          answered += 1;
        };
      },
    },
  });
  await watched.ask('{ consultationTopics { totalCount } }');
  expect(answeredBefore).toEqual([0, ...Array.from({ length: pagesOfTopics() - 1 }, () => 1)]);
});

test('requests one topic by its id, and many by reading the list', async () => {
  const ids = goodTopics(rig.mocks.world).map(({ id }) => id);
  for (const [count, calls] of [
    [1, { 'topics/{id}': 1 }],
    [2, { 'topics/{id}': 2 }],
    [40, { topics: pagesOfTopics() }],
  ] as const) {
    const ask = rig.anew();
    await rig.calls(SYSTEM);
    await ask(OF, {
      of: ids.slice(0, count).map((id) => ({ __typename: 'ConsultationTopic', system: 'qinshangliang', id })),
    });
    expect(await rig.calls(SYSTEM)).toEqual(calls);
  }
});

test("requests the opinions of a page's topics within the platform's concurrency limit", async () => {
  await using slow = await startConsultation(AT_EASE);
  await slow.mocks.control.setLatency(20, SYSTEM);
  const { errors } = await slow.ask(
    '{ consultationTopics(first: 100) { nodes { opinions { totalCount } replies { id } } } }',
  );
  expect(errors).toEqual([]);
  const counters = (await slow.mocks.control.counters())[SYSTEM];
  expect(counters?.mostInFlight).toBeLessThanOrEqual(16);
  expect(counters?.mostInFlight).toBeGreaterThan(8);
  expect(counters?.calls['topics/{id}/replies']).toBe(100);
  // No request is sent for a topic without opinions.
  const newest = goodTopics(slow.mocks.world).slice(0, 100);
  const pages = newest.reduce((sum, { opinionCount }) => sum + Math.ceil(opinionCount / 50), 0);
  expect(newest.some(({ opinionCount }) => opinionCount === 0)).toBe(true);
  expect(counters?.calls['topics/{id}/opinions']).toBe(pages);
});
