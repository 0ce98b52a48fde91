import { expect, test } from 'vitest';
import type { ScriptedFeed } from '../testing/scripted-feed.ts';
import { somebodyWaits } from '../testing/somebody-waits.ts';
import { bases, fullFeed, onEngines, type SyncRig } from '../testing/sync-rig.ts';
import { confirmHeld, discardHeld } from './decide-removals.ts';

const REMOVED = ['REMOVED Base b6', 'REMOVED Base b7', 'REMOVED Base b8', 'REMOVED Base b9'];

/** A feed whose list has lost four of ten records, which are held back. */
async function heldBack(rig: SyncRig): Promise<ScriptedFeed> {
  const feed = fullFeed();
  feed.returnsItems(bases(0, 10));
  await rig.sync(feed);
  feed.returnsItems(bases(0, 6));
  await rig.sync(feed);
  expect(await rig.rows('select id from held_removal order by id')).toEqual(
    ['b6', 'b7', 'b8', 'b9'].map((id) => ({ id })),
  );
  return feed;
}

const SEEN = { system: 'zhijiao', type: 'Base', count: 4 } as const;

function confirm(rig: SyncRig): Promise<void> {
  return rig.database.transaction((transaction) => confirmHeld(transaction, SEEN, rig.clock));
}

/** Does something once the feed was read to the end so many times more. */
function afterReading(feed: ScriptedFeed, times: number, act: () => Promise<unknown>): void {
  const read = feed.read.bind(feed);
  const last = feed.begins.length + times;
  feed.read = async function* (from) {
    yield* read(from);
    if (feed.begins.length === last) await act();
  };
}

onEngines((rig) => {
  test.each([
    ['confirms', confirmHeld],
    ['discards', discardHeld],
  ])('%s nothing of what has changed since a person saw it', async (_sentence, decide) => {
    await heldBack(rig);
    const deciding = rig.database.transaction((transaction) => decide(transaction, { ...SEEN, count: 3 }, rig.clock));
    await expect(deciding).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await rig.rows('select count(*) as n from held_removal')).toEqual([{ n: 4 }]);
    expect(await rig.changes(10)).toEqual([]);
  });

  test.each([1, 2])('holds nothing back that is confirmed after reading %i of the run', async (reading) => {
    const feed = await heldBack(rig);
    afterReading(feed, reading, () => confirm(rig));
    await rig.sync(feed);
    expect(await rig.rows('select id from held_removal')).toEqual([]);
    await rig.sync(feed);
    expect(await rig.changes(10)).toEqual(REMOVED);
  });

  test('takes back in the next run what is confirmed while the list has it again', async () => {
    const feed = await heldBack(rig);
    feed.returnsItems(bases(0, 10));
    afterReading(feed, 1, () => confirm(rig));
    await rig.sync(feed);
    await rig.sync(feed);
    expect(await rig.changes(10)).toEqual([
      ...REMOVED,
      'CREATED Base b6',
      'CREATED Base b7',
      'CREATED Base b8',
      'CREATED Base b9',
    ]);
    expect(await rig.rows('select id from held_removal')).toEqual([]);
  });

  // The embedded engine has one transaction at a time.
  test.skipIf(rig.engine.name === 'pglite')('holds nothing back that is being confirmed at the same time', async () => {
    const feed = await heldBack(rig);
    const confirmed = Promise.withResolvers<void>();
    const commit = Promise.withResolvers<void>();
    const confirming = rig.database.transaction(async (transaction) => {
      await confirmHeld(transaction, SEEN, rig.clock);
      confirmed.resolve();
      await commit.promise;
    });
    await confirmed.promise;
    let ended = false;
    const run = rig.sync(feed).finally(() => (ended = true));
    await expect.poll(async () => ended || (await somebodyWaits(rig.database))).toBe(true);
    commit.resolve();
    await Promise.all([confirming, run]);
    expect(await rig.changes(10)).toEqual(REMOVED);
    expect(await rig.rows('select id from held_removal')).toEqual([]);
  });
});
