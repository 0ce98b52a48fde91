import type { WorldOperationInput } from '@queqiao/mocks';
import { RUNS_LONG } from '@queqiao/store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EVENTUALLY } from '../src/eventually.ts';
import { changesAfter, watermarkOf } from './change-reader.ts';
import { compareChanges } from './compare-changes.ts';
import { dataOf, startSyncedHub, type SyncedHub } from './synced-hub.ts';
import { worldRows } from './world-rows.ts';

const ADMINISTRATOR = { role: 'administrator' } as const;
const SYSTEMS = ['qinyun', 'shanqitong'];
const SOURCES = '{ sources { id silentUpdates silentRemovals } }';

interface SilentCounts {
  readonly silentUpdates: number;
  readonly silentRemovals: number;
}

let hub: SyncedHub;

beforeAll(async () => {
  hub = await startSyncedHub({
    systems: SYSTEMS,
    mocks: { silent: true },
    variables: { RECONCILE_INTERVAL_MS: '1' },
  });
});
afterAll(() => hub[Symbol.asyncDispose]());

/** The silent changes that were found, by platform. */
async function counts(): Promise<ReadonlyMap<string, SilentCounts>> {
  const { sources } = dataOf(await hub.ask(SOURCES, ADMINISTRATOR)) as {
    readonly sources: readonly (SilentCounts & { readonly id: string })[];
  };
  return new Map(
    sources
      .filter(({ id }) => SYSTEMS.includes(id))
      .map(({ id, silentUpdates, silentRemovals }) => [id, { silentUpdates, silentRemovals }]),
  );
}

test.runIf(RUNS_LONG)('logs and counts each row that a platform changed or removed without a word', async () => {
  const { world, control } = hub.mocks;
  const before = await watermarkOf(hub);
  const rows = worldRows(world);
  const [cooperation, other] = world.platforms.shanqitong.cooperations
    .ordered()
    .filter(({ faulty }) => faulty === null);
  const job = world.platforms.qinyun.jobs.ordered().find(({ faulty, status }) => faulty === null && status === 'OPEN');
  const operations: readonly WorldOperationInput[] = [
    { op: 'editSilently', system: 'qinyun', type: 'JobPosting', id: job!.id, patch: { headcount: 59 } },
    { op: 'removeSilently', system: 'shanqitong', type: 'Cooperation', id: cooperation!.id },
    { op: 'removeSilently', system: 'shanqitong', type: 'Cooperation', id: other!.id },
  ];
  const journal = [];
  for (const operation of operations) journal.push(...(await control.apply(operation)));
  await expect
    .poll(async () => {
      await hub.settled();
      return counts();
    }, EVENTUALLY)
    .toEqual(
      new Map([
        ['qinyun', { silentUpdates: 1, silentRemovals: 0 }],
        ['shanqitong', { silentUpdates: 0, silentRemovals: 2 }],
      ]),
    );
  const { changes: log } = await changesAfter(hub, ADMINISTRATOR, before);
  expect(compareChanges({ journal, log, before: rows, after: worldRows(world) })).toEqual([]);
});
