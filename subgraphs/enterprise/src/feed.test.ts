import type { FeedItem, RecordFeed } from '@queqiao/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRig, type Rig } from '../test/rig.ts';
import type { EnterpriseClient, PageQuery } from './adapter/client.ts';
import type { Enterprise } from './adapter/normalise.ts';
import { enterpriseFeeds } from './feed.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig[Symbol.asyncDispose]());

const feed = (name: string, of = rig): RecordFeed => of.subgraph.feeds.find((one) => one.name === name)!;

async function run(of: RecordFeed, from: string | null) {
  const items: FeedItem[] = [];
  let watermark = from;
  for await (const page of of.read(from, new AbortController().signal)) {
    items.push(...page.items);
    watermark = page.watermark ?? watermark;
  }
  return { items, watermark };
}

const idsOf = (items: readonly FeedItem[], kind: FeedItem['kind']) =>
  items
    .filter((item) => item.kind === kind)
    .map((item) => (item.kind === 'record' ? item.record.id : (item.id ?? '')))
    .toSorted();

const LISTS = {
  enterprises: 'enterprises',
  chains: 'chains',
  cultivation: 'cultivation',
  'tech-demands': 'demands',
  'rd-projects': 'projects',
  experts: 'experts',
  cooperations: 'cooperations',
} as const;

test.each(Object.keys(LISTS) as (keyof typeof LISTS)[])(
  'reads every good record of %s once and rejects the broken rows',
  async (name) => {
    const list = rig.mocks.world.platforms.shanqitong[LISTS[name]];
    const rows = list.ordered() as readonly ReturnType<typeof list.ordered>[number][];
    const keyOf = list.key as (row: (typeof rows)[number]) => string;
    const good = rows.filter(({ faulty }) => faulty?.quarantined !== true);
    const { items } = await run(feed(name), null);
    expect(idsOf(items, 'record')).toEqual(good.map((row) => keyOf(row)).toSorted());
    expect(idsOf(items, 'removal')).toEqual([]);
    expect(items.filter(({ kind }) => kind === 'rejected')).toHaveLength(rows.length - good.length);
  },
);

async function reasonsOf(name: string): Promise<string[]> {
  const { items } = await run(feed(name), null);
  return items.flatMap((item) => (item.kind === 'rejected' ? [`${item.type} ${item.path} ${item.reason}`] : []));
}

test('gives a readable reason for each rejected row', async () => {
  const reasons = [
    ...(await reasonsOf('enterprises')),
    ...(await reasonsOf('cultivation')),
    ...(await reasonsOf('cooperations')),
  ];
  for (const sentence of [
    /^Enterprise uscc .*校验码应为 .*check character must be/,
    /^Enterprise uscc 字段 uscc 缺失/,
    /^Enterprise employees .*应为整数|^Enterprise employees .*应为数字/,
    /^Enterprise scale .*不在代码表中/,
    /^Cultivation uscc .*应为 18 位/,
    /^Cultivation recognized_on /,
    /^Cooperation school_code .*应为 10 位数字/,
  ]) {
    expect(reasons).toContainEqual(expect.stringMatching(sentence));
  }
});

test('separates names and phones from the attributes', async () => {
  const { items } = await run(feed('experts'), null);
  const expert = rig.mocks.world.platforms.shanqitong.experts.ordered().find(({ faulty }) => faulty === null)!;
  const received = items.find((item) => item.kind === 'record' && item.record.id === expert.id);
  expect(received).toMatchObject({ record: { personal: { name: expert.name } } });
  expect(JSON.stringify(received?.kind === 'record' && received.record.attributes)).not.toContain(expert.name);
});

test('reports each deletion once, and a re-keyed record with its former key', async () => {
  await using fresh = await startRig();
  const { world, control } = fresh.mocks;
  const [deleted, rekeyed] = world.platforms.shanqitong.enterprises
    .ordered()
    .filter(({ faulty, formerUscc }) => faulty === null && formerUscc === null);
  const before = await run(feed('enterprises', fresh), null);
  await control.apply({ op: 'deleteEnterprise', uscc: deleted!.uscc });
  await control.apply({ op: 'rekeyEnterprise', uscc: rekeyed!.uscc });
  const after = await run(feed('enterprises', fresh), before.watermark);
  expect(idsOf(after.items, 'removal')).toEqual([deleted!.uscc]);
  const now = world.platforms.shanqitong.enterprises.ordered().find(({ formerUscc }) => formerUscc === rekeyed!.uscc)!;
  expect(after.items).toContainEqual(
    expect.objectContaining({
      kind: 'record',
      record: expect.objectContaining({ id: now.uscc, formerId: rekeyed!.uscc }),
    }),
  );
  // Neither is reported as removed again, nor does the next run report the old key as removed.
  const later = await run(feed('enterprises', fresh), after.watermark);
  expect(idsOf(later.items, 'removal')).toEqual([]);
});

