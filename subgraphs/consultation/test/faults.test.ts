import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startConsultation, type ConsultationRig } from './consultation-rig.ts';
import { goodTopics } from './world-truth.ts';

const system = 'qinshangliang';
let rig: ConsultationRig;
beforeAll(async () => {
  rig = await startConsultation();
});
afterEach(async () => {
  await rig.mocks.control.clearFaults();
});
afterAll(() => rig[Symbol.asyncDispose]());

test.for([
  ['refuses connections', { kind: 'down' }, 'UPSTREAM_UNAVAILABLE'],
  ['never answers', { kind: 'hang' }, 'UPSTREAM_TIMEOUT'],
  ['resets its connections', { kind: 'reset' }, 'UPSTREAM_UNAVAILABLE'],
  ['fails', { kind: 'error', status: 500 }, 'UPSTREAM_UNAVAILABLE'],
  ['is behind a proxy that fails', { kind: 'error', status: 502, proxy: true }, 'UPSTREAM_UNAVAILABLE'],
] as const)('gives null and says which platform failed while it %s', async ([, fault, code]) => {
  await rig.mocks.control.setFault({ ...fault, system });
  const [topic] = goodTopics(rig.mocks.world);
  const { data, errors } = await rig.anew()(
    'query ($id: ID!) { consultationTopic(id: $id) { title } consultationTopics { totalCount } }',
    { id: topic?.id },
    3_000,
  );
  expect(data).toEqual({ consultationTopic: null, consultationTopics: null });
  expect(errors).toHaveLength(2);
  for (const { message, extensions } of errors) {
    expect(extensions).toEqual({ code, system, reason: expect.stringMatching(/^(SOURCE_DOWN|OVER_BUDGET)$/) });
    expect(message).not.toMatch(/127\.0\.0\.1|http/);
  }
});

test('returns a topic without its opinions while only they are unavailable', async () => {
  await rig.mocks.control.setFault({ kind: 'error', status: 500, system, call: 'topics/{id}/opinions' });
  const topic = goodTopics(rig.mocks.world).find(({ opinionCount }) => opinionCount > 0);
  const { data, errors } = await rig.anew()(
    'query ($id: ID!) { consultationTopic(id: $id) { title opinions { totalCount } replies { id } } }',
    { id: topic?.id },
  );
  expect(data).toMatchObject({
    consultationTopic: { title: topic?.title, opinions: null, replies: expect.any(Array) },
  });
  expect(errors.map(({ path }) => path)).toEqual([['consultationTopic', 'opinions']]);
});

test('returns the opinions of all topics of a page except the one that fails', async () => {
  const { data, errors } = await withOneFailure();
  const opinions = data.consultationTopics.nodes.map((node) => node.replies);
  expect(opinions.filter((each) => each === null)).toHaveLength(1);
  expect(errors).toHaveLength(1);
});

async function withOneFailure() {
  const ask = rig.anew();
  await ask('{ consultationTopics { totalCount } }');
  // Exactly the failures for all attempts of one call.
  await rig.mocks.control.setFault({ kind: 'hang', system, call: 'topics/{id}/replies', count: 1 });
  return ask<{ consultationTopics: { nodes: readonly { replies: object[] | null }[] } }>(
    '{ consultationTopics(first: 20) { nodes { replies { id } } } }',
    {},
    1_000,
  );
}

test.for([
  ['lacks its title', { kind: 'missing-field', field: 'title' }],
  ['was opened at no time', { kind: 'mistyped-field', field: 'openedAt' }],
  ['has a state of its own', { kind: 'mistyped-field', field: '@status' }],
] as const)('rejects the topics whose row %s, one a page, and returns all others', async ([, fault]) => {
  await rig.mocks.control.setFault({ ...fault, system, call: 'topics', count: 2 });
  const { data, errors } = await rig.anew()<{ consultationTopics: { totalCount: number } }>(
    '{ consultationTopics { totalCount } }',
  );
  expect(errors).toEqual([]);
  const all = goodTopics(rig.mocks.world).length;
  // A rejected row may itself be affected again.
  expect([all - 2, all - 1, all]).toContain(data.consultationTopics.totalCount);
});

test('returns a topic whose related enterprise has a wrong check character, without that enterprise', async () => {
  const topic = goodTopics(rig.mocks.world).find(({ usccs, faulty }) => usccs.length === 1 && faulty === null);
  await rig.mocks.control.setFault({ kind: 'wrong-check-character', system, call: 'topics/{id}' });
  const { data, errors } = await rig.anew()(
    'query ($id: ID!) { consultationTopic(id: $id) { title enterprises { uscc } } }',
    { id: topic?.id },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({ consultationTopic: { title: topic?.title, enterprises: [] } });
});
