import { usccCheckCharacter } from '@queqiao/records/identifiers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRig, type Rig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig[Symbol.asyncDispose]());

const jobsOf = (system: 'qinyun' | 'haixi-employment') => rig.mocks.world.platforms[system].jobs;
const good = (system: 'qinyun' | 'haixi-employment') =>
  jobsOf(system)
    .ordered()
    .filter(({ faulty }) => faulty?.quarantined !== true);

const POST = `query ($system: ID!, $id: ID!) {
  jobPosting(system: $system, id: $id) {
    system id title employer { uscc } employerName region { code name parent { code } } status headcount
    salaryMin salaryMax education occupationCode industryCode skills publishedAt contact { name phone }
    provenance { system recordId version modifiedAt stale }
  }
}`;

const shanghai = (at: number) => new Date(at + 8 * 3_600_000).toISOString().replace('.000Z', '+08:00');

test.each(['qinyun', 'haixi-employment'] as const)(
  'returns a post of %s in the words of the schema',
  async (system) => {
    // One with a salary and a headcount that travels as text, so that both forms are covered.
    const samples = [
      good(system).find((job) => job.salaryMin !== null && job.headcount !== null && job.status === 'OPEN')!,
      good(system).find((job) => job.salaryMin === null)!,
      good(system).find((job) => job.headcount === null)!,
    ];
    for (const job of samples) {
      const { data, errors } = await rig.ask(POST, { system, id: job.id });
      expect(errors).toEqual([]);
      expect(data).toEqual({
        jobPosting: {
          system,
          id: job.id,
          title: job.title,
          employer: { uscc: job.uscc },
          employerName: job.employerName,
          region: { code: job.region, name: expect.any(String), parent: expect.anything() },
          status: job.status,
          headcount: job.headcount,
          salaryMin: job.salaryMin,
          salaryMax: job.salaryMax,
          education: job.education,
          occupationCode: job.occupationCode,
          industryCode: job.industryCode,
          skills: job.skills,
          publishedAt: shanghai(job.publishedAt),
          contact: { name: job.contactName, phone: job.contactPhone },
          provenance: { system, recordId: job.id, version: null, modifiedAt: shanghai(job.updatedAt), stale: false },
        },
      });
    }
  },
);

test('returns a withdrawn post when it is requested by its id', async () => {
  const withdrawn = good('qinyun').find(({ status }) => status === 'WITHDRAWN')!;
  const { data } = await rig.ask<{ jobPosting: unknown }>(POST, { system: 'qinyun', id: withdrawn.id });
  expect(data.jobPosting).toMatchObject({ id: withdrawn.id, status: 'WITHDRAWN' });
});

test.each([
  ['an id that its platform does not know', 'qinyun', 'GW999999999'],
  ['an id that no platform could have', 'qinyun', `x${'y'.repeat(300)}`],
  ['an empty id', 'qinyun', ''],
  ['a platform that nobody knows', 'elsewhere', 'GW000001'],
])('returns null for %s', async (_what, system, id) => {
  expect(await rig.ask(POST, { system, id })).toEqual({ data: { jobPosting: null }, errors: [] });
});

test('returns NOT_FOUND for a reference to an unknown post, and resolves the others', async () => {
  const job = good('qinyun')[0]!;
  const { data, errors } = await rig.ask(
    `query ($of: [_Any!]!) { entities: _entities(representations: $of) { ... on JobPosting { id title } } }`,
    {
      of: [
        { __typename: 'JobPosting', system: 'qinyun', id: 'GW999999999' },
        { __typename: 'JobPosting', system: 'qinyun', id: job.id },
      ],
    },
  );
  expect(data).toEqual({ entities: [null, { id: job.id, title: job.title }] });
  expect(errors).toMatchObject([
    { path: ['entities', 0], extensions: { code: 'NOT_FOUND', system: 'qinyun' }, message: /GW999999999/ },
  ]);
});

interface Page {
  readonly jobPostings: {
    readonly nodes: readonly { readonly system: string; readonly id: string }[];
    readonly edges: readonly { readonly cursor: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly totalCount: number | null;
  };
}

const PAGE = `query ($filter: JobPostingFilter, $first: Int, $after: String) {
  jobPostings(filter: $filter, first: $first, after: $after) {
    nodes { system id } edges { cursor } pageInfo { hasNextPage endCursor } totalCount
  }
}`;

async function allPages(filter: object, first = 100): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { data, errors }: { data: Page; errors: readonly object[] } = await rig.ask<Page>(PAGE, {
      filter,
      first,
      after,
    });
    expect(errors).toEqual([]);
    ids.push(...data.jobPostings.nodes.map(({ system, id }) => `${system}/${id}`));
    after = data.jobPostings.pageInfo.hasNextPage ? data.jobPostings.pageInfo.endCursor : null;
  } while (after !== null);
  return ids;
}

type Job = ReturnType<typeof good>[number];

function expected(holds: (job: Job) => boolean): string[] {
  return (['qinyun', 'haixi-employment'] as const)
    .flatMap((system) => good(system).filter((job) => job.status !== 'WITHDRAWN' && holds(job)))
    .map(({ system, id }) => `${system}/${id}`)
    .toSorted();
}

