import { loadInstallations, type InstallationFile } from '@queqiao/platform/installations';
import { expect, test } from 'vitest';
import { createEmploymentSubgraph } from '../src/index.ts';
import { startRig } from './rig.ts';

// A new region, described only by what a file in schemas/installations can contain.
const third: InstallationFile = {
  system: 'ankang-employment',
  family: 'employment',
  name: '安康市公共就业服务平台',
  region: '610900',
  environment: 'ANKANG_EMPLOYMENT',
  basePath: '/ak/jiuye/v3',
  concurrency: 4,
  attemptTimeoutMs: 1500,
  maxBodyBytes: 8_388_608,
  maxListRows: 500_000,
  crosswalk: {
    education: { A: 'POSTGRADUATE', B: 'BACHELOR', C: 'JUNIOR_COLLEGE', D: 'SECONDARY_VOCATIONAL', X: 'ANY' },
    jobStatus: { 在招: 'OPEN', 截止: 'CLOSED', 撤回: 'WITHDRAWN' },
    trainingLevel: {
      五级: 'JUNIOR',
      四级: 'INTERMEDIATE',
      三级: 'SENIOR',
      二级: 'TECHNICIAN',
      一级: 'SENIOR_TECHNICIAN',
    },
    fairMode: { 线上: 'ONLINE', 线下: 'ON_SITE' },
  },
  options: { salary: 'text' },
};

test('supports a third installation by configuration only', async () => {
  const files = [...loadInstallations(), third];
  await using rig = await startRig({ files, installations: files });
  // The mock of a further installation serves the data of the family's first, in its own words.
  const job = rig.mocks.world.platforms.qinyun.jobs
    .ordered()
    .find(
      ({ faulty, status, salaryMin, skills }) =>
        !faulty && status === 'OPEN' && salaryMin !== null && skills.length > 1,
    )!;
  const { data, errors } = await rig.ask(
    `query ($id: ID!) { jobPosting(system: "ankang-employment", id: $id) {
      system status education salaryMin salaryMax skills headcount } }`,
    { id: job.id },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    jobPosting: {
      system: 'ankang-employment',
      status: job.status,
      education: job.education,
      salaryMin: job.salaryMin,
      salaryMax: job.salaryMax,
      skills: job.skills,
      headcount: job.headcount,
    },
  });
  expect(rig.subgraph.feeds.filter(({ system }) => system === 'ankang-employment').map(({ name }) => name)).toEqual([
    'jobs',
    'fairs',
    'outcomes',
    'trainings',
    'workforce',
  ]);
});

function created(change: Partial<InstallationFile>) {
  const installation = { ...third, url: new URL('http://127.0.0.1:9/'), credentials: { appId: 'a', appSecret: 'b' } };
  return createEmploymentSubgraph({ installations: [{ ...installation, ...change }] });
}

test('reports at start what an installation lacks', () => {
  expect(() => created({ options: {} })).toThrow('ankang-employment: the option salary must be bounds or text');
  expect(() => created({ crosswalk: { ...third.crosswalk, jobStatus: { 在招: 'OPENED' } } })).toThrow('OPENED');
});

test('ignores installations of other families', async () => {
  await using rig = await startRig();
  expect(new Set(rig.subgraph.feeds.map(({ system }) => system))).toEqual(new Set(['qinyun', 'haixi-employment']));
});
