import { startMocks } from '@queqiao/mocks';
import { describe, expect, test, vi } from 'vitest';
import { RUNS_LONG } from '@queqiao/store/testing';
import { TEST_ENGINES } from '../src/test-engines.ts';
import { SMALL_WORLD } from '../src/test-hub.ts';
import { foldChanges, keyOf } from './fold-changes.ts';
import { KilledRounds } from './killed-rounds.ts';
import { workerStore } from './worker-store.ts';

/** `TEST_CHANGES=10000 TEST_KILLS=50` is the long proof: some minutes for each engine. */
const CHANGES = Number(process.env['TEST_CHANGES'] ?? 150);
const KILLS = Number(process.env['TEST_KILLS'] ?? 1);
const MINUTES = 60_000;
/** Rows may leave the quarantine only after their list was read whole: the long proof waits for them. */
const LONG = CHANGES >= 10_000;

/** The system and type of a key. */
const listOf = (key: string): string => key.slice(0, key.lastIndexOf(' '));

/** Those that are not among the others, counted with repetitions. */
function beyond(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return some.filter((each) => {
    const place = left.indexOf(each);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

describe.each(TEST_ENGINES)('on $label', (engine) => {
  test.skipIf(engine.missing !== null || !RUNS_LONG)(
    `logs each of ${CHANGES} changes of the world once and in order when sync is killed ${KILLS} times`,
    { timeout: (3 + CHANGES / 1_000) * MINUTES },
    async () => {
      await using mocks = await startMocks(SMALL_WORLD);
      await using store = await workerStore(engine);
      const worker = { ...store.location, environment: mocks.environment, leaseMs: 1_000 };
      await using rounds = await KilledRounds.start({
        mocks,
        worker,
        ...(LONG ? { steps: 400, kills: 4 } : { steps: 250, kills: 1 }),
      });

      const loaded = foldChanges(await rounds.load());
      expect(loaded.every(({ before, kinds }) => before === null && kinds.length === 1)).toBe(true);
      expect(loaded.map(({ after }) => after ?? '').toSorted()).toEqual([...mocks.world.recordKeys()].toSorted());

      while (rounds.changes < CHANGES || rounds.kills < KILLS) {
        expect(await rounds.round()).toEqual([]);
      }

      expect(new Set(rounds.cursors).size).toBe(rounds.cursors.length);
      expect((await rounds.worker.records()).toSorted()).toEqual([...mocks.world.recordKeys()].toSorted());

      const wrong = mocks.world.wrongRows().filter(({ fault }) => fault.quarantined);
      const wrongLists = wrong.map((row) => listOf(keyOf(row)));
      const aside = async (): Promise<readonly string[]> =>
        (await rounds.worker.quarantine()).map((row) => keyOf({ ...row, id: row.id ?? '' }));
      expect((await aside()).filter((key) => mocks.world.recordKeys().has(key))).toEqual([]);
      expect(beyond(wrongLists, (await aside()).map(listOf))).toEqual([]);
      if (!LONG) return;
      await vi.waitFor(
        async () => {
          expect(await rounds.worker.sync()).toEqual([]);
          expect(beyond((await aside()).map(listOf), wrongLists)).toEqual([]);
        },
        { timeout: MINUTES },
      );
    },
  );
});