const county = () => good('qinyun')[0]!.region;
const industry = () => good('qinyun')[0]!.industryCode!;
const uscc = () => good('qinyun').find(({ status }) => status === 'OPEN')!.uscc;

test.each<[string, () => object, (job: Job) => boolean]>([
  ['a prefecture', () => ({ region: '632800' }), (job) => job.region.startsWith('6328')],
  ['a county', () => ({ region: county() }), (job) => job.region === county()],
  ['a province', () => ({ region: '610000' }), (job) => job.region.startsWith('61')],
  ['a prefecture that no platform serves', () => ({ region: '610400' }), (job) => job.region.startsWith('6104')],
  ['an employer', () => ({ uscc: uscc() }), (job) => job.uscc === uscc()],
  ['an industry', () => ({ industryCode: industry() }), (job) => job.industryCode === industry()],
  [
    'an education that the platforms do not filter',
    () => ({ region: '632800', education: 'POSTGRADUATE' }),
    (job) => job.region.startsWith('6328') && job.education === 'POSTGRADUATE',
  ],
  [
    'a status that the platforms do not filter',
    () => ({ region: '632800', status: 'CLOSED' }),
    (job) => job.region.startsWith('6328') && job.status === 'CLOSED',
  ],
])('lists exactly the posts of %s, each once', async (_what, filter, holds) => {
  const ids = await allPages(filter());
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.toSorted()).toEqual(expected(holds));
});

test('finds a rare post deep in a long list within the time limit of a request', async () => {
  const { data, errors } = await rig.ask<Page>(PAGE, {
    filter: { status: 'CLOSED', education: 'POSTGRADUATE' },
    first: 100,
  });
  expect(errors).toEqual([]);
  expect(data.jobPostings.nodes.length).toBeGreaterThan(20);
});

test('lists no withdrawn post, not even on request', async () => {
  const { data } = await rig.ask<Page>(PAGE, { filter: { status: 'WITHDRAWN' } });
  expect(data.jobPostings).toEqual({
    nodes: [],
    edges: [],
    pageInfo: { hasNextPage: false, endCursor: null },
    totalCount: 0,
  });
});

test('continues from a cursor into the next installation', async () => {
  const ids = await allPages({ region: null, uscc: null, education: 'POSTGRADUATE', status: 'OPEN' }, 40);
  expect(new Set(ids.map((id) => id.split('/')[0]))).toEqual(new Set(['qinyun', 'haixi-employment']));
  expect(ids.toSorted()).toEqual(expected((job) => job.education === 'POSTGRADUATE' && job.status === 'OPEN'));
});

test.each([
  ['first: 0', { first: 0 }, 'first'],
  ['first: 101', { first: 101 }, 'first'],
  ['a broken cursor', { after: 'nonsense' }, 'after'],
  [
    'a cursor of a page that no list has',
    { after: Buffer.from(JSON.stringify(['scan1', { s: 'qinyun', p: '-1', k: 'x', i: 0 }])).toString('base64url') },
    'after',
  ],
  ['a malformed region', { filter: { region: '61' } }, '61'],
  ['a USCC with a wrong check character', { filter: { uscc: '91610300MA6X000001' } }, '91610300MA6X000001'],
  ['a malformed industry', { filter: { industryCode: 'steel' } }, 'steel'],
])('explains what is wrong with %s, without a request', async (_what, variables, part) => {
  await rig.mocks.control.resetCounters();
  const { data, errors } = await rig.ask(PAGE, variables);
  expect(data).toEqual({ jobPostings: null });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ path: ['jobPostings'], extensions: { code: 'BAD_USER_INPUT' } });
  expect(errors[0]!.message).toContain(part);
  expect(await rig.calls()).toEqual({});
});

const OF_ENTERPRISES = `query ($of: [_Any!]!, $first: Int, $after: String) {
  entities: _entities(representations: $of) { ... on Enterprise { uscc jobPostings(first: $first, after: $after) {
    nodes { id system status } pageInfo { hasNextPage endCursor } totalCount } } }
}`;
interface OfEnterprises {
  readonly entities: readonly {
    readonly uscc: string;
    readonly jobPostings: Page['jobPostings'];
  }[];
}
const enterprises = (usccs: readonly string[]) => usccs.map((code) => ({ __typename: 'Enterprise', uscc: code }));

test("returns an enterprise's open posts at every platform, newest first, page by page", async () => {
  const counts = Map.groupBy(
    good('qinyun').filter(({ status }) => status === 'OPEN'),
    (job) => job.uscc,
  );
  const [code, jobs] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]!;
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await rig.ask<OfEnterprises>(OF_ENTERPRISES, { of: enterprises([code]), first: 3, after });
    const page: Page['jobPostings'] = data.entities[0]!.jobPostings;
    expect(page.totalCount).toBe(jobs.length);
    ids.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  const newest = jobs.toSorted((a, b) => b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1));
  expect(ids).toEqual(newest.map(({ id }) => id));
});

test('returns an empty list for an unknown enterprise', async () => {
  const unknown = `91110000MA0000000${usccCheckCharacter('91110000MA0000000')}`;
  const { data, errors } = await rig.ask<OfEnterprises>(OF_ENTERPRISES, { of: enterprises([unknown]), first: 5 });
  expect(errors).toEqual([]);
  expect(data.entities[0]!.jobPostings).toMatchObject({ nodes: [], totalCount: 0 });
});
