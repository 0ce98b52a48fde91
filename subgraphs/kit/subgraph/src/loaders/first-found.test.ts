import { expect, test } from 'vitest';
import { firstFound } from './first-found.ts';

const never = new Promise<string | null>(() => {});
const down = (): Promise<never> => Promise.reject(new Error('down'));

test('returns the value of the first source without waiting for another', async () => {
  expect(await firstFound([never, Promise.resolve('here')])).toBe('here');
});

test('returns the value of one source when another fails or does not have it', async () => {
  expect(await firstFound([down(), Promise.resolve(null), Promise.resolve('here')])).toBe('here');
});

test('returns null when all sources answer without a value', async () => {
  expect(await firstFound([Promise.resolve(null), Promise.resolve(null)])).toBeNull();
  expect(await firstFound([])).toBeNull();
});

test('throws when a source fails and no other has the value', async () => {
  await expect(firstFound([Promise.resolve(null), down()])).rejects.toThrow('down');
});
