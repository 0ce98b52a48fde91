import { expect, test } from 'vitest';
import { createWorld } from './create-world.ts';
import type { JournalEntry, World } from './types.ts';

const NOW = Date.parse('2026-11-21T09:30:00+08:00');

function walked(seed: number, steps: number): { readonly world: World; readonly before: ReadonlySet<string> } {
  const world = createWorld({ seed, scale: 1, now: NOW });
  const before = world.recordKeys();
  for (let time = 0; time < steps; time += 1) world.step();
  return { world, before };
}

/** The keys after the changes; throws when a change does not fit the current state. */
function replay(keys: ReadonlySet<string>, journal: readonly JournalEntry[]): Set<string> {
  const now = new Set(keys);
  for (const entry of journal) {
    const list = `${entry.system} ${entry.type}`;
    const key = `${list} ${entry.id}`;
    const known = entry.kind === 'REKEYED' ? `${list} ${entry.formerId}` : key;
    if (now.has(known) === (entry.kind === 'CREATED')) throw new Error(`${entry.kind} does not fit ${known}`);
    if (entry.kind === 'REMOVED' || entry.kind === 'REKEYED') now.delete(known);
    if (entry.kind === 'CREATED' || entry.kind === 'REKEYED') now.add(key);
  }
  return now;
}

test.each([1, 2, 3])(
  'journals every change: applied to the old records it gives the new ones, from seed %i',
  (seed) => {
    const { world, before } = walked(seed, 1000);
    expect(replay(before, world.journal).symmetricDifference(world.recordKeys())).toEqual(new Set());
    expect(world.journal.map(({ seq }) => seq)).toEqual(world.journal.map((_, place) => place + 1));
  },
);

test('makes every kind of change on every platform in a long run', () => {
  const { world, before } = walked(4, 6000);
  expect(replay(before, world.journal).symmetricDifference(world.recordKeys())).toEqual(new Set());
  const seen = new Set(world.journal.map(({ kind, system }) => `${kind} ${system}`));
  for (const system of Object.keys(world.platforms)) {
    for (const kind of ['CREATED', 'UPDATED', 'REMOVED']) expect(seen).toContain(`${kind} ${system}`);
  }
  expect(world.journal.filter(({ kind, type }) => kind === 'REKEYED' && type === 'Enterprise').length).toBeGreaterThan(
    0,
  );
  expect(world.journal.filter(({ kind, type }) => kind === 'REKEYED' && type === 'Major').length).toBeGreaterThan(0);
});

test('journals the changed attributes, contacts included, and none for a created or removed record', () => {
  const { world } = walked(1, 1500);
  const seen = world.journal.filter(({ kind }) => kind === 'UPDATED' || kind === 'REKEYED');
  expect(seen.filter(({ changedFields }) => changedFields.length === 0)).toEqual([]);
  const others = world.journal.filter(({ kind }) => kind === 'CREATED' || kind === 'REMOVED');
  expect(others.filter(({ changedFields }) => changedFields.length > 0)).toEqual([]);
  expect(seen.map(({ changedFields }) => changedFields.join())).toContain('contactName,contactPhone');
  const names = new Set(seen.flatMap(({ changedFields }) => changedFields));
  for (const row of ['updatedAt', 'faulty', 'endedAt', 'formerUscc', 'formerCode', 'withdrawnAt']) {
    expect(names).not.toContain(row);
  }
});

test('stamps a few writes some seconds too early, and none in the future', () => {
  const world = createWorld({ seed: 1, scale: 1, now: NOW });
  const { jobs } = world.platforms.qinyun;
  let late = 0;
  for (let time = 0; time < 400; time += 1) {
    world.advance(1000);
    const { id } = jobs.ordered().find(({ status, faulty }) => status === 'OPEN' && faulty === null)!;
    world.apply({ op: 'update', system: 'qinyun', type: 'JobPosting', id, patch: { headcount: time } });
    const stamp = jobs.get(id)!.updatedAt;
    expect(stamp).toBeLessThanOrEqual(world.now);
    expect(stamp).toBeGreaterThanOrEqual(world.now - 61_000);
    if (stamp < world.now - 1000) late += 1;
  }
  expect(late).toBeGreaterThan(3);
  expect(late).toBeLessThan(60);
});

test('never gives a row an older stamp than before', () => {
  const world = createWorld({ seed: 1, scale: 1, now: NOW });
  const { jobs } = world.platforms.qinyun;
  const { id } = jobs.ordered().find(({ status, faulty }) => status === 'OPEN' && faulty === null)!;
  const stamps = Array.from({ length: 400 }, (_, headcount) => {
    world.advance(1000);
    world.apply({ op: 'update', system: 'qinyun', type: 'JobPosting', id, patch: { headcount } });
    return jobs.get(id)!.updatedAt;
  });
  expect(stamps).toEqual(stamps.toSorted((one, other) => one - other));
});

test('moves its clock forward with each step, and never back', () => {
  const world = createWorld({ seed: 1, scale: 1, now: NOW });
  const entries = world.step();
  expect(world.now).toBeGreaterThan(NOW);
  expect(entries.every(({ at }) => at === world.now)).toBe(true);
  expect(() => world.advance(-1)).toThrow(RangeError);
  expect(() => world.advance(Number.NaN)).toThrow(RangeError);
});
