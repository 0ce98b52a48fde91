import { expect, test, vi } from 'vitest';
import { federationRig, type TestSubgraph } from '../testing/federation-rig.ts';

const self = { __resolveReference: (key: object) => key };
const never = (): Promise<never> => new Promise(() => {});
const BUDGET_MS = 1_000;

const HANGING: Readonly<Record<string, TestSubgraph>> = {
  enterprise: {
    sdl: 'type Query { chain: Chain } type Chain @key(fields: "code") { code: ID! name: String }',
    resolvers: { Query: { chain: () => ({ code: 'c', name: 'Titanium' }) } },
  },
  education: {
    sdl: 'type Chain @key(fields: "code") { code: ID! majors: [Major!] } type Major @key(fields: "id") { id: ID! }',
    resolvers: { Chain: { ...self, majors: never } },
  },
  employment: {
    sdl: `type Chain @key(fields: "code") { code: ID! posts: Int }
      type Major @key(fields: "id") { id: ID! outcome: Int }`,
    resolvers: { Chain: { ...self, posts: () => 3 }, Major: { ...self, outcome: () => 1 } },
  },
  policy: {
    sdl: `type Chain @key(fields: "code") { code: ID! posts: Int @external balance: Int @requires(fields: "posts") }
      type Query { documents: [String!] }`,
    resolvers: {
      Query: { documents: () => ['d'] },
      Chain: { ...self, balance: ({ posts }: { posts: number }) => posts },
    },
  },
};

test('returns the data so far when the time is over, and reports the missing fields', async () => {
  const rig = federationRig(HANGING);
  const query = '{ chain { name posts majors { outcome } balance } documents }';
  const begun = performance.now();
  const { data, errors } = await rig.ask(query, { giveUpMs: BUDGET_MS });
  const elapsed = performance.now() - begun;
  expect(data).toEqual({ chain: { name: 'Titanium', posts: 3, majors: null, balance: 3 }, documents: ['d'] });
  expect(errors).toMatchObject([
    {
      path: ['chain', 'majors'],
      extensions: {
        code: 'SUBGRAPH_UNAVAILABLE',
        subgraph: 'education',
        reason: 'OVER_BUDGET',
      },
    },
  ]);
  expect(elapsed).toBeGreaterThan(BUDGET_MS / 2);
});

test('does not delay fetches that do not depend on a subgraph that hangs', async () => {
  const done = vi.fn<() => number>();
  const subgraphs = {
    ...HANGING,
    policy: { ...HANGING['policy']!, resolvers: { Chain: { ...self, balance: done.mockReturnValue(3) } } },
  };
  const gone = new AbortController();
  const answer = federationRig(subgraphs).gateway.execute({
    query: '{ chain { posts majors { id } balance } }',
    giveUpMs: 3_600_000,
    cancelled: gone.signal,
  });
  // While `majors` hangs, although `balance` comes after it in the plan.
  await expect.poll(() => done).toHaveBeenCalled();
  gone.abort();
  await answer;
});

test('aborts a hanging request as soon as the client has left', async () => {
  const { gateway } = federationRig(HANGING);
  const gone = new AbortController();
  const answer = gateway.execute({
    query: '{ chain { name majors { id } } }',
    giveUpMs: 60_000,
    cancelled: gone.signal,
  });
  setImmediate(() => gone.abort());
  expect((await answer).errors).toHaveLength(1);
});
