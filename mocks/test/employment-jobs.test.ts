import { afterAll, expect, test } from 'vitest';
import { startMocks } from '../src/index.ts';
import { employmentCaller, everyRow, type Row } from './callers/employment-caller.ts';
import { localTime, NOW } from './times.ts';

const mocks = await startMocks({ now: NOW });
afterAll(() => mocks.close());
const base = mocks.urls['qinyun']!;
const { jobs } = mocks.world.platforms.qinyun;
const call = await employmentCaller(base);
const good = jobs.ordered().filter((job) => job.faulty === null);

test("serves a post with the contract's field names", async () => {
  const job = good.find((one) => one.status === 'OPEN' && one.salaryMin !== null && one.headcount !== null)!;
  const { data } = await call<Row[]>('/jobs/batch', { ids: [job.id] });
  const { headcount, skills, occupationCode, industryCode, ...row } = data[0]!;
  expect(row).toEqual({
    jobId: job.id,
    jobName: job.title,
    corpUscc: job.uscc,
    corpName: job.employerName,
    areaCode: job.region,
    eduReq: { POSTGRADUATE: '10', BACHELOR: '20', JUNIOR_COLLEGE: '30', SECONDARY_VOCATIONAL: '40', ANY: '90' }[
      job.education
    ],
    salaryMin: String(job.salaryMin),
    salaryMax: String(job.salaryMax),
    contactName: job.contactName,
    contactPhone: job.contactPhone,
    pubTime: localTime(job.publishedAt),
    updTime: localTime(job.updatedAt),
    status: '1',
  });
  expect(Number(headcount)).toBe(job.headcount);
  expect(String(skills).split(/[,，]/)).toEqual(job.skills);
  expect([occupationCode ?? null, industryCode ?? null]).toEqual([job.occupationCode, job.industryCode]);
});

test('writes the headcount as a number or a numeric string, skills with either comma, pay as text or 面议', async () => {
  const rows = await everyRow(call, '/jobs/page');
  expect(rows.some(({ headcount }) => typeof headcount === 'number')).toBe(true);
  expect(rows.some(({ headcount }) => typeof headcount === 'string' && /^\d+$/.test(headcount))).toBe(true);
  expect(rows.some(({ skills }) => String(skills).includes('，'))).toBe(true);
  expect(rows.some(({ skills }) => String(skills).includes(','))).toBe(true);
  const negotiable = good.find((job) => job.salaryMin === null && job.status === 'OPEN')!;
  const row = rows.find(({ jobId }) => jobId === negotiable.id)!;
  expect([row['salaryMin'], row['salaryMax']]).toEqual(['面议', '面议']);
  expect(rows.every((one) => ['1', '2', '9', '未列明'].includes(String(one['status'])))).toBe(true);
});

test('lists every post once, by updTime and id, in pages of 100', async () => {
  const rows = await everyRow(call, '/jobs/page');
  const { data } = await call('/jobs/page', { pageNum: 1, pageSize: 1 });
  expect(rows).toHaveLength(data.total);
  const sorted = rows
    .filter(({ jobId }) => jobId !== undefined)
    .map(({ jobId, updTime }) => `${String(updTime)} ${String(jobId)}`);
  expect(sorted).toEqual(sorted.toSorted());
  const served = new Set(rows.map(({ jobId }) => jobId));
  expect(good.filter(({ id }) => !served.has(id))).toEqual([]);
});

test('gives no rows past the end, and the same total', async () => {
  const { data } = await call('/jobs/page', { pageNum: 100_000, pageSize: 100 });
  expect(data.rows).toEqual([]);
  expect(data.total).toBeGreaterThan(8000);
});

test('reads updatedFrom as inclusive', async () => {
  const job = good[Math.floor(good.length / 2)]!;
  const since = async (ms: number) => {
    const rows = await everyRow(call, '/jobs/page', { updatedFrom: localTime(ms) });
    expect(rows.every(({ updTime }) => String(updTime) >= localTime(ms))).toBe(true);
    return rows.some(({ jobId }) => jobId === job.id);
  };
  expect(await since(job.updatedAt)).toBe(true);
  expect(await since(job.updatedAt + 1000)).toBe(false);
});

