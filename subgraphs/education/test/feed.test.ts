import { installationAt, loadInstallations } from '@queqiao/platform/installations';
import type { FeedItem, RecordTypeName } from '@queqiao/records';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createEducationSubgraph } from '../src/index.ts';
import { startEducation, type EducationRig } from './education-rig.ts';
import {
  SYSTEMS,
  brokenRows,
  goodRows,
  sorted,
  type EducationSystem,
  type Entity,
  type ReadonlyCollection,
} from './world-truth.ts';

let rig: EducationRig;
beforeAll(async () => {
  rig = await startEducation();
});
afterEach(async () => {
  await rig.mocks.control.clearFaults();
});
afterAll(() => rig[Symbol.asyncDispose]());

const LISTS = {
  schools: 'School',
  majors: 'Major',
  'teacher-stats': 'TeacherStats',
  bases: 'Base',
  experts: 'SchoolExpert',
  returns: 'AnnualReturn',
} as const satisfies Readonly<Record<string, RecordTypeName>>;

/** All items of one run of a feed. */
async function run(system: EducationSystem, name: string): Promise<readonly FeedItem[]> {
  const feed = rig.subgraph.feeds.find((each) => each.system === system && each.name === name);
  const items: FeedItem[] = [];
  for await (const page of feed?.read(null, AbortSignal.timeout(10_000)) ?? []) items.push(...page.items);
  return items;
}

function recordsOf(items: readonly FeedItem[]) {
  return items.flatMap((item) => (item.kind === 'record' ? [item.record] : []));
}

function rejectedOf(items: readonly FeedItem[]) {
  return items.flatMap((item) => (item.kind === 'rejected' ? [item] : []));
}

/** The fields of the world's rows that are no attributes of the record, besides `system`, `updatedAt` and `faulty`. */
const NO_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  schools: ['formerCode'],
  bases: ['id'],
  experts: ['id', 'name'],
  returns: ['schoolName'],
};

/** The world's version of the list of a feed: the records by id with their attributes, and the number of bad rows. */
function truthOf(system: EducationSystem, name: string): { good: Readonly<Record<string, object>>; broken: number } {
  function of<T extends Entity>(list: ReadonlyCollection<T>) {
    const strange = new Set(['system', 'updatedAt', 'faulty', ...(NO_ATTRIBUTES[name] ?? [])]);
    const attributes = (row: T) => Object.fromEntries(Object.entries(row).filter(([field]) => !strange.has(field)));
    const good = Object.fromEntries(goodRows(list).map((row) => [list.key(row), attributes(row)]));
    return { good, broken: brokenRows(list).length };
  }
  const { schools, majors, teacherStats, bases, experts, returns } = rig.mocks.world.platforms[system];
  switch (name) {
    case 'schools':
      return of(schools);
    case 'majors':
      return of(majors);
    case 'teacher-stats':
      return of(teacherStats);
    case 'bases':
      return of(bases);
    case 'experts':
      return of(experts);
    default:
      return of(returns);
  }
}

/** A major's partner as the hub identifies it: school and major in one id. */
function inOurWords(attributes: object): object {
  const { articulatedWith } = attributes as { articulatedWith?: { schoolCode: string; majorCode: string } | null };
  if (articulatedWith === undefined || articulatedWith === null) return attributes;
  return { ...attributes, articulatedWith: `${articulatedWith.schoolCode}/${articulatedWith.majorCode}` };
}

test.for(SYSTEMS.flatMap((system) => Object.entries(LISTS).map(([name, type]) => [system, name, type] as const)))(
  'reads every good record of %s %s with its attributes, and the reason of each rejected one',
  async ([system, name, type]) => {
    const { good, broken } = truthOf(system, name);
    const items = await run(system, name);
    const records = recordsOf(items);
    expect(Object.fromEntries(records.map(({ id, attributes }) => [id, attributes]))).toEqual(
      Object.fromEntries(Object.entries(good).map(([id, attributes]) => [id, inOurWords(attributes)])),
    );
    expect(records).toHaveLength(Object.keys(good).length);
    expect(new Set(records.map((record) => record.type))).toEqual(new Set([type]));
    expect(rejectedOf(items)).toHaveLength(broken);
    for (const { reason, raw } of rejectedOf(items)) {
      expect(reason).toMatch(/^\p{Script=Han}.*\(.*[a-z].*\)$/u);
      expect(raw).toBeInstanceOf(Object);
    }
  },
);

