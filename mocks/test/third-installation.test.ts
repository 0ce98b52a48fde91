import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadInstallations, startMocks } from '../src/index.ts';
import * as education from './callers/education-caller.ts';
import { employmentCaller, type Row } from './callers/employment-caller.ts';
import { NOW } from './times.ts';

const folder = mkdtempSync(join(tmpdir(), 'installations-'));
writeFileSync(
  join(folder, 'ankang-employment.yaml'),
  `system: ankang-employment
family: employment
name: 安康就业
region: '610900'
environment: ANKANG_EMPLOYMENT
basePath: /ak/jy
crosswalk:
  education: { Y: POSTGRADUATE, B: BACHELOR, Z: JUNIOR_COLLEGE, G: SECONDARY_VOCATIONAL, '-': ANY }
  jobStatus: { 在招: OPEN, 停招: CLOSED, 撤回: WITHDRAWN }
options:
  salary: text
`,
);
writeFileSync(
  join(folder, 'ankang-education.yaml'),
  `system: ankang-education
family: education
name: 安康职教
region: '610900'
environment: ANKANG_EDUCATION
basePath: /ak/edu
crosswalk:
  schoolLevel: { 中专: SECONDARY, 大专: HIGHER, 大学: UNDERGRADUATE }
  majorStatus: { 在招: ENROLLING, 停招: SUSPENDED, 撤销: WITHDRAWN }
`,
);
const mocks = await startMocks({ now: NOW, installations: loadInstallations([folder]) });
afterAll(async () => {
  await mocks.close();
  rmSync(folder, { recursive: true });
});

test('serves a further installation of a family from one YAML file, with its own words', async () => {
  expect(Object.keys(mocks.urls)).toHaveLength(8);
  const url = mocks.urls['ankang-employment']!;
  expect(new URL(url).pathname).toBe('/ak/jy');
  const job = mocks.world.platforms.qinyun.jobs.ordered().find((one) => one.faulty === null && one.status === 'OPEN')!;
  const call = await employmentCaller(url);
  const { data } = await call<Row[]>('/jobs/batch', { ids: [job.id] });
  const eduReq = { POSTGRADUATE: 'Y', BACHELOR: 'B', JUNIOR_COLLEGE: 'Z', SECONDARY_VOCATIONAL: 'G', ANY: '-' }[
    job.education
  ];
  expect(data[0]).toMatchObject({ jobId: job.id, eduReq, status: '在招', salary: expect.any(String) });
});

test('serves a code as unknown when the installation has no word for it', async () => {
  const call = await employmentCaller(mocks.urls['ankang-employment']!);
  const { data } = await call('/trainings/page', { pageNum: 1, pageSize: 100 });
  expect(
    data.rows.some(({ trainingId }) => mocks.world.platforms.qinyun.trainings.get(String(trainingId))?.faulty === null),
  ).toBe(true);
  expect(data.rows.every(({ level }) => level === null || level === undefined || level === '未列明')).toBe(true);
});

test("uses the family's words where the file defines none", async () => {
  const { body } = await education.get(`${mocks.urls['ankang-education']}/schools?per_page=100`);
  const words = (name: string) => new Set(body.map((row) => row[name]));
  expect(
    [...words('level')].filter((word) => !['中专', '大专', '大学', '未列明', undefined, null].includes(word as string)),
  ).toEqual([]);
  expect(words('ownership')).toContain('公办');
});

test('lists the available data when an installation names unknown data', async () => {
  const [first] = loadInstallations();
  await expect(startMocks({ world: mocks.world, installations: [{ ...first!, data: 'qinyun' }] })).rejects.toThrow(
    /the world holds no data qinyun/,
  );
});
