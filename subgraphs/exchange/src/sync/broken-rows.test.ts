import type { FeedItem, JsonValue } from '@queqiao/records';
import { expect, test } from 'vitest';
import { base, bases, fullFeed, incrementalFeed, onEngines, recordItems } from '../testing/sync-rig.ts';

const rejected = (id: string | null, raw: JsonValue): FeedItem => ({
  kind: 'rejected',
  type: 'Base',
  id,
  code: 'INVALID',
  reason: '校验位不符',
  path: 'uscc',
  raw,
});

onEngines((rig) => {
  test('sets broken rows aside, keeps the record that one of them stands for, and takes out what is good again', async () => {
    const feed = fullFeed();
    feed.returnsItems(bases(0, 10));
    await rig.sync(feed);
    feed.returnsItems([...bases(0, 9), rejected('b9', { id: 'b9', uscc: 'X' }), rejected(null, { n: 1 })]);
    await rig.sync(feed);
    expect(await rig.rows('select type, id, reason, path, raw from quarantine order by id')).toEqual([
      { type: 'Base', id: 'b9', reason: '校验位不符', path: 'uscc', raw: { id: 'b9', uscc: 'X' } },
      { type: 'Base', id: null, reason: '校验位不符', path: 'uscc', raw: { n: 1 } },
    ]);
    feed.returnsItems(bases(0, 10));
    await rig.sync(feed);
    expect(await rig.rows('select * from quarantine')).toEqual([]);
    expect(await rig.changes(10)).toEqual([]);
  });

  test('keeps a record that was missing when a row broke beyond recognition, for as long as the row is there', async () => {
    const feed = fullFeed();
    feed.returnsItems(bases(0, 10));
    await rig.sync(feed);
    feed.returnsItems([...bases(0, 9), rejected('X9', { n: 1 })]);
    for (let run = 0; run < 3; run += 1) await rig.sync(feed);
    feed.returnsItems([...bases(0, 9), rejected(null, { n: 2 })]);
    for (let run = 0; run < 2; run += 1) await rig.sync(feed);
    expect(await rig.changes(10)).toEqual([]);
    expect(await rig.rows('select * from held_removal')).toEqual([]);
    feed.returnsItems(bases(0, 9));
    await rig.sync(feed);
    expect(await rig.changes(10)).toEqual(['REMOVED Base b9']);
    expect(await rig.rows('select * from protected_record')).toEqual([]);
  });

  test('removes what goes missing later, beside a row that was broken before', async () => {
    const feed = fullFeed();
    feed.returnsItems([...bases(0, 10), rejected('X', {})]);
    await rig.sync(feed);
    feed.returnsItems([...bases(0, 9), rejected('X', {})]);
    await rig.sync(feed);
    expect(await rig.changes(10)).toEqual(['REMOVED Base b9']);
  });

  test('protects a record too when the run in which the row broke did not come to its end', async () => {
    const feed = fullFeed();
    feed.returnsItems(bases(0, 10));
    await rig.sync(feed);
    const broken = { items: [...bases(0, 9), rejected('X9', {})], watermark: null };
    feed.returns([broken, new Error('the platform went away')], [broken]);
    await expect(rig.sync(feed)).rejects.toThrow('went away');
    await rig.sync(feed);
    await rig.sync(feed);
    expect(await rig.changes(10)).toEqual([]);
  });

  test('has a person decide where more is missing than rows that cannot be recognised', async () => {
    const feed = fullFeed();
    feed.returnsItems(bases(0, 10));
    await rig.sync(feed);
    feed.returnsItems([...bases(0, 8), rejected('X9', {})]);
    for (let run = 0; run < 3; run += 1) await rig.sync(feed);
    expect(await rig.changes(10)).toEqual([]);
    expect(await rig.rows('select id from held_removal order by id')).toEqual([{ id: 'b8' }, { id: 'b9' }]);
  });

  test('removes what goes missing from a feed of changes, beside a row that was broken when the feed was first read', async () => {
    const feed = incrementalFeed('bases', ['Base'], 'zhijiao');
    feed.returns([{ items: [...bases(0, 10), rejected('X', {})], watermark: '1' }]);
    await rig.sync(feed);
    feed.returns([{ items: [], watermark: '1' }], [{ items: [...bases(0, 9), rejected('X', {})], watermark: '1' }]);
    rig.reconcileMs = 0;
    await rig.sync(feed);
    expect(await rig.changes(10)).toEqual(['REMOVED Base b9']);
    expect(await rig.rows('select silent_removals as n from sync_feed')).toEqual([{ n: 1 }]);
  });

  test('protects a record of a feed of changes when the whole list is compared', async () => {
    const feed = incrementalFeed('bases', ['Base'], 'zhijiao');
    feed.returns([{ items: bases(0, 10), watermark: '1' }], [{ items: [rejected('X9', {})], watermark: '1' }]);
    await rig.sync(feed);
    await rig.sync(feed);
    feed.returns([{ items: [...bases(0, 9), rejected('X9', {})], watermark: '1' }]);
    rig.reconcileMs = 0;
    for (let run = 0; run < 3; run += 1) await rig.sync(feed);
    expect(await rig.changes(10)).toEqual([]);
    expect(await rig.rows('select silent_removals as n from sync_feed')).toEqual([{ n: 0 }]);
  });

  test('reads a feed of changes whole, once something changed, to let out rows that came right under another key', async () => {
    const feed = incrementalFeed('bases', ['Base'], 'zhijiao');
    const wrong = [rejected(null, { n: 1 }), rejected('X9', { id: 'X9' })];
    feed.returns([{ items: [...bases(0, 2), ...wrong], watermark: '1' }], [{ items: [], watermark: '1' }]);
    await rig.sync(feed);
    rig.pass(60_000);
    await rig.sync(feed);
    // Nothing changed: nothing can have come right.
    expect(feed.begins).toEqual([null, '1']);
    const whole = [{ items: [...bases(0, 3), rejected('X9', { id: 'X9' })], watermark: '1' }];
    feed.returns([{ items: bases(2, 3), watermark: '2' }], whole, [{ items: [], watermark: '2' }]);
    await rig.sync(feed);
    expect(feed.begins).toEqual([null, '1', '1', null]);
    expect(await rig.rows('select id from quarantine')).toEqual([{ id: 'X9' }]);
    // The whole list had b2 as it was: no row was corrected since.
    rig.pass(60_000);
    await rig.sync(feed);
    expect(feed.begins.slice(4)).toEqual(['2']);
    expect(await rig.changes()).toEqual(['CREATED Base b0', 'CREATED Base b1', 'CREATED Base b2']);
  });

  test('reads it whole once more when something changed while it was read', async () => {
    const feed = incrementalFeed('bases', ['Base'], 'zhijiao');
    const early = [{ items: [...bases(0, 1), rejected('X9', {})], watermark: '1' }];
    const late = [{ items: bases(0, 3), watermark: '2' }];
    feed.returns(early, [{ items: bases(1, 2), watermark: '2' }], [...early, ...late]);
    await rig.sync(feed);
    await rig.sync(feed);
    expect(await rig.rows('select id from quarantine')).toEqual([{ id: 'X9' }]);
    feed.returns(late);
    rig.pass(60_000);
    await rig.sync(feed);
    expect(feed.begins).toEqual([null, '1', null, '2', null]);
    expect(await rig.rows('select id from quarantine')).toEqual([]);
  });

  test('reads it whole later where that would take too much of the time, and not at all when nothing is set aside', async () => {
    const feed = incrementalFeed('bases', ['Base'], 'zhijiao');
    feed.returns([{ items: [...bases(0, 1), rejected(null, { n: 1 })], watermark: '1' }]);
    await rig.sync(feed);
    await rig.database.run(`update sync_feed set whole_began_at = '2026-03-01T00:00:00Z', whole_ms = 1000`);
    feed.returns([{ items: bases(0, 2), watermark: '2' }]);
    await rig.sync(feed);
    expect(feed.begins).toEqual([null, '1']);
    rig.pass(20_000);
    await rig.sync(feed);
    expect(feed.begins).toEqual([null, '1', '2', null]);
    expect(await rig.rows('select * from quarantine')).toEqual([]);
    feed.returns([{ items: bases(0, 3), watermark: '3' }]);
    rig.pass(60_000);
    await rig.sync(feed);
    expect(feed.begins.slice(4)).toEqual(['2']);
  });

  test('sets aside what the store cannot hold, and stores the rest', async () => {
    const feed = fullFeed();
    feed.returnsItems([
      ...bases(0, 3),
      ...recordItems(
        base('nul', { name: 'a\u0000b' }),
        base('half', { name: '\uD800' }),
        base('escaped', { name: '\\u0000' }),
      ),
      ...recordItems(base('long', { uscc: Array.from({ length: 20_000 }, (_, n) => n.toString(36)).join('') })),
      ...recordItems(base('control\u0001')),
    ]);
    await rig.sync(feed);
    expect((await rig.changes()).toSorted()).toEqual([
      'CREATED Base b0',
      'CREATED Base b1',
      'CREATED Base b2',
      'CREATED Base escaped',
    ]);
    const ids = await rig.rows('select id from quarantine order by id');
    expect(ids).toEqual([{ id: 'control\u0001' }, { id: 'half' }, { id: 'long' }, { id: 'nul' }]);
  });
});
