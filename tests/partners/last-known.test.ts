import { testDataFolder } from '@queqiao/store/testing';
import { startMocks, type Mocks } from '@queqiao/mocks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsAt, type Answer } from '../src/answer.ts';
import { CHAIN_QUESTION } from '../src/questions.ts';
import { SMALL_WORLD, startTestHub, type TestHub } from '../src/test-hub.ts';
import { startSyncedHub } from './synced-hub.ts';

const PROVENANCE = 'provenance { system recordId version fetchedAt stale }';
/** The main question, with the provenance of every part that has one. */
const EVERY_PART = `query ($code: ID!) { industryChain(code: $code) { name ${PROVENANCE}
  leader { name ${PROVENANCE} }
  enterprises(first: 50) { totalCount nodes { uscc name ${PROVENANCE}
    jobPostings(first: 5) { totalCount nodes { title ${PROVENANCE} } }
    techDemands { title ${PROVENANCE} }
    cooperations { kind ${PROVENANCE} school { name ${PROVENANCE} } }
    consultationTopics { title ${PROVENANCE} } } }
  majors(first: 50) { totalCount nodes { name ${PROVENANCE}
    school { name ${PROVENANCE} teacherStats { year ${PROVENANCE} } }
    outcomes { year ${PROVENANCE} } } } } }`;

interface Part {
  readonly system: string;
  readonly recordId: string;
  readonly version: number | null;
  readonly fetchedAt: string;
  readonly stale: boolean;
}

/** Every provenance in an answer. */
function partsOf(value: unknown): readonly Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'provenance' ? [inner as Part] : partsOf(inner)));
}

/** An answer without its source and time. */
function comparable({ data, errors }: Answer): unknown {
  return JSON.parse(
    JSON.stringify({ data, errors }, (name, value: unknown) => (name === 'provenance' ? undefined : value)),
  );
}

async function takeDown({ control, urls }: Mocks): Promise<void> {
  for (const system of Object.keys(urls)) {
    await control.setFault({ kind: 'down', system });
  }
}

let remembering: TestHub;
let live: TestHub;
let platforms: Mocks;
let downAt: number;
let code: string;
let industry: string;
const opened = new AsyncDisposableStack();

beforeAll(async () => {
  const folder = opened.use(await testDataFolder());
  platforms = opened.use(await startMocks(SMALL_WORLD));
  const variables = { ...platforms.environment, QUEQIAO_DATA: folder.path };
  live = opened.use(await startTestHub({ mocks: SMALL_WORLD }));
  const syncing = await startSyncedHub({ variables });
  await syncing[Symbol.asyncDispose]();
  downAt = Date.now();
  await takeDown(platforms);
  // A hub that never received anything from a platform: it has only the records stored by the other one.
  remembering = opened.use(await startTestHub({ variables }));
  const { chains, enterprises } = platforms.world.platforms.shanqitong;
  const size = (chain: string): number => enterprises.by('chainCodes', chain).length;
  code = chains
    .ordered()
    .map((chain) => chain.code)
    .toSorted((one, other) => size(other) - size(one))[0]!;
  industry = platforms.world.platforms.qinyun.jobs.ordered().find(({ status }) => status === 'OPEN')!.industryCode!;
});
afterAll(() => opened.disposeAsync());

test('answers the whole main question while every platform is down, as the platforms would', async () => {
  const answer = await remembering.ask(CHAIN_QUESTION, { variables: { code } });
  expect(answer.errors).toBeUndefined();
  expect(rowsAt(answer, 'industryChain.enterprises.nodes')).toHaveLength(50);
  expect(comparable(answer)).toEqual(comparable(await live.ask(CHAIN_QUESTION, { variables: { code } })));
});

test('marks every part of the answer as stale, with its version and the time of receipt', async () => {
  const answer = await remembering.ask(EVERY_PART, { variables: { code } });
  expect(answer.errors).toBeUndefined();
  const parts = partsOf(answer.data);
  expect(new Set(parts.map(({ system }) => system))).toEqual(
    new Set(['shanqitong', 'qinyun', 'zhijiao', 'qinshangliang']),
  );
  expect(parts.length).toBeGreaterThan(300);
  expect(parts.filter(({ stale, version }) => !stale || version !== 1)).toEqual([]);
  for (const part of parts) {
    expect(Date.parse(part.fetchedAt)).toBeLessThanOrEqual(downAt);
  }
});

