import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CallLabels } from '@queqiao/platform/upstream';
import { startRig, type Rig } from './rig.ts';

let rig: Rig;
const rejected: [CallLabels, string | null][] = [];
const unknown: [CallLabels, string][] = [];
beforeEach(async () => {
  rig = await startRig({
    observer: {
      rowRejected: (labels, path) => rejected.push([labels, path]),
      unknownField: (labels, path) => unknown.push([labels, path]),
    },
  });
});
afterEach(async () => {
  await rig[Symbol.asyncDispose]();
  rejected.length = 0;
  unknown.length = 0;
});

const LIST = `query ($region: ID) { jobPostings(filter: { region: $region }, first: 3) { nodes { id system } } }`;
interface List {
  readonly jobPostings: { readonly nodes: readonly { readonly id: string; readonly system: string }[] } | null;
}

test.each([
  ['answers code 500', { kind: 'error' }, 'UPSTREAM_UNAVAILABLE', 'SOURCE_DOWN'],
  ['answers a page of a proxy', { kind: 'error', proxy: true, status: 502 }, 'UPSTREAM_UNAVAILABLE', 'SOURCE_DOWN'],
  ['refuses connections', { kind: 'down' }, 'UPSTREAM_UNAVAILABLE', 'SOURCE_DOWN'],
  ['resets in the middle of the body', { kind: 'reset' }, 'UPSTREAM_UNAVAILABLE', 'SOURCE_DOWN'],
  [
    'asks to be left alone for longer than there is time',
    { kind: 'throttled', retryAfter: 60 },
    'RATE_LIMITED',
    'SOURCE_DOWN',
  ],
  ['never answers', { kind: 'hang' }, 'UPSTREAM_TIMEOUT', 'SOURCE_DOWN'],
] as const)(
  'gives null and one error given a platform that %s, and the other region whole',
  async (_what, fault, code, reason) => {
    await rig.mocks.control.setFault({ system: 'qinyun', ...fault });
    const { data, errors } = await rig.ask<Record<string, List['jobPostings']>>(
      `{ baoji: jobPostings(filter: { region: "610300" }, first: 3) { nodes { id } }
       haixi: jobPostings(filter: { region: "632800" }, first: 3) { nodes { id } } }`,
      {},
      2_500,
    );
    expect(data['baoji']).toBeNull();
    expect(data['haixi']!.nodes).toHaveLength(3);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ path: ['baoji'], extensions: { code, reason, system: 'qinyun' } });
    expect(JSON.stringify(errors)).not.toContain('127.0.0.1');
  },
);

test('fails a list when one of its platforms fails, instead of returning a part', async () => {
  await rig.mocks.control.setFault({ kind: 'down', system: 'haixi-employment' });
  const question = `query ($of: [_Any!]!) {
    jobFairs(first: 60) { nodes { id } }
    entities: _entities(representations: $of) { ... on Enterprise { jobPostings { nodes { id } } } }
  }`;
  const { uscc } = rig.mocks.world.platforms.qinyun.jobs.ordered()[0]!;
  const { data, errors } = await rig.ask(question, { of: [{ __typename: 'Enterprise', uscc }] });
  expect(data).toEqual({ jobFairs: null, entities: [{ jobPostings: null }] });
  expect(new Set(errors.map(({ extensions }) => extensions?.['system']))).toEqual(new Set(['haixi-employment']));
});

test('retries a platform that fails once and a token that expires early', async () => {
  const healthy = await rig.ask<List>(LIST, { region: '610300' });
  for (const fault of [
    { kind: 'error', count: 1 },
    { kind: 'reset', count: 1 },
    { kind: 'token-expired', count: 1 },
    { kind: 'throttled', retryAfter: 0, count: 1 },
  ] as const) {
    await rig.mocks.control.setFault({ system: 'haixi-employment', ...fault });
    const { data, errors } = await rig.ask<List>(LIST, { region: fault.kind === 'error' ? '632800' : '632801' });
    expect(errors).toEqual([]);
    expect(data.jobPostings!.nodes.length).toBeGreaterThan(0);
    await rig.mocks.control.clearFaults();
  }
  expect(healthy.errors).toEqual([]);
});

