import type { FeedItem, RecordFeed } from '@queqiao/records';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRig, type Rig } from '../test/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig[Symbol.asyncDispose]());

const feed = (name: string, system = 'qinyun'): RecordFeed =>
  rig.subgraph.feeds.find((one) => one.system === system && one.name === name)!;

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
  jobs: 'jobs',
  fairs: 'fairs',
  outcomes: 'outcomes',
  trainings: 'trainings',
  workforce: 'workforce',
} as const;

test.each(Object.keys(LISTS) as (keyof typeof LISTS)[])(
  'reads every good record of %s once, withdrawn ones as removals, and rejects the broken rows',
  async (name) => {
    for (const system of ['qinyun', 'haixi-employment'] as const) {
      const list = rig.mocks.world.platforms[system][LISTS[name]];
      const rows = list.ordered() as readonly (ReturnType<typeof list.ordered>[number] & { status?: string })[];
      const keyOf = list.key as (row: (typeof rows)[number]) => string;
      const good = rows.filter(({ faulty }) => faulty?.quarantined !== true);
      const { items } = await run(feed(name, system), null);
      expect(idsOf(items, 'record')).toEqual(
        good
          .filter(({ status }) => status !== 'WITHDRAWN')
          .map(keyOf)
          .toSorted(),
      );
      expect(idsOf(items, 'removal')).toEqual(
        good
          .filter(({ status }) => status === 'WITHDRAWN')
          .map(keyOf)
          .toSorted(),
      );
      expect(items.filter(({ kind }) => kind === 'rejected')).toHaveLength(rows.length - good.length);
    }
  },
);

test('gives a readable reason for each rejected row', async () => {
  const { items } = await run(feed('jobs'), null);
  const reasons = items.flatMap((item) => (item.kind === 'rejected' ? [`${item.path} ${item.reason}`] : []));
  for (const sentence of [
    /^corpUscc .*校验码应为 .*check character must be/,
    /^corpUscc .*应为 18 位/,
    /^corpUscc 字段 corpUscc 缺失/,
    /^jobId 字段 jobId 缺失/,
    /^headcount .*应为数字/,
    /^eduReq .*不在代码表中/,
    /^status .*不在代码表中/,
  ]) {
    expect(reasons).toContainEqual(expect.stringMatching(sentence));
  }
});

test('separates names and phones from the attributes', async () => {
  const { items } = await run(feed('jobs'), null);
  const job = rig.mocks.world.platforms.qinyun.jobs.ordered().find(({ faulty }) => faulty === null)!;
  const received = items.find((item) => item.kind === 'record' && item.record.id === job.id);
  expect(received).toMatchObject({
    record: { personal: { contactName: job.contactName, contactPhone: job.contactPhone } },
  });
  expect(JSON.stringify(received?.kind === 'record' && received.record.attributes)).not.toContain(job.contactPhone);
});

test('reads only changes since the watermark: a closed post as a record, a withdrawn one as a removal', async () => {
  const { watermark } = await run(feed('jobs'), null);
  const { world, control } = rig.mocks;
  const [open, other] = world.platforms.qinyun.jobs
    .ordered()
    .filter(({ faulty, status }) => faulty === null && status === 'OPEN');
  await control.apply({ op: 'closeJob', system: 'qinyun', id: open!.id });
  await control.apply({ op: 'withdrawJob', system: 'qinyun', id: other!.id });
  const { items } = await run(feed('jobs'), watermark);
  expect(items.length).toBeLessThan(100);
  expect(items).toContainEqual(
    expect.objectContaining({
      kind: 'record',
      record: expect.objectContaining({ id: open!.id, attributes: expect.objectContaining({ status: 'CLOSED' }) }),
    }),
  );
  expect(items).toContainEqual(expect.objectContaining({ kind: 'removal', type: 'JobPosting', id: other!.id }));
});

