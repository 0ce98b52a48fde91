import { afterAll, expect, test } from 'vitest';
import { startMocks } from '../src/index.ts';
import * as consultation from './callers/consultation-caller.ts';
import * as education from './callers/education-caller.ts';
import * as employment from './callers/employment-caller.ts';
import type { Row } from './callers/employment-caller.ts';
import { everyItem } from './callers/enterprise-caller.ts';
import { NOW } from './times.ts';

const mocks = await startMocks({ now: NOW });
afterAll(() => mocks.close());
const { qinyun, shanqitong, qinshangliang, zhijiao } = mocks.world.platforms;
const { urls } = mocks;
const call = await employment.employmentCaller(urls['qinyun']!);

async function topics(): Promise<Row[]> {
  const rows: Row[] = [];
  for (let page = 1; ; page += 1) {
    const answer = await consultation.get(`${urls['qinshangliang']}/topics?size=50&page=${page}`);
    const some = consultation.children(answer, 'topics', 'topic');
    rows.push(...some);
    if (some.length < 50) return rows;
  }
}

async function returns(): Promise<Row[]> {
  const years = [...new Set(zhijiao.returns.ordered().map(({ year }) => year))];
  const files = await Promise.all(years.map((year) => education.get(`${urls['zhijiao']}/returns/${year}.csv`)));
  return files.flatMap(({ bytes }) => education.readReturn(bytes));
}

/** Each list in the world, how it is read, and the fields that are missing in some rows. */
const LISTS = {
  jobs: [() => qinyun.jobs.ordered(), () => employment.everyRow(call, '/jobs/page'), ['jobId', 'corpUscc']],
  outcomes: [
    () => qinyun.outcomes.ordered(),
    () => employment.everyRow(call, '/outcomes/page'),
    ['schoolCode', 'employed'],
  ],
  trainings: [() => qinyun.trainings.ordered(), () => employment.everyRow(call, '/trainings/page'), ['trainingId']],
  enterprises: [
    () => shanqitong.enterprises.ordered(),
    () => everyItem(`${urls['shanqitong']}/enterprises?limit=200`),
    ['uscc'],
  ],
  cooperations: [
    () => shanqitong.cooperations.ordered(),
    () => everyItem(`${urls['shanqitong']}/cooperations?limit=200`),
    ['school_code'],
  ],
  projects: [
    () => shanqitong.projects.ordered(),
    () => everyItem(`${urls['shanqitong']}/rd-projects?limit=200`),
    ['uscc'],
  ],
  topics: [() => qinshangliang.topics.ordered().filter(({ withdrawnAt }) => withdrawnAt === null), topics, ['@id']],
  schools: [
    () => zhijiao.schools.ordered(),
    () => education.everyRow(`${urls['zhijiao']}/schools?per_page=100`),
    ['schoolCode'],
  ],
  majors: [
    () => zhijiao.majors.ordered(),
    () => education.everyRow(`${urls['zhijiao']}/majors?per_page=100`),
    ['majorCode'],
  ],
  bases: [() => zhijiao.bases.ordered(), () => education.everyRow(`${urls['zhijiao']}/bases?per_page=100`), ['id']],
  returns: [() => zhijiao.returns.ordered(), returns, ['学校标识码']],
} as const;

test.each(Object.entries(LISTS))(
  'serves the rows of %s that are wrong on purpose as wrong',
  async (_name, [held, read, fields]) => {
    const served = await read();
    const faulty = held().filter((one) => one.faulty !== null);
    const count = (kind: string) => faulty.filter((one) => one.faulty?.kind === kind).length;
    const saying = (text: string) => served.filter((row) => JSON.stringify(row).includes(text)).length;
    const lacking = served.filter((row) => fields.some((field) => row[field] === undefined || row[field] === ''));
    expect(faulty.length).toBeGreaterThan(0);
    expect(served).toHaveLength(held().length + count('DUPLICATE'));
    expect(lacking).toHaveLength(count('MISSING'));
    expect(saying('未列明')).toBe(count('UNKNOWN_CODE'));
    expect(served.filter((row) => (row['reserved1'] ?? '') !== '')).toHaveLength(count('EXTRA_FIELD'));
  },
);

test.each([
  ['MISSING', 'uscc', 'corpUscc', undefined],
  ['MISTYPED', 'headcount', 'headcount', '不详'],
  ['UNKNOWN_CODE', 'education', 'eduReq', '未列明'],
])('serves %s of %s with the value', async (kind, field, name, served) => {
  const job = qinyun.jobs.ordered().find(({ faulty }) => faulty?.kind === kind && faulty.field === field)!;
  const { data } = await call<Row[]>('/jobs/batch', { ids: [job.id] });
  expect(data[0]![name]).toEqual(served);
});