test('reports no removal to a first reader when a new key explains it', async () => {
  await using fresh = await startRig();
  const { world, control } = fresh.mocks;
  const one = world.platforms.shanqitong.enterprises.ordered().find(({ faulty }) => faulty === null)!;
  await control.apply({ op: 'rekeyEnterprise', uscc: one.uscc });
  const { items } = await run(feed('enterprises', fresh), null);
  expect(idsOf(items, 'removal')).toEqual([]);
  expect(items.some((item) => item.kind === 'record' && item.record.formerId === one.uscc)).toBe(true);
});

const MODIFIED = '2026-03-01T08:00:00Z';
const DELETED = '2026-03-01T09:00:00Z';
const BACK = '2026-03-01T10:00:00Z';

function enterpriseOf(id: string, modifiedAt: string): Enterprise {
  return {
    system: 'shanqitong',
    type: 'Enterprise',
    id,
    region: '610300',
    attributes: {} as Enterprise['attributes'],
    personal: null,
    modifiedAt,
    formerId: null,
  };
}

interface PlatformData {
  /** The time of each enterprise's last change. */
  readonly rows: Record<string, string>;
  readonly deletions: Record<string, string>;
}

function since(moments: Readonly<Record<string, string>>, from: string | null | undefined): [string, string][] {
  const begins = typeof from === 'string' ? Date.parse(from) : 0;
  return Object.entries(moments).filter(([, moment]) => Date.parse(moment) >= begins);
}

const BOUNDS = { maxRows: 1000, breach: (detail: string) => new Error(detail) };

/** A platform with the data of the test. */
function platformOf(received: PlatformData): EnterpriseClient {
  return {
    installation: { system: 'shanqitong' },
    present: () => Date.parse('2026-03-02T00:00:00Z'),
    enterprises: {
      async page({ modifiedSince }: PageQuery) {
        const rows = since(received.rows, modifiedSince).map(([id, at]) => ({ key: id, record: enterpriseOf(id, at) }));
        return { value: { rows, next: null }, fetchedAt: BACK };
      },
      bounds: BOUNDS,
    },
    deletions: {
      async page(from: string) {
        const rows = since(received.deletions, from).map(([id, at]) => ({
          resource: 'enterprises',
          id,
          deleted_at: at,
        }));
        return { value: { rows, next: null, brokenKeys: [] }, fetchedAt: BACK };
      },
      bounds: BOUNDS,
    },
  } as unknown as EnterpriseClient;
}

test('reads rows that become visible late, with an older time than those read before', async () => {
  const received: PlatformData = { rows: { A: DELETED }, deletions: {} };
  const [enterprises] = enterpriseFeeds(platformOf(received));
  const { watermark } = await run(enterprises!, null);
  received.rows['B'] = '2026-03-01T08:55:00Z';
  received.deletions['A'] = '2026-03-01T08:56:00Z';
  delete received.rows['A'];
  const { items } = await run(enterprises!, watermark);
  expect(idsOf(items, 'record')).toEqual(['B']);
  expect(idsOf(items, 'removal')).toEqual(['A']);
});

test('does not remove a restored record again', async () => {
  const state: PlatformData = { rows: { X: MODIFIED }, deletions: {} };
  const [enterprises] = enterpriseFeeds(platformOf(state));
  const kinds = async (from: string | null) => {
    const { items, watermark } = await run(enterprises!, from);
    return { watermark, kinds: items.map(({ kind }) => kind) };
  };
  const received = await kinds(null);
  expect(received.kinds).toEqual(['record']);
  delete state.rows['X'];
  state.deletions['X'] = DELETED;
  const gone = await kinds(received.watermark);
  expect(gone.kinds).toEqual(['removal']);
  state.rows['X'] = BACK;
  const back = await kinds(gone.watermark);
  expect(back.kinds).toEqual(['record']);
  // Nothing was deleted since, so the old deletion is read again each time, and X, reported long ago, is not.
  state.rows['Y'] = '2026-03-01T12:00:00Z';
  const later = await kinds((await kinds(back.watermark)).watermark);
  expect(later.kinds).toEqual(['record']);
  // A reader that never read the deletion, and finds the enterprise in the list, does not remove it either.
  expect((await kinds(null)).kinds).toEqual(['record', 'record']);
});

