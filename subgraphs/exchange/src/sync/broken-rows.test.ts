import type { FeedItem, JsonValue } from '@queqiao/records';
import { expect, test } from 'vitest';
import { base, bases, fullFeed, incrementalFeed, onEngines, told } from '../testing/sync-rig.ts';

const rejected = (id: string | null, raw: JsonValue): FeedItem => ({
  kind: 'rejected',
  type: 'Base',
  id,
  reason: '校验位不符',
  path: 'uscc',
  raw,
});

onEngines((rig) => {
  test('sets broken rows aside, keeps the record that one of them stands for, and takes out what is good again', async () => {
    const feed = fullFeed();
    feed.tellsItems(bases(0, 10));
    await rig.sync(feed);
    feed.tellsItems([...bases(0, 9), rejected('b9', { id: 'b9', uscc: 'X' }), rejected(null, { n: 1 })]);
    await rig.sync(feed);
    expect(await rig.rows('select type, id, reason, path, raw from quarantine order by id')).toEqual([
      { type: 'Base', id: 'b9', reason: '校验位不符', path: 'uscc', raw: { id: 'b9', uscc: 'X' } },
      { type: 'Base', id: null, reason: '校验位不符', path: 'uscc', raw: { n: 1 } },
    ]);
    feed.tellsItems(bases(0, 10));
    await rig.sync(feed);
    expect(await rig.rows('select * from quarantine')).toEqual([]);
    expect(await rig.changes(10)).toEqual([]);
  });

  test('removes nothing in a run in which a row broke beyond recognition, and goes on once it is known', async () => {
    const feed = fullFeed();
    feed.tellsItems(bases(0, 10));
    await rig.sync(feed);
    feed.tellsItems([...bases(0, 9), rejected('X9', {})]);
    await rig.sync(feed);
    expect(await rig.changes(10)).toEqual([]);
    await rig.sync(feed);
    expect(await rig.changes(10)).toEqual(['REMOVED Base b9']);
  });

  test('reads a feed of changes whole, once something changed, to let out rows that came right under another key', async () => {
    const feed = incrementalFeed('bases', ['Base'], 'zhijiao');
    const wrong = [rejected(null, { n: 1 }), rejected('X9', { id: 'X9' })];
    feed.tells([{ items: [...bases(0, 2), ...wrong], watermark: '1' }], [{ items: [], watermark: '1' }]);
    await rig.sync(feed);
    rig.pass(60_000);
    await rig.sync(feed);
    // Nothing changed: nothing can have come right.
    expect(feed.begins).toEqual([null, '1']);
    const whole = [{ items: [...bases(0, 3), rejected('X9', { id: 'X9' })], watermark: '1' }];
    feed.tells([{ items: bases(2, 3), watermark: '2' }], whole, [{ items: [], watermark: '2' }]);
    await rig.sync(feed);
    expect(feed.begins).toEqual([null, '1', '1', null]);
    expect(await rig.rows('select id from quarantine')).toEqual([{ id: 'X9' }]);
    // The whole list told of b2 as it was: nothing came right since.
    rig.pass(60_000);
    await rig.sync(feed);
    expect(feed.begins.slice(4)).toEqual(['2']);
    expect(await rig.changes()).toEqual(['CREATED Base b0', 'CREATED Base b1', 'CREATED Base b2']);
  });

  test('reads it whole once more when something changed while it was read', async () => {
    const feed = incrementalFeed('bases', ['Base'], 'zhijiao');
    const early = [{ items: [...bases(0, 1), rejected('X9', {})], watermark: '1' }];
    const late = [{ items: bases(0, 3), watermark: '2' }];
    feed.tells(early, [{ items: bases(1, 2), watermark: '2' }], [...early, ...late]);
    await rig.sync(feed);
    await rig.sync(feed);
    expect(await rig.rows('select id from quarantine')).toEqual([{ id: 'X9' }]);
    feed.tells(late);
    rig.pass(60_000);
    await rig.sync(feed);
    expect(feed.begins).toEqual([null, '1', null, '2', null]);
    expect(await rig.rows('select id from quarantine')).toEqual([]);
  });

  test('reads it whole later where that would take too much of the time, and not at all when nothing is set aside', async () => {
    const feed = incrementalFeed('bases', ['Base'], 'zhijiao');
    feed.tells([{ items: [...bases(0, 1), rejected(null, { n: 1 })], watermark: '1' }]);
    await rig.sync(feed);
    await rig.database.run(`update sync_feed set whole_began_at = '2026-03-01T00:00:00Z', whole_ms = 1000`);
    feed.tells([{ items: bases(0, 2), watermark: '2' }]);
    await rig.sync(feed);
    expect(feed.begins).toEqual([null, '1']);
    rig.pass(20_000);
    await rig.sync(feed);
    expect(feed.begins).toEqual([null, '1', '2', null]);
    expect(await rig.rows('select * from quarantine')).toEqual([]);
    feed.tells([{ items: bases(0, 3), watermark: '3' }]);
    rig.pass(60_000);
    await rig.sync(feed);
    expect(feed.begins.slice(4)).toEqual(['2']);
  });

  test('sets aside what the store cannot hold, and stores the rest', async () => {
    const feed = fullFeed();
    feed.tellsItems([
      ...bases(0, 3),
      ...told(
        base('nul', { name: 'a\u0000b' }),
        base('half', { name: '\uD800' }),
        base('escaped', { name: '\\u0000' }),
      ),
      ...told(base('long', { uscc: Array.from({ length: 20_000 }, (_, n) => n.toString(36)).join('') })),
      ...told(base('control\u0001')),
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
