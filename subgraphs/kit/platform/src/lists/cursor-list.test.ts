import { expect, test } from 'vitest';
import { failureOf } from '../../test/failure-of.ts';
import { Deadline } from '@queqiao/subgraph/request';
import { CursorList, cursorLists, type CursorListSource } from './cursor-list.ts';

interface Row {
  readonly id: string;
  readonly version?: number;
}

const platform = { system: 'shanqitong', name: '陕企通' };
const bounds = { maxRows: 1_000, breach: (detail: string) => new Error(detail) };
/** A deadline; without a time, one that never matters in the test. */
const within = (ms = 60_000): Deadline => Deadline.after(ms);

/** A list in given pages; records the requested cursors. */
function source(pages: readonly (readonly Row[])[]): CursorListSource<Row> & { readonly requested: (string | null)[] } {
  const requested: (string | null)[] = [];
  return {
    platform,
    bounds,
    requested: requested,
    keyOf: (row) => row.id,
    async read(cursor) {
      requested.push(cursor);
      const index = Number(cursor ?? 0);
      return {
        value: { rows: pages[index] ?? [], next: index + 1 < pages.length ? String(index + 1) : null },
        fetchedAt: `2025-01-01T00:00:0${9 - index}Z`,
      };
    },
  };
}

const pages = [[{ id: 'a' }, { id: 'b' }], [{ id: 'c' }, { id: 'd' }], [{ id: 'e' }]];

test('reads only the pages that are needed for the requested rows', async () => {
  const from = source(pages);
  const taken = await new CursorList(from).take(3, within());
  expect(taken.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(taken.complete).toBe(false);
  expect(from.requested).toEqual([null, '1']);
});

test('continues where it stopped, and to the end', async () => {
  const from = source(pages);
  const list = new CursorList(from);
  await list.take(1, within());
  const all = await list.all(within());
  expect(all.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(all.complete).toBe(true);
  expect(all.fetchedAt).toBe('2025-01-01T00:00:07Z');
  await list.take(99, within());
  expect(from.requested).toEqual([null, '1', '2']);
});

test('reads each page once for many concurrent callers', async () => {
  const from = source(pages);
  const list = new CursorList(from);
  const taken = await Promise.all([1, 3, 5, 5].map((count) => list.take(count, within())));
  expect(taken.map(({ rows }) => rows.length)).toEqual([2, 4, 5, 5]);
  expect(from.requested).toEqual([null, '1', '2']);
});

test('returns a row that moved during reading once, in its latest version', async () => {
  const list = new CursorList(source([[{ id: 'a', version: 1 }, { id: 'b' }], [{ id: 'a', version: 2 }]]));
  expect((await list.all(within())).rows).toEqual([{ id: 'a', version: 2 }, { id: 'b' }]);
});

test('continues after a failure where it stopped', async () => {
  const from = source(pages);
  let failing = true;
  const list = new CursorList({
    ...from,
    async read(cursor, deadline) {
      if (cursor === '1' && failing) throw new Error('down');
      return from.read(cursor, deadline);
    },
  });
  await expect(list.all(within())).rejects.toThrow('down');
  failing = false;
  expect((await list.all(within())).rows).toHaveLength(5);
  expect(from.requested).toEqual([null, '1', '2']);
});

test('rejects with OVER_BUDGET for a caller without time and continues for one with more time', async () => {
  const released = Promise.withResolvers<void>();
  const from = source(pages);
  const list = new CursorList({
    ...from,
    async read(cursor, deadline) {
      await released.promise;
      return from.read(cursor, deadline);
    },
  });
  const shortCaller = failureOf(list.take(1, within(50)));
  const longCaller = list.take(1, within(5_000));
  const error = await shortCaller;
  expect(error.extensions).toEqual({ code: 'UPSTREAM_TIMEOUT', system: 'shanqitong', reason: 'OVER_BUDGET' });
  released.resolve();
  expect((await longCaller).rows).toHaveLength(2);
});

test('shares a list between operations while it is fresh', async () => {
  let now = 1_000_000;
  const from = source(pages);
  const lists = cursorLists<Row>({ freshMs: 1_000, clock: () => now });
  await lists.get('key', () => from).take(1, within());
  now = 1_000_999;
  await lists.get('key', () => from).take(1, within());
  expect(from.requested).toEqual([null]);
  await lists.get('other', () => from).take(1, within());
  now = 1_001_001;
  await lists.get('key', () => from).take(1, within());
  expect(from.requested).toEqual([null, null, null]);
});
