import { TEST_ENGINES } from '@queqiao/kit/store/testing';
import { startMocks } from '@queqiao/mocks';
import { describe, expect, test, vi } from 'vitest';
import { WORLD_NOW } from '../src/test-hub.ts';
import { compareChanges } from './compare-changes.ts';
import { workerStore } from './worker-store.ts';
import { WorkerProcess } from './worker-process.ts';
import { worldRows } from './world-rows.ts';

const LEASE_MS = 3_000;
/** Every feed of every platform. */
const FEEDS = 31;

/** Resolves once the node has read every feed so many times more. */
async function readsOn(node: WorkerProcess, times: number): Promise<void> {
  const before = await node.runs();
  await vi.waitFor(
    async () => {
      const now = Object.entries(await node.runs());
      expect(now).toHaveLength(FEEDS);
      const behind = now.filter(([feed, { ended }]) => ended < (before[feed]?.ended ?? 0) + times);
      expect(behind).toEqual([]);
    },
    { timeout: 90_000, interval: 100 },
  );
}

describe.each(TEST_ENGINES.filter(({ name }) => name === 'postgres'))('on $label', (engine) => {
  test.skipIf(engine.missing !== null)(
    'lets one node read the platforms and another go on within the lease when it is killed, and loses and doubles nothing',
    { timeout: 240_000 },
    async () => {
      await using mocks = await startMocks({ now: WORLD_NOW });
      await using store = await workerStore(engine);
      const options = { ...store.location, environment: mocks.environment, leaseMs: LEASE_MS };
      await using one = await WorkerProcess.open(options);
      await one.start();
      await readsOn(one, 1);
      await using other = await WorkerProcess.open(options);
      await other.start();

      const { cursor } = await one.changes(null);
      const [before, from] = [worldRows(mocks.world), mocks.world.journal.length];
      await mocks.control.setTick(20);
      await readsOn(one, 2);
      expect(await other.runs()).toEqual({});

      const killedAt = Date.now();
      await one.kill();
      await readsOn(other, 1);
      for (const { began } of Object.values(await other.runs())) expect(began).toBeGreaterThan(killedAt);
      const first = Math.min(...Object.values(await other.runs()).map(({ began }) => began));
      // A lease runs out at its length after it was last extended, and whoever waits looks three times as often.
      expect(first - killedAt).toBeLessThan(2 * LEASE_MS);

      await mocks.control.setTick(null);
      await readsOn(other, 4);
      const { changes } = await other.changes(cursor);
      const journal = mocks.world.journal.slice(from);
      expect(journal.length).toBeGreaterThan(100);
      expect(compareChanges({ journal, log: changes, before, after: worldRows(mocks.world) })).toEqual([]);
      expect((await other.records()).toSorted()).toEqual([...mocks.world.recordKeys()].toSorted());
    },
  );
});
