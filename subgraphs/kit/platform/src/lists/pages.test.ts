import { expect, test } from 'vitest';
import type { Fetched } from '../upstream/index.ts';
import { hasNextLink, linkedPages, type LinkedPage } from './linked-pages.ts';
import { numberedPages, type NumberedPage } from './numbered-pages.ts';

interface Row {
  readonly id: string;
  readonly version?: number;
}

const keyOf = (row: Row): string => row.id;
const at = '2025-01-01T00:00:00Z';
const bounds = { maxRows: 1_000, breach: (detail: string) => new Error(detail) };

function rows(...names: readonly string[]): Row[] {
  return names.map((id) => ({ id }));
}

function ids(fetched: Fetched<readonly Row[]>): string[] {
  return fetched.value.map(keyOf).toSorted();
}

/** A list in pages of two that changes after a given number of page reads. */
function shiftingList(states: readonly { readonly pages: number; readonly rows: readonly Row[] }[]) {
  let read = 0;
  let under = 0;
  const seen = { pages: [] as number[], mostAtATime: 0 };
  const page = async (number: number): Promise<{ readonly total: number; readonly found: readonly Row[] }> => {
    seen.pages.push(number);
    seen.mostAtATime = Math.max(seen.mostAtATime, ++under);
    const position = read++;
    let upTo = 0;
    const state = states.find(({ pages }) => position < (upTo += pages)) ?? states.at(-1)!;
    await Promise.resolve();
    under--;
    return { total: state.rows.length, found: state.rows.slice(number * 2 - 2, number * 2) };
  };
  return {
    seen,
    numbered: async (number: number): Promise<Fetched<NumberedPage<Row>>> => {
      const { total, found } = await page(number);
      return { value: { rows: found, total }, fetchedAt: at };
    },
    linked: async (number: number): Promise<Fetched<LinkedPage<Row>>> => {
      const { total, found } = await page(number);
      return { value: { rows: found, hasNext: number * 2 < total }, fetchedAt: at };
    },
  };
}

const steady = (list: readonly Row[]) => shiftingList([{ pages: 1_000, rows: list }]);

