import { expect, test } from 'vitest';
import { createRequestScope, Deadline, type RequestScope } from '../request/index.ts';
import { batchLoader, type BatchLookup } from './batch-loader.ts';

function scope(): RequestScope {
  return createRequestScope({ id: 'r', deadline: Deadline.after(1_000) });
}

function lookup(load?: (key: string) => string | Error | undefined) {
  const batches: (readonly string[])[] = [];
  const definition: BatchLookup<string, string> = {
    maxBatchSize: 3,
    async load(keys) {
      batches.push(keys);
      if (keys.includes('broken batch')) throw new Error('down');
      return new Map(
        keys.flatMap((key) => {
          const found = load === undefined ? key.toUpperCase() : load(key);
          return found === undefined ? [] : [[key, found] as const];
        }),
      );
    },
  };
  return { batches, definition };
}

test('looks up all keys of a tick together, in batches of the allowed size', async () => {
  const { batches, definition } = lookup();
  const loader = batchLoader(scope(), definition);
  expect(await Promise.all(['a', 'b', 'c', 'd', 'a'].map((key) => loader.load(key)))).toEqual([
    'A',
    'B',
    'C',
    'D',
    'A',
  ]);
  expect(batches).toEqual([['a', 'b', 'c'], ['d']]);
});

test('looks up a key once per operation, and again in the next', async () => {
  const { batches, definition } = lookup();
  const one = scope();
  await batchLoader(one, definition).load('a');
  await batchLoader(one, definition).load('a');
  await batchLoader(scope(), definition).load('a');
  expect(batches).toEqual([['a'], ['a']]);
});

test('returns null for an unknown key', async () => {
  const { definition } = lookup(() => undefined);
  await expect(batchLoader(scope(), definition).load('a')).resolves.toBeNull();
});

test('fails a single key for an Error in its place', async () => {
  const { definition } = lookup((key) => (key === 'b' ? new Error('b is broken') : key));
  const loader = batchLoader(scope(), definition);
  const [a, b] = await Promise.allSettled([loader.load('a'), loader.load('b')]);
  expect(a).toEqual({ status: 'fulfilled', value: 'a' });
  expect(b).toMatchObject({ status: 'rejected', reason: new Error('b is broken') });
});

test('fails the keys of one batch only', async () => {
  const { definition } = lookup();
  const loader = batchLoader(scope(), definition);
  const outcomes = await Promise.allSettled(['a', 'b', 'c', 'broken batch'].map((key) => loader.load(key)));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
});

test('accepts keys of several parts by their map key', async () => {
  interface Key {
    readonly school: string;
    readonly year: number;
  }
  const loader = batchLoader(scope(), {
    maxBatchSize: 10,
    keyOf: ({ school, year }: Key) => `${school}/${year}`,
    load: async (keys: readonly Key[]) => new Map(keys.map(({ school, year }) => [`${school}/${year}`, year])),
  });
  await expect(loader.load({ school: 's', year: 2024 })).resolves.toBe(2024);
});
