import { expect, test } from 'vitest';
import type { Entity, ReadonlyCollection } from '../world/index.ts';
import { firstSince, ListView } from './list-view.ts';

interface Thing extends Entity {
  readonly id: string;
  readonly until: number;
}

function thing(id: string, updatedAt: number, until = Number.POSITIVE_INFINITY): Thing {
  return { system: 'x', id, updatedAt, until, faulty: null };
}

/** A collection that counts how often it is iterated. */
function things(rows: Thing[]) {
  const read = { times: 0, revision: 1 };
  const collection: ReadonlyCollection<Thing> = {
    type: 'Thing',
    get size() {
      return rows.length;
    },
    get revision() {
      return read.revision;
    },
    key: ({ id }) => id,
    get: (key) => rows.find(({ id }) => id === key),
    has: (key) => rows.some(({ id }) => id === key),
    ordered() {
      read.times += 1;
      return rows;
    },
    by: () => [],
  };
  return { collection, read };
}

test('iterates the collection once until it changes', () => {
  const rows = [thing('b', 1), thing('a', 2)];
  const { collection, read } = things(rows);
  const list = new ListView(collection, { order: 'time' });
  expect(list.rows()).toBe(list.rows());
  expect(read.times).toBe(1);
  rows.push(thing('c', 3));
  read.revision += 1;
  expect(list.rows().map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  expect(read.times).toBe(2);
});

test('caches a list until the next row leaves it', () => {
  let now = 0;
  const { collection, read } = things([thing('a', 1, 50), thing('b', 2, 100)]);
  const list = new ListView(collection, { order: 'time', now: () => now, listedUntil: ({ until }) => until });
  const ids = () => list.rows().map(({ id }) => id);
  now = 49;
  expect(ids()).toEqual(['a', 'b']);
  now = 50;
  expect(ids()).toEqual(['b']);
  now = 99;
  expect(ids()).toEqual(['b']);
  expect(read.times).toBe(2);
});

test('orders by key when that order is given, and caches each named filter separately', () => {
  const { collection } = things([thing('b', 1), thing('a', 2), thing('c', 3)]);
  const list = new ListView(collection, { order: 'key' });
  const narrow = (name: string, fits: (row: Thing) => boolean) => list.rows({ name, test: fits }).map(({ id }) => id);
  expect(narrow('early', ({ updatedAt }) => updatedAt < 3)).toEqual(['a', 'b']);
  expect(narrow('late', ({ updatedAt }) => updatedAt > 2)).toEqual(['c']);
  expect(list.rows().map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test('finds the first row of a given time or later', () => {
  const rows = [thing('a', 10), thing('b', 20), thing('c', 20), thing('d', 30)];
  expect([5, 10, 11, 20, 21, 31].map((since) => firstSince(rows, since))).toEqual([0, 0, 1, 1, 3, 4]);
});
