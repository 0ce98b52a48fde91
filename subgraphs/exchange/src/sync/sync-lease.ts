import type { Database, Queryable } from '@queqiao/store';
import { extendLease, leaseLeft, releaseLease, takeLease } from './queries.ts';

/** The part of a lease for which a node may be silent; the rest is for the other one to notice. */
const SILENCE = 0.9;

/** This node may no longer write the records of a system: it was silent for too long, and another one has taken over. */
export class LeaseLostError extends Error {
  readonly code = 'LEASE_LOST';

  constructor(system: string) {
    super(`the lease on ${system} went to another node`);
    this.name = 'LeaseLostError';
  }
}

export interface LeaseOptions {
  readonly database: Database;
  readonly system: string;
  /** Names this node, like no other. */
  readonly holder: string;
  /** Within how long another node goes on when it falls silent. */
  readonly leaseMs: number;
}

/**
 * The right of one node to sync a system, as a row that it keeps extending. Time is the database's, so that the clocks
 * of nodes need not agree.
 */
export class SyncLease implements AsyncDisposable {
  readonly #options: LeaseOptions;
  readonly #lost = new AbortController();
  readonly #timer: NodeJS.Timeout;

  private constructor(options: LeaseOptions) {
    this.#options = options;
    // Extended by itself too: a platform may take longer to answer than a lease lasts.
    this.#timer = setInterval(() => void this.#extendQuietly(), options.leaseMs / 3);
    this.#timer.unref();
  }

  /** Takes the lease, or gives null while another node has it. */
  static async take(options: LeaseOptions): Promise<SyncLease | null> {
    const { database, system, holder, leaseMs } = options;
    const taken = await database.query(takeLease(system, holder, SILENCE * leaseMs));
    return taken.length === 0 ? null : new SyncLease(options);
  }

  /** For how many ms another node has the lease, unless it is heard of again; 0: it can be taken. */
  static async msLeft({ database, system }: Pick<LeaseOptions, 'database' | 'system'>): Promise<number> {
    const [lease] = await database.query<{ ms_left: number }>(leaseLeft(system));
    return Math.max(0, lease?.ms_left ?? 0);
  }

  /** Fires when another node has taken over. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** Makes a transaction fail unless this node still has the lease, and keeps others from taking it until it ends. */
  async fence(transaction: Queryable): Promise<void> {
    const { system, holder, leaseMs } = this.#options;
    if ((await transaction.query(extendLease(system, holder, SILENCE * leaseMs))).length > 0) return;
    const error = new LeaseLostError(system);
    this.#lost.abort(error);
    throw error;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    const { database, system, holder } = this.#options;
    // Where this fails, the lease ends by itself.
    await database.query(releaseLease(system, holder)).catch(() => undefined);
  }

  async #extendQuietly(): Promise<void> {
    // A store that cannot be reached fails whoever writes to it; the next turn tries again.
    await this.fence(this.#options.database).catch(() => undefined);
  }
}
