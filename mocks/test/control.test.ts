import { afterAll, expect, test } from 'vitest';
import { connectControl, startMocks, type MockControl } from '../src/index.ts';
import * as education from './callers/education-caller.ts';
import { NOW } from './times.ts';

const mocks = await startMocks({ seed: 3, now: NOW });
afterAll(() => mocks.close());
const zhijiao = mocks.urls['zhijiao']!;
const doors: [string, MockControl][] = [
  ['in process', mocks.control],
  ['over HTTP', connectControl(mocks.control.url)],
];

test.each(doors)('describes the served installations, %s', async (_door, control) => {
  const { urls, seed, scale, calls } = await control.describe();
  expect({ urls, seed, scale }).toEqual({ urls: mocks.urls, seed: 3, scale: 1 });
  expect(calls['qinshangliang']).toEqual(['topics', 'topics/{id}', 'topics/{id}/opinions', 'topics/{id}/replies']);
  expect(calls['qinyun']).toEqual([
    'auth/token',
    'jobs/page',
    'jobs/batch',
    'jobs/byCorp',
    'fairs/page',
    'outcomes/page',
    'trainings/page',
    'workforce/page',
  ]);
  expect(calls['shanqitong']).toEqual([
    'enterprises',
    'enterprises/batch',
    'chains',
    'cultivation',
    'tech-demands',
    'rd-projects',
    'experts',
    'cooperations',
    'deletions',
  ]);
  expect(calls['zhijiao']).toEqual(['schools', 'majors', 'teacher-stats', 'bases', 'experts', 'returns/{year}.csv']);
});

test.each(doors)('sets, lists and clears faults, %s', async (_door, control) => {
  const set = await control.setFault({ kind: 'error', system: 'zhijiao', call: 'schools' });
  expect(set).toEqual({
    id: expect.any(String),
    struck: 0,
    fault: { kind: 'error', system: 'zhijiao', call: 'schools', probability: 1, skip: 0, status: 500, proxy: false },
  });
  expect((await education.get(`${zhijiao}/schools`)).status).toBe(500);
  expect(await control.faults()).toEqual([{ ...set, struck: 1 }]);
  expect(await control.clearFaults({ system: 'qinyun' })).toEqual([]);
  expect(await control.clearFaults({ id: set.id })).toEqual([{ ...set, struck: 1 }]);
  expect((await education.get(`${zhijiao}/schools`)).status).toBe(200);
});

test.each(doors)('counts requests per platform and call, %s', async (_door, control) => {
  await control.resetCounters();
  await Promise.all([1, 2, 3].map(() => education.get(`${zhijiao}/schools`)));
  await education.get(`${zhijiao}/majors`);
  await education.get(`${zhijiao}/nothing`);
  const counters = await control.counters();
  expect(counters['zhijiao']).toEqual({
    calls: { schools: 3, majors: 1, unknown: 1 },
    total: 5,
    inFlight: 0,
    mostInFlight: expect.any(Number),
  });
  expect(counters['qinyun']?.total).toBe(0);
  await control.resetCounters();
  expect((await control.counters())['zhijiao']).toEqual({ calls: {}, total: 0, inFlight: 0, mostInFlight: 0 });
});

test.each(doors)('steps the world and returns its journal, %s', async (_door, control) => {
  const before = (await control.journal()).length;
  const entries = await control.step(20);
  expect(entries.length).toBeGreaterThan(0);
  expect(await control.journal(before)).toEqual(entries);
  expect(await control.journal(before, 1)).toEqual(entries.slice(0, 1));
  expect(entries[0]).toEqual({
    seq: before + 1,
    at: expect.any(Number),
    kind: expect.any(String),
    system: expect.any(String),
    type: expect.any(String),
    id: expect.any(String),
    formerId: entries[0]!.formerId,
    changedFields: expect.any(Array),
  });
});

test.each(doors)('moves the clocks, %s', async (_door, control) => {
  const { world, serverAheadMs } = await control.clocks();
  expect(await control.advanceWorld(3_600_000)).toEqual({ world: world + 3_600_000, serverAheadMs });
  expect(await control.advanceServer(1000)).toEqual({ world: world + 3_600_000, serverAheadMs: serverAheadMs + 1000 });
  expect(await control.advanceServer(-1000)).toEqual({ world: world + 3_600_000, serverAheadMs });
});

test.each(doors)('lets the world change at intervals until stopped, %s', async (_door, control) => {
  const before = mocks.world.now;
  await control.setTick(1);
  await expect.poll(() => mocks.world.now).toBeGreaterThan(before);
  await control.setTick(null);
  const { now } = mocks.world;
  await control.counters();
  expect(mocks.world.now).toBe(now);
});

test.each(doors)('returns true values and lists of the world, %s', async (_door, control) => {
  expect(await control.truths()).toEqual(Object.fromEntries(mocks.world.truths()));
  const { total, entities } = await control.entities('shanqitong', 'chains', 1, 2);
  const chains = mocks.world.platforms.shanqitong.chains.ordered();
  expect([total, entities]).toEqual([chains.length, chains.slice(1, 3)]);
  expect((await control.entities('shanqitong', 'deletions')).total).toBe(
    mocks.world.platforms.shanqitong.deletions.length,
  );
});

test.each(doors)('refuses invalid input with the reason, %s', async (_door, control) => {
  await expect(control.entities('qinyun', 'people')).rejects.toThrow(/no list people; there is jobs/);
  await expect(control.entities('nowhere', 'jobs')).rejects.toThrow(/no platform nowhere/);
  await expect(control.setLatency(10, 'nowhere')).rejects.toThrow(/no platform nowhere/);
  await expect(control.setRateLimit('nowhere', null)).rejects.toThrow(/no platform nowhere/);
  await expect(control.setFault({ kind: 'fire', system: 'qinyun' } as never)).rejects.toThrow(/kind/);
  await expect(control.apply('no operation')).rejects.toThrow(/object|input/i);
});

test('answers a refusal with status 400 over HTTP', async () => {
  const answer = await fetch(`${mocks.control.url}/latency`, {
    method: 'PUT',
    body: '{"ms":-1}',
    headers: { 'content-type': 'application/json' },
  });
  expect([answer.status, await answer.json()]).toEqual([400, { error: expect.stringContaining('ms') }]);
  const broken = await fetch(`${mocks.control.url}/faults`, {
    method: 'POST',
    body: '{',
    headers: { 'content-type': 'application/json' },
  });
  expect(broken.status).toBe(400);
});

test('gives the hub its environment, with every platform on its own port', () => {
  expect(mocks.environment).toMatchObject({
    QINYUN_URL: mocks.urls['qinyun'],
    QINYUN_APP_ID: 'mock-app-id',
    QINYUN_APP_SECRET: 'mock-app-secret',
    SHANQITONG_APP_KEY: 'mock-app-key',
    QINSHANGLIANG_USER: 'mock-user',
    QINSHANGLIANG_PASSWORD: 'mock-password',
    HAIXI_EDUCATION_TOKEN: 'mock-token',
  });
  const ports = [...Object.values(mocks.urls), mocks.control.url].map((url) => new URL(url).port);
  expect(new Set(ports).size).toBe(7);
});

/** The number of listening servers in this process. */
function listening(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'TCPServerWrap').length;
}

test('leaves nothing open when a port is in use', async () => {
  const taken = Number(new URL(zhijiao).port);
  const before = listening();
  await expect(startMocks({ world: mocks.world, ports: { zhijiao: taken } })).rejects.toThrow('EADDRINUSE');
  await expect.poll(listening).toBe(before);
});
