import { expect, test } from 'vitest';
import { federationRig, reachedRig } from '../testing/federation-rig.ts';

const slow = () => {
  let calls = 0;
  const release = Promise.withResolvers<void>();
  const called = Promise.withResolvers<void>();
  const subgraphs = {
    a: {
      sdl: 'type Query { count(by: Int = 1): Int } type Mutation { add: Int }',
      resolvers: {
        Query: {
          count: async (_: object, { by }: { by: number }) => {
            const mine = ++calls * by;
            called.resolve();
            await release.promise;
            return mine;
          },
        },
        Mutation: { add: () => ++calls },
      },
    },
  };
  return { subgraphs, release: release.resolve, called: called.promise };
};

test('runs equal concurrent queries with equal rights once', async () => {
  const { subgraphs, release, called } = slow();
  const rig = federationRig(subgraphs, { sharedAs: ({ context }) => String(context) });
  const query = 'query($by: Int) { count(by: $by) }';
  const ask = (context: string, by = 1) => rig.ask(query, { context, variables: { by } });
  const answers = Promise.all([ask('anybody'), ask('anybody'), ask('somebody'), ask('anybody', 10)]);
  await called;
  release();
  expect((await answers).map(({ data }) => data?.['count'])).toEqual([1, 1, 2, 30]);
});

test('runs every query separately when no sharing key is given, and mutations always', async () => {
  const { subgraphs, release } = slow();
  release();
  const alone = federationRig(subgraphs);
  expect((await Promise.all([alone.ask('{ count }'), alone.ask('{ count }')])).map(({ data }) => data)).toEqual([
    { count: 1 },
    { count: 2 },
  ]);
  const shared = federationRig(subgraphs, { sharedAs: () => 'anybody' });
  const added = await Promise.all([shared.ask('mutation { add }'), shared.ask('mutation { add }')]);
  expect(added.map(({ data }) => data)).toEqual([{ add: 3 }, { add: 4 }]);
});

test('continues for the other callers when one of those who share a query leaves', async () => {
  const { subgraphs, release, called } = slow();
  await using rig = await reachedRig(subgraphs, 'over HTTP', { sharedAs: () => 'anybody' });
  const gone = new AbortController();
  const first = rig.ask('{ count }', { cancelled: gone.signal });
  const second = rig.ask('{ count }');
  await called;
  gone.abort();
  release();
  expect(await second).toEqual({ data: { count: 1 } });
  await first;
});
