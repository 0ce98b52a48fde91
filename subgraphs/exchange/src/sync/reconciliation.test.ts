import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { FeedItem, FeedPage, JsonValue } from '@queqiao/records';
import { expect, test } from 'vitest';
import { record } from '../testing/records.ts';
import { incrementalFeed, onEngines, removal, recordItems, type SyncRig } from '../testing/sync-rig.ts';
import type { ScriptedFeed } from '../testing/scripted-feed.ts';
import { receivedRecord } from '../writing/received-record.ts';
import { writeBatch } from '../writing/write-batch.ts';

const DAY = 86_400_000;
const EARLY = '2026-01-01T00:00:00.000Z';

const job = (id: string, more: Readonly<Record<string, JsonValue>> = {}, modifiedAt = EARLY): FeedItem[] =>
  recordItems(record('JobPosting', id, { status: 'OPEN', ...more }, { system: 'qinyun', modifiedAt }));
const page = (items: readonly FeedItem[], watermark: string | null = '1'): FeedPage[] => [{ items, watermark }];
const jobs = (from: number, to: number): FeedItem[] =>
  Array.from({ length: to - from }, (_, n) => job(`j${from + n}`)).flat();
const NOTHING = page([]);

function jobsFeed(): ScriptedFeed {
  return incrementalFeed('jobs', ['JobPosting'], 'qinyun');
}

async function loaded(rig: SyncRig, items: readonly FeedItem[]): Promise<ScriptedFeed> {
  const feed = jobsFeed();
  feed.returns(page(items));
  await rig.sync(feed);
  return feed;
}

const silent = (rig: SyncRig): Promise<object[]> =>
  rig.rows('select silent_updates as updates, silent_removals as removals from sync_feed');

