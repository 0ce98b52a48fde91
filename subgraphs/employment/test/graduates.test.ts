import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRig, type Rig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig[Symbol.asyncDispose]());

const outcomes = () =>
  [
    ...rig.mocks.world.platforms.qinyun.outcomes.ordered(),
    ...rig.mocks.world.platforms['haixi-employment'].outcomes.ordered(),
  ].filter(({ faulty }) => faulty?.quarantined !== true);
const share = (part: number, whole: number) => (whole === 0 ? null : (part / whole) * 100);

const OUTCOMES = `query ($of: [_Any!]!, $year: Int) {
  entities: _entities(representations: $of) {
    ... on School { outcomes(year: $year) { ...OutcomeFields } }
    ... on Major { outcomes(year: $year) { ...OutcomeFields } }
  }
}
fragment OutcomeFields on EmploymentOutcome {
  school { code } majorCode year graduates employed matched furtherStudy employmentRate provenance { system recordId }
}`;
interface Outcomes {
  readonly entities: readonly { readonly outcomes: readonly { readonly year: number }[] | null }[];
}

const asReceived = (outcome: ReturnType<typeof outcomes>[number]) => ({
  school: { code: outcome.schoolCode },
  majorCode: outcome.majorCode,
  year: outcome.year,
  graduates: outcome.graduates,
  employed: outcome.employed,
  matched: outcome.matched,
  furtherStudy: outcome.furtherStudy,
  employmentRate: share(outcome.employed, outcome.graduates),
  provenance: {
    system: outcome.system,
    recordId: `${outcome.schoolCode}/${outcome.majorCode}/${outcome.year}`,
  },
});

test.each(['qinyun', 'haixi-employment'])(
  'returns all outcomes of a school of %s, newest year first',
  async (system) => {
    const code = outcomes().find((outcome) => outcome.system === system)!.schoolCode;
    const { data, errors } = await rig.ask<Outcomes>(OUTCOMES, { of: [{ __typename: 'School', code }] });
    expect(errors).toEqual([]);
    const received = data.entities[0]!.outcomes!;
    const truth = outcomes().filter(({ schoolCode }) => schoolCode === code);
    expect(received).toHaveLength(truth.length);
    expect(received).toEqual(expect.arrayContaining(truth.map(asReceived)));
    expect(received.map(({ year }) => year)).toEqual(truth.map(({ year }) => year).toSorted((a, b) => b - a));
  },
);

test('returns the outcomes of one major and of one year', async () => {
  const one = outcomes().find(({ year }) => year === 2024)!;
  const of = [{ __typename: 'Major', code: one.majorCode, school: { code: one.schoolCode } }];
  const { data } = await rig.ask<Outcomes>(OUTCOMES, { of, year: 2024 });
  expect(data.entities[0]!.outcomes).toEqual([asReceived(one)]);
});

test('returns an empty list for a school that no platform reports', async () => {
  const { data, errors } = await rig.ask<Outcomes>(OUTCOMES, { of: [{ __typename: 'School', code: '9999999999' }] });
  expect({ data, errors }).toEqual({ data: { entities: [{ outcomes: [] }] }, errors: [] });
});

test('explains what is wrong with an invalid year', async () => {
  const of = [{ __typename: 'School', code: outcomes()[0]!.schoolCode }];
  const { data, errors } = await rig.ask<Outcomes>(OUTCOMES, { of, year: 24 });
  expect(data.entities).toEqual([{ outcomes: null }]);
  expect(errors).toMatchObject([{ path: ['entities', 0, 'outcomes'], extensions: { code: 'BAD_USER_INPUT' } }]);
});

const FAIRS = `query ($region: ID, $first: Int, $after: String) {
  jobFairs(region: $region, first: $first, after: $after) {
    nodes { id name online region { code } venue startsAt endsAt schools { code } enterprises posts provenance { system } }
    pageInfo { hasNextPage endCursor }
  }
}`;
interface Fairs {
  readonly jobFairs: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
const shanghai = (at: number) => new Date(at + 8 * 3_600_000).toISOString().replace('.000Z', '+08:00');

test('lists the job fairs of both regions, page by page, with their details', async () => {
  const received: unknown[] = [];
  let after: string | null = null;
  do {
    const { data, errors }: { data: Fairs; errors: readonly object[] } = await rig.ask<Fairs>(FAIRS, {
      first: 20,
      after,
    });
    expect(errors).toEqual([]);
    received.push(...data.jobFairs.nodes);
    after = data.jobFairs.pageInfo.hasNextPage ? data.jobFairs.pageInfo.endCursor : null;
  } while (after !== null);
  // One installation after the other, in the hub's order.
  const truth = (['haixi-employment', 'qinyun'] as const).flatMap((system) =>
    rig.mocks.world.platforms[system].fairs.ordered().filter(({ faulty }) => faulty?.quarantined !== true),
  );
  expect(received).toEqual(
    truth.map((fair) => ({
      id: fair.id,
      name: fair.name,
      online: fair.online,
      region: { code: fair.region },
      venue: fair.venue,
      startsAt: shanghai(fair.startsAt),
      endsAt: shanghai(fair.endsAt),
      schools: fair.schoolCodes.map((code) => ({ code })),
      enterprises: fair.enterprises,
      posts: fair.posts,
      provenance: { system: fair.system },
    })),
  );
});

test('requests fairs only from the platform of the region', async () => {
  await rig.mocks.control.resetCounters();
  const { data } = await rig.ask<Fairs>(FAIRS, { region: '632801', first: 100 });
  const truth = rig.mocks.world.platforms['haixi-employment'].fairs
    .ordered()
    .filter(({ region, faulty }) => region === '632801' && faulty?.quarantined !== true);
  expect(data.jobFairs.nodes.map(({ id }) => id)).toEqual(truth.map(({ id }) => id));
  expect(await rig.calls()).toEqual({ 'haixi-employment fairs/page': 1 });
});
