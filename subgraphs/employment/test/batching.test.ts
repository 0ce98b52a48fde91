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

const POSTS = `query ($of: [_Any!]!) {
  entities: _entities(representations: $of) {
    ... on Enterprise { jobPostings(first: 5) { nodes { title } } }
    ... on IndustryChain { jobDemand { openings } }
    ... on School { outcomes { year } }
    ... on Major { outcomes { year } }
    ... on JobPosting { title }
  }
}`;
const enterprises = (from: number, to: number) =>
  usccs.slice(from, to).map((uscc) => ({ __typename: 'Enterprise', uscc }));

test.each([
  [1, 1],
  [50, 1],
  [51, 2],
  [150, 3],
])('requests the posts of %i enterprises from each platform in %i calls', async (count, calls) => {
  // Enterprises that no other case uses, so that nothing is cached.
  const from = 200 + count * 3;
  await rig.ask(POSTS, { of: enterprises(from, from + count) });
  expect(await rig.calls()).toEqual({ 'qinyun jobs/byCorp': calls, 'haixi-employment jobs/byCorp': calls });
});

test("counts a chain's demand with the same calls as the posts of its enterprises on the page", async () => {
  const memberUsccs = usccs.slice(1000, 1130);
  await rig.ask(POSTS, {
    of: [{ __typename: 'IndustryChain', code: 'CL001', memberUsccs }, ...enterprises(1000, 1050)],
  });
  expect(await rig.calls()).toEqual({ 'qinyun jobs/byCorp': 3, 'haixi-employment jobs/byCorp': 3 });
  await rig.mocks.control.resetCounters();
  // The reverse order of the same enterprises is the same request.
  await rig.ask(POSTS, {
    of: [...enterprises(1000, 1050), { __typename: 'IndustryChain', code: 'CL001', memberUsccs }],
  });
  expect(await rig.calls()).toEqual({});
});

test('requests the outcomes of a school once, however many of its majors are selected', async () => {
  const code = schoolCodes[0]!;
  const majors = rig.mocks.world.platforms.zhijiao.majors
    .by('schoolCode', code)
    .map(({ majorCode }) => ({ __typename: 'Major', code: majorCode, school: { code } }));
  expect(majors.length).toBeGreaterThan(5);
  await rig.ask(POSTS, { of: [...majors, { __typename: 'School', code }] });
  expect(await rig.calls()).toEqual({ 'qinyun outcomes/page': 1, 'haixi-employment outcomes/page': 1 });
});

test('requests the outcomes of many schools in one list, whose further pages it reads concurrently', async () => {
  const of = schoolCodes.slice(1, 31).map((code) => ({ __typename: 'School', code }));
  const codes = new Set(of.map(({ code }) => code));
  const rows = rig.mocks.world.platforms.qinyun.outcomes.ordered().filter(({ schoolCode }) => codes.has(schoolCode));
  const served = rows.length + rows.filter(({ faulty }) => faulty?.kind === 'DUPLICATE').length;
  const pages = Math.ceil(served / 100);
  expect(pages).toBeGreaterThan(5);
  await rig.mocks.control.setLatency(80);
  const { errors } = await rig.ask(POSTS, { of });
  await rig.mocks.control.setLatency(0);
  expect(errors).toEqual([]);
  expect(await rig.calls()).toEqual({ 'qinyun outcomes/page': pages, 'haixi-employment outcomes/page': 1 });
  expect((await rig.mocks.control.counters())['qinyun']!.mostInFlight).toBeGreaterThan(4);
});

test('requests a hundred posts by id in one call, each only from its own platform', async () => {
  const ids = (system: 'qinyun' | 'haixi-employment', count: number) =>
    rig.mocks.world.platforms[system].jobs
      .ordered()
      .slice(0, count)
      .map(({ id }) => ({ __typename: 'JobPosting', system, id }));
  await rig.ask(POSTS, { of: [...ids('qinyun', 80), ...ids('haixi-employment', 20)] });
  expect(await rig.calls()).toEqual({ 'qinyun jobs/batch': 1, 'haixi-employment jobs/batch': 1 });
});

test('serves a repeated request from the cache', async () => {
  const of = enterprises(2000, 2100);
  const first = await rig.ask(POSTS, { of });
  await rig.mocks.control.resetCounters();
  expect(await rig.ask(POSTS, { of })).toEqual(first);
  expect(await rig.calls()).toEqual({});
});

test('reads no more of a list than the page needs', async () => {
  await rig.ask(`{ jobPostings(filter: { region: "610300" }, first: 50) { nodes { id } } }`);
  expect(await rig.calls()).toEqual({ 'qinyun jobs/page': 1 });
});
