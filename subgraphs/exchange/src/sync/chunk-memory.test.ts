import type { NormalisedRecord } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import { describe, expect, test } from 'vitest';
import { record } from '../testing/records.ts';
import { TEST_ENGINES } from '../testing/test-engines.ts';
import { chunkOf, ChunkMemory, type Chunk, type StoredChunk } from './chunk-memory.ts';

const FEED = { system: 'zhijiao', name: 'bases', types: ['Base'] };
/** Nothing was written since the chunks were stored. */
const STATE = { chunk_versions: 1, chunk_position: 1, versions: 1, records: 1 };
const CHUNKS = 70;
const EACH = 3;

function base(n: number, status: string): NormalisedRecord {
  return record('Base', `b${n}`, { status });
}

/** Records of which the first of each chunk has the given status. */
async function chunkAt(place: number, first: string): Promise<Chunk> {
  const records = Array.from({ length: EACH }, (_, n) => base(place * EACH + n, n === 0 ? first : 'BUILT'));
  const chunk = await chunkOf(records);
  if (chunk === null) throw new Error('no records, no chunk');
  return chunk;
}

async function stored(place: number): Promise<StoredChunk> {
  return {
    chunk: await chunkAt(place, 'PLANNED'),
    origins: Array.from({ length: EACH }, (_, n) => place * EACH + n + 1),
  };
}

for (const { label, missing, open } of TEST_ENGINES) {
  describe.skipIf(missing !== null)(`on ${label}`, () => {
    test('knows the rows that are as they were, by one query for many chunks, in whichever order they come', async () => {
      await using store = await open();
      const { database } = store;
      const places = Array.from({ length: CHUNKS }, (_, place) => place);
      const writer = await ChunkMemory.load(database, FEED, { ...STATE, chunk_position: null });
      await writer.save(database, await Promise.all(places.map(stored)));
      let queries = 0;
      const counted: Queryable = { ...database, query: (statement) => ((queries += 1), database.query(statement)) };
      const memory = await ChunkMemory.load(counted, FEED, STATE);
      expect(queries).toBe(1);
      for (const place of places.toReversed()) {
        const recalled = await memory.recall(await chunkAt(place, 'BUILT'));
        expect(recalled?.origins).toEqual([null, place * EACH + 2, place * EACH + 3]);
      }
      expect(queries).toBe(1 + Math.ceil(CHUNKS / 32));
    });

    test('keeps the last of a chunk that a moving list gave twice', async () => {
      await using store = await open();
      const { database } = store;
      const writer = await ChunkMemory.load(database, FEED, { ...STATE, chunk_position: null });
      const later = { chunk: await chunkAt(0, 'REVOKED'), origins: [7, 8, 9] };
      await writer.save(database, [await stored(0), await stored(1), later]);
      const memory = await ChunkMemory.load(database, FEED, STATE);
      expect((await memory.recall(await chunkAt(1, 'BUILT')))?.origins).toEqual([null, 5, 6]);
      expect((await memory.recall(await chunkAt(0, 'BUILT')))?.origins).toEqual([null, 8, 9]);
    });
  });
}
