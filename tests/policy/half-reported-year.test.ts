import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testDataFolder } from '@queqiao/store/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { EVENTUALLY } from '../src/eventually.ts';
import { dataOf, startSyncedHub, type SyncedHub } from '../partners/synced-hub.ts';

const COUNTY = '610323';
const POLICY = `
id: county-2025-1
number: 岐政发〔2025〕1号
title: 岐山县职业教育实施意见
issuer: 岐山县人民政府
region: '${COUNTY}'
issuedOn: 2025-01-10
startsOn: 2025-01-10
endsOn: 2027-12-31
departments: [县教育局]
indicators:
  - id: county-2025-1/majors
    name: 中职专业数
    counting: 未撤销的中职专业 / secondary majors that are not withdrawn
    clauses: ['一']
    comparator: AT_LEAST
    lower: 30
    unit: 个
    additive: true
    cadence: ONCE
    dueOn: 2027-12-31
    departments: [县教育局]
    recordType: Major
    subjects: [School]
  - id: county-2025-1/dual-qualified
    name: 双师型教师占比
    counting: 双师型教师比专业课教师 / dual-qualified over professional teachers
    clauses: ['一']
    comparator: AT_LEAST
    lower: 60
    unit: '%'
    additive: false
    cadence: ONCE
    dueOn: 2027-12-31
    departments: [县教育局]
    recordType: TeacherStats
    subjects: [School]
    levels: [SECONDARY]
`;
const MAPPINGS = `
document: county-2025-1
mappings:
  - indicator: county-2025-1/majors
    comment: 未撤销的中职专业 / secondary majors that are not withdrawn
    recordType: Major
    where: { all: [{ eq: [level, SECONDARY] }, { ne: [status, WITHDRAWN] }] }
    measure: { count: true }
  - indicator: county-2025-1/dual-qualified
    comment: 双师型比专业课 / dual-qualified over professional
    recordType: TeacherStats
    where: { all: [{ eq: [school.level, SECONDARY] }, { within: [year, indicator] }] }
    measure: { ratio: { numerator: { sum: dualQualified }, denominator: { sum: professional } } }
unmapped: []
`;

interface OfYear {
  readonly year: number | null;
  readonly coverage: {
    readonly expected: number;
    readonly complete: boolean;
    readonly missing: { readonly nodes: readonly { readonly code: string }[] };
  } | null;
}
interface Figures extends OfYear {
  readonly value: number | null;
  readonly status: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly provisional: OfYear | null;
}

const COVERAGE = 'coverage { expected complete missing(first: 100) { nodes { ... on School { code } } } }';
const FIGURES = `{ indicators { id progress { value status numerator denominator year ${COVERAGE} provisional { year ${COVERAGE} } } } }`;
const SHARE = 'baoji-2024-37/dual-qualified-secondary';

let hub: SyncedHub;
const folders = new AsyncDisposableStack();

beforeAll(async () => {
  const folder = folders.use(await testDataFolder()).path;
  const [policies, mappings] = [join(folder, 'policies'), join(folder, 'mappings')];
  await mkdir(policies, { recursive: true });
  await mkdir(mappings, { recursive: true });
  await writeFile(join(policies, 'county-2025-1.yaml'), POLICY);
  await writeFile(join(mappings, 'county-2025-1.yaml'), MAPPINGS);
  hub = folders.use(
    await startSyncedHub({ systems: ['zhijiao'], variables: { POLICIES_DIR: policies, MAPPINGS_DIR: mappings } }),
  );
});
afterAll(() => folders.disposeAsync());

async function figures(): Promise<ReadonlyMap<string, Figures>> {
  const { indicators } = dataOf(await hub.ask(FIGURES)) as {
    readonly indicators: readonly { readonly id: string; readonly progress: Figures }[];
  };
  return new Map(indicators.map(({ id, progress }) => [id, progress]));
}

/** The codes of all secondary schools, or of those of a region, that are listed. */
function secondarySchools(region = '6103'): readonly string[] {
  const { schools } = hub.mocks.world.platforms.zhijiao;
  return schools
    .ordered()
    .filter((school) => school.level === 'SECONDARY' && school.faulty?.quarantined !== true)
    .filter((school) => school.region.startsWith(region))
    .map(({ code }) => code);
}

