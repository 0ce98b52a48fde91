import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEducation, type EducationRig } from './education-rig.ts';
import { SYSTEMS, goodRows, goodSchools, sorted, type EducationSystem } from './world-truth.ts';

let rig: EducationRig;
beforeAll(async () => {
  rig = await startEducation();
});
afterAll(() => rig[Symbol.asyncDispose]());

const REGION: Readonly<Record<EducationSystem, string>> = { zhijiao: '610300', 'haixi-education': '632800' };

interface Coded {
  readonly code: string;
}

test.for(SYSTEMS)('returns the schools of %s in the words of the schema', async (system) => {
  const { data, errors } = await rig.ask<{ schools: { totalCount: number; nodes: readonly object[] } }>(
    `query ($region: ID!) { schools(filter: { region: $region }, first: 100) { totalCount nodes {
       code name level ownership enrolment groups region { code } municipalRecognition municipalRecognizedOn
       provincialRecognition provincialRecognizedOn provenance { system recordId stale version } } } }`,
    { region: REGION[system] },
  );
  expect(errors).toEqual([]);
  const truth = goodSchools(rig.mocks.world, system).map((school) => ({
    code: school.code,
    name: school.name,
    level: school.level,
    ownership: school.ownership,
    enrolment: school.enrolment,
    groups: school.groups,
    region: { code: school.region },
    municipalRecognition: school.municipalRecognition,
    municipalRecognizedOn: school.municipalRecognizedOn,
    provincialRecognition: school.provincialRecognition,
    provincialRecognizedOn: school.provincialRecognizedOn,
    provenance: { system, recordId: school.code, stale: false, version: null },
  }));
  expect(data.schools.totalCount).toBe(truth.length);
  expect(data.schools.nodes).toEqual(truth.toSorted((a, b) => (a.code < b.code ? -1 : 1)));
});

test('finds schools by level and by a part of the name, at all installations', async () => {
  const [school] = goodSchools(rig.mocks.world, 'haixi-education');
  const part = school?.name.slice(2, 6) ?? '';
  const { data } = await rig.ask<{ schools: { nodes: readonly Coded[] } }>(
    `query ($level: SchoolLevel!, $part: String!) {
       schools(filter: { level: $level, nameContains: $part }, first: 100) { nodes { code } } }`,
    { level: school?.level, part },
  );
  const truth = SYSTEMS.flatMap((system) => goodSchools(rig.mocks.world, system)).filter(
    ({ level, name }) => level === school?.level && name.includes(part),
  );
  expect(truth.length).toBeGreaterThan(0);
  expect(sorted(data.schools.nodes.map(({ code }) => code))).toEqual(sorted(truth.map(({ code }) => code)));
});

