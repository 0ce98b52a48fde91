import { expect, test } from 'vitest';
import { z } from 'zod';
import { mapConnection, type Connection } from './connection.ts';
import { cursorCodec } from './cursor.ts';
import { connectionOf, connectionOfGrowing } from './list-connection.ts';
import { readPageArguments } from './page-request.ts';
import { scanConnection, type ScanSource } from './scan-connection.ts';

const keyOf = (row: string): string => row;
const badCursor = expect.objectContaining({
  message: 'after 不是本列表给出的游标 (after is not a cursor of this list)',
  extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
});

test('defaults to 20 entries', () => {
  const rows = Array.from({ length: 30 }, (_, index) => String(index));
  expect(connectionOf(rows, {}, keyOf).nodes).toHaveLength(20);
  expect(connectionOf(rows, { first: null, after: null }, keyOf).nodes).toHaveLength(20);
});

test.each([0, 101, -1, 1.5])('refuses first: %d', (first) => {
  expect(() => readPageArguments({ first })).toThrow(
    expect.objectContaining({
      message: `first 应在 1 至 100 之间,实为 ${first} (first must be between 1 and 100)`,
      extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
    }),
  );
});

test('pages through a list to its end', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'];
  const first = connectionOf(rows, { first: 2 }, keyOf);
  expect(first.nodes).toEqual(['a', 'b']);
  expect(first.edges.map(({ node }) => node)).toEqual(['a', 'b']);
  expect(first.pageInfo).toEqual({
    hasNextPage: true,
    hasPreviousPage: false,
    startCursor: first.edges[0]?.cursor,
    endCursor: first.edges[1]?.cursor,
  });
  expect(first.totalCount).toBe(5);
  const second = connectionOf(rows, { first: 2, after: first.pageInfo.endCursor }, keyOf);
  expect(second.nodes).toEqual(['c', 'd']);
  expect(second.pageInfo.hasPreviousPage).toBe(true);
  const third = connectionOf(rows, { first: 2, after: second.pageInfo.endCursor }, keyOf);
  expect(third.nodes).toEqual(['e']);
  expect(third.pageInfo.hasNextPage).toBe(false);
  const past = connectionOf(rows, { first: 2, after: third.pageInfo.endCursor }, keyOf);
  expect(past).toMatchObject({ edges: [], nodes: [], totalCount: 5 });
  expect(past.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
});

test('pages through a whole list from its end', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'];
  const last = connectionOf(rows, { last: 2 }, keyOf);
  expect(last.nodes).toEqual(['d', 'e']);
  expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  const middle = connectionOf(rows, { last: 2, before: last.pageInfo.startCursor }, keyOf);
  expect(middle.nodes).toEqual(['b', 'c']);
  expect(middle.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  const start = connectionOf(rows, { before: middle.pageInfo.startCursor }, keyOf);
  expect(start.nodes).toEqual(['a']);
  expect(start.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  expect(connectionOf(rows, { last: 3, before: start.pageInfo.startCursor }, keyOf).nodes).toEqual([]);
});

test('reads the rows between two cursors, from either end', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'];
  const [a, , , , e] = connectionOf(rows, {}, keyOf).edges.map(({ cursor }) => cursor);
  expect(connectionOf(rows, { after: a, before: e }, keyOf).nodes).toEqual(['b', 'c', 'd']);
  expect(connectionOf(rows, { after: a, before: e, first: 1 }, keyOf).nodes).toEqual(['b']);
  expect(connectionOf(rows, { after: a, before: e, last: 1 }, keyOf).nodes).toEqual(['d']);
  expect(connectionOf(rows, { after: e, before: a }, keyOf).nodes).toEqual([]);
});

test.each([
  [{ first: 1, last: 1 }, 'last'],
  [{ last: 0 }, 'last'],
  [{ last: 101 }, 'last'],
  [{ before: 'rubbish' }, 'before'],
])('refuses the page %j of a whole list, and names the argument', (page, argument) => {
  expect(() => connectionOf(['a'], page, keyOf)).toThrow(
    expect.objectContaining({
      message: expect.stringContaining(argument),
      extensions: { code: 'BAD_USER_INPUT', argument },
    }),
  );
});

test('finds the place again when rows were added or removed meanwhile', () => {
  const { endCursor } = connectionOf(['a', 'b', 'c', 'd'], { first: 2 }, keyOf).pageInfo;
  expect(connectionOf(['a', 'new', 'b', 'c'], { after: endCursor }, keyOf).nodes).toEqual(['c']);
  expect(connectionOf(['b', 'c', 'd'], { after: endCursor }, keyOf).nodes).toEqual(['c', 'd']);
  expect(connectionOf(['a', 'c', 'd'], { after: endCursor }, keyOf).nodes).toEqual(['c', 'd']);
  expect(connectionOf(['a', 'new', 'b', 'c'], { before: endCursor }, keyOf).nodes).toEqual(['a', 'new']);
  expect(connectionOf(['a', 'c', 'd'], { before: endCursor }, keyOf).nodes).toEqual(['a']);
});

test.each(['', 'rubbish', 'bm9uc2Vuc2U', '中', 'x'.repeat(5_000)])('refuses the cursor %j', (after) => {
  expect(() => connectionOf(['a'], { after }, keyOf)).toThrow(badCursor);
});