test("reads a record's region and time", async () => {
  const [base] = goodRows(rig.mocks.world.platforms.zhijiao.bases);
  const record = recordsOf(await run('zhijiao', 'bases')).find(({ id }) => id === base?.id);
  expect(record).toMatchObject({ system: 'zhijiao', region: base?.region, personal: null, formerId: null });
  expect(Date.parse(record?.modifiedAt ?? '')).toBe(base?.updatedAt);
});

test('separates names of persons from the attributes', async () => {
  const [expert] = goodRows(rig.mocks.world.platforms.zhijiao.experts);
  const record = recordsOf(await run('zhijiao', 'experts')).find(({ id }) => id === expert?.id);
  expect(record?.personal).toEqual({ name: expert?.name });
  expect(JSON.stringify(record?.attributes)).not.toContain(expert?.name);
});

test('sees a change at once, without the query cache', async () => {
  const [base] = goodRows(rig.mocks.world.platforms['haixi-education'].bases);
  await rig.ask('{ bases { nodes { id } } }');
  await rig.mocks.control.apply({ op: 'remove', system: 'haixi-education', type: 'Base', id: base?.id });
  expect(recordsOf(await run('haixi-education', 'bases')).map(({ id }) => id)).not.toContain(base?.id);
});

test('sees a corrected return at once', async () => {
  const { returns } = rig.mocks.world.platforms['haixi-education'];
  const [row] = goodRows(returns);
  const id = `${row?.schoolCode}/${row?.year}`;
  await run('haixi-education', 'returns');
  await rig.mocks.control.apply({
    op: 'update',
    system: 'haixi-education',
    type: 'AnnualReturn',
    id,
    patch: { graduates: 4321 },
  });
  const record = recordsOf(await run('haixi-education', 'returns')).find((each) => each.id === id);
  expect(record?.attributes['graduates']).toBe(4321);
});

test('reads the oldest returns still, ten years after', async () => {
  const present = Date.now() + 10 * 366 * 86_400_000;
  const installations = SYSTEMS.map((system) => {
    const file = loadInstallations().find((each) => each.system === system)!;
    return installationAt(file, rig.mocks.urls[system] ?? '', rig.mocks.credentials[system] ?? {});
  });
  const later = createEducationSubgraph({ installations, clock: () => present });
  const feed = later.feeds.find(({ system, name }) => system === 'haixi-education' && name === 'returns');
  const items: FeedItem[] = [];
  for await (const page of feed?.read(null, AbortSignal.timeout(60_000)) ?? []) items.push(...page.items);
  await later.close();
  const now = recordsOf(await run('haixi-education', 'returns'));
  expect(now.length).toBeGreaterThan(0);
  expect(
    recordsOf(items)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(now.map(({ id }) => id).toSorted());
});

test('names the former code of a school that got a new one', async () => {
  const [school] = goodRows(rig.mocks.world.platforms['haixi-education'].schools);
  await rig.mocks.control.apply({ op: 'rekeySchool', system: 'haixi-education', code: school?.code });
  const received = recordsOf(await run('haixi-education', 'schools'));
  expect(received.map(({ id }) => id)).not.toContain(school?.code);
  expect(received.filter(({ formerId }) => formerId === school?.code)).toHaveLength(1);
});

test('misses no other row when one leaves the list between two pages', async () => {
  const list = rig.mocks.world.platforms.zhijiao.majors;
  await rig.mocks.control.setFault({ kind: 'page-shift', system: 'zhijiao', call: 'majors', count: 1 });
  const received = new Set(recordsOf(await run('zhijiao', 'majors')).map(({ id }) => id));
  const missing = goodRows(list)
    .map((row) => list.key(row))
    .filter((id) => !received.has(id));
  expect(missing.length).toBeLessThanOrEqual(1);
  expect(missing.every((id) => id === sorted(list.ordered().map((row) => list.key(row)))[0])).toBe(true);
});

test('revalidates unchanged pages without downloading them again', async () => {
  const statuses: (number | null)[] = [];
  await using watched = await startEducation({
    observer: { attempted: (_labels, { status }) => void statuses.push(status) },
  });
  const feed = watched.subgraph.feeds.find(({ name }) => name === 'majors');
  for (let round = 1; round <= 2; round += 1) {
    statuses.length = 0;
    for await (const page of feed?.read(null, AbortSignal.timeout(10_000)) ?? []) expect(page.watermark).toBeNull();
  }
  expect(new Set(statuses)).toEqual(new Set([304]));
});

test('fails naming the platform instead of reporting a part as the whole', async () => {
  await rig.mocks.control.setFault({ kind: 'error', status: 500, system: 'zhijiao', call: 'majors', skip: 3 });
  await expect(run('zhijiao', 'majors')).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', system: 'zhijiao' });
});
