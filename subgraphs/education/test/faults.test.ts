import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startEducation, type EducationRig } from './education-rig.ts';
import { goodRows, goodSchools } from './world-truth.ts';

let rig: EducationRig;
beforeAll(async () => {
  rig = await startEducation();
});
afterEach(async () => {
  await rig.mocks.control.clearFaults();
});
afterAll(() => rig[Symbol.asyncDispose]());

function first(system: 'zhijiao' | 'haixi-education') {
  const [school] = goodSchools(rig.mocks.world, system);
  if (school === undefined) throw new Error('the world has no school');
  return school;
}

test.for([
  ['refuses connections', { kind: 'down' }, 'UPSTREAM_UNAVAILABLE'],
  ['never answers', { kind: 'hang' }, 'UPSTREAM_TIMEOUT'],
  ['resets its connections', { kind: 'reset' }, 'UPSTREAM_UNAVAILABLE'],
  ['fails', { kind: 'error', status: 503 }, 'UPSTREAM_UNAVAILABLE'],
  ['is behind a proxy that fails', { kind: 'error', status: 502, proxy: true }, 'UPSTREAM_UNAVAILABLE'],
] as const)(
  'answers for Haixi whole, and says of Baoji which platform failed, while zhijiao %s',
  async ([, fault, code]) => {
    await rig.mocks.control.setFault({ ...fault, system: 'zhijiao' });
    const haixi = first('haixi-education');
    const { data, errors } = await rig.anew()<Record<string, unknown>>(
      `query ($baoji: ID!, $haixi: ID!) {
       baoji: school(code: $baoji) { name }
       haixi: school(code: $haixi) { name teacherStats { year } majors { nodes { name } } }
       ofHaixi: schools(filter: { region: "632800" }) { totalCount }
       all: schools { totalCount } }`,
      { baoji: first('zhijiao').code, haixi: haixi.code },
      3_000,
    );
    expect(data['haixi']).toMatchObject({ name: haixi.name, teacherStats: { year: expect.any(Number) } });
    expect(data['ofHaixi']).toEqual({ totalCount: goodSchools(rig.mocks.world, 'haixi-education').length });
    // A partial list of schools is never returned as complete.
    expect(data).toMatchObject({ baoji: null, all: null });
    expect(errors.map(({ path }) => path.join('.')).toSorted()).toEqual(['all', 'baoji']);
    for (const { message, extensions } of errors) {
      expect(extensions).toEqual({
        code,
        system: 'zhijiao',
        reason: expect.stringMatching(/^(SOURCE_DOWN|OVER_BUDGET)$/),
      });
      expect(message).not.toMatch(/127\.0\.0\.1|http/);
    }
  },
);

test('returns the data of one call while another call of the same platform fails', async () => {
  await rig.mocks.control.setFault({ kind: 'error', status: 500, system: 'zhijiao', call: 'teacher-stats' });
  const school = first('zhijiao');
  const { data, errors } = await rig.anew()(
    'query ($code: ID!) { school(code: $code) { name teacherStats { year } bases { id } } }',
    { code: school.code },
  );
  expect(data).toMatchObject({ school: { name: school.name, teacherStats: null, bases: expect.any(Array) } });
  expect(errors.map(({ path }) => path)).toEqual([['school', 'teacherStats']]);
});

test('returns the keys of majors and their schools while only the list of schools fails', async () => {
  await rig.mocks.control.setFault({ kind: 'error', status: 500, system: 'zhijiao', call: 'schools' });
  const code = rig.mocks.world.platforms.shanqitong.chains.ordered()[0]?.code;
  const { data, errors } = await rig.anew()<{
    found: readonly { majors: { nodes: readonly { name: string; school: { code: string; name: null } }[] } }[];
  }>(
    `query ($of: [_Any!]!) { found: _entities(representations: $of) { ... on IndustryChain {
       majors(first: 1) { nodes { name school { code name } } } } } }`,
    { of: [{ __typename: 'IndustryChain', code }] },
  );
  const major = data.found[0]?.majors.nodes[0];
  expect(major).toEqual({ name: expect.any(String), school: { code: expect.any(String), name: null } });
  expect(errors.map(({ extensions }) => extensions['system'])).toEqual(['zhijiao']);
});

test.for([
  ['lacks its level', { kind: 'missing-field', field: 'level' }],
  ['has a word for its enrolment', { kind: 'mistyped-field', field: 'enrolment' }],
] as const)('rejects the one school whose row %s, and returns all others', async ([, fault]) => {
  await rig.mocks.control.setFault({ ...fault, system: 'zhijiao', call: 'schools' });
  const { data, errors } = await rig.anew()<{ schools: { totalCount: number } }>(
    '{ schools(filter: { region: "610300" }) { totalCount } }',
  );
  expect(errors).toEqual([]);
  const truth = goodSchools(rig.mocks.world, 'zhijiao').length;
  // A rejected row may itself be affected again.
  expect([truth - 1, truth]).toContain(data.schools.totalCount);
});

test('returns a school that its platform lists twice once', async () => {
  await rig.mocks.control.setFault({ kind: 'duplicate-row', system: 'zhijiao', call: 'schools' });
  const { data } = await rig.anew()<{ schools: { totalCount: number } }>(
    '{ schools(filter: { region: "610300" }) { totalCount } }',
  );
  expect(data.schools.totalCount).toBe(goodSchools(rig.mocks.world, 'zhijiao').length);
});

test('returns a base whose members have a wrong check character, without those enterprises', async () => {
  await rig.mocks.control.setFault({ kind: 'wrong-check-character', system: 'haixi-education', call: 'bases' });
  const { data, errors } = await rig.anew()<{ bases: { nodes: readonly { enterprises: readonly object[] }[] } }>(
    '{ bases(filter: { region: "632800" }, first: 100) { nodes { enterprises { uscc } } } }',
  );
  expect(errors).toEqual([]);
  const truth = goodRows(rig.mocks.world.platforms['haixi-education'].bases);
  expect(data.bases.nodes).toHaveLength(truth.length);
  const returned = data.bases.nodes.flatMap(({ enterprises }) => enterprises);
  expect(returned.length).toBeLessThan(truth.flatMap(({ usccs }) => usccs).length);
});

test('returns the returns of all schools except the one whose line cannot be decoded', async () => {
  await rig.mocks.control.setFault({ kind: 'undecodable-bytes', system: 'haixi-education' });
  const returns = goodRows(rig.mocks.world.platforms['haixi-education'].returns);
  const year = Math.max(...returns.map((row) => row.year));
  const { data, errors } = await rig.anew()<{ schools: { nodes: readonly { annualReturn: object | null }[] } }>(
    'query ($year: Int!) { schools(filter: { region: "632800" }) { nodes { annualReturn(year: $year) { students } } } }',
    { year },
  );
  expect(errors).toEqual([]);
  const returned = data.schools.nodes.filter(({ annualReturn }) => annualReturn !== null).length;
  const good = returns.filter((row) => row.year === year).length;
  expect([good - 1, good]).toContain(returned);
});
