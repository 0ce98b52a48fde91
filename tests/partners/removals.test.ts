import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { changesAfter, watermarkOf } from './change-reader.ts';
import { dataOf, startSyncedHub, type SyncedHub, type ToldSource } from './synced-hub.ts';

const ADMINISTRATOR = { role: 'administrator' } as const;
const MISSING = { kind: 'empty-list', system: 'zhijiao', call: 'schools' } as const;
const PATIENCE = { timeout: 20_000, interval: 50 };

let hub: SyncedHub;
let schools: readonly string[];

beforeAll(async () => {
  hub = await startSyncedHub();
  schools = [...hub.mocks.world.recordKeys()].filter((key) => key.startsWith('zhijiao School ')).toSorted();
});
afterAll(() => hub[Symbol.asyncDispose]());

const zhijiao = async (): Promise<ToldSource | undefined> => (await hub.sources()).get('zhijiao');

async function decide(mutation: 'confirmRemovals' | 'discardRemovals'): Promise<unknown> {
  const answer = await hub.ask(
    `mutation { ${mutation}(system: "zhijiao", type: "School") { status records heldRemovals } }`,
    ADMINISTRATOR,
  );
  return dataOf(answer)[mutation];
}

const held = (): Promise<void> =>
  vi.waitFor(async () => {
    expect(await zhijiao()).toMatchObject({ status: 'DEGRADED', heldRemovals: schools.length });
  }, PATIENCE);

test('removes no school given a list that is suddenly empty, and ends the hold with the next whole one', async () => {
  const { records } = (await zhijiao())!;
  const before = await watermarkOf(hub);
  await hub.mocks.control.setFault(MISSING);
  await held();
  await hub.settled('zhijiao');
  expect(await zhijiao()).toMatchObject({ records, heldRemovals: schools.length, lastError: null });
  expect((await changesAfter(hub, ADMINISTRATOR, before)).changes).toEqual([]);

  await hub.mocks.control.clearFaults();
  await hub.settled('zhijiao');
  expect(await zhijiao()).toMatchObject({ status: 'UP', records, heldRemovals: 0 });
  expect((await changesAfter(hub, ADMINISTRATOR, before)).changes).toEqual([]);
});

test('keeps the schools given removals that are discarded, and holds again while the list is short', async () => {
  const { records } = (await zhijiao())!;
  const before = await watermarkOf(hub);
  await hub.mocks.control.setFault(MISSING);
  await held();
  expect(await decide('discardRemovals')).toEqual({ status: 'UP', records, heldRemovals: 0 });
  await held();
  await hub.mocks.control.clearFaults();
  await hub.settled('zhijiao');
  expect(await zhijiao()).toMatchObject({ status: 'UP', records, heldRemovals: 0 });
  expect((await changesAfter(hub, ADMINISTRATOR, before)).changes).toEqual([]);
});

test('removes the schools once an administrator confirms, each a change, and takes them back when they are told again', async () => {
  const { records } = (await zhijiao())!;
  const before = await watermarkOf(hub);
  await hub.mocks.control.setFault(MISSING);
  await held();
  const confirmed = { status: 'UP', records: records - schools.length, heldRemovals: 0 };
  expect(await decide('confirmRemovals')).toEqual(confirmed);
  await hub.settled('zhijiao');
  expect(await zhijiao()).toMatchObject(confirmed);
  const { changes, cursor } = await changesAfter(hub, ADMINISTRATOR, before);
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['REMOVED']));
  expect(changes.map(({ system, type, id }) => `${system} ${type} ${id}`).toSorted()).toEqual(schools);

  await hub.mocks.control.clearFaults();
  await hub.settled('zhijiao');
  expect(await zhijiao()).toMatchObject({ status: 'UP', records, heldRemovals: 0 });
  const back = await changesAfter(hub, ADMINISTRATOR, cursor);
  expect(new Set(back.changes.map(({ kind }) => kind))).toEqual(new Set(['CREATED']));
  expect(back.changes.map(({ system, type, id }) => `${system} ${type} ${id}`).toSorted()).toEqual(schools);
});

test('lets nobody decide who may not operate', async () => {
  const answer = await hub.ask('mutation { confirmRemovals(system: "zhijiao", type: "School") { id } }', {
    role: 'partner',
  });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});
