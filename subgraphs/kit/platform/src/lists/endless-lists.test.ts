import { expect, test } from 'vitest';
import { Deadline } from '@queqiao/subgraph/request';
import { CursorList } from './cursor-list.ts';
import { linkedPages } from './linked-pages.ts';
import { numberedPages } from './numbered-pages.ts';
import { timeOrderedPages } from './time-ordered-pages.ts';

// A list that its platform does not end is ended here, as a breach of the contract, after a bounded number of pages.

interface Row {
  readonly id: string;
}

const bounds = { maxRows: 100, breach: (detail: string) => new Error(`breach: ${detail}`) };
const keyOf = ({ id }: Row): string => id;
const fetchedAt = '2026-01-01T00:00:00Z';
const page = (number: number): Row[] => [{ id: `${number}a` }, { id: `${number}b` }];
/** What a list reads, by what its platform does wrong. */
const always: Readonly<Record<'same' | 'empty' | 'new', (number: number) => Row[]>> = {
  same: () => page(1),
  empty: () => [],
  new: page,
};

test.for(['same', 'empty', 'new'] as const)(
  'ends a list whose every page says that another follows, when pages are %s',
  async (kind) => {
    let asked = 0;
    const list = linkedPages({
      keyOf,
      bounds,
      read: async (number) => {
        asked += 1;
        return { value: { rows: always[kind](number), hasNext: true }, fetchedAt };
      },
    });
    await expect(list).rejects.toThrow('breach');
    expect(asked).toBeLessThan(100);
  },
);

test.for(['same', 'empty', 'new'] as const)(
  'ends a list whose cursor leads on for ever, when pages are %s',
  async (kind) => {
    let asked = 0;
    const list = new CursorList<Row>({
      platform: { system: 'shanqitong', name: '陕企通' },
      keyOf,
      bounds,
      read: async () => {
        asked += 1;
        return { value: { rows: always[kind](asked), next: 'the same' }, fetchedAt };
      },
    });
    await expect(list.take(1_000_000, Deadline.after(60_000))).rejects.toThrow('breach');
    expect(asked).toBeLessThan(100);
  },
);

test.for([1_000_000_000, Number.MAX_SAFE_INTEGER, 1e300])('ends a list that is said to have %d rows', async (total) => {
  let asked = 0;
  const list = numberedPages({
    keyOf,
    bounds,
    pageSize: 2,
    read: async (number) => {
      asked += 1;
      return { value: { rows: page(number), total }, fetchedAt };
    },
  });
  await expect(list).rejects.toThrow('breach');
  expect(asked).toBeLessThan(100);
});

test('says of a list that ends before its total that it breaks the contract', async () => {
  const list = numberedPages({
    keyOf,
    bounds,
    pageSize: 2,
    read: async (number) => ({ value: { rows: number < 3 ? page(number) : [], total: 10 }, fetchedAt }),
  });
  await expect(list).rejects.toThrow('page 3 is empty');
});

test.for(['same', 'empty'] as const)(
  'ends a list in the order of time that leads on for ever, when pages are %s',
  async (kind) => {
    let asked = 0;
    const read = async (): Promise<void> => {
      const list = timeOrderedPages<Row>({
        from: null,
        bounds,
        keyOf,
        timeOf: () => fetchedAt,
        present: () => Date.parse(fetchedAt),
        read: async () => {
          asked += 1;
          return { rows: always[kind](1), next: 'on' };
        },
      });
      for await (const each of list) void each;
    };
    await expect(read()).rejects.toThrow('breach');
    expect(asked).toBeLessThan(100);
  },
);
