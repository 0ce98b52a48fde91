import { afterAll, expect, test } from 'vitest';
import { startMocks } from '../src/index.ts';
import { employmentCaller, type Row } from './callers/employment-caller.ts';
import { NOW } from './times.ts';

const mocks = await startMocks({ now: NOW });
afterAll(() => mocks.close());
const { jobs, trainings } = mocks.world.platforms['haixi-employment'];
const call = await employmentCaller(mocks.urls['haixi-employment']!);
const EDUCATION = { POSTGRADUATE: '1', BACHELOR: '2', JUNIOR_COLLEGE: '3', SECONDARY_VOCATIONAL: '4', ANY: '0' };
const STATUS = { OPEN: 'Y', CLOSED: 'N', WITHDRAWN: 'D' };
const LEVEL = {
  JUNIOR: '初级工',
  INTERMEDIATE: '中级工',
  SENIOR: '高级工',
  TECHNICIAN: '技师',
  SENIOR_TECHNICIAN: '高级技师',
};

test('serves below its own base path', () => {
  expect(new URL(mocks.urls['haixi-employment']!).pathname).toBe('/hx/jy/api/v1');
});

test('writes education, status and pay in its own words', async () => {
  const good = jobs.ordered().filter(({ faulty }) => faulty === null);
  for (let from = 0; from < good.length; from += 100) {
    const some = good.slice(from, from + 100);
    const { data } = await call<Row[]>('/jobs/batch', { ids: some.map(({ id }) => id) });
    const rows = new Map(data.map((row) => [row['jobId'], row]));
    for (const job of some) {
      const salary = job.salaryMin === null ? '面议' : `${job.salaryMin}-${job.salaryMax}元/月`;
      expect(rows.get(job.id)).toMatchObject({ eduReq: EDUCATION[job.education], status: STATUS[job.status], salary });
      expect(rows.get(job.id)).not.toHaveProperty('salaryMin');
    }
  }
});

test('writes training levels in words', async () => {
  const { data } = await call('/trainings/page', { pageNum: 1, pageSize: 100 });
  const good = data.rows.filter(({ trainingId }) => trainings.get(String(trainingId))?.faulty === null);
  expect(good.length).toBeGreaterThan(0);
  for (const row of good) expect(row['level']).toBe(LEVEL[trainings.get(String(row['trainingId']))!.level]);
});

test('matches the counties of the prefecture', async () => {
  const { data } = await call('/jobs/page', { pageNum: 1, pageSize: 1, areaCode: '632800' });
  const listed = jobs.ordered().flatMap((job) => (job.faulty?.kind === 'DUPLICATE' ? [job, job] : [job]));
  expect(data.total).toBe(listed.filter(({ region }) => region.startsWith('6328')).length);
  expect(data.total).toBeGreaterThan(500);
});
