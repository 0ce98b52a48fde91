import type { RecordFeed } from '@queqiao/kit/records';
import { HOLDERS } from '../writing/bonds.ts';
import type { RecordKey } from '../writing/present-versions.ts';
import { writeBatch } from '../writing/write-batch.ts';
import type { BatchStore } from './batch-store.ts';
import { findStrays } from './queries.ts';
import { fenced, type SyncContext } from './sync-context.ts';

/** Removals that are written together. */
const BATCH = 1_000;

/**
 * Removes what hangs on a holder that is gone and was not met when the whole list was read. A school that gets a new code
 * and is dissolved before anybody looked leaves its outcomes behind under that code; those under the former one are they.
 */
export async function removeStrays(
  context: SyncContext,
  { system, types }: Pick<RecordFeed, 'system' | 'types'>,
  store: BatchStore,
): Promise<void> {
  for (const type of types) {
    const holder = HOLDERS.get(type);
    if (holder === undefined) continue;
    for (;;) {
      const found = await context.database.query<RecordKey>(
        findStrays(system, type, store.seen.toBytes(), holder.via, holder.type, BATCH),
      );
      if (found.length === 0) break;
      const written = await fenced(context, (transaction) =>
        writeBatch(transaction, { system, told: [], removals: found }, context.clock),
      );
      store.count(written);
    }
  }
}
