import type { FeedItem } from '@queqiao/records';
import { expect, test } from 'vitest';
import { record } from '../testing/records.ts';
import { Batcher, type FeedBatch } from './batcher.ts';

const recordItem = (id: string, attributes = {}): FeedItem => ({
  kind: 'record',
  record: record('Base', id, attributes),
});
const removal = (id: string): FeedItem => ({ kind: 'removal', type: 'Base', id, at: null });

function batches(items: readonly FeedItem[], mode: 'full' | 'incremental', pageSize = 500): FeedBatch[] {
  const batcher = new Batcher({ whole: mode === 'full' });
  const done: FeedBatch[] = [];
  for (let begin = 0; begin < items.length; begin += pageSize) {
    done.push(...batcher.add({ items: items.slice(begin, begin + pageSize), watermark: `w${begin}` }));
  }
  return [...done, batcher.flush()];
}

test('gives each key once, as it was received last', () => {
  const [batch] = batches(
    [recordItem('a'), recordItem('b'), recordItem('a', { n: 2 }), removal('b'), removal('c'), recordItem('c')],
    'full',
  );
  expect(batch?.records.map(({ id, attributes }) => [id, attributes])).toEqual([
    ['a', { n: 2 }],
    ['c', {}],
  ]);
  expect(batch?.removals.map(({ id }) => id)).toEqual(['b']);
});

test('gives the watermark of the last whole page with a batch of what changed', () => {
  const items = Array.from({ length: 4_700 }, (_, n) => recordItem(`n${n}`));
  const done = batches(items, 'incremental');
  expect(done.map(({ records, watermark }) => [records.length, watermark])).toEqual([
    [2_000, 'w1500'],
    [2_000, 'w3500'],
    [700, 'w4500'],
  ]);
});

test('gives the watermark of the pages before with a batch of a whole list that ends in the midst of one', () => {
  const items = Array.from({ length: 9_000 }, (_, n) => recordItem(`n${n}`));
  let passed = 0;
  for (const { records, watermark } of batches(items, 'full').slice(0, -1)) {
    passed += records.length;
    if (watermark !== null) expect(Number(watermark.slice(1)) + 500).toBeLessThanOrEqual(passed);
  }
});

test('ends the batches of a whole list alike when a record came, but for the one that it is in', () => {
  const items = Array.from({ length: 20_000 }, (_, n) => recordItem(`n${n}`));
  const before = batches(items, 'full').map(({ records }) => records.map(({ id }) => id).join(' '));
  const after = batches(items.toSpliced(700, 0, recordItem('new')), 'full').map(({ records }) =>
    records.map(({ id }) => id).join(' '),
  );
  expect(before.length).toBeGreaterThan(5);
  expect(after.slice(1)).toEqual(before.slice(1));
});
