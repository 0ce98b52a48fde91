import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { EVENTUALLY } from '../src/eventually.ts';
import { changesAfter, watermarkOf } from './change-reader.ts';
import { dataOf, startSyncedHub, type SyncedHub, type ReadSource } from './synced-hub.ts';

/** Held removals of a type with what they would move. */
interface HeldOfType {
  readonly wouldMove: readonly {
    readonly indicator: { readonly id: string };
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

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

const OF_PROGRESS = '{ value status digest coverage { expected missing(first: 1) { totalCount } } }';
const PROGRESS = `{ indicators { id progress ${OF_PROGRESS} } }`;

/** Every indicator's progress. */
async function progresses(): Promise<ReadonlyMap<string, unknown>> {
  const { indicators } = dataOf(await hub.ask(PROGRESS)) as {
    readonly indicators: readonly { readonly id: string; readonly progress: unknown }[];
  };
  return new Map(indicators.map(({ id, progress }) => [id, progress]));
}

test('names the indicators that would move, and they move so once the removals are confirmed', async () => {
  await hub.mocks.control.setFault(MISSING);
  await held();
  const { sources } = dataOf(
    await hub.ask(
      `{ sources { id held { type wouldMove { indicator { id } before ${OF_PROGRESS} after ${OF_PROGRESS} } } } }`,
      ADMINISTRATOR,
    ),
  ) as { readonly sources: readonly { readonly id: string; readonly held: readonly HeldOfType[] }[] };
  const [schoolsHeld] = sources.find(({ id }) => id === 'zhijiao')!.held;
  const { wouldMove } = schoolsHeld!;
  expect(wouldMove.map(({ indicator }) => indicator.id)).toContain('baoji-2024-37/dual-qualified-secondary');
  const present = await progresses();
  for (const { indicator, before, after } of wouldMove) {
    expect(before).toEqual(present.get(indicator.id));
    expect(after).not.toEqual(before);
  }

  await decide('confirmRemovals');
  await vi.waitFor(async () => {
    const now = await progresses();
    const differing = [...now].filter(([id, progress]) => !isDeepStrictEqual(progress, present.get(id)));
    expect(new Map(differing)).toEqual(new Map(wouldMove.map(({ indicator, after }) => [indicator.id, after])));
  }, EVENTUALLY);

  await hub.mocks.control.clearFaults();
  await hub.settled('zhijiao');
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
