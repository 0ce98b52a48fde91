import type { RecordFeed } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import { momentOf } from '@queqiao/records/time';
import { MissingRecords, readListState } from '../removals/missing-records.ts';
import type { Written } from '../writing/write-batch.ts';
import type { BatchStore } from './batch-store.ts';
import type { Quarantine } from './quarantine.ts';
import { endHolds } from './queries.ts';
import { fenced, type SyncContext } from './sync-context.ts';

export interface WholeList {
  readonly context: SyncContext;
  readonly feed: RecordFeed;
  readonly store: BatchStore;
  readonly quarantine: Quarantine;
  /** The position of the change log when the reading began. */
  readonly position: number;
  /** Reads the list once more. Gives false where nothing can be said of what it lacks after all. */
  readonly readAgain: () => Promise<boolean>;
  /** Called with what was removed, in its transaction. */
  readonly removed: (transaction: Queryable, written: Written) => Promise<void>;
}

/** What a whole list lacks is gone, if it is missing still when the list is read once more, and the guard lets it go. */
export async function settleWholeList(list: WholeList): Promise<void> {
  const { context, feed, store, quarantine, position, readAgain, removed } = list;
  const { system, name, types, staying } = feed;
  const state = await readListState(context.database, system, types);
  // As many records as were met: none is missing.
  if (state.records === store.seen.size && !state.held && !state.protected) return;
  const missing = new MissingRecords(context, { system, feed: name, types, reported: false });
  await missing.find(store.seen.toBytes(), position, staying);
  if (await missing.any()) {
    if (!(await readAgain())) return;
    await missing.dropMet(store.seen.toBytes());
  }
  const bits = store.seen.toBytes();
  const { unrecognised } = quarantine;
  await missing.protect(bits, unrecognised);
  await missing.settle({ at: momentOf(context.clock), suspect: unrecognised.fresh, removed });
  await fenced(context, (transaction) => transaction.query(endHolds(system, types, bits)));
}
