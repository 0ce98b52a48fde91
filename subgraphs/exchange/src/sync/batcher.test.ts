import type { FeedItem } from '@queqiao/records';
import { expect, test } from 'vitest';
import { record } from '../testing/records.ts';
import { Batcher, type FeedBatch } from './batcher.ts';

const told = (id: string, attributes = {}): FeedItem => ({ kind: 'record', record: record('Base', id, attributes) });
const removal = (id: string): FeedItem => ({ kind: 'removal', type: 'Base', id, at: null });

function batches(items: readonly FeedItem[], mode: 'full' | 'incremental', pageSize = 500): FeedBatch[] {
  const batcher = new Batcher(mode);
  const done: FeedBatch[] = [];
  for (let begin = 0; begin < items.length; begin += pageSize) {
    done.push(...batcher.add({ items: items.slice(begin, begin + pageSize), watermark: `w${begin}` }));
  }
  return [...done, batcher.flush()];
}

test('tells each key once, as it was told last', () => {
  const [batch] = batches([told('a'), told('b'), told('a', { n: 2 }), removal('b'), removal('c'), told('c')], 'full');
  expect(batch?.records.map(({ id, attributes }) => [id, attributes])).toEqual([
    ['a', { n: 2 }],
    ['c', {}],
  ]);
  expect(batch?.removals.map(({ id }) => id)).toEqual(['b']);
});

test('gives the watermark of the last whole page with a batch of an incremental feed', () => {
  const items = Array.from({ length: 4_700 }, (_, n) => told(`n${n}`));
  const done = batches(items, 'incremental');
  expect(done.map(({ records, watermark }) => [records.length, watermark])).toEqual([
    [2_000, 'w1500'],
    [2_000, 'w3500'],
    [700, 'w4500'],
  ]);
});

test('ends the batches of a full list alike when a record came, but for the one that it is in', () => {
  const items = Array.from({ length: 20_000 }, (_, n) => told(`n${n}`));
  const before = batches(items, 'full').map(({ records }) => records.map(({ id }) => id).join(' '));
  const after = batches(items.toSpliced(700, 0, told('new')), 'full').map(({ records }) =>
    records.map(({ id }) => id).join(' '),
  );
  expect(before.length).toBeGreaterThan(5);
  expect(after.slice(1)).toEqual(before.slice(1));
});