test('follows a world with late writes without missing any', async () => {
  const received = new Map<string, string>();
  const apply = (items: readonly FeedItem[]) => {
    for (const item of items) {
      if (item.kind === 'record') received.set(item.record.id, JSON.stringify(item.record));
      if (item.kind === 'removal') received.delete(item.id);
    }
  };
  let from: string | null = null;
  for (let round = 0; round < 150; round++) {
    const { items, watermark } = await run(feed('jobs'), from);
    apply(items);
    from = watermark;
    await rig.mocks.control.step(8);
  }
  apply((await run(feed('jobs'), from)).items);
  const followed = new Map(received);
  received.clear();
  apply((await run(feed('jobs'), null)).items);
  for (const [id, record] of received) expect(followed.get(id)).toBe(record);
  // Records that only the follower has are closed posts that left the list 90 days later.
  for (const id of followed.keys()) {
    expect(received.has(id) || rig.mocks.world.platforms.qinyun.jobs.get(id)?.status === 'CLOSED').toBe(true);
  }
});

test('does not report a closed post that leaves the list as removed', async () => {
  const { watermark } = await run(feed('jobs', 'haixi-employment'), null);
  await rig.mocks.control.advanceWorld(100 * 86_400_000);
  const { items } = await run(feed('jobs', 'haixi-employment'), watermark);
  expect(idsOf(items, 'removal')).toEqual([]);
  const whole = await run(feed('jobs', 'haixi-employment'), null);
  expect(idsOf(whole.items, 'removal')).toEqual([]);
});

test('misses no row when pages shift during reading', async () => {
  const healthy = await run(feed('trainings'), null);
  await rig.mocks.control.setFault({ kind: 'page-shift', system: 'qinyun', call: 'trainings/page' });
  const shifting = await run(feed('trainings'), null);
  await rig.mocks.control.clearFaults();
  expect(new Set(idsOf(shifting.items, 'record'))).toEqual(new Set(idsOf(healthy.items, 'record')));
});

test('continues from the watermark of any stored page, and misses nothing', async () => {
  const all = new Set<string>();
  let stored: string | null = null;
  let pages = 0;
  for await (const page of feed('outcomes').read(null, new AbortController().signal)) {
    for (const id of idsOf(page.items, 'record')) all.add(id);
    stored = page.watermark;
    if (++pages === 5) break;
  }
  expect(stored).not.toBeNull();
  const rest = await run(feed('outcomes'), stored);
  for (const id of idsOf(rest.items, 'record')) all.add(id);
  expect([...all].toSorted()).toEqual(idsOf((await run(feed('outcomes'), null)).items, 'record'));
});

test('continues after posts with future dates, rejected ones included, and reports their correction', async () => {
  await using fresh = await startRig();
  const of = fresh.subgraph.feeds.find(({ system, name }) => system === 'qinyun' && name === 'jobs')!;
  const { world, control } = fresh.mocks;
  const wrong = {
    kind: 'field-value',
    system: 'qinyun',
    call: 'jobs/page',
    field: 'updTime',
    value: '2062-03-01 10:30:00',
  };
  await control.setFault({ ...wrong, count: 1 } as Parameters<typeof control.setFault>[0]);
  const first = await run(of, null);
  const late = first.items.filter((item) => item.kind === 'record' && item.record.modifiedAt?.startsWith('2062'));
  expect(late).toHaveLength(1);
  expect(first.watermark! < new Date(world.now + 1_000).toISOString()).toBe(true);
  await control.clearFaults();
  await control.apply({ op: 'createJob', system: 'qinyun' });
  const second = await run(of, first.watermark);
  expect(idsOf(second.items, 'record').length).toBeGreaterThan(0);
});

test('throws the error after the pages before it', async () => {
  await rig.mocks.control.setFault({ kind: 'error', system: 'qinyun', call: 'workforce/page' });
  await expect(run(feed('workforce'), null)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', system: 'qinyun' });
  await rig.mocks.control.clearFaults();
});

test('bypasses the cache', async () => {
  const of = feed('fairs', 'haixi-employment');
  const before = await run(of, null);
  await rig.mocks.control.apply({ op: 'announceFair', system: 'haixi-employment' });
  const after = await run(of, null);
  expect(idsOf(after.items, 'record')).toHaveLength(idsOf(before.items, 'record').length + 1);
});
