import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { RecordFeed } from '@queqiao/records';
import { SILENT, type Logger } from '@queqiao/subgraph/request';
import type { Database } from '@queqiao/store';
import { systemClock, type Clock } from '@queqiao/records/time';
import pLimit from 'p-limit';
import { StoreMaintenance } from './store-maintenance.ts';
import type { SyncContext } from './sync-context.ts';
import { SyncLease } from './sync-lease.ts';
import type { SyncObserver } from './sync-observer.ts';
import { syncSystem, type RoundFailures } from './system-sync.ts';

export interface SyncOptions {
  readonly database: Database;
  /** All feeds; those of one system in the order in which they are read. */
  readonly feeds: readonly RecordFeed[];
  /** Pause between two looks at a system, in ms. */
  readonly intervalMs: number;
  /** Within how long another node goes on with its systems when a node falls silent, in ms. Default: 15 s. */
  readonly leaseMs?: number;
  /** The share of a list whose sudden absence is held back. Default: 0.2. */
  readonly guardShare?: number;
  /** Systems that are read at a time. Default: 4. */
  readonly concurrency?: number;
  readonly clock?: Clock;
  readonly observer?: SyncObserver;
  readonly logger?: Logger;
}

/** How one look at a system ended; null: another node has it. */
export type SystemRound = RoundFailures | null;

function bySystem(feeds: readonly RecordFeed[]): ReadonlyMap<string, readonly RecordFeed[]> {
  const systems = new Map<string, RecordFeed[]>();
  const tellers = new Map<string, string>();
  for (const feed of feeds) {
    systems.set(feed.system, [...(systems.get(feed.system) ?? []), feed]);
    for (const type of feed.types) {
      const other = tellers.get(`${feed.system} ${type}`);
      if (other !== undefined) {
        throw new TypeError(
          `${type} of ${feed.system} is told by two feeds, ${other} and ${feed.name}: it must be one`,
        );
      }
      tellers.set(`${feed.system} ${type}`, feed.name);
    }
  }
  return systems;
}

/** Keeps the store up to date with all platforms, each read by one node at a time. */
export class SyncEngine {
  readonly #options: SyncOptions;
  readonly #systems: ReadonlyMap<string, readonly RecordFeed[]>;
  readonly #limit;
  readonly #upkeep: StoreMaintenance;
  readonly #holder = randomUUID();
  readonly #stopped = new AbortController();
  #loops: readonly Promise<void>[] = [];

  /** Throws a TypeError when two feeds of a system tell the same type. */
  constructor(options: SyncOptions) {
    this.#options = options;
    this.#systems = bySystem(options.feeds);
    this.#limit = pLimit(options.concurrency ?? 4);
    this.#upkeep = new StoreMaintenance(options.database);
  }

  get systems(): readonly string[] {
    return [...this.#systems.keys()];
  }

  /** Begins to look at every system again and again, until `stop`. */
  start(): void {
    this.#loops = this.systems.map((system) => this.#loop(system));
  }

  /** Looks at every system once. */
  async once(): Promise<ReadonlyMap<string, SystemRound>> {
    const rounds = await Promise.all(
      this.systems.map(async (system): Promise<[string, SystemRound]> => {
        const lease = await this.#take(system);
        if (lease === null) return [system, null];
        await using held = lease;
        return [system, await this.#round(system, held)];
      }),
    );
    return new Map(rounds);
  }

  /** Lets batches under way be stored, and gives up the leases, so that another node goes on at once. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await Promise.all(this.#loops);
  }

  #take(system: string): Promise<SyncLease | null> {
    const { database, leaseMs = 15_000 } = this.#options;
    return SyncLease.take({ database, system, holder: this.#holder, leaseMs });
  }

  #round(system: string, lease: SyncLease): Promise<RoundFailures> {
    const { database, clock = systemClock, guardShare = 0.2, observer = {}, logger = SILENT } = this.#options;
    const context: SyncContext = { database, lease, clock, guardShare, observer, logger, upkeep: this.#upkeep };
    return this.#limit(() => syncSystem(context, this.#systems.get(system) ?? [], this.#stopped.signal));
  }

  /** Never rejects: whatever fails is told to the log and tried again. */
  async #loop(system: string): Promise<void> {
    const { database, intervalMs, logger = SILENT } = this.#options;
    while (!this.#stopped.signal.aborted) {
      try {
        const lease = await this.#take(system);
        if (lease === null) {
          const left = await SyncLease.msLeft({ database, system });
          // A node that ends in good order gives its lease back before that.
          await this.#pause(Math.min(intervalMs, left + 1));
        } else {
          await using held = lease;
          await this.#roundsWith(system, held, intervalMs);
        }
      } catch (error) {
        if (this.#stopped.signal.aborted) return;
        logger.error({ err: error, system }, 'sync of a system broke off and begins again');
        await this.#pause(intervalMs);
      }
    }
  }

  async #roundsWith(system: string, lease: SyncLease, intervalMs: number): Promise<void> {
    while (!this.#stopped.signal.aborted && !lease.lost.aborted) {
      await this.#round(system, lease);
      await this.#pause(intervalMs);
    }
  }

  /** Ends early when the engine is stopped. */
  async #pause(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
  }
}
