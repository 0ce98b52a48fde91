import type { Statement } from '@queqiao/store';
import type { RecordKey } from '../writing/present-versions.ts';
import { writeBatch } from '../writing/write-batch.ts';
import type { BatchStore } from './batch-store.ts';
import { fenced, type SyncContext } from './sync-context.ts';

/** Removals that are written together. */
export const REMOVALS = 1_000;

/** Removes the records of a system whose keys the statement gives, as long as it gives any: what is removed it gives no more. */
export async function removeFound(
  context: SyncContext,
  system: string,
  store: BatchStore,
  find: () => Statement,
): Promise<void> {
  for (;;) {
    const found = await context.database.query<RecordKey>(find());
    if (found.length === 0) return;
    const written = await fenced(context, (transaction) =>
      writeBatch(transaction, { system, told: [], removals: found }, context.clock),
    );
    store.count(written);
  }
}
