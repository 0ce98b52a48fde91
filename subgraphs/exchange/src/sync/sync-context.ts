import type { Logger } from '@queqiao/subgraph/request';
import type { Database, Queryable } from '@queqiao/store';
import type { Clock } from '@queqiao/records/time';
import type { GuardLimits } from '../removals/removal-guard.ts';
import type { StoreMaintenance } from './store-maintenance.ts';
import type { SyncLease } from './sync-lease.ts';
import type { SyncObserver } from './sync-observer.ts';

/** What syncing one system stands on. */
export interface SyncContext {
  readonly database: Database;
  readonly lease: SyncLease;
  readonly clock: Clock;
  readonly guard: GuardLimits;
  /** How often an incremental feed is compared whole, in ms. */
  readonly reconcileMs: number;
  readonly observer: SyncObserver;
  readonly logger: Logger;
  readonly maintenance: StoreMaintenance;
}

/** A transaction that commits only while this node has the lease. */
export function fenced<T>({ database, lease }: SyncContext, work: (transaction: Queryable) => Promise<T>): Promise<T> {
  return database.transaction(async (transaction) => {
    // Whoever has lost the lease learns so, and not what came of the work, all of which is undone.
    const [held, done] = await Promise.allSettled([lease.fence(transaction), work(transaction)]);
    if (held.status === 'rejected') throw held.reason;
    if (done.status === 'rejected') throw done.reason;
    return done.value;
  });
}
