import type { CallLabels } from '@queqiao/platform/upstream';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

const system = 'shanqitong';
const good = <T extends { readonly faulty: { readonly quarantined: boolean } | null }>(rows: readonly T[]) =>
  rows.filter(({ faulty }) => faulty?.quarantined !== true);
const CHAIN = `{ industryChain(code: "CL001") { name enterprises(first: 2) { nodes { uscc name } } } }`;

test.each([
  ['answers 500 with a problem document', { kind: 'error' }, 'UPSTREAM_UNAVAILABLE'],
  ['answers a page of a proxy', { kind: 'error', proxy: true, status: 502 }, 'UPSTREAM_UNAVAILABLE'],
  ['refuses connections', { kind: 'down' }, 'UPSTREAM_UNAVAILABLE'],
  ['resets in the middle of the body', { kind: 'reset' }, 'UPSTREAM_UNAVAILABLE'],
  ['asks to be left alone for longer than there is time', { kind: 'throttled', retryAfter: 60 }, 'RATE_LIMITED'],
  ['never answers', { kind: 'hang' }, 'UPSTREAM_TIMEOUT'],
] as const)('gives null and one error given a platform that %s', async (_what, fault, code) => {
  await rig.mocks.control.setFault({ system, ...fault });
  const { data, errors } = await rig.ask(CHAIN, {}, 2_500);
  expect(data).toEqual({ industryChain: null });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ path: ['industryChain'], extensions: { code, reason: 'SOURCE_DOWN', system } });
  expect(JSON.stringify(errors)).not.toContain('127.0.0.1');
});

test('makes only the fields of a failing call null', async () => {
  await rig.mocks.control.setFault({ kind: 'error', system, call: 'tech-demands' });
  const { data, errors } = await rig.ask<{ industryChain: { enterprises: { nodes: object[] } } }>(
    `{ industryChain(code: "CL001") { name enterprises(first: 2) { nodes { name techDemands { title } cooperations { kind } } } } }`,
  );
  expect(data.industryChain.enterprises.nodes).toEqual([
    { name: expect.any(String), techDemands: null, cooperations: expect.any(Array) },
    { name: expect.any(String), techDemands: null, cooperations: expect.any(Array) },
  ]);
  expect(errors.map(({ path }) => path?.at(-1))).toEqual(['techDemands', 'techDemands']);
});

test('names a chain whose list of enterprises cannot be read', async () => {
  await rig.mocks.control.setFault({ kind: 'error', system, call: 'enterprises' });
  const { data, errors } = await rig.ask(CHAIN);
  expect(data).toEqual({ industryChain: { name: '钛及新材料产业链', enterprises: null } });
  expect(errors).toMatchObject([{ path: ['industryChain', 'enterprises'], extensions: { system } }]);
});

test('retries a platform that fails once', async () => {
  for (const [place, fault] of (
    [
      { kind: 'error', count: 1 },
      { kind: 'reset', count: 1 },
      { kind: 'throttled', retryAfter: 0, count: 1 },
    ] as const
  ).entries()) {
    await rig.mocks.control.setFault({ system, call: 'enterprises', ...fault });
    const { data, errors } = await rig.ask<{ enterprises: { nodes: object[] } }>(
      `query ($chain: ID!) { enterprises(filter: { chain: $chain }, first: 2) { nodes { uscc } } }`,
      { chain: `CL00${place + 1}` },
    );
    expect(errors).toEqual([]);
    expect(data.enterprises.nodes).toHaveLength(2);
    await rig.mocks.control.clearFaults();
  }
});

test("reports the platform as unavailable when it refuses the hub's signatures", async () => {
  await rig.mocks.control.advanceServer(301_000);
  const { data, errors } = await rig.ask(CHAIN);
  expect(data).toEqual({ industryChain: null });
  expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE', system } }]);
});

test.each([
  ['missing-field', 'uscc'],
  ['mistyped-field', 'chain_codes'],
  ['wrong-check-character', 'uscc'],
] as const)('sets a row with a fault of kind %s aside and lists the others', async (kind, path) => {
  const field = kind === 'wrong-check-character' ? {} : { field: path };
  const members = good(rig.mocks.world.platforms.shanqitong.enterprises.by('chainCodes', 'CL001')).length;
  await rig.mocks.control.setFault({ kind, system, call: 'enterprises', count: 1, ...field });
  const { data, errors } = await rig.ask<{ industryChain: { memberUsccs: string[] } }>(
    `{ industryChain(code: "CL001") { memberUsccs } }`,
  );
  expect(errors).toEqual([]);
  // The affected row is a good one, or one that was rejected before.
  expect([members - 1, members]).toContain(data.industryChain.memberUsccs.length);
  expect(rejected).toContainEqual([{ system, call: 'enterprises' }, path]);
});

test('ignores a field that is not in the contract, and counts it', async () => {
  await rig.mocks.control.setFault({ kind: 'unknown-field', system, call: 'chains', field: 'colour' });
  const { errors } = await rig.ask(`{ industryChains { name } }`);
  expect(errors).toEqual([]);
  expect(unknown).toContainEqual([{ system, call: 'chains' }, 'colour']);
});

test('lists a row that the platform returns twice once', async () => {
  await rig.mocks.control.setFault({ kind: 'duplicate-row', system, call: 'cooperations' });
  const { uscc } = good(rig.mocks.world.platforms.shanqitong.cooperations.ordered())[0]!;
  const { data } = await rig.ask<{ enterprise: { cooperations: { id: string }[] } }>(
    `query ($uscc: ID!) { enterprise(uscc: $uscc) { cooperations { id } } }`,
    { uscc },
  );
  const ids = data.enterprise.cooperations.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(ids.length);
});

test('returns every enterprise when pages shift between two requests', async () => {
  const seen = new Set<string>();
  let after: string | null = null;
  await rig.mocks.control.setFault({ kind: 'page-shift', system, call: 'enterprises', probability: 0.3 });
  do {
    const page: { data: { enterprises: Page }; errors: readonly object[] } = await rig.ask<{ enterprises: Page }>(
      `query ($after: String) { enterprises(filter: { keyEnterprise: true }, first: 100, after: $after) {
        nodes { uscc } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    expect(page.errors).toEqual([]);
    for (const { uscc } of page.data.enterprises.nodes) seen.add(uscc);
    after = page.data.enterprises.pageInfo.hasNextPage ? page.data.enterprises.pageInfo.endCursor : null;
  } while (after !== null);
  const truth = good(rig.mocks.world.platforms.shanqitong.enterprises.ordered()).filter(
    ({ keyEnterprise }) => keyEnterprise,
  );
  expect(seen.size).toBe(truth.length);
});
interface Page {
  readonly nodes: readonly { readonly uscc: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
