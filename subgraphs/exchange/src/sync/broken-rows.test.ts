import type { FeedItem, JsonValue } from '@queqiao/kit/records';
import { expect, test } from 'vitest';
import { base, bases, fullFeed, onEngines, told } from '../testing/sync-rig.ts';

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