const region = '610300';
const LISTS: readonly (readonly [name: string, call: string, fields: string])[] = [
  [
    'schools',
    'schools(filter: { region: "610300", level: SECONDARY }, first: 7, after: $after)',
    'code name enrolment',
  ],
  ['schools', 'schools(filter: { nameContains: "学" }, first: 10, after: $after)', 'code name'],
  [
    'jobPostings',
    'jobPostings(filter: { status: OPEN, education: JUNIOR_COLLEGE }, first: 50, after: $after)',
    'system id title',
  ],
  [
    'jobPostings',
    `jobPostings(filter: { region: "${region}", industryCode: $industry }, first: 20, after: $after)`,
    'id title',
  ],
  ['enterprises', 'enterprises(filter: { chain: $code, keyEnterprise: true }, first: 20, after: $after)', 'uscc name'],
  ['consultationTopics', 'consultationTopics(filter: { status: HANDLING }, first: 10, after: $after)', 'id title'],
  ['bases', 'bases(filter: { kind: TRAINING_BASE, status: BUILT }, first: 10, after: $after)', 'id name'],
  ['jobFairs', `jobFairs(region: "${region}", first: 5, after: $after)`, 'id name'],
];

interface ListPage {
  readonly totalCount: number | null;
  readonly nodes: readonly object[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The first pages of a list, each with its answer's errors. */
async function pagesOf(hub: TestHub, list: (typeof LISTS)[number], at: number): Promise<readonly ListPage[]> {
  const [name, call, fields] = list;
  const question = `query ($after: String) {
    ${name}: ${call.replace('$code', `"${code}"`).replace('$industry', `"${industry}"`)} { totalCount pageInfo { hasNextPage endCursor } nodes { ${fields} provenance { stale version } } } }`;
  const pages: ListPage[] = [];
  let after: string | null = null;
  while (pages.length < at) {
    const answer: Answer = await hub.ask(question, { variables: { after } });
    expect(answer.errors).toBeUndefined();
    const page = answer.data?.[name] as ListPage;
    pages.push(page);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }
  return pages;
}

const bare = (pages: readonly ListPage[]): unknown =>
  pages.flatMap(({ nodes }) => nodes.map((node) => ({ ...node, provenance: null })));

test.for(LISTS)('pages through %s while every platform is down: %s', async (list) => {
  const [stale, fresh] = [await pagesOf(remembering, list, 3), await pagesOf(live, list, 3)];
  expect(stale[0]!.nodes.length).toBeGreaterThan(0);
  expect(bare(stale)).toEqual(bare(fresh));
  expect(stale.map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual(fresh.map(({ pageInfo }) => pageInfo.hasNextPage));
  for (const { nodes } of stale) {
    for (const node of nodes) expect(node).toMatchObject({ provenance: { stale: true, version: 1 } });
  }
});

test('returns null with the reason for data that was never stored', async () => {
  await using fresh = await startTestHub();
  await takeDown(fresh.mocks);
  const answer = await fresh.ask('query ($code: ID!) { industryChain(code: $code) { name } }', { variables: { code } });
  expect(answer.data).toEqual({ industryChain: null });
  expect(answer.errors).toMatchObject([
    {
      path: ['industryChain'],
      extensions: { code: 'UPSTREAM_UNAVAILABLE', system: 'shanqitong', reason: 'SOURCE_DOWN' },
    },
  ]);
});

test('counts lists with the store, while the platforms are down and while they are not', async () => {
  const question =
    '{ enterprises(first: 1) { totalCount } jobPostings(filter: { status: OPEN }, first: 1) { totalCount } }';
  const { world } = platforms;
  const held = [...world.recordKeys()].filter((key) => key.startsWith('shanqitong Enterprise ')).length;
  const open = [world.platforms.qinyun, world.platforms['haixi-employment']].flatMap(({ jobs }) =>
    jobs.ordered().filter(({ status, faulty }) => status === 'OPEN' && faulty?.quarantined !== true),
  ).length;
  const counts = { enterprises: { totalCount: held }, jobPostings: { totalCount: open } };
  expect((await remembering.ask(question)).data).toEqual(counts);
  expect((await live.ask('{ enterprises(first: 1) { totalCount } }')).data).toEqual({
    enterprises: { totalCount: null },
  });
});
