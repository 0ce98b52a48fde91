import { afterAll, beforeAll, expect, test } from 'vitest';
import { changesAfter, watermarkOf } from './change-reader.ts';
import { dataOf, startSyncedHub, type SyncedHub, type ReadSource } from './synced-hub.ts';

const ADMINISTRATOR = { role: 'administrator' } as const;
const MISSING = { kind: 'empty-list', system: 'zhijiao', call: 'schools' } as const;
const GUARD_SHARE = 0.3;

let hub: SyncedHub;
let schools: readonly string[];

beforeAll(async () => {
  hub = await startSyncedHub({ systems: ['zhijiao'], variables: { REMOVAL_GUARD_SHARE: String(GUARD_SHARE) } });
  schools = [...hub.mocks.world.recordKeys()].filter((key) => key.startsWith('zhijiao School ')).toSorted();
});
afterAll(() => hub[Symbol.asyncDispose]());

const zhijiao = async (): Promise<ReadSource | undefined> => (await hub.sources()).get('zhijiao');

async function decide(
  mutation: 'confirmRemovals' | 'discardRemovals',
  type = 'School',
  count = schools.length,
): Promise<unknown> {
  const answer = await hub.ask(
    `mutation { ${mutation}(system: "zhijiao", type: "${type}", count: ${count}, reason: "查实") { status records heldRemovals } }`,
    ADMINISTRATOR,
  );
  return dataOf(answer)[mutation];
}

async function held(heldRemovals = schools.length): Promise<void> {
  await hub.settled('zhijiao');
  expect(await zhijiao()).toMatchObject({ status: 'DEGRADED', heldRemovals });
}

test('removes no school when a list is suddenly empty, and ends the hold with the next complete one', async () => {
  const { records } = (await zhijiao())!;
  const before = await watermarkOf(hub);
  await hub.mocks.control.setFault(MISSING);
  await held();
  await hub.settled('zhijiao');
  expect(await zhijiao()).toMatchObject({ records, heldRemovals: schools.length });
  const { sources } = dataOf(await hub.ask('{ sources { id lastError } }', ADMINISTRATOR));
  expect(sources).toContainEqual({ id: 'zhijiao', lastError: null });
  expect((await changesAfter(hub, ADMINISTRATOR, before)).changes).toEqual([]);

  await hub.mocks.control.clearFaults();
  await hub.settled('zhijiao');
  expect(await zhijiao()).toMatchObject({ status: 'UP', records, heldRemovals: 0 });
  expect((await changesAfter(hub, ADMINISTRATOR, before)).changes).toEqual([]);
});

test('retains the schools when removals are discarded, and holds again while the list is short', async () => {
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

test('removes the schools once an administrator confirms, each as a change, and restores them when they are listed again', async () => {
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

test('removes no yearly return when a whole year is missing, until it is confirmed', async () => {
  const { control, world } = hub.mocks;
  const year = 2023;
  const all = [...world.recordKeys()].filter((key) => key.startsWith('zhijiao AnnualReturn '));
  const lost = all.filter((key) => key.endsWith(`/${year}`)).toSorted();
  // A small part of the list, but all of a year.
  expect(lost.length).toBeGreaterThan(10);
  expect(lost.length).toBeLessThan(GUARD_SHARE * all.length);
  const { records } = (await zhijiao())!;
  const before = await watermarkOf(hub);
  await control.setFault({ kind: 'error', system: 'zhijiao', call: 'returns/{year}.csv' });
  for (const key of lost)
    await control.apply({ op: 'remove', system: 'zhijiao', type: 'AnnualReturn', id: key.split(' ')[2]! });
  await control.clearFaults();
  await held(lost.length);
  await hub.settled('zhijiao');
  expect(await zhijiao()).toMatchObject({ records, heldRemovals: lost.length });
  expect((await changesAfter(hub, ADMINISTRATOR, before)).changes).toEqual([]);

  expect(await decide('confirmRemovals', 'AnnualReturn', lost.length)).toMatchObject({ heldRemovals: 0 });
  await hub.settled('zhijiao');
  expect(await zhijiao()).toMatchObject({ status: 'UP', records: records - lost.length, heldRemovals: 0 });
  const { changes } = await changesAfter(hub, ADMINISTRATOR, before);
  expect(changes.map(({ kind, system, type, id }) => `${kind} ${system} ${type} ${id}`).toSorted()).toEqual(
    lost.map((key) => `REMOVED ${key}`),
  );
});

test('refuses decisions of callers without the scope', async () => {
  const answer = await hub.ask(
    'mutation { confirmRemovals(system: "zhijiao", type: "School", count: 1, reason: "查实") { id } }',
    {
      role: 'partner',
    },
  );
  expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});