test('refuses a cursor of another kind of list, and one with an altered position', () => {
  const other = cursorCodec('other1', z.strictObject({ k: z.string(), i: z.int() })).encode({ k: 'a', i: 0 });
  expect(() => connectionOf(['a'], { after: other }, keyOf)).toThrow(badCursor);
  const altered = Buffer.from(JSON.stringify(['list1', { k: 'a', i: -1 }])).toString('base64url');
  expect(() => connectionOf(['a'], { after: altered }, keyOf)).toThrow(badCursor);
});

test('maps the nodes of a connection and preserves everything else', () => {
  const source = connectionOf(['a', 'b', 'c'], { first: 2 }, keyOf);
  const turned = mapConnection(source, (row) => row.toUpperCase());
  expect(turned.nodes).toEqual(['A', 'B']);
  expect(turned.edges.map(({ cursor }) => cursor)).toEqual(source.edges.map(({ cursor }) => cursor));
  expect(turned.pageInfo).toEqual(source.pageInfo);
});

/** A list that is read two rows at a time. */
function growing(rows: readonly string[]) {
  const requested: number[] = [];
  return {
    requested: requested,
    async take(count: number) {
      requested.push(count);
      const known = Math.min(rows.length, Math.ceil(count / 2) * 2);
      return { rows: rows.slice(0, known), complete: known === rows.length };
    },
  };
}

test('reads only as much of a growing list as a page needs to know whether another follows', async () => {
  const list = growing(['a', 'b', 'c', 'd', 'e']);
  const first = await connectionOfGrowing(list, { first: 2 }, keyOf);
  expect(first).toMatchObject({ nodes: ['a', 'b'], totalCount: null, pageInfo: { hasNextPage: true } });
  const second = await connectionOfGrowing(list, { first: 3, after: first.pageInfo.endCursor }, keyOf);
  expect(second).toMatchObject({ nodes: ['c', 'd', 'e'], totalCount: 5, pageInfo: { hasNextPage: false } });
  expect(list.requested).toEqual([3, 6]);
});

/** Sources of pages that record which pages were read. */
function sources(lists: Readonly<Record<string, readonly (readonly string[])[]>>) {
  const read: string[] = [];
  const from = Object.entries(lists).map(([name, pages]): ScanSource<string> => ({
    name,
    async read(page) {
      const index = Number(page ?? 0);
      read.push(`${name} ${index}`);
      return { rows: pages[index] ?? [], next: index + 1 < pages.length ? String(index + 1) : null };
    },
  }));
  return { read, from };
}

const lists = {
  qinyun: [
    ['a1', 'b1'],
    ['a2', 'b2'],
    ['a3', 'b3'],
  ],
  haixi: [['a4', 'b4'], ['a5']],
};
const keep = (row: string): boolean => row.startsWith('a');

test('reads as many platform pages as a page of the connection needs', async () => {
  const { read, from } = sources(lists);
  const first = await scanConnection({ sources: from, keyOf, keep }, { first: 1 });
  expect(first).toMatchObject({ nodes: ['a1'], totalCount: null, pageInfo: { hasNextPage: true } });
  expect(read).toEqual(['qinyun 0', 'qinyun 1']);
});

test('continues from a cursor across sources without reading the earlier pages', async () => {
  const { read, from } = sources(lists);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Connection<string> = await scanConnection({ sources: from, keyOf, keep }, { first: 2, after });
    seen.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
  expect(read).toEqual([
    'qinyun 0',
    'qinyun 1',
    'qinyun 2',
    'qinyun 1',
    'qinyun 2',
    'haixi 0',
    'haixi 1',
    'haixi 0',
    'haixi 1',
  ]);
});

test('reports no next page when only filtered-out rows are left', async () => {
  const { from } = sources({ qinyun: [['a1'], ['b1'], ['b2']] });
  const page = await scanConnection({ sources: from, keyOf, keep }, { first: 1 });
  expect(page.pageInfo.hasNextPage).toBe(false);
});

test('continues at the place of a removed row', async () => {
  const { endCursor } = (await scanConnection({ sources: sources({ q: [['a', 'b', 'c']] }).from, keyOf }, { first: 2 }))
    .pageInfo;
  const { from } = sources({ q: [['a', 'c']] });
  expect((await scanConnection({ sources: from, keyOf }, { after: endCursor })).nodes).toEqual(['c']);
});

test('fails when a source fails, unless the caller can do without it', async () => {
  const failing: ScanSource<string> = {
    name: 'qinyun',
    read: async () => {
      throw new Error('down');
    },
  };
  const { from } = sources({ haixi: [['a1']] });
  const scan = { sources: [failing, ...from], keyOf };
  await expect(scanConnection(scan, {})).rejects.toThrow('down');
  const failed: string[] = [];
  const page = await scanConnection({ ...scan, failed: (name) => void failed.push(name) }, {});
  expect(page.nodes).toEqual(['a1']);
  expect(failed).toEqual(['qinyun']);
});

test('refuses a cursor of a source that is not queried', async () => {
  const { endCursor } = (await scanConnection({ sources: sources(lists).from, keyOf }, { first: 1 })).pageInfo;
  const { from } = sources({ haixi: [['a']] });
  await expect(scanConnection({ sources: from, keyOf }, { after: endCursor })).rejects.toThrow(badCursor);
});
