import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startRig, type Rig } from './rig.ts';

const good = <T extends { readonly faulty: { readonly quarantined: boolean } | null }>(rows: readonly T[]) =>
  rows.filter(({ faulty }) => faulty?.quarantined !== true);

let rig: Rig;
let usccs: readonly string[];
let schoolCodes: readonly string[];
beforeAll(async () => {
  rig = await startRig();
  const { shanqitong, zhijiao } = rig.mocks.world.platforms;
  usccs = good(shanqitong.enterprises.ordered()).map(({ uscc }) => uscc);
  schoolCodes = good(zhijiao.schools.ordered()).map(({ code }) => code);
});
afterAll(() => rig[Symbol.asyncDispose]());
beforeEach(() => rig.mocks.control.resetCounters());

const QUESTION = `query ($of: [_Any!]!) {
  entities: _entities(representations: $of) {
    ... on Enterprise { name cooperations { id enterprise { name } } techDemands { id projects { id } }
      cultivation { id } experts { id } chains { name } }
    ... on School { cooperations { id enterprise { name keyEnterprise } } }
  }
}`;

test.each([
  [1, 1],
  [50, 1],
  [51, 2],
  [130, 3],
])('requests all fields of %i enterprises in %i calls of each kind', async (count, calls) => {
  // Enterprises that no other case uses, so that nothing is cached.
  const from = count * 5;
  const of = usccs.slice(from, from + count).map((uscc) => ({ __typename: 'Enterprise', uscc }));
  const { errors } = await rig.ask(QUESTION, { of });
  expect(errors).toEqual([]);
  expect(await rig.calls()).toMatchObject({
    'enterprises/batch': calls,
    cooperations: calls,
    'tech-demands': calls,
    cultivation: calls,
    experts: calls,
  });
});

interface OfSchools {
  readonly entities: readonly { readonly cooperations: readonly { readonly id: string }[] }[];
}
const schools = (codes: readonly string[]) => codes.map((code) => ({ __typename: 'School', code }));
const truthOf = (code: string) =>
  good(rig.mocks.world.platforms.shanqitong.cooperations.by('schoolCode', code))
    .map(({ id }) => id)
    .toSorted();

test('requests the cooperations of a school by the school', async () => {
  const code = schoolCodes[0]!;
  const { data, errors } = await rig.ask<OfSchools>(QUESTION, { of: schools([code]) });
  expect(errors).toEqual([]);
  expect(data.entities[0]!.cooperations.map(({ id }) => id)).toEqual(truthOf(code));
  const calls = await rig.calls();
  expect(calls['cooperations']).toBe(1);
  expect(calls['enterprises/batch']).toBeLessThanOrEqual(3);
});

test('requests the cooperations of many schools in as many calls as the whole list, however many they are', async () => {
  const CODES = `query ($of: [_Any!]!) { entities: _entities(representations: $of) { ... on School { cooperations { id } } } }`;
  const few = await rig.ask<OfSchools>(CODES, { of: schools(schoolCodes.slice(0, 8)) });
  const { cooperations: forFew } = await rig.calls();
  await rig.mocks.control.resetCounters();
  const many = await rig.ask<OfSchools>(CODES, { of: schools(schoolCodes) });
  // The list is cached.
  expect(await rig.calls()).toEqual({});
  expect(forFew).toBeLessThanOrEqual(Math.ceil(rig.mocks.world.platforms.shanqitong.cooperations.size / 200) + 1);
  expect(many.data.entities.slice(0, 8)).toEqual(few.data.entities);
  for (const [place, code] of schoolCodes.entries()) {
    expect(many.data.entities[place]!.cooperations.map(({ id }) => id)).toEqual(truthOf(code));
  }
});

test('returns an empty list for a school and an enterprise without any, and for a malformed school', async () => {
  const { data, errors } = await rig.ask<OfSchools>(
    `query ($of: [_Any!]!) { entities: _entities(representations: $of) { ... on School { cooperations { id } } } }`,
    { of: schools(['9999999999', 'abc']) },
  );
  expect(errors).toEqual([]);
  expect(data.entities).toEqual([{ cooperations: [] }, { cooperations: [] }]);
});

test('sends no request for an enterprise of which only the code is selected', async () => {
  await rig.ask(`{ industryChains { code leader { uscc } } }`);
  expect(Object.keys(await rig.calls()).filter((call) => call !== 'chains')).toEqual([]);
});
