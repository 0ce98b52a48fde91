import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEducation, type EducationRig } from './education-rig.ts';

let rig: EducationRig;
/** For each call, how many others had started before it in an earlier round trip: 0 for the first round trip. */
const answeredBefore: number[] = [];
let answered = 0;

beforeAll(async () => {
  rig = await startEducation({
    observer: {
      callBegan: () => {
        answeredBefore.push(answered);
        return () => {
          answered += 1;
        };
      },
    },
  });
});
afterAll(() => rig[Symbol.asyncDispose]());

const CHAIN = `query ($of: [_Any!]!, $first: Int!) { _entities(representations: $of) { ... on IndustryChain {
  majors(first: $first) { nodes { name featured
    school { name level teacherStats { year dualQualified professional } } } }
  memberMajors { schoolCode majorCode level enrolment enrolling } } } }`;

function chain(): object {
  return { __typename: 'IndustryChain', code: rig.mocks.world.platforms.shanqitong.chains.ordered()[0]?.code };
}

test('reads the schools and statistics of a chain concurrently with its majors, in one round trip', async () => {
  await rig.calls('zhijiao');
  const { errors } = await rig.anew()(CHAIN, { of: [chain()], first: 50 });
  expect(errors).toEqual([]);
  expect(answeredBefore.length).toBeGreaterThan(0);
  expect(answeredBefore.filter((before) => before > 0)).toEqual([]);
});

test('reads neither schools nor statistics of a chain when they are not selected', async () => {
  const ask = rig.anew();
  await rig.calls('zhijiao');
  await ask(
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on IndustryChain { majors { nodes { name school { code } } } } } }',
    {
      of: [chain()],
    },
  );
  expect(await rig.calls('zhijiao')).toEqual({ majors: 1 });
});

test("requests the statistics of a major's school from the major's installation, without reading the schools", async () => {
  const ask = rig.anew();
  await rig.calls('zhijiao');
  const { errors } = await ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on IndustryChain {
       majors { nodes { school { teacherStats { dualQualified } } } } } } }`,
    { of: [chain()] },
  );
  expect(errors).toEqual([]);
  expect(await rig.calls('zhijiao')).toEqual({ majors: 1, 'teacher-stats': 2 });
});

test('sends no more requests for 50 majors of a chain than for one, and none the second time', async () => {
  const counts: object[] = [];
  for (const first of [1, 50]) {
    const ask = rig.anew();
    await rig.calls('zhijiao');
    await ask(CHAIN, { of: [chain()], first });
    counts.push(await rig.calls('zhijiao'));
    await ask(CHAIN, { of: [chain()], first });
    expect(await rig.calls('zhijiao')).toEqual({});
  }
  expect(counts[0]).toEqual({ majors: 1, schools: 1, 'teacher-stats': 2 });
  expect(counts[1]).toEqual(counts[0]);
});

test('requests all fields of all schools of a city with fewer calls than it has schools', async () => {
  const ask = rig.anew();
  await rig.calls('zhijiao');
  const { data, errors } = await ask<{ schools: { nodes: readonly object[] } }>(
    `{ schools(filter: { region: "610300" }, first: 100) { nodes { name
       majors(first: 100) { nodes { name school { name } } } teacherStats { year } annualReturn { year }
       bases { id leadSchool { name } schools { name } } experts { id school { name } } } } }`,
  );
  expect(errors).toEqual([]);
  expect(data.schools.nodes.length).toBeGreaterThanOrEqual(35);
  // One of each list and page, and the returns of six years: for a late school, older ones are read.
  const { returns, ...lists } = renamed(await rig.calls('zhijiao'));
  expect(lists).toEqual({ schools: 1, majors: 6, 'teacher-stats': 2, bases: 1, experts: lists['experts'] });
  expect(lists['experts']).toBeLessThanOrEqual(3);
  expect(returns).toBeLessThanOrEqual(6);
});

function renamed({
  'returns/{year}.csv': returns,
  ...calls
}: Readonly<Record<string, number>>): Record<string, number> {
  return { ...calls, returns: returns ?? 0 };
}

test('requests the majors of a few schools one by one instead of reading the whole list', async () => {
  const ask = rig.anew();
  await rig.calls('zhijiao');
  await ask('{ schools(filter: { region: "610300" }, first: 3) { nodes { majors { nodes { name } } } } }');
  expect((await rig.calls('zhijiao'))['majors']).toBe(3);
});

test('looks up schools by at most 50 codes a call, when there are more than one page of them', async () => {
  await using large = await startEducation({ scale: 4 });
  const codes = large.mocks.world.platforms.zhijiao.schools
    .ordered()
    .filter(({ faulty }) => faulty?.quarantined !== true)
    .map(({ code }) => code);
  expect(codes.length).toBeGreaterThan(100);
  await large.calls('zhijiao');
  const { data, errors } = await large.ask<{ found: readonly { code: string }[] }>(
    'query ($of: [_Any!]!) { found: _entities(representations: $of) { ... on School { code name } } }',
    { of: codes.map((code) => ({ __typename: 'School', code })) },
  );
  expect(errors).toEqual([]);
  expect(data.found.map(({ code }) => code)).toEqual(codes);
  expect(await large.calls('zhijiao')).toEqual({ schools: 1 + Math.ceil(codes.length / 50) });
});