test('reads the first page, then all the others concurrently', async () => {
  const list = steady(rows('a', 'b', 'c', 'd', 'e', 'f', 'g'));
  const fetched = await numberedPages({ bounds, pageSize: 2, keyOf, read: list.numbered });
  expect(fetched.value.map(keyOf)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  expect(list.seen).toEqual({ pages: [1, 2, 3, 4], mostAtATime: 3 });
});

test('limits the number of concurrent page requests', async () => {
  const list = steady(rows('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'));
  await numberedPages({ bounds, pageSize: 2, keyOf, width: 3, read: list.numbered });
  expect(list.seen.mostAtATime).toBe(3);
});

test('reads one page of an empty list', async () => {
  const list = steady([]);
  expect((await numberedPages({ bounds, pageSize: 2, keyOf, read: list.numbered })).value).toEqual([]);
  expect(list.seen.pages).toEqual([1]);
});

test('returns the time of the oldest page', async () => {
  const fetched = await numberedPages<Row>({
    bounds,
    pageSize: 2,
    keyOf,
    read: async (page) => ({
      value: { rows: rows(`${page}x`, `${page}y`), total: 4 },
      fetchedAt: page === 2 ? '2024-12-31T00:00:00Z' : at,
    }),
  });
  expect(fetched.fetchedAt).toBe('2024-12-31T00:00:00Z');
});

test('rejects with the error of a page and starts no further ones', async () => {
  const requested: number[] = [];
  const read = async (page: number): Promise<Fetched<NumberedPage<Row>>> => {
    requested.push(page);
    if (page === 2) throw new Error('page 2');
    await new Promise((resolve) => setImmediate(resolve));
    return { value: { rows: rows(`${page}`), total: 100 }, fetchedAt: at };
  };
  await expect(numberedPages({ bounds, pageSize: 2, keyOf, width: 2, read })).rejects.toThrow('page 2');
  expect(requested).toEqual([1, 2, 3]);
});

test('reads again without the cache when the total changed between two pages', async () => {
  const again: boolean[] = [];
  const list = shiftingList([
    { pages: 1, rows: rows('a', 'b', 'c', 'd') },
    { pages: 1_000, rows: rows('b', 'c', 'd') },
  ]);
  const fetched = await numberedPages({
    bounds,
    pageSize: 2,
    keyOf,
    read(page, isRepeated) {
      again.push(isRepeated);
      return list.numbered(page);
    },
  });
  expect(ids(fetched)).toEqual(['b', 'c', 'd']);
  expect(again).toEqual([false, false, true, true]);
});

test('misses no row in a settled reading when a moving row shifts others onto pages already read', async () => {
  // While page 1 was read, a moved to the end: c shifted onto page 1, unread, and the total did not change.
  const list = shiftingList([
    { pages: 1, rows: rows('a', 'b', 'c', 'd') },
    { pages: 1_000, rows: rows('b', 'c', 'd', 'a') },
  ]);
  const fetched = await numberedPages({ bounds, pageSize: 2, keyOf, settled: true, read: list.numbered });
  expect(ids(fetched)).toEqual(['a', 'b', 'c', 'd']);
});

test('returns a row once when a list contains it twice', async () => {
  const list = steady([{ id: 'a', version: 1 }, { id: 'b' }, { id: 'a', version: 2 }]);
  const fetched = await numberedPages({ bounds, pageSize: 2, keyOf, settled: true, read: list.numbered });
  expect(fetched.value).toEqual([{ id: 'a', version: 2 }, { id: 'b' }]);
});

test('distinguishes rows whose key cannot be read', async () => {
  const list = steady([
    { id: 'x', version: 1 },
    { id: 'x', version: 2 },
  ]);
  const fetched = await numberedPages({ bounds, pageSize: 2, keyOf: () => null, settled: true, read: list.numbered });
  expect(fetched.value).toHaveLength(2);
});

test('returns all rows seen in any reading of a list that never stops moving', async () => {
  let reading = 0;
  const fetched = await numberedPages<Row>({
    bounds,
    pageSize: 2,
    keyOf,
    settled: true,
    read: async () => ({ value: { rows: rows('a', `new ${reading++}`), total: 1 }, fetchedAt: at }),
  });
  expect(ids(fetched)).toEqual(['a', 'new 0', 'new 1', 'new 2', 'new 3']);
});

test('reads a window of pages ahead for a list of unknown length', async () => {
  const list = steady(rows('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'));
  const fetched = await linkedPages({ bounds, keyOf, window: 3, read: list.linked });
  expect(fetched.value.map(keyOf)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
  expect(list.seen.pages).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('doubles the window each time there are more pages, up to 16', async () => {
  const begun: number[][] = [];
  let together: number[] = [];
  const fetched = await linkedPages<Row>({
    bounds,
    keyOf,
    window: 1,
    async read(page) {
      if (together.length === 0) {
        begun.push(together);
        // All pages of one window are requested before any of them has arrived.
        setImmediate(() => {
          together = [];
        });
      }
      together.push(page);
      await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
      return { value: { rows: rows(`row ${page}`), hasNext: page < 40 }, fetchedAt: at };
    },
  });
  expect(fetched.value).toHaveLength(40);
  expect(begun.map((pages) => pages.length)).toEqual([1, 2, 4, 8, 16, 16]);
});

/** Reads a list of two pages whose platform refuses one. */
function refusing(refused: number) {
  return async (page: number): Promise<Fetched<LinkedPage<Row>>> => {
    if (page === refused) throw new Error('refused');
    return { value: { rows: rows(`row ${page}`), hasNext: page < 2 }, fetchedAt: at };
  };
}

test('ignores an error of a page past the end, and fails with one before it', async () => {
  const fetched = await linkedPages({ bounds, keyOf, window: 3, read: refusing(3) });
  expect(ids(fetched)).toEqual(['row 1', 'row 2']);
  await expect(linkedPages({ bounds, keyOf, window: 3, read: refusing(2) })).rejects.toThrow('refused');
});

test('reads until two readings agree when absence means deletion', async () => {
  const list = shiftingList([
    { pages: 1, rows: rows('a', 'b', 'c', 'd') },
    { pages: 1_000, rows: rows('b', 'c', 'd') },
  ]);
  const hasty = await linkedPages({
    bounds,
    keyOf,
    window: 1,
    read: shiftingList([
      { pages: 1, rows: rows('a', 'b', 'c', 'd') },
      { pages: 1_000, rows: rows('b', 'c', 'd') },
    ]).linked,
  });
  expect(ids(hasty)).toEqual(['a', 'b', 'd']);
  const settled = await linkedPages({ bounds, keyOf, window: 1, settled: true, read: list.linked });
  expect(ids(settled)).toEqual(['b', 'c', 'd']);
});

test('finds the next page in a Link header', () => {
  expect(hasNextLink('<http://p/schools?page=2>; rel="next", <http://p/schools?page=9>; rel="last"')).toBe(true);
  expect(hasNextLink('<http://p/schools?page=1>; rel="prev"')).toBe(false);
  expect(hasNextLink(undefined)).toBe(false);
});