test('matches the counties of a prefecture for a code that ends in 00, and one county for its own code', async () => {
  const listed = jobs.ordered().flatMap((job) => (job.faulty?.kind === 'DUPLICATE' ? [job, job] : [job]));
  const prefecture = await call('/jobs/page', { pageNum: 1, pageSize: 1, areaCode: '610300' });
  expect(prefecture.data.total).toBe(listed.filter(({ region }) => region.startsWith('6103')).length);
  const county = good.find(({ region }) => region.startsWith('6103') && region !== '610300')!.region;
  const inCounty = await everyRow(call, '/jobs/page', { areaCode: county });
  expect(inCounty).toHaveLength(listed.filter(({ region }) => region === county).length);
  expect(inCounty.length).toBeLessThan(prefecture.data.total);
  expect((await call('/jobs/page', { pageNum: 1, pageSize: 1, areaCode: '632800' })).data.total).toBe(0);
});

test('filters posts by employer and by industry', async () => {
  const job = good.find(({ industryCode, status }) => industryCode !== null && status === 'OPEN')!;
  const ofCorp = await everyRow(call, '/jobs/page', { corpUscc: job.uscc });
  expect(ofCorp.map(({ jobId }) => jobId)).toContain(job.id);
  expect(ofCorp.every(({ corpUscc }) => corpUscc === job.uscc || corpUscc === undefined)).toBe(true);
  const ofIndustry = await everyRow(call, '/jobs/page', { industryCode: job.industryCode, corpUscc: job.uscc });
  expect(ofIndustry.map(({ jobId }) => jobId)).toContain(job.id);
  expect(ofIndustry.every(({ industryCode }) => industryCode === job.industryCode)).toBe(true);
});

test('gives posts by id in any order, each once, and omits unknown ids', async () => {
  const wanted = good.slice(0, 99).map(({ id }) => id);
  const { data } = await call<Row[]>('/jobs/batch', { ids: [...wanted, wanted[0]] });
  expect(new Set(data.map(({ jobId }) => jobId))).toEqual(new Set(wanted));
  expect(data).toHaveLength(wanted.length);
  expect(data.map(({ jobId }) => jobId)).not.toEqual(wanted);
  expect((await call<Row[]>('/jobs/batch', { ids: ['nobody'] })).data).toEqual([]);
});

test('gives the open posts of employers', async () => {
  const [one, other] = [...new Set(good.filter((job) => job.status === 'OPEN').map((job) => job.uscc))];
  const { data } = await call<Row[]>('/jobs/byCorp', { usccs: [one, other] });
  const expected = jobs.ordered().filter((job) => job.status === 'OPEN' && (job.uscc === one || job.uscc === other));
  const ids = expected.filter(({ faulty }) => faulty?.kind !== 'MISSING').map(({ id }) => id);
  expect(new Set(data.flatMap(({ jobId }) => jobId ?? []))).toEqual(new Set(ids));
  const closed = good.find((job) => job.status === 'CLOSED')!;
  const { data: ofClosed } = await call<Row[]>('/jobs/byCorp', { usccs: [closed.uscc] });
  expect(ofClosed.map(({ jobId }) => jobId)).not.toContain(closed.id);
});

test('drops a closed post from list and batch 90 days after it ended', async () => {
  await using own = await startMocks({ now: NOW });
  const platform = own.world.platforms.qinyun;
  const ask = await employmentCaller(own.urls['qinyun']!);
  const ended = platform.jobs.ordered().filter(({ endedAt, faulty }) => endedAt !== null && faulty === null);
  const job = ended.reduce((last, one) => (one.endedAt! > last.endedAt! ? one : last));
  const listed = async () => {
    const { data } = await ask('/jobs/page', { pageNum: 1, pageSize: 100, corpUscc: job.uscc });
    const batch = await ask<Row[]>('/jobs/batch', { ids: [job.id] });
    return [data.rows.some(({ jobId }) => jobId === job.id), batch.data.length];
  };
  const leaves = job.endedAt! + 90 * 86_400_000;
  await own.control.advanceWorld(leaves - own.world.now - 1);
  expect(await listed()).toEqual([true, 1]);
  await own.control.advanceWorld(1);
  expect(await listed()).toEqual([false, 0]);
});
