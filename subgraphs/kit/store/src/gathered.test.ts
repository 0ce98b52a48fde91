import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { gathered } from './gathered.ts';

test('runs one statement for all who ask at one time, and gathers for the next while it runs', async () => {
  const batches: (readonly number[])[] = [];
  const gate = Promise.withResolvers<void>();
  const doubled = gathered(async (keys: readonly number[]) => {
    batches.push(keys);
    if (batches.length === 1) await gate.promise;
    return keys.map((key) => 2 * key);
  });
  const first = [doubled(1), doubled(2)];
  while (batches.length === 0) await nextTurn();
  const second = [doubled(3)];
  await nextTurn();
  second.push(doubled(3), doubled(4));
  await nextTurn();
  expect(batches).toEqual([[1, 2]]);
  gate.resolve();
  expect(await Promise.all([...first, ...second])).toEqual([2, 4, 6, 6, 8]);
  expect(batches).toEqual([
    [1, 2],
    [3, 3, 4],
  ]);
});

test('fails only those who asked for what failed', async () => {
  let fails = true;
  const same = gathered(async (keys: readonly string[]) => {
    if (fails) throw new Error('the store is away');
    return keys;
  });
  await expect(Promise.all([same('a'), same('b')])).rejects.toThrow('the store is away');
  fails = false;
  expect(await same('c')).toBe('c');
});
