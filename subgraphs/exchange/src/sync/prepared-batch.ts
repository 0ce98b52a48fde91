import type { NormalisedRecord } from '@queqiao/records';
import type { ReceivedRecord } from '../writing/received-record.ts';
import type { Comparison } from '../writing/write-batch.ts';
import type { NewRecords } from '../writing/write-new.ts';
import type { FeedBatch, RejectedItem, RemovalItem } from './batcher.ts';
import type { Chunk } from './chunk-memory.ts';

/** A batch in the form in which it is compared and stored. */
export interface PreparedBatch {
  readonly batch: FeedBatch;
  /** Of a reconciliation: how its records were read. */
  readonly comparison: Comparison | undefined;
  /** Origins of records that are stored as they were received: there is nothing to compare. */
  readonly known: Iterable<number>;
  readonly parcel: Parcel;
}

/** Of a chunk: its records in their order, each with its origin, or with the form in which it is compared. */
export interface ChunkParts {
  readonly chunk: Chunk;
  readonly places: readonly (number | ReceivedRecord)[];
}

/** What one transaction stores. */
export interface Parcel {
  readonly received: readonly ReceivedRecord[];
  /** The same, where they may be stored without checking whether they are there. */
  readonly fresh: NewRecords | null;
  readonly rejected: readonly RejectedItem[];
  readonly removals: readonly RemovalItem[];
  readonly watermark: string | null;
  /** The chunks as which the records can be remembered. */
  readonly parts: readonly ChunkParts[];
  readonly future: readonly NormalisedRecord[];
}