interface SchoolPage {
  readonly schools: { nodes: readonly Coded[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

test('pages through all schools without missing or repeating one', async () => {
  const page =
    'query ($after: String) { schools(first: 7, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } } }';
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const answer: { readonly data: SchoolPage } = await rig.ask<SchoolPage>(page, { after });
    seen.push(...answer.data.schools.nodes.map(({ code }) => code));
    ({ hasNextPage: more, endCursor: after } = answer.data.schools.pageInfo);
  }
  const truth = SYSTEMS.flatMap((system) => goodSchools(rig.mocks.world, system).map(({ code }) => code));
  expect(sorted(seen)).toEqual(sorted(truth));
});

test.for(SYSTEMS)('returns everything that belongs to each school of %s', async (system) => {
  const platform = rig.mocks.world.platforms[system];
  const { data, errors } = await rig.ask<{
    schools: {
      nodes: readonly {
        code: string;
        majors: { totalCount: number; nodes: readonly Coded[] };
        experts: readonly { id: string; name: string; school: Coded }[];
        bases: readonly { id: string }[];
        teacherStats: object | null;
        annualReturn: object | null;
      }[];
    };
  }>(
    `query ($region: ID!) { schools(filter: { region: $region }, first: 100) { nodes { code
       majors(first: 100) { totalCount nodes { code } } experts { id name school { code } } bases { id }
       teacherStats { year fullTime professional dualQualified degreeQualified postgraduate practiceMonths5y }
       annualReturn { year students graduates furtherStudy certificateExamined certificateAwarded fundingPerStudent
         digitalClassrooms classrooms surchargeShare } } } }`,
    { region: REGION[system] },
  );
  expect(errors).toEqual([]);
  for (const school of data.schools.nodes) {
    const ofSchool = <T extends { schoolCode: string }>(rows: readonly T[]) =>
      rows.filter(({ schoolCode }) => schoolCode === school.code);
    const newest = <T extends { year: number; schoolCode: string }>(rows: readonly T[]) =>
      ofSchool(rows).toSorted((a, b) => b.year - a.year)[0];

    const majors = ofSchool(goodRows(platform.majors)).map(({ majorCode }) => majorCode);
    expect(sorted(school.majors.nodes.map(({ code }) => code))).toEqual(sorted(majors));
    const experts = ofSchool(goodRows(platform.experts));
    expect(sorted(school.experts.map(({ id, name }) => id + name))).toEqual(
      sorted(experts.map(({ id, name }) => id + name)),
    );
    const bases = goodRows(platform.bases).filter(
      ({ leadSchoolCode, schoolCodes }) => leadSchoolCode === school.code || schoolCodes.includes(school.code),
    );
    expect(sorted(school.bases.map(({ id }) => id))).toEqual(sorted(bases.map(({ id }) => id)));

    const stats = newest(goodRows(platform.teacherStats));
    expect(stats).toMatchObject(school.teacherStats ?? { year: 'none was reported' });
    const annual = newest(goodRows(platform.returns));
    expect(annual).toMatchObject(school.annualReturn ?? { year: 'none was reported' });
  }
});

test('returns the statistics of a requested year, and null for one without a report', async () => {
  const [school] = goodSchools(rig.mocks.world, 'zhijiao');
  const rows = goodRows(rig.mocks.world.platforms.zhijiao.teacherStats).filter(
    ({ schoolCode }) => schoolCode === school?.code,
  );
  const oldest = rows.toSorted((a, b) => a.year - b.year)[0];
  const { data, errors } = await rig.ask(
    `query ($code: ID!, $year: Int!) { school(code: $code) {
       early: teacherStats(year: $year) { year dualQualified } never: teacherStats(year: 1999) { year }
       absent: annualReturn(year: 1999) { year } } }`,
    { code: school?.code, year: oldest?.year },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    school: { early: { year: oldest?.year, dualQualified: oldest?.dualQualified }, never: null, absent: null },
  });
});

test('returns a major with its courses, its chains and its articulated major', async () => {
  const world = rig.mocks.world.platforms.zhijiao;
  const major = goodRows(world.majors).find(({ articulatedWith }) => articulatedWith !== null);
  const partner = world.majors.get(`${major?.articulatedWith?.schoolCode}/${major?.articulatedWith?.majorCode}`);
  const { data, errors } = await rig.ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Major { code name level featured enrolment cluster
       articulation status chains { code } courses { code name hours digital } school { code name }
       articulatedWith { code name school { code name } } } } }`,
    { of: [{ __typename: 'Major', code: major?.majorCode, school: { code: major?.schoolCode } }] },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({
    _entities: [
      {
        code: major?.majorCode,
        name: major?.name,
        level: major?.level,
        featured: major?.featured,
        enrolment: major?.enrolment,
        cluster: major?.cluster,
        articulation: major?.articulation,
        status: major?.status,
        chains: major?.chainCodes.map((code) => ({ code })),
        courses: major?.courses,
        school: { code: major?.schoolCode, name: world.schools.get(major?.schoolCode ?? '')?.name },
        articulatedWith: {
          code: partner?.majorCode,
          name: partner?.name,
          school: { code: partner?.schoolCode, name: world.schools.get(partner?.schoolCode ?? '')?.name },
        },
      },
    ],
  });
});

test('returns bases by kind and status, with their members', async () => {
  const { data, errors } = await rig.ask<{ bases: { totalCount: number; nodes: readonly object[] } }>(
    `{ bases(filter: { region: "632800", kind: TRAINING_BASE, status: BUILT }, first: 100) { totalCount nodes {
       id name kind level status builtOn region { code } leadSchool { code } schools { code } enterprises { uscc } } } }`,
  );
  expect(errors).toEqual([]);
  const truth = goodRows(rig.mocks.world.platforms['haixi-education'].bases)
    .filter(({ kind, status }) => kind === 'TRAINING_BASE' && status === 'BUILT')
    .map((base) => ({
      id: base.id,
      name: base.name,
      kind: base.kind,
      level: base.level,
      status: base.status,
      builtOn: base.builtOn,
      region: { code: base.region },
      leadSchool: base.leadSchoolCode === null ? null : { code: base.leadSchoolCode },
      schools: base.schoolCodes.map((code) => ({ code })),
      enterprises: base.usccs.map((uscc) => ({ uscc })),
    }));
  expect(truth.length).toBeGreaterThan(0);
  expect(data.bases.totalCount).toBe(truth.length);
  expect(data.bases.nodes).toEqual(truth.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
});

test('gives the employment subgraph every major of a chain, whatever its status', async () => {
  const { world } = rig.mocks;
  const code = world.platforms.shanqitong.chains.ordered()[0]?.code ?? '';
  const { data } = await rig.ask<{ found: readonly { memberMajors: readonly object[] }[] }>(
    `query ($of: [_Any!]!) { found: _entities(representations: $of) { ... on IndustryChain {
       memberMajors { schoolCode majorCode level enrolment enrolling } } } }`,
    { of: [{ __typename: 'IndustryChain', code }] },
  );
  const truth = goodRows(world.platforms.zhijiao.majors)
    .filter(({ chainCodes }) => chainCodes.includes(code))
    .map((major) => ({
      schoolCode: major.schoolCode,
      majorCode: major.majorCode,
      level: major.level,
      enrolment: major.enrolment,
      enrolling: major.status === 'ENROLLING',
    }));
  expect(truth.length).toBeGreaterThan(0);
  expect(data.found[0]?.memberMajors).toEqual(
    truth.toSorted((a, b) => (`${a.schoolCode}/${a.majorCode}` < `${b.schoolCode}/${b.majorCode}` ? -1 : 1)),
  );
});
