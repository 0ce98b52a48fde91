import { afterAll, expect, test } from 'vitest';
import { startMocks } from '../src/index.ts';
import { everyItem } from './callers/enterprise-caller.ts';
import * as employment from './callers/employment-caller.ts';
import { NOW } from './times.ts';

const mocks = await startMocks({ now: NOW });
afterAll(() => mocks.close());
const { control, world, urls } = mocks;
const { qinyun, shanqitong, zhijiao, 'haixi-education': haixi } = world.platforms;
const call = await employment.employmentCaller(urls['qinyun']!);

const [job, other] = qinyun.jobs.ordered().filter(({ faulty, status }) => faulty === null && status === 'OPEN');

test('edits a row whose time stays what it was', async () => {
  await control.apply({
    op: 'editSilently',
    system: 'qinyun',
    type: 'JobPosting',
    id: job!.id,
    patch: { headcount: 59 },
  });
  expect(qinyun.jobs.get(job!.id)).toMatchObject({ headcount: 59, updatedAt: job!.updatedAt });
});

test('takes out a row, and puts it on no list of deletions', async () => {
  const { uscc } = shanqitong.enterprises.ordered().find(({ faulty }) => faulty === null)!;
  const before = shanqitong.deletions.length;
  await control.apply({ op: 'removeSilently', system: 'shanqitong', type: 'Enterprise', id: uscc });
  const items = await everyItem(`${urls['shanqitong']}/enterprises?limit=200`);
  expect(items.some((item) => item['uscc'] === uscc)).toBe(false);
  expect(shanqitong.deletions).toHaveLength(before);
});

test('serves a row of the future at the end of its list, beside a present that is not', async () => {
  const at = '2063-03-01T10:30:00+08:00';
  await control.apply({ op: 'misdate', system: 'qinyun', type: 'JobPosting', id: other!.id, at });
  const rows = await employment.everyRow(call, '/jobs/page');
  expect(rows.at(-1)).toMatchObject({ jobId: other!.id, updTime: '2063-03-01 10:30:00' });
  const answer = await fetch(urls['zhijiao']!);
  expect(Date.parse(answer.headers.get('date') ?? '')).toBeLessThan(NOW + 60_000);
});

test('gives the same id to bases of different installations', () => {
  const ids = new Set(zhijiao.bases.ordered().map(({ id }) => id));
  expect(haixi.bases.ordered().filter(({ id }) => ids.has(id)).length).toBeGreaterThan(0);
});

test('goes on to New Year in Asia/Shanghai', async () => {
  await control.apply({ op: 'beginYear' });
  expect(new Date(world.now).toISOString()).toBe(`${new Date(NOW).getUTCFullYear()}-12-31T16:00:00.000Z`);
});
