import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRig, type Rig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig[Symbol.asyncDispose]());

const CHAIN = `query ($of: [_Any!]!) {
  entities: _entities(representations: $of) { ... on IndustryChain {
    jobDemand { openings headcount untold byEducation { education openings headcount } byOccupation { occupationCode openings headcount } }
    talentSupply { enrolment graduates year byLevel { level enrolment graduates } }
  } }
}`;
interface Chain {
  readonly entities: readonly {
    readonly jobDemand: {
      readonly openings: number;
      readonly byEducation: readonly object[];
      readonly byOccupation: readonly { readonly openings: number; readonly occupationCode: string }[];
    } | null;
    readonly talentSupply: object | null;
  }[];
}

const code = 'CL001';
const good = <T extends { readonly faulty: { readonly quarantined: boolean } | null }>(rows: readonly T[]) =>
  rows.filter(({ faulty }) => faulty?.quarantined !== true);
const members = () =>
  good(rig.mocks.world.platforms.shanqitong.enterprises.by('chainCodes', code)).map(({ uscc }) => uscc);
const majors = () => good(rig.mocks.world.platforms.zhijiao.majors.by('chainCodes', code));
const chain = (extra: object) => [{ __typename: 'IndustryChain', code, ...extra }];
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test('counts the demand of a chain over the open posts of all its enterprises', async () => {
  const { data, errors } = await rig.ask<Chain>(CHAIN, { of: chain({ memberUsccs: members() }) });
  expect(errors).toEqual([]);
  const usccs = new Set(members());
  const posts = good(rig.mocks.world.platforms.qinyun.jobs.ordered()).filter(
    (job) => job.status === 'OPEN' && usccs.has(job.uscc),
  );
  const demand = data.entities[0]!.jobDemand!;
  const tally = (of: typeof posts) => ({
    openings: of.length,
    headcount: sum(of.map(({ headcount }) => headcount ?? 0)),
  });
  expect(posts.length).toBeGreaterThan(100);
  expect(demand).toMatchObject({
    ...tally(posts),
    untold: posts.filter(({ headcount }) => headcount === null).length,
  });
  expect(demand.byEducation).toEqual(
    ['POSTGRADUATE', 'BACHELOR', 'JUNIOR_COLLEGE', 'SECONDARY_VOCATIONAL', 'ANY'].map((education) =>
      Object.assign({ education }, tally(posts.filter((job) => job.education === education))),
    ),
  );
  const withOccupation = posts.filter(({ occupationCode }) => occupationCode !== null);
  expect(sum(demand.byOccupation.map(({ openings }) => openings))).toBe(withOccupation.length);
  const [first] = demand.byOccupation;
  expect(first).toEqual({
    occupationCode: first!.occupationCode,
    ...tally(posts.filter((job) => job.occupationCode === first!.occupationCode)),
  });
});

test('counts the supply of a chain: students of enrolling majors, newest graduates of all of them', async () => {
  const memberMajors = majors().map(({ schoolCode, majorCode, level, enrolment, status }) => ({
    __typename: 'ChainMajor',
    schoolCode,
    majorCode,
    level,
    enrolment,
    enrolling: status === 'ENROLLING',
  }));
  expect(memberMajors.some(({ enrolling }) => !enrolling)).toBe(true);
  const { data, errors } = await rig.ask<Chain>(CHAIN, { of: chain({ memberMajors }) });
  expect(errors).toEqual([]);
  const all = good(rig.mocks.world.platforms.qinyun.outcomes.ordered());
  const supply = (of: typeof memberMajors) => {
    const keys = new Set(of.map((major) => `${major.schoolCode}/${major.majorCode}`));
    return {
      enrolment: sum(of.filter(({ enrolling }) => enrolling).map(({ enrolment }) => enrolment ?? 0)),
      graduates: sum(
        all
          .filter(({ year, schoolCode, majorCode }) => year === 2025 && keys.has(`${schoolCode}/${majorCode}`))
          .map(({ graduates }) => graduates),
      ),
    };
  };
  expect(data.entities[0]!.talentSupply).toEqual({
    ...supply(memberMajors),
    year: 2025,
    byLevel: ['SECONDARY', 'HIGHER', 'UNDERGRADUATE'].map((level) =>
      Object.assign({ level }, supply(memberMajors.filter((major) => major.level === level))),
    ),
  });
});

test('returns null without a further error when the owner of the members failed', async () => {
  const { data, errors } = await rig.ask<Chain>(CHAIN, { of: chain({ memberUsccs: null, memberMajors: null }) });
  expect({ data, errors }).toEqual({ data: { entities: [{ jobDemand: null, talentSupply: null }] }, errors: [] });
});

test('returns zeros for a chain without enterprises and majors, without a request', async () => {
  await rig.mocks.control.resetCounters();
  const { data, errors } = await rig.ask<Chain>(CHAIN, { of: chain({ memberUsccs: [], memberMajors: [] }) });
  expect(errors).toEqual([]);
  expect(data.entities[0]).toEqual({
    jobDemand: { openings: 0, headcount: 0, untold: 0, byEducation: [], byOccupation: [] },
    talentSupply: { enrolment: 0, graduates: 0, year: null, byLevel: [] },
  });
  expect(await rig.calls()).toEqual({});
});
