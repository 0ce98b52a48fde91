import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startRig, type Answer, type Rig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig[Symbol.asyncDispose]());
beforeEach(() => rig.mocks.control.resetCounters());

const platform = () => rig.mocks.world.platforms.shanqitong;
const good = <T extends { readonly faulty: { readonly quarantined: boolean } | null }>(rows: readonly T[]) =>
  rows.filter(({ faulty }) => faulty?.quarantined !== true);
const membersOf = (code: string) =>
  good(platform().enterprises.ordered())
    .filter(({ chainCodes }) => chainCodes.includes(code))
    .map(({ uscc }) => uscc);

interface Chain {
  readonly industryChain: {
    readonly name: string;
    readonly enterprises: {
      readonly nodes: readonly { readonly uscc: string; readonly name: string }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly totalCount: number | null;
    };
    readonly memberUsccs: readonly string[];
  };
}

test('returns a chain with its leader and its region', async () => {
  const chain = good(platform().chains.ordered()).find(({ leaderUscc }) => leaderUscc !== null)!;
  const leader = platform().enterprises.get(chain.leaderUscc!)!;
  const { data, errors } = await rig.ask(
    `query ($code: ID!) { industryChain(code: $code) { code name region { code } leader { uscc name } provenance { system stale } } }`,
    { code: chain.code },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    industryChain: {
      code: chain.code,
      name: chain.name,
      region: { code: chain.region },
      leader: { uscc: leader.uscc, name: leader.name },
      provenance: { system: 'shanqitong', stale: false },
    },
  });
});

test.each(['CL999', '不是代码', ''])('returns null for the unknown chain %j', async (code) => {
  const { data, errors } = await rig.ask(
    `query ($code: ID!) { industryChain(code: $code) { name enterprises { nodes { uscc } } memberUsccs } }`,
    { code },
  );
  expect({ data, errors }).toEqual({ data: { industryChain: null }, errors: [] });
});

test('lists the chains of a region', async () => {
  const ask = async (region: string | null) =>
    (
      await rig.ask<{ industryChains: { code: string }[] }>(
        `query ($region: ID) { industryChains(region: $region) { code } }`,
        { region },
      )
    ).data.industryChains.map(({ code }) => code);
  const codes = good(platform().chains.ordered()).map(({ code }) => code);
  expect(await ask(null)).toEqual(codes.toSorted());
  expect(await ask('610300')).toEqual(codes.toSorted());
  expect(await ask('632800')).toEqual([]);
  const { errors } = await rig.ask(`{ industryChains(region: "61") { code } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'region' } }]);
});

const MEMBERS = `query ($code: ID!, $first: Int, $after: String) {
  industryChain(code: $code) {
    enterprises(first: $first, after: $after) { nodes { uscc name } pageInfo { hasNextPage endCursor } totalCount }
    memberUsccs
  }
}`;

test('pages over the enterprises of a chain and returns all members beside', async () => {
  const truth = membersOf('CL002');
  const usccs: string[] = [];
  let after: string | null = null;
  do {
    const answer: Answer<Chain> = await rig.ask<Chain>(MEMBERS, { code: 'CL002', first: 60, after });
    expect(answer.errors).toEqual([]);
    const { memberUsccs, enterprises }: Chain['industryChain'] = answer.data.industryChain;
    expect(memberUsccs).toEqual(truth);
    expect(enterprises.totalCount).toBe(truth.length);
    usccs.push(...enterprises.nodes.map(({ uscc }) => uscc));
    after = enterprises.pageInfo.hasNextPage ? enterprises.pageInfo.endCursor : null;
  } while (after !== null);
  expect(usccs).toEqual(truth);
});

const QUESTION = `query ($code: ID!, $first: Int) {
  industryChain(code: $code) {
    name leader { name }
    enterprises(first: $first) { nodes { uscc name keyEnterprise provenance { system fetchedAt stale }
      techDemands { title status } cooperations { kind school { code } } } }
    memberUsccs
  }
}`;

test('answers the main question about a chain in a few concurrent calls, however long the page', async () => {
  await using cold = await startRig();
  // Concurrent calls meet at a slow platform.
  await cold.mocks.control.setLatency(120);
  const { errors } = await cold.ask(QUESTION, { code: 'CL012', first: 50 });
  await cold.mocks.control.setLatency(0);
  expect(errors).toEqual([]);
  const calls = await cold.calls();
  expect(calls).toMatchObject({ chains: 1, enterprises: 1, 'tech-demands': 1, cooperations: 1 });
  expect(calls['enterprises/batch'] ?? 0).toBeLessThanOrEqual(1);
  expect((await cold.mocks.control.counters())['shanqitong']?.mostInFlight).toBeGreaterThanOrEqual(2);

  await cold.mocks.control.resetCounters();
  await cold.ask(QUESTION, { code: 'CL012', first: 50 });
  expect(await cold.calls()).toEqual({});
  // A page of ten requests the lists of ten, in as many calls.
  await cold.ask(QUESTION, { code: 'CL012', first: 10 });
  expect(await cold.calls()).toEqual({ 'tech-demands': 1, cooperations: 1 });
});

test('returns the first enterprises of a chain before all members are read', async () => {
  await using rig2 = await startRig();
  const code = 'CL012';
  for (let added = 0; added < 300; added++) {
    await rig2.mocks.control.apply({ op: 'createEnterprise', patch: { chainCodes: [code] } });
  }
  const members = good(rig2.mocks.world.platforms.shanqitong.enterprises.by('chainCodes', code)).length;
  const pages = Math.ceil(members / 200);
  expect(pages).toBeGreaterThan(2);
  // The second page fails: a request for the first one succeeds.
  await rig2.mocks.control.setFault({ kind: 'error', system: 'shanqitong', call: 'enterprises', skip: 1 });
  const half = await rig2.ask<Chain>(MEMBERS, { code, first: 50 });
  expect(half.data.industryChain.enterprises).toMatchObject({ totalCount: null, pageInfo: { hasNextPage: true } });
  expect(half.data.industryChain.enterprises.nodes).toHaveLength(50);
  expect(half.data.industryChain.memberUsccs).toBeNull();
  expect(half.errors).toMatchObject([{ path: ['industryChain', 'memberUsccs'], extensions: { system: 'shanqitong' } }]);
  await rig2.mocks.control.clearFaults();
  await rig2.mocks.control.resetCounters();
  const whole = await rig2.ask<Chain>(MEMBERS, { code, first: 50 });
  expect(new Set(whole.data.industryChain.memberUsccs).size).toBe(members);
  expect(await rig2.calls()).toEqual({ enterprises: pages - 1 });
});
