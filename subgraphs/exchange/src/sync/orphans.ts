import type { RecordFeed } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import type { RecordKey } from '../writing/present-versions.ts';
import { PARENTS } from '../writing/parent-references.ts';
import { writeBatch, type Written } from '../writing/write-batch.ts';
import type { BatchStore } from './batch-store.ts';
import { findOrphans } from './queries.ts';
import { fenced, type SyncContext } from './sync-context.ts';

/** Removals that are written together. */
const TOGETHER = 1_000;

/**
 * Removes records whose parent is gone and that were not met when the whole list was read. A school that gets a new code and is
 * dissolved before it was read again leaves its outcomes behind under that code; those under the former one are they. `position`: of
 * the change log when the reading began.
 */
export async function removeOrphans(
  context: SyncContext,
  { system, types }: Pick<RecordFeed, 'system' | 'types'>,
  store: BatchStore,
  position: number,
  removed: (transaction: Queryable, written: Written) => Promise<void>,
): Promise<void> {
  const bits = store.seen.toBytes();
  for (const type of types) {
    const parent = PARENTS.get(type);
    if (parent === undefined) continue;
    for (;;) {
      const found = await context.database.query<RecordKey>(
        findOrphans(system, type, bits, parent.via, parent.type, TOGETHER, position),
      );
      if (found.length === 0) break;
      await fenced(context, async (transaction) => {
        const written = await writeBatch(transaction, { system, received: [], removals: found }, context.clock);
        await removed(transaction, written);
      });
    }
  }
}
