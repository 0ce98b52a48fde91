import type { RecordFeed } from '@queqiao/records';
import { HOLDERS } from '../writing/parent-references.ts';
import type { BatchStore } from './batch-store.ts';
import { findOrphans } from './queries.ts';
import { REMOVALS, removeFound } from './remove-found.ts';
import type { SyncContext } from './sync-context.ts';

/**
 * Removes what hangs on a holder that is gone and was not met when the whole list was read. A school that gets a new code
 * and is dissolved before anybody looked leaves its outcomes behind under that code; those under the former one are they.
 */
export async function removeOrphans(
  context: SyncContext,
  { system, types }: Pick<RecordFeed, 'system' | 'types'>,
  store: BatchStore,
): Promise<void> {
  for (const type of types) {
    const holder = HOLDERS.get(type);
    if (holder === undefined) continue;
    await removeFound(context, system, store, () =>
      findOrphans(system, type, store.seen.toBytes(), holder.via, holder.type, REMOVALS),
    );
  }
}
