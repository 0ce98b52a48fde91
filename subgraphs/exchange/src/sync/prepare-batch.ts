import type { NormalisedRecord } from '@queqiao/records';
import { canonicalRecord, digestRecord, type ReceivedRecord } from '../writing/received-record.ts';
import { unstorable } from '../writing/unstorable.ts';
import type { Comparison } from '../writing/write-batch.ts';
import { newRecords } from '../writing/write-new.ts';
import type { FeedBatch, RejectedItem } from './batcher.ts';
import { chunkOf, type ChunkMemory } from './chunk-memory.ts';
import type { FutureRecords } from './future-records.ts';
import { inSlices } from './in-slices.ts';
import { unpackOrigins } from './origin-ranges.ts';
import type { PendingParents } from './pending-parents.ts';
import type { PreparedBatch } from './prepared-batch.ts';
import type { SyncContext } from './sync-context.ts';

/** What a batch is prepared with. */
interface Preparation {
  readonly context: SyncContext;
  readonly pendingParents: PendingParents;
  readonly future: FutureRecords;
  /** Null where no whole list is read. */
  readonly chunks: ChunkMemory | null;
  /** Whether what is received is taken to be new without checking. */
  readonly fresh: boolean;
}

/** A record that is not stored, as a row that is set aside. */
export function setAside({ type, id, attributes }: NormalisedRecord, reason: string): RejectedItem {
  return { kind: 'rejected', type, id, code: 'UNSTORABLE', reason, path: null, raw: attributes };
}

/** All that can be done for a batch before the batches before it are stored. */
export async function prepareBatch(
  { context, pendingParents, chunks, future, fresh: isFresh }: Preparation,
  batch: FeedBatch,
  comparison: Comparison | undefined,
): Promise<PreparedBatch> {
  const settled = await pendingParents.settled(context.database, batch.records);
  const chunk = chunks !== null && settled.length === batch.records.length ? await chunkOf(settled) : null;
  const recalled = chunk === null || chunks === null ? null : ((await chunks.recall(chunk))?.origins ?? null);
  const { removals, watermark } = batch;
  const rejected = [...batch.rejected];
  if (recalled instanceof Uint8Array) {
    const parcel = { received: [], fresh: null, rejected, removals, watermark, parts: [], future: [] };
    return { batch, comparison, known: unpackOrigins(recalled), parcel };
  }
  const rest = recalled === null ? settled : settled.filter((_, place) => recalled[place] === null);
  const received = new Map<NormalisedRecord, ReceivedRecord>();
  await inSlices(rest, (slice) => {
    for (const canonical of slice.map(canonicalRecord)) {
      const reason = unstorable(canonical);
      if (reason === null) received.set(canonical.record, digestRecord(canonical));
      else rejected.push(setAside(canonical.record, reason));
    }
  });
  const places = settled.flatMap((record, place) => recalled?.[place] ?? received.get(record) ?? []);
  const all = [...received.values()];
  const fresh = isFresh && all.length > 0 && removals.length === 0 ? newRecords(all) : null;
  return {
    batch,
    comparison,
    known: (recalled ?? []).filter((origin) => origin !== null),
    parcel: {
      received: all,
      fresh,
      rejected,
      removals,
      watermark,
      parts: chunk === null || places.length < settled.length ? [] : [{ chunk, places }],
      future: future.among(rest, batch.present ?? context.clock()),
    },
  };
}
