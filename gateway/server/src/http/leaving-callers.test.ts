import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SubgraphContext } from '@queqiao/subgraph/request';
import { servedRig, type ServedRig } from './testing/served-rig.ts';

interface Started {
  readonly scope: SubgraphContext['scope'];
  readonly finish: () => void;
}

let rig: ServedRig;
let started: Started[] = [];
let stored = 0;

/** A resolver that signals its start, and ends when the test says so or its operation ends. */
function slowly(_: unknown, __: unknown, { scope }: SubgraphContext): Promise<number> {
  return new Promise((resolve) => {
    started.push({ scope, finish: () => resolve(1) });
  });
}

beforeAll(async () => {
  rig = await servedRig(
    {
      sdl: 'type Query { read: Int stored: Int } type Mutation { write: Int }',
      resolvers: {
        Query: { read: slowly, stored: () => stored },
        Mutation: {
          write: async (...args: Parameters<typeof slowly>) => {
            await slowly(...args);
            return ++stored;
          },
        },
      },
    },
    { budgetMs: 60_000 },
  );
});
afterAll(() => rig[Symbol.asyncDispose]());
beforeEach(() => {
  started = [];
});

async function leaveDuring(query: string): Promise<Started> {
  const caller = new AbortController();
  const answer = fetch(`${rig.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: caller.signal,
  }).catch(() => 'left');
  await expect.poll(() => started).toHaveLength(1);
  caller.abort();
  expect(await answer).toBe('left');
  return started[0]!;
}

test('ends a query when its caller disconnects', async () => {
  const { scope } = await leaveDuring('{ read }');
  await expect.poll(() => scope.deadline.signal.aborted).toBe(true);
});

test('completes a mutation whose caller disconnects', async () => {
  const query = await leaveDuring('{ read }');
  await expect.poll(() => query.scope.deadline.signal.aborted).toBe(true);
  started = [];
  const { scope, finish } = await leaveDuring('mutation { write }');
  // The server has noticed a connection that closed after the mutation's own.
  started = [];
  const later = await leaveDuring('{ read }');
  await expect.poll(() => later.scope.deadline.signal.aborted).toBe(true);
  expect(scope.deadline.signal.aborted).toBe(false);
  finish();
  await expect.poll(async () => (await rig.post({ query: '{ stored }' })).json).toEqual({ data: { stored: 1 } });
});
