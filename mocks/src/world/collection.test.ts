import { expect, test } from 'vitest';
import { Collection } from './collection.ts';
import type { Cooperation } from './entities/enterprise.ts';
import { Random } from './random.ts';
import { RECORD_KINDS } from './record-kind.ts';

function cooperation(id: string, updatedAt: number, uscc = 'A', schoolCode = 'S'): Cooperation {
  return {
    system: 'shanqitong',
    id,
    uscc,
    schoolCode,
    kind: 'VISIT',
    signedOn: '2025-01-01',
    endedOn: null,
    students: null,
    updatedAt,
    faulty: null,
  };
}

test('lists rows by their stamp, then by their key, whatever was added and removed before', () => {
  const list = new Collection('shanqitong', RECORD_KINDS.cooperations);
  const random = new Random(5, 'test');
  for (let time = 0; time < 2000; time += 1) {
    const id = `HZ${random.int(0, 60)}`;
    if (random.chance(0.3)) list.delete(id);
    else list.put(cooperation(id, random.int(0, 20)));
    if (time % 100 !== 0) continue;
    const expected = [...list.values()].toSorted((one, other) =>
      one.updatedAt === other.updatedAt ? (one.id < other.id ? -1 : 1) : one.updatedAt - other.updatedAt,
    );
    expect(list.ordered()).toEqual(expected);
  }
  expect(list.size).toBe(list.ordered().length);
});

test('finds rows by their references, also after a reference changed', () => {
  const list = new Collection('shanqitong', RECORD_KINDS.cooperations);
  list.put(cooperation('1', 1, 'A'));
  list.put(cooperation('2', 2, 'A'));
  list.put(cooperation('1', 3, 'B', 'T'));
  expect(list.by('uscc', 'A').map(({ id }) => id)).toEqual(['2']);
  expect(list.by('uscc', 'B').map(({ id }) => id)).toEqual(['1']);
  expect(list.by('schoolCode', 'T').map(({ id }) => id)).toEqual(['1']);
  expect(list.by('uscc', 'C')).toEqual([]);
  expect(() => list.by('kind', 'VISIT')).toThrow(RangeError);
});

test('counts its revisions, and reports whether a row was deleted', () => {
  const list = new Collection('shanqitong', RECORD_KINDS.cooperations);
  const { revision } = list;
  list.put(cooperation('1', 1));
  expect(list.revision).toBeGreaterThan(revision);
  expect(list.delete('1')).toBe(true);
  const { revision: after } = list;
  expect(list.delete('1')).toBe(false);
  expect(list.revision).toBe(after);
});
