import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEducation, type EducationRig } from './education-rig.ts';
import { goodRows, goodSchools, sorted } from './world-truth.ts';

let rig: EducationRig;
beforeAll(async () => {
  rig = await startEducation();
});
afterAll(() => rig[Symbol.asyncDispose]());

const OF =
  'query ($of: [_Any!]!) { found: _entities(representations: $of) { __typename ... on School { name } ... on Major { name } ... on Base { name } } }';

test('resolves references of both regions in one list, and reports NOT_FOUND for each unknown one', async () => {
  const { world } = rig.mocks;
  const [baoji] = goodSchools(world, 'zhijiao');
  const [haixi] = goodSchools(world, 'haixi-education');
  const base = goodRows(world.platforms['haixi-education'].bases)[0];
  const { data, errors } = await rig.ask(OF, {
    of: [
      { __typename: 'School', code: baoji?.code },
      { __typename: 'School', code: '9999999999' },
      { __typename: 'School', code: haixi?.code },
      { __typename: 'Major', code: '999999', school: { __typename: 'School', code: baoji?.code } },
      { __typename: 'Base', system: base?.system, id: base?.id },
      { __typename: 'Base', system: base?.system, id: 'none' },
    ],
  });
  expect(data).toEqual({
    found: [
      { __typename: 'School', name: baoji?.name },
      null,
      { __typename: 'School', name: haixi?.name },
      null,
      { __typename: 'Base', name: base?.name },
      null,
    ],
  });
  expect(sorted(errors.map(({ path, extensions }) => `${path.join('.')} ${String(extensions['code'])}`))).toEqual([
    'found.1 NOT_FOUND',
    'found.3 NOT_FOUND',
    'found.5 NOT_FOUND',
  ]);
});

test('resolves bases to which two installations gave the same id, each to its own', async () => {
  const { zhijiao, 'haixi-education': haixi } = rig.mocks.world.platforms;
  const of = goodRows(haixi.bases).flatMap((there) => {
    const here = goodRows(zhijiao.bases).find(({ id }) => id === there.id);
    return here === undefined || here.name === there.name ? [] : [here, there];
  });
  expect(of.length).toBeGreaterThan(1);
  const { data } = await rig.ask(OF, { of: of.map(({ system, id }) => ({ __typename: 'Base', system, id })) });
  expect(data).toEqual({ found: of.map(({ name }) => ({ __typename: 'Base', name })) });
});

test('sends no request for a malformed reference', async () => {
  await rig.calls('zhijiao');
  const { errors } = await rig.ask(OF, { of: [{ __typename: 'School', code: '12,34' }] });
  expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect(await rig.calls('zhijiao')).toEqual({});
});

test('returns null for an unknown school and explains what is wrong with a malformed code', async () => {
  const unknown = await rig.ask('{ school(code: "9999999999") { name } }');
  expect(unknown).toEqual({ data: { school: null }, errors: [] });
  const malformed = await rig.ask('{ school(code: "99") { name } }');
  expect(malformed.data).toEqual({ school: null });
  expect(malformed.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'code' });
  expect(malformed.errors[0]?.message).toContain('99');
});

test.for([
  ['a malformed region', '{ schools(filter: { region: "6103" }) { totalCount } }', 'filter.region'],
  ['a page above the limit', '{ schools(first: 101) { totalCount } }', 'first'],
  ['a page of nothing', '{ bases(first: 0) { totalCount } }', 'first'],
  ['a broken cursor', '{ schools(after: "x") { totalCount } }', 'after'],
] as const)('refuses %s', async ([, question, argument]) => {
  const { errors } = await rig.ask(question);
  expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
});

test('refuses an invalid year', async () => {
  const [school] = goodSchools(rig.mocks.world, 'zhijiao');
  const { data, errors } = await rig.ask(
    'query ($code: ID!) { school(code: $code) { teacherStats(year: 20) { year } } }',
    {
      code: school?.code,
    },
  );
  expect(data).toEqual({ school: { teacherStats: null } });
  expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'year' });
});

test('returns a base for its leading school and its members alike', async () => {
  const { world } = rig.mocks;
  const base = goodRows(world.platforms['haixi-education'].bases)[0];
  const [leader, member] = goodSchools(world, 'haixi-education');
  await rig.mocks.control.apply({
    op: 'update',
    system: 'haixi-education',
    type: 'Base',
    id: base?.id,
    patch: { leadSchoolCode: leader?.code, schoolCodes: [member?.code] },
  });
  const ask = rig.anew();
  for (const code of [leader?.code, member?.code]) {
    const { data } = await ask<{ school: { bases: readonly object[] } }>(
      'query ($code: ID!) { school(code: $code) { bases { id leadSchool { code } schools { code } } } }',
      { code },
    );
    expect(data.school.bases).toContainEqual({
      id: base?.id,
      leadSchool: { code: leader?.code },
      schools: [{ code: member?.code }],
    });
  }
});

test('retains an unknown school of a base in its place, with its code and one NOT_FOUND', async () => {
  const base = goodRows(rig.mocks.world.platforms.zhijiao.bases)[0];
  await rig.mocks.control.apply({
    op: 'update',
    system: 'zhijiao',
    type: 'Base',
    id: base?.id,
    patch: { schoolCodes: ['9999999999'] },
  });
  const { data, errors } = await rig.anew()(
    'query ($of: [_Any!]!) { found: _entities(representations: $of) { ... on Base { schools { code name } } } }',
    { of: [{ __typename: 'Base', system: base?.system, id: base?.id }] },
  );
  expect(data).toEqual({ found: [{ schools: [{ code: '9999999999', name: null }] }] });
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
});
