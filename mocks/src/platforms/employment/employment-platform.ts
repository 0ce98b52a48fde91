import { z } from 'zod';
import { mockCredential } from '../../installations/mock-credentials.ts';
import { ListView } from '../list-view.ts';
import type { MockPlatform, PlatformCall } from '../platform.ts';
import type { PlatformParts } from '../platform-parts.ts';
import { RowFaults } from '../row-faults.ts';
import { leavesListAt, liesIn, type EmploymentPlatform } from '../../world/index.ts';
import { envelopeStyle, success, unauthorized } from './envelope.ts';
import { jobCalls } from './job-calls.ts';
import { readBody } from './json-body.ts';
import { pageCall, type Filters } from './page-call.ts';
import { employmentShapes } from './rows.ts';
import { TOKEN_LIFE_S, TokenDesk } from './token-desk.ts';

const credentials = z.strictObject({ appId: z.string(), appSecret: z.string() });

/** An installation of the public employment service: envelopes in HTTP 200, tokens, lists by POST. */
export function employmentPlatform(parts: PlatformParts<EmploymentPlatform>): MockPlatform {
  const { installation, data, board, now, clock } = parts;
  const desk = new TokenDesk(clock);
  const shapes = employmentShapes(installation);
  const rowFaults = new RowFaults(board, installation.system);
  const jobs = new ListView(data.jobs, { order: 'time', now, listedUntil: leavesListAt });
  const fairs = new ListView(data.fairs, { order: 'time' });
  const outcomes = new ListView(data.outcomes, { order: 'time' });
  const trainings = new ListView(data.trainings, { order: 'time' });
  const workforce = new ListView(data.workforce, { order: 'time' });
  return {
    installation,
    style: envelopeStyle,
    authenticate: (request) => (desk.accepts(request) ? undefined : unauthorized()),
    expireToken: (request) => desk.expire(request),
    settle: () => {
      for (const list of [jobs, fairs, outcomes, trainings, workforce]) list.settle();
    },
    calls: [
      tokenCall(desk),
      pageCall(parts, rowFaults, {
        name: 'jobs',
        list: jobs,
        shape: shapes.jobs,
        filters: ['areaCode', 'corpUscc', 'industryCode'],
        namesEnterprises: true,
        narrow: ({ areaCode, corpUscc, industryCode }) => ({
          ...(corpUscc === undefined ? {} : { among: () => data.jobs.by('uscc', corpUscc) }),
          test: (job) => inArea(job, areaCode) && (industryCode === undefined || job.industryCode === industryCode),
        }),
      }),
      ...jobCalls(parts, jobs, shapes.jobs, rowFaults),
      pageCall(parts, rowFaults, {
        name: 'fairs',
        list: fairs,
        shape: shapes.fairs,
        filters: ['areaCode'],
        narrow: ({ areaCode }) => ({ test: (fair) => inArea(fair, areaCode) }),
      }),
      pageCall(parts, rowFaults, {
        name: 'outcomes',
        list: outcomes,
        shape: shapes.outcomes,
        filters: ['year', 'schoolCodes'],
        narrow: ({ year, schoolCodes }) => ({
          ...(schoolCodes === undefined ? {} : { among: () => outcomesOf(data, schoolCodes) }),
          test: (outcome) => year === undefined || outcome.year === year,
        }),
      }),
      pageCall(parts, rowFaults, {
        name: 'trainings',
        list: trainings,
        shape: shapes.trainings,
        filters: ['areaCode', 'year'],
        narrow: ({ areaCode, year }) => ({
          test: (training) => inArea(training, areaCode) && inYear(training.startedOn, year),
        }),
      }),
      pageCall(parts, rowFaults, {
        name: 'workforce',
        list: workforce,
        shape: shapes.workforce,
        filters: ['areaCode', 'year'],
        narrow: ({ areaCode, year }) => ({
          test: (force) => inArea(force, areaCode) && (year === undefined || force.year === year),
        }),
      }),
    ],
  };
}

function tokenCall(desk: TokenDesk): PlatformCall {
  const appId = mockCredential('employment', 'appId');
  const appSecret = mockCredential('employment', 'appSecret');
  return {
    name: 'auth/token',
    method: 'POST',
    path: '/auth/token',
    open: true,
    suffers: [],
    answer: async ({ request }) => {
      const given = await readBody(credentials, request);
      if (given.appId !== appId || given.appSecret !== appSecret) return unauthorized();
      return success({ accessToken: desk.issue(), expiresIn: TOKEN_LIFE_S });
    },
  };
}

function outcomesOf(data: EmploymentPlatform, schoolCodes: readonly string[]) {
  return [...new Set(schoolCodes)].flatMap((code) => data.outcomes.by('schoolCode', code));
}

function inArea({ region }: { readonly region: string }, areaCode: Filters['areaCode']): boolean {
  return areaCode === undefined || liesIn(region, areaCode);
}

function inYear(day: string, year: Filters['year']): boolean {
  return year === undefined || day.startsWith(`${year}-`);
}