test('fetches one token for many calls, and another when the platform refuses it early', async () => {
  const tokens = async () => (await rig.mocks.control.counters())['qinyun']!.calls['auth/token'];
  const regions = ['610302', '610303', '610304', '610322'];
  await Promise.all(regions.map((region) => rig.ask(LIST, { region })));
  expect(await tokens()).toBe(1);
  await rig.mocks.control.setFault({ kind: 'token-expired', system: 'qinyun', count: 1 });
  const { errors } = await rig.ask<List>(LIST, { region: '610323' });
  expect(errors).toEqual([]);
  expect(await tokens()).toBe(2);
});

test('refreshes the token before it expires', async () => {
  rig.subgraph.warm!();
  await expect.poll(async () => (await rig.mocks.control.counters())['qinyun']!.calls['auth/token']).toBe(1);
  await rig.ask<List>(LIST, { region: '610300' });
  expect((await rig.mocks.control.counters())['qinyun']!.calls).toEqual({ 'auth/token': 1, 'jobs/page': 1 });
});

test.each([
  ['missing-field', 'corpUscc'],
  ['mistyped-field', 'status'],
  ['wrong-check-character', 'corpUscc'],
] as const)('sets a row with a fault of kind %s aside and lists the others', async (kind, path) => {
  const field = kind === 'wrong-check-character' ? {} : { field: path };
  await rig.mocks.control.setFault({ kind, system: 'haixi-employment', call: 'jobs/page', count: 1, ...field });
  const good = rig.mocks.world.platforms['haixi-employment'].jobs
    .ordered()
    .slice(0, 100)
    .filter(({ faulty, status }) => faulty?.quarantined !== true && status !== 'WITHDRAWN').length;
  const { data, errors } = await rig.ask<List>(
    `{ jobPostings(filter: { region: "632800" }, first: ${good - 1}) { nodes { id } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.jobPostings!.nodes).toHaveLength(good - 1);
  expect(rejected).toContainEqual([{ system: 'haixi-employment', call: 'jobs/page' }, path]);
});

test('ignores a field that is not in the contract, and counts it', async () => {
  await rig.mocks.control.setFault({ kind: 'unknown-field', system: 'haixi-employment', field: 'vrOffice' });
  const { errors } = await rig.ask<List>(LIST, { region: '632800' });
  expect(errors).toEqual([]);
  expect(unknown).toContainEqual([{ system: 'haixi-employment', call: 'jobs/page' }, 'vrOffice']);
});

test('lists a row that the platform returns twice once', async () => {
  await rig.mocks.control.setFault({ kind: 'duplicate-row', system: 'haixi-employment', call: 'jobs/byCorp' });
  const { uscc } = rig.mocks.world.platforms['haixi-employment'].jobs
    .ordered()
    .find(({ status, faulty }) => status === 'OPEN' && faulty === null)!;
  const { data } = await rig.ask<{ entities: [{ jobPostings: { nodes: { id: string }[]; totalCount: number } }] }>(
    `query ($of: [_Any!]!) { entities: _entities(representations: $of) { ... on Enterprise { jobPostings(first: 100) { nodes { id } totalCount } } } }`,
    { of: [{ __typename: 'Enterprise', uscc }] },
  );
  const { nodes, totalCount } = data.entities[0].jobPostings;
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(totalCount);
});

test('misses no outcome of a school when pages shift during reading', async () => {
  const { zhijiao, qinyun } = rig.mocks.world.platforms;
  const codes = zhijiao.schools
    .ordered()
    .slice(0, 12)
    .map(({ code }) => code);
  await rig.mocks.control.setFault({ kind: 'page-shift', system: 'qinyun', call: 'outcomes/page', count: 1, skip: 1 });
  const { data, errors } = await rig.ask<{ entities: { outcomes: { majorCode: string }[] }[] }>(
    `query ($of: [_Any!]!) { entities: _entities(representations: $of) { ... on School { outcomes { majorCode year } } } }`,
    { of: codes.map((code) => ({ __typename: 'School', code })) },
  );
  expect(errors).toEqual([]);
  const truth = qinyun.outcomes
    .ordered()
    .filter(({ schoolCode, faulty }) => codes.includes(schoolCode) && faulty?.quarantined !== true);
  expect(data.entities.flatMap(({ outcomes }) => outcomes)).toHaveLength(truth.length);
});
