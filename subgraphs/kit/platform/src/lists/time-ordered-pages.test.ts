import { expect, test } from 'vitest';
import { timeOrderedPages, type TimeOrderedList } from './time-ordered-pages.ts';

interface Row {
  readonly id: string;
  readonly at: number;
}

/** The platform's current time, in seconds. */
const PRESENT = 1_000;
const moment = (second: number): string => new Date(second * 1000).toISOString();

/** A platform with numbered pages over rows in the order of their time, which can change between two reads. */
function platform(rows: Row[], pageSize: number, beforeRead: (rows: Row[], reading: number) => void = () => {}) {
  let readings = 0;
  const list = (from: string | null): TimeOrderedList<Row> => ({
    from,
    bounds: { maxRows: 1_000, breach: (detail) => new Error(detail) },
    keyOf: ({ id, at }) => `${id}@${at}`,
    timeOf: ({ at }) => moment(at),
    present: () => PRESENT * 1000,
    async read(since, page) {
      readings += 1;
      beforeRead(rows, readings);
      const since0 = since === null ? 0 : Date.parse(since) / 1000;
      const listed = rows
        .filter(({ at }) => at >= since0)
        .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
      const begin = page === null ? 0 : Number(page);
      const end = begin + pageSize;
      return { rows: listed.slice(begin, end), next: end < listed.length ? String(end) : null };
    },
  });
  return { list, readings: () => readings };
}

async function collect(list: TimeOrderedList<Row>) {
  const ids: string[] = [];
  const through: (string | null)[] = [];
  for await (const page of timeOrderedPages(list)) {
    ids.push(...page.rows.map(({ id, at }) => `${id}@${at}`));
    through.push(page.through);
  }
  return { ids, through };
}

const rowsAt = (...times: number[]): Row[] => times.map((at, place) => ({ id: `r${place}`, at }));

test('reads each row once, in as few pages as possible', async () => {
  const { ids, through } = await collect(platform(rowsAt(1, 2, 3, 4, 5, 6, 7), 3).list(null));
  expect(ids).toEqual(['r0@1', 'r1@2', 'r2@3', 'r3@4', 'r4@5', 'r5@6', 'r6@7']);
  expect(through.at(-1)).toBe(moment(7));
});

test('reads nothing older than its start', async () => {
  expect((await collect(platform(rowsAt(1, 2, 3, 4), 10).list(moment(3)))).ids).toEqual(['r2@3', 'r3@4']);
});

test('misses no row when one moves to the end between two pages', async () => {
  const { list } = platform(rowsAt(1, 2, 3, 4, 5, 6), 2, (rows, reading) => {
    if (reading === 2) rows[0] = { id: 'r0', at: 9 };
  });
  const { ids } = await collect(list(null));
  expect(ids).toEqual(['r0@1', 'r1@2', 'r2@3', 'r3@4', 'r4@5', 'r5@6', 'r0@9']);
});

test('reads all rows of one moment that fill more than a page', async () => {
  const { ids } = await collect(platform(rowsAt(5, 5, 5, 5, 5, 6), 2).list(null));
  expect(ids.toSorted()).toEqual(['r0@5', 'r1@5', 'r2@5', 'r3@5', 'r4@5', 'r5@6']);
});

test('misses no row of such a moment when one leaves it during reading', async () => {
  const { list } = platform(rowsAt(5, 5, 5, 5, 5, 5), 2, (rows, reading) => {
    if (reading === 3) rows[0] = { id: 'r0', at: 9 };
  });
  const { ids } = await collect(list(null));
  expect(ids).toEqual(expect.arrayContaining(['r1@5', 'r2@5', 'r3@5', 'r4@5', 'r5@5', 'r0@9']));
});

test('ends when all rows have the same time', async () => {
  const all = platform(rowsAt(5, 5, 5, 5), 2);
  const { ids, through } = await collect(all.list(moment(5)));
  expect(ids).toEqual(['r0@5', 'r1@5', 'r2@5', 'r3@5']);
  expect(through.at(-1)).toBe(moment(5));
});

test('never reports more as read than was read', async () => {
  const { through } = await collect(platform(rowsAt(1, 2, 3, 4), 2).list(null));
  expect(through).toEqual([null, moment(2), moment(3), moment(4)]);
});

test('reads an empty list once', async () => {
  const empty = platform([], 2);
  expect(await collect(empty.list(moment(3)))).toEqual({ ids: [], through: [moment(3), moment(3)] });
  expect(empty.readings()).toBe(1);
});

const FUTURE = PRESENT + 10_000;

test('returns rows with future times, and continues from the last one without', async () => {
  const { ids, through } = await collect(platform(rowsAt(1, 2, 3, 4, FUTURE, FUTURE + 1), 2).list(null));
  expect(new Set(ids)).toEqual(new Set(['r0@1', 'r1@2', 'r2@3', 'r3@4', `r4@${FUTURE}`, `r5@${FUTURE + 1}`]));
  expect(through.at(-1)).toBe(moment(4));
});

test('misses no row that moves while a page of future times is read', async () => {
  const { list } = platform(rowsAt(1, 2, 3, FUTURE, FUTURE, FUTURE), 2, (rows, reading) => {
    if (reading === 4) rows[0] = { id: 'r0', at: 9 };
  });
  const { ids, through } = await collect(list(null));
  expect(ids.includes('r0@9') || Date.parse(through.at(-1) ?? '') <= 9_000).toBe(true);
});

test('reads many rows with future times, each once', async () => {
  const { ids } = await collect(platform(rowsAt(1, ...Array.from({ length: 20 }, (_, n) => FUTURE + n)), 3).list(null));
  expect(ids).toHaveLength(21);
  expect(new Set(ids).size).toBe(21);
});

test('reads everything when its start is in the future', async () => {
  const { ids, through } = await collect(platform(rowsAt(1, 2, FUTURE), 10).list(moment(FUTURE)));
  expect(ids).toEqual(['r0@1', 'r1@2', `r2@${FUTURE}`]);
  expect(through.at(-1)).toBe(moment(2));
});

test('tolerates a clock skew of five minutes', async () => {
  const { through } = await collect(platform(rowsAt(1, PRESENT + 299), 10).list(null));
  expect(through.at(-1)).toBe(moment(PRESENT + 299));
});
