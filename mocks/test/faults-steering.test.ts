import { afterAll, afterEach, expect, test } from 'vitest';
import { startMocks, type FaultRequest } from '../src/index.ts';
import * as education from './callers/education-caller.ts';
import { NOW } from './times.ts';

const mocks = await startMocks({ now: NOW });
afterAll(() => mocks.close());
afterEach(() => mocks.control.clearFaults());
const { control, urls } = mocks;
const zhijiao = urls['zhijiao']!;

test('affects the given number of requests and no more, and skips the first ones where requested', async () => {
  await control.setFault({ kind: 'error', system: 'zhijiao', call: 'schools', skip: 1, count: 2 });
  const statuses: number[] = [];
  for (let time = 0; time < 5; time += 1) statuses.push((await education.get(`${zhijiao}/schools?per_page=1`)).status);
  expect(statuses).toEqual([200, 500, 500, 200, 200]);
  expect((await education.get(`${zhijiao}/bases?per_page=1`)).status).toBe(200);
  expect((await control.faults()).map(({ struck }) => struck)).toEqual([2]);
});

/** The statuses of forty calls of which half are affected. */
async function pattern(seed: number): Promise<string> {
  await using own = await startMocks({ seed, world: mocks.world });
  await own.control.setFault({ kind: 'error', system: 'zhijiao', probability: 0.5 });
  const statuses: number[] = [];
  for (let time = 0; time < 40; time += 1) {
    statuses.push((await education.get(`${own.urls['zhijiao']}/schools?per_page=1`)).status);
  }
  return statuses.join();
}

test('affects the same requests for the same seed', async () => {
  const one = await pattern(7);
  expect(await pattern(7)).toBe(one);
  expect(await pattern(8)).not.toBe(one);
  expect(new Set(one.split(','))).toEqual(new Set(['200', '500']));
});

test.each<[string, FaultRequest, string]>([
  ['a platform that there is not', { kind: 'down', system: 'nowhere' }, 'no platform nowhere'],
  ['a call that there is not', { kind: 'hang', system: 'qinyun', call: 'jobs' }, 'no call jobs'],
  ['an early end of tokens that never end', { kind: 'token-expired', system: 'zhijiao' }, 'strikes nothing there'],
  [
    'undecodable bytes where there is no CSV',
    { kind: 'undecodable-bytes', system: 'zhijiao', call: 'schools' },
    'only returns/{year}.csv at zhijiao',
  ],
  [
    'undecodable bytes of a family without CSV',
    { kind: 'undecodable-bytes', system: 'qinyun' },
    'strikes nothing there',
  ],
  ['a shift of a list without pages', { kind: 'page-shift', system: 'qinyun', call: 'jobs/byCorp' }, 'only jobs/page'],
  [
    'wrong codes of rows without codes',
    { kind: 'wrong-check-character', system: 'zhijiao', call: 'majors' },
    'only bases',
  ],
  [
    'an early end of the token at the token call',
    { kind: 'token-expired', system: 'qinyun', call: 'auth/token' },
    'only jobs/page',
  ],
  ['a probability of two', { kind: 'hang', system: 'qinyun', probability: 2 }, 'probability'],
])('refuses %s', async (_case, fault, said) => {
  await expect(control.setFault(fault)).rejects.toThrow(said);
  expect(await control.faults()).toEqual([]);
});
