import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { FeedItem } from '@queqiao/records';
import { expect, test } from 'vitest';
import { record } from '../testing/records.ts';
import { base, bases, fullFeed, onEngines, recordItems } from '../testing/sync-rig.ts';
import { writeBatch } from '../writing/write-batch.ts';

const down = new HubError(ErrorCode.UPSTREAM_UNAVAILABLE, '平台不可用', { system: 'zhijiao' });

function returns(...years: number[]): FeedItem[] {
  const codes = ['1', '2', '3'];
  return recordItems(
    ...years.flatMap((year) => codes.map((code) => record('AnnualReturn', `${code}/${year}`, { year }))),
  );
}

onEngines((rig) => {
  test('removes what a whole list no longer has, and nothing when the list broke off', async () => {
    const feed = fullFeed();
    feed.returnsItems(bases(0, 10));
    await rig.sync(feed);
    feed.returns([{ items: bases(0, 5), watermark: null }, down]);
    await expect(rig.sync(feed)).rejects.toBe(down);
    expect(await rig.changes(10)).toEqual([]);
    feed.returnsItems(bases(0, 9));
    await rig.sync(feed);
    expect(await rig.changes(10)).toEqual(['REMOVED Base b9']);
  });

  test('keeps a record that a list lacked once, and has when it is read again', async () => {
    const feed = fullFeed();
    feed.returnsItems(bases(0, 10));
    await rig.sync(feed);
    feed.returnsItems(bases(0, 9), bases(0, 10));
    await rig.sync(feed);
    expect(feed.begins).toHaveLength(3);
    expect(await rig.changes(10)).toEqual([]);
  });

  test('needs one reading, and writes nothing, when nothing changed', async () => {
    const feed = fullFeed();
    feed.returnsItems(bases(0, 2_500));
    await rig.sync(feed);
    const before = await rig.rows('select system, feed, encode(digest, $$hex$$) as d from sync_chunk order by d');
    await rig.sync(feed);
    expect(feed.begins).toHaveLength(2);
    expect(await rig.changes(2_500)).toEqual([]);
    expect(before.length).toBeGreaterThan(0);
    expect(await rig.rows('select system, feed, encode(digest, $$hex$$) as d from sync_chunk order by d')).toEqual(
      before,
    );
  });

  test('notices what it stored otherwise itself, when a list had a record twice', async () => {
    const feed = fullFeed();
    const planned = [...recordItems(base('x', { status: 'PLANNED' })), ...bases(0, 4_500)];
    feed.returnsItems([...planned, ...recordItems(base('x', { status: 'BUILT' }))], planned);
    await rig.sync(feed);
    await rig.sync(feed);
    expect(await rig.rows(`select attributes ->> 'status' as s from record where id = 'x'`)).toEqual([
      { s: 'PLANNED' },
    ]);
  });

  test('notices what something else wrote, though the list is the same again', async () => {
    const feed = fullFeed();
    feed.returnsItems(bases(0, 10));
    await rig.sync(feed);
    const removals = [{ type: 'Base' as const, id: 'b3' }];
    await rig.database.transaction((transaction) =>
      writeBatch(transaction, { system: 'zhijiao', received: [], removals }, rig.clock),
    );
    await rig.sync(feed);
    expect(await rig.changes(10)).toEqual(['REMOVED Base b3', 'CREATED Base b3']);
  });

  test('holds removals back when too much is missing at once, and lets them go when the list has most of it again', async () => {
    const feed = fullFeed();
    feed.returnsItems(bases(0, 10));
    await rig.sync(feed);
    feed.returnsItems(bases(0, 6));
    await rig.sync(feed);
    expect(await rig.changes(10)).toEqual([]);
    expect(await rig.rows('select id from held_removal order by id')).toEqual([
      { id: 'b6' },
      { id: 'b7' },
      { id: 'b8' },
      { id: 'b9' },
    ]);
    feed.returnsItems(bases(0, 9));
    await rig.sync(feed);
    expect(await rig.changes(10)).toEqual(['REMOVED Base b9']);
    expect(await rig.rows('select id from held_removal')).toEqual([]);
  });

  test('holds back a year that is missing, though it is little of all years', async () => {
    const feed = fullFeed('returns', ['AnnualReturn']);
    const years = Array.from({ length: 10 }, (_, n) => 2016 + n);
    feed.returnsItems(returns(...years));
    await rig.sync(feed);
    feed.returnsItems(returns(...years.slice(1)));
    await rig.sync(feed);
    expect(await rig.changes(30)).toEqual([]);
    expect(await rig.rows('select count(*) as n from held_removal')).toEqual([{ n: 3 }]);
  });
});