test('retains a record that is created again in the second of its deletion', async () => {
  const state: PlatformData = { rows: { X: DELETED }, deletions: { X: DELETED } };
  const [enterprises] = enterpriseFeeds(platformOf(state));
  const first = await run(enterprises!, null);
  expect(first.items.map(({ kind }) => kind)).toEqual(['record']);
  expect((await run(enterprises!, first.watermark)).items.map(({ kind }) => kind)).toEqual(['record']);
});

test('continues after a deletion and a change with future dates', async () => {
  const state: PlatformData = {
    rows: { A: MODIFIED, B: '2062-03-01T08:00:00Z' },
    deletions: { C: '2062-03-01T09:00:00Z' },
  };
  const [enterprises] = enterpriseFeeds(platformOf(state));
  const first = await run(enterprises!, null);
  state.rows['D'] = BACK;
  state.deletions['A'] = BACK;
  delete state.rows['A'];
  state.rows['B'] = BACK;
  const { items } = await run(enterprises!, first.watermark);
  expect(idsOf(items, 'record')).toEqual(['B', 'D']);
  expect(idsOf(items, 'removal')).toEqual(['A']);
});

test('reads both lists from the beginning when a wrong time moved the watermark into the future', async () => {
  const state: PlatformData = { rows: { A: MODIFIED, X: BACK }, deletions: { X: DELETED } };
  const [enterprises] = enterpriseFeeds(platformOf(state));
  const ahead = JSON.stringify({ rows: MODIFIED, deletions: '2062-03-01T09:00:00Z', told: [] });
  const { items, watermark } = await run(enterprises!, ahead);
  expect(idsOf(items, 'record')).toEqual(['A', 'X']);
  expect(idsOf(items, 'removal')).toEqual([]);
  expect(watermark).not.toContain('2062');
});

test('follows a world that creates, changes, deletes and re-keys, with late writes, without missing any', async () => {
  await using fresh = await startRig();
  for (const name of ['enterprises', 'cooperations', 'cultivation'] as const) {
    const received = new Map<string, string>();
    const apply = (items: readonly FeedItem[]) => {
      for (const item of items) {
        if (item.kind === 'record') {
          if (item.record.formerId !== null) received.delete(item.record.formerId);
          received.set(item.record.id, JSON.stringify(item.record));
        }
        if (item.kind === 'removal') received.delete(item.id);
      }
    };
    let from: string | null = null;
    for (let round = 0; round < 60; round++) {
      const { items, watermark } = await run(feed(name, fresh), from);
      apply(items);
      from = watermark;
      await fresh.mocks.control.step(8);
    }
    apply((await run(feed(name, fresh), from)).items);
    const followed = new Map(received);
    received.clear();
    apply((await run(feed(name, fresh), null)).items);
    expect(followed).toEqual(received);
  }
});

test('misses no row when pages shift during reading', async () => {
  const healthy = await run(feed('cooperations'), null);
  await rig.mocks.control.setFault({ kind: 'page-shift', system: 'shanqitong', call: 'cooperations' });
  const shifting = await run(feed('cooperations'), null);
  await rig.mocks.control.clearFaults();
  expect(new Set(idsOf(shifting.items, 'record'))).toEqual(new Set(idsOf(healthy.items, 'record')));
});

test('continues from the watermark of any stored page, and misses nothing', async () => {
  const all = new Set<string>();
  let stored: string | null = null;
  let pages = 0;
  for await (const page of feed('enterprises').read(null, new AbortController().signal)) {
    for (const id of idsOf(page.items, 'record')) all.add(id);
    stored = page.watermark;
    if (++pages === 4) break;
  }
  expect(stored).not.toBeNull();
  const rest = await run(feed('enterprises'), stored);
  for (const id of idsOf(rest.items, 'record')) all.add(id);
  expect([...all].toSorted()).toEqual(idsOf((await run(feed('enterprises'), null)).items, 'record'));
});

test('throws the error after the pages before it', async () => {
  await rig.mocks.control.setFault({ kind: 'error', system: 'shanqitong', call: 'deletions' });
  await expect(run(feed('chains'), null)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', system: 'shanqitong' });
  await rig.mocks.control.clearFaults();
});
