import { expect, test } from 'vitest';
import { firstFound } from './first-found.ts';

const never = new Promise<string | null>(() => {});
const down = (): Promise<never> => Promise.reject(new Error('down'));

test('gives what one place knows without waiting for another', async () => {
  expect(await firstFound([never, Promise.resolve('here')])).toBe('here');
});

test('gives what one place knows given another that fails or does not know it', async () => {
  expect(await firstFound([down(), Promise.resolve(null), Promise.resolve('here')])).toBe('here');
});

test('gives null given places that all answer and do not know it', async () => {
  expect(await firstFound([Promise.resolve(null), Promise.resolve(null)])).toBeNull();
  expect(await firstFound([])).toBeNull();
});

test('throws given a place that fails and others that do not know it', async () => {
  await expect(firstFound([Promise.resolve(null), down()])).rejects.toThrow('down');
});