onEngines((rig) => {
  test('compares a feed of changes whole once the interval has passed, and not before', async () => {
    const feed = await loaded(rig, jobs(0, 3));
    feed.returns(NOTHING);
    await rig.sync(feed);
    expect(feed.begins).toEqual([null, '1']);
    rig.pass(DAY);
    feed.returns(NOTHING, page(jobs(0, 3)), NOTHING);
    await rig.sync(feed);
    await rig.sync(feed);
    expect(feed.begins.slice(2)).toEqual(['1', null, '1']);
    expect(await rig.changes(3)).toEqual([]);
    expect(await silent(rig)).toEqual([{ updates: 0, removals: 0 }]);
  });

  test('finds what was changed, added and removed without a time that moved, and counts it', async () => {
    const feed = await loaded(rig, jobs(0, 10));
    rig.pass(DAY);
    feed.returns(NOTHING, page([...jobs(0, 8), ...job('j8', { headcount: 3 }), ...job('new')]));
    await rig.sync(feed);
    expect((await rig.changes(10)).toSorted()).toEqual([
      'CREATED JobPosting new',
      'REMOVED JobPosting j9',
      'UPDATED JobPosting j8',
    ]);
    expect(await silent(rig)).toEqual([{ updates: 2, removals: 1 }]);
    // The list was read once more before anything was removed.
    expect(feed.begins).toEqual([null, '1', null, null]);
  });

  test('counts no change whose time moved since the last run', async () => {
    const feed = await loaded(rig, jobs(0, 3));
    rig.pass(DAY);
    const now = new Date(rig.clock()).toISOString();
    feed.returns(NOTHING, page([...jobs(0, 2), ...job('j2', { headcount: 3 }, now), ...job('j3', {}, now)]));
    await rig.sync(feed);
    expect(await rig.changes(3)).toEqual(['UPDATED JobPosting j2', 'CREATED JobPosting j3']);
    expect(await silent(rig)).toEqual([{ updates: 0, removals: 0 }]);
  });

  test('keeps what stays when it leaves its list', async () => {
    const feed = Object.assign(jobsFeed(), { staying: { attribute: 'status', values: ['CLOSED'] } });
    feed.returns(page([...job('closed', { status: 'CLOSED' }), ...jobs(0, 9)]));
    await rig.sync(feed);
    rig.pass(DAY);
    feed.returns(NOTHING, page(jobs(0, 8)));
    await rig.sync(feed);
    expect(await rig.changes(10)).toEqual(['REMOVED JobPosting j8']);
  });

  test('keeps what a list lacked once, and has when it is read again', async () => {
    const feed = await loaded(rig, jobs(0, 10));
    rig.pass(DAY);
    feed.returns(NOTHING, page(jobs(0, 9)), page(jobs(1, 10)));
    await rig.sync(feed);
    expect(await rig.changes(10)).toEqual([]);
  });

  test('holds back what too much is missing of, and removes it when that is confirmed only', async () => {
    const feed = await loaded(rig, jobs(0, 20));
    rig.pass(DAY);
    feed.returns(NOTHING, page(jobs(0, 10)), page(jobs(0, 10)), NOTHING);
    await rig.sync(feed);
    expect(await rig.changes(20)).toEqual([]);
    expect(await rig.rows('select count(*) as n from held_removal')).toEqual([{ n: 10 }]);
    // A post that is received again is there.
    feed.returns(page(job('j15', { headcount: 1 })));
    await rig.sync(feed);
    expect(await rig.rows('select count(*) as n from held_removal')).toEqual([{ n: 9 }]);
  });

  test('begins again after a restart in the midst of it, and counts nothing twice', async () => {
    const feed = await loaded(rig, jobs(0, 3));
    rig.pass(DAY);
    const changed = job('j0', { headcount: 3 });
    const down = new HubError(ErrorCode.UPSTREAM_UNAVAILABLE, '平台不可用', { system: 'qinyun' });
    feed.returns(
      NOTHING,
      [{ items: changed, watermark: null }, down],
      NOTHING,
      NOTHING,
      page([...changed, ...jobs(1, 2)]),
    );
    await rig.sync(feed);
    expect(await rig.changes(3)).toEqual(['UPDATED JobPosting j0']);
    await rig.sync(feed);
    rig.pass(60_000);
    await rig.sync(feed);
    expect(feed.begins).toEqual([null, '1', null, '1', '1', null, null]);
    expect(await rig.changes(3)).toEqual(['UPDATED JobPosting j0', 'REMOVED JobPosting j2']);
    expect(await silent(rig)).toEqual([{ updates: 1, removals: 1 }]);
  });

  test('takes nothing back that an incremental run wrote after the page was asked for', async () => {
    const feed = await loaded(rig, jobs(0, 5));
    rig.pass(DAY);
    feed.returns(NOTHING);
    const newer = job('j1', { headcount: 9 }, new Date(rig.clock()).toISOString());
    const read = feed.read.bind(feed);
    let wholes = 0;
    feed.read = async function* (from) {
      if (from !== null) {
        yield* read(from);
        return;
      }
      wholes += 1;
      // While this old page is on its way, another run of the feed writes something newer, and something new.
      if (wholes === 1) {
        const received = [...newer, ...job('j9')].flatMap((item) =>
          item.kind === 'record' ? [receivedRecord(item.record)] : [],
        );
        await rig.database.transaction((transaction) =>
          writeBatch(transaction, { system: 'qinyun', received, removals: [] }, rig.clock),
        );
      }
      yield { items: jobs(0, 5), watermark: '1' };
    };
    await rig.sync(feed);
    expect(await rig.changes(5)).toEqual(['UPDATED JobPosting j1', 'CREATED JobPosting j9']);
    expect(await rig.rows(`select attributes ->> 'headcount' as n from record where id = 'j1'`)).toEqual([{ n: '9' }]);
  });

  test('removes nothing that a list of deletions of long ago names and the list has', async () => {
    const feed = await loaded(rig, jobs(0, 3));
    rig.pass(DAY);
    feed.returns(NOTHING, page([...jobs(0, 2), removal('JobPosting', 'j2'), ...job('j2')]));
    await rig.sync(feed);
    expect(await rig.changes(3)).toEqual([]);
  });

  test('removes what a list of deletions names, and holds back too much of it', async () => {
    const feed = await loaded(rig, jobs(0, 20));
    feed.returns(page(['j0', 'j1', 'j2'].map((id) => removal('JobPosting', id))));
    await rig.sync(feed);
    expect(await rig.changes(20)).toHaveLength(3);
    const more = ['j3', 'j4'].map((id) => removal('JobPosting', id));
    feed.returns(page(more), NOTHING);
    await rig.sync(feed);
    await rig.sync(feed);
    expect(await rig.changes(23)).toEqual([]);
    expect(await rig.rows('select id from held_removal order by id')).toEqual([{ id: 'j3' }, { id: 'j4' }]);
  });

  test('adds up over a day what goes bit by bit', async () => {
    const feed = await loaded(rig, jobs(0, 100));
    const gone = (from: number, to: number): FeedPage[] =>
      page(Array.from({ length: to - from }, (_, n) => removal('JobPosting', `j${from + n}`)));
    feed.returns(gone(0, 19), gone(19, 30), NOTHING);
    rig.reconcileMs = 100 * DAY;
    for (let run = 0; run < 3; run += 1) await rig.sync(feed);
    expect(await rig.changes(100)).toHaveLength(19);
    rig.pass(2 * DAY);
    feed.returns(gone(50, 60), NOTHING);
    await rig.sync(feed);
    expect(await rig.changes(119)).toHaveLength(10);
    expect(await rig.rows('select count(*) as n from held_removal')).toEqual([{ n: 11 }]);
  });

  test('counts records dated in the future until they are corrected', async () => {
    const feed = jobsFeed();
    const future = (): Promise<object[]> => rig.rows('select id from future_record order by id');
    const items = [
      ...job('a'),
      ...job('b', {}, '2062-03-01T10:30:00.000Z'),
      ...job('c', {}, '2026-03-01T00:04:00.000Z'),
    ];
    feed.returns(page(items));
    await rig.sync(feed);
    expect(await future()).toEqual([{ id: 'b' }]);
    feed.returns(page(job('b', { headcount: 1 }, '2062-03-01T10:30:00.000Z')));
    await rig.sync(feed);
    expect(await future()).toEqual([{ id: 'b' }]);
    feed.returns(page(job('b', { headcount: 1 })));
    await rig.sync(feed);
    expect(await future()).toEqual([]);
  });

  test('goes by the platform’s clock where it differs', async () => {
    const feed = jobsFeed();
    const present = Date.parse('2062-03-01T10:30:00.000Z');
    feed.returns([{ items: job('b', {}, '2062-03-01T10:30:00.000Z'), watermark: '1', present }]);
    await rig.sync(feed);
    expect(await rig.rows('select id from future_record')).toEqual([]);
  });

  test('compares once more what another node’s clock calls done in the future', async () => {
    const feed = await loaded(rig, jobs(0, 3));
    await rig.database.run(`update sync_feed set reconciled_at = '2030-01-01'`);
    feed.returns(NOTHING, page(jobs(0, 3)), NOTHING);
    await rig.sync(feed);
    await rig.sync(feed);
    expect(feed.begins).toEqual([null, '1', null, '1']);
  });
});