/** The figures of teachers of a school's year, where both cells are filled. */
function teachersOf(
  code: string,
  year: number,
): { readonly dualQualified: number; readonly professional: number } | null {
  const { teacherStats } = hub.mocks.world.platforms.zhijiao;
  const rows = teacherStats.by('schoolCode', code).filter((row) => row.year === year);
  const row = rows.find(({ faulty }) => faulty?.quarantined !== true);
  return row === undefined || row.dualQualified === null || row.professional === null
    ? null
    : { dualQualified: row.dualQualified, professional: row.professional };
}

/** Lets a school report a year: what is wrong is put right, what is empty is filled. */
async function report(schoolCode: string, year: number): Promise<void> {
  const { control, world } = hub.mocks;
  if (teachersOf(schoolCode, year) !== null) return;
  const { teacherStats } = world.platforms.zhijiao;
  const id = `${schoolCode}/${year}`;
  // Few before, all in 2026: whoever counts a year too early is far off.
  const figuresOfYear = { professional: 50, dualQualified: year === 2026 ? 50 : 5 };
  if (teacherStats.has(id)) {
    if (teacherStats.get(id)?.faulty != null)
      await control.apply({ op: 'repair', system: 'zhijiao', type: 'TeacherStats', id });
    await control.apply({ op: 'update', system: 'zhijiao', type: 'TeacherStats', id, patch: figuresOfYear });
    return;
  }
  await control.apply({ op: 'reportTeacherStats', system: 'zhijiao', schoolCode, year, patch: figuresOfYear });
}

test('moves no status until the last school has reported 2026, and names those that have not', async () => {
  const schools = secondarySchools();
  for (const code of schools) await report(code, 2025);
  await hub.settled();
  await vi.waitFor(
    async () => expect((await figures()).get(SHARE)).toMatchObject({ year: 2025, status: 'AT_RISK' }),
    EVENTUALLY,
  );
  const before = await figures();
  const missing = schools.filter((code) => teachersOf(code, 2026) === null);
  expect(missing.length).toBeGreaterThan(5);
  expect(missing.length).toBeLessThan(schools.length);
  expect(before.get(SHARE)).toMatchObject({
    coverage: { expected: schools.length, complete: true, missing: { nodes: [] } },
    provisional: { year: 2026, coverage: { expected: schools.length, complete: false } },
  });
  const named = before.get(SHARE)?.provisional?.coverage?.missing.nodes.map(({ code }) => code);
  expect(named).toEqual(missing.toSorted());

  // The last is one of the county, so that the county's own year is not complete either.
  const inCounty = secondarySchools(COUNTY);
  const last = missing.find((code) => inCounty.includes(code)) ?? '';
  const others = missing.filter((code) => code !== last);
  for (const code of others) await report(code, 2026);
  await hub.settled();
  await vi.waitFor(async () => {
    const nodes = (await figures()).get(SHARE)?.provisional?.coverage?.missing.nodes;
    expect(nodes).toEqual([{ code: last }]);
  }, EVENTUALLY);
  const still = await figures();
  expect([...still].map(([id, { value, status, year }]) => [id, value, status, year])).toEqual(
    [...before].map(([id, { value, status, year }]) => [id, value, status, year]),
  );

  await report(last, 2026);
  await hub.settled();
  await vi.waitFor(async () => {
    expect((await figures()).get(SHARE)).toMatchObject({ year: 2026, status: 'MET', provisional: null });
  }, EVENTUALLY);
});

test("counts a county by a document of its own: what lies in it, and its schools' figures", async () => {
  const codes = secondarySchools(COUNTY);
  expect(codes.length).toBeGreaterThan(1);
  const majors = hub.mocks.world.platforms.zhijiao.majors
    .ordered()
    .filter(
      ({ faulty, level, status }) => faulty?.quarantined !== true && level === 'SECONDARY' && status !== 'WITHDRAWN',
    )
    .filter(({ schoolCode }) => codes.includes(schoolCode));
  const teachers = codes.flatMap((code) => teachersOf(code, 2026) ?? []);
  const now = await figures();
  expect(now.get('county-2025-1/majors')?.value).toBe(majors.length);
  expect(now.get('county-2025-1/dual-qualified')).toMatchObject({
    year: 2026,
    coverage: { expected: codes.length, complete: true },
    numerator: teachers.reduce((sum, { dualQualified }) => sum + dualQualified, 0),
    denominator: teachers.reduce((sum, { professional }) => sum + professional, 0),
  });
});
