import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { FeedItem } from '@queqiao/records';
import type { Database } from '@queqiao/store';
import { expect, test } from 'vitest';
import { record } from '../testing/records.ts';
import { bases, fullFeed, incrementalFeed, onEngines, recordItems } from '../testing/sync-rig.ts';
import { SyncEngine } from './sync-engine.ts';

const down = new HubError(ErrorCode.UPSTREAM_UNAVAILABLE, '平台不可用', { system: 'zhijiao' });
const job = (id: string): FeedItem[] => recordItems(record('JobPosting', id, {}, { system: 'shanqitong' }));

onEngines((rig) => {
  test('begins where the last run ended, and stores nothing twice that it reads again', async () => {
    const feed = incrementalFeed('jobs', ['JobPosting']);
    const [a, b, c] = ['a', 'b', 'c'].map((id) => record('JobPosting', id, {}, { system: 'shanqitong' }));
    feed.returns(
      [
        { items: recordItems(a!, b!), watermark: '10:00' },
        { items: recordItems(b!), watermark: '10:05' },
      ],
      [{ items: recordItems(b!, c!), watermark: '10:07' }],
    );
    await rig.sync(feed);
    await rig.sync(feed);
    await rig.sync(feed);
    expect(feed.begins).toEqual([null, '10:05', '10:07']);
    expect(await rig.changes()).toEqual(['CREATED JobPosting a', 'CREATED JobPosting b', 'CREATED JobPosting c']);
  });

  test('keeps what was received before a platform failed, and goes on from there', async () => {
    const feed = incrementalFeed('jobs', ['JobPosting']);
    feed.returns([{ items: job('a'), watermark: '10:00' }, down], [{ items: job('b'), watermark: '11:00' }]);
    await expect(rig.sync(feed)).rejects.toBe(down);
    expect(await rig.rows('select watermark, last_error, completed_at from sync_feed')).toEqual([
      { watermark: '10:00', last_error: '平台不可用', completed_at: null },
    ]);
    await rig.sync(feed);
    expect(feed.begins).toEqual([null, '10:00']);
    expect(await rig.rows('select watermark, last_error, failed_at from sync_feed')).toEqual([
      { watermark: '11:00', last_error: null, failed_at: null },
    ]);
    expect(await rig.changes()).toEqual(['CREATED JobPosting a', 'CREATED JobPosting b']);
  });

  test('reads the other feeds of a system when one fails', async () => {
    const [first, second] = [fullFeed('schools', ['School']), fullFeed()];
    first.returns([down]);
    second.returnsItems(bases(0, 1));
    await expect(rig.sync(first, second)).rejects.toBe(down);
    expect(await rig.changes()).toEqual(['CREATED Base b0']);
  });

  test('masks an internal failure', async () => {
    const feed = fullFeed();
    feed.returns([new Error('at http://10.0.0.1/secret')]);
    await expect(rig.sync(feed)).rejects.toThrow('secret');
    const [row] = (await rig.rows('select last_error from sync_feed')) as { last_error: string }[];
    expect(row?.last_error).not.toContain('secret');
  });

  test('leaves a system to the node that has it, until that node lets go', async () => {
    const feed = fullFeed();
    feed.returnsItems(bases(0, 1));
    await rig.database.run(`insert into sync_lease values ('zhijiao', 'another node', now() + interval '1 hour')`);
    const engine = new SyncEngine({ database: rig.database, feeds: [feed], intervalMs: 60_000, clock: rig.clock });
    expect(await engine.once()).toEqual(new Map([['zhijiao', null]]));
    await rig.database.run(`update sync_lease set expires_at = now() - interval '1 second'`);
    expect(await engine.once()).toEqual(new Map([['zhijiao', new Map()]]));
    expect(await rig.rows('select * from sync_lease')).toEqual([]);
  });

  test('writes nothing more once another node has taken over', async () => {
    const feed = fullFeed();
    feed.returnsItems(bases(0, 1));
    const stolen = fullFeed('schools', ['School']);
    stolen.read = async function* () {
      await rig.database.run(`update sync_lease set holder = 'another node'`);
      yield { items: recordItems(record('School', '1')), watermark: null };
    };
    const engine = new SyncEngine({
      database: rig.database,
      feeds: [stolen, feed],
      intervalMs: 60_000,
      clock: rig.clock,
    });
    await expect(engine.once()).rejects.toMatchObject({ code: 'LEASE_LOST' });
    expect(await rig.changes()).toEqual([]);
  });
});

test('refuses two feeds of one type of a system', () => {
  const feeds = ['a', 'b'].map((name) => fullFeed(name));
  expect(() => new SyncEngine({ database: {} as Database, feeds, intervalMs: 1 })).toThrow(
    'Base of zhijiao has two feeds, a and b',
  );
});
