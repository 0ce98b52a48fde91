import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { RecordFeed } from '@queqiao/records';
import { SILENT, type Logger } from '@queqiao/subgraph/request';
import type { Database } from '@queqiao/store';
import { systemClock, type Clock } from '@queqiao/records/time';
import pLimit from 'p-limit';
import type { GuardLimits } from '../removals/removal-guard.ts';
import { RunTurns } from './run-turns.ts';
import { StoreMaintenance } from './store-maintenance.ts';
import type { SyncContext } from './sync-context.ts';
import { SyncLease } from './sync-lease.ts';
import type { SyncObserver } from './sync-observer.ts';
import { SyncRequests } from './sync-requests.ts';
import { reconcileSystem, syncSystem, type RoundFailures } from './system-sync.ts';

export interface SyncOptions {
  readonly database: Database;
  /** All feeds; those of one system in the order in which they are read. */
  readonly feeds: readonly RecordFeed[];
  /** Pause between two sync runs of a system, in ms. */
  readonly intervalMs: number;
  /** How often an incremental feed is compared whole, in ms. Default: a day. */
  readonly reconcileMs?: number;
  /** Within how long another node goes on with its systems when a node falls silent, in ms. Default: 15 s. */
  readonly leaseMs?: number;
  /** What may be removed within a day without being held back. Default: a fifth of a list, or three records. */
  readonly guard?: Partial<GuardLimits>;
  /** Systems that are read at a time. Default: 4. */
  readonly concurrency?: number;
  readonly clock?: Clock;
  readonly observer?: SyncObserver;
  readonly logger?: Logger;
}

const DEFAULT_GUARD: GuardLimits = { share: 0.2, floor: 3 };
const DAY_MS = 86_400_000;

/** How one sync run of a system ended; null: another node has it. */
export type SystemRound = RoundFailures | null;

function bySystem(feeds: readonly RecordFeed[]): ReadonlyMap<string, readonly RecordFeed[]> {
  const systems = new Map<string, RecordFeed[]>();
  const names = new Map<string, string>();
  for (const feed of feeds) {
    systems.set(feed.system, [...(systems.get(feed.system) ?? []), feed]);
    for (const type of feed.types) {
      const other = names.get(`${feed.system} ${type}`);
      if (other !== undefined) {
        throw new TypeError(`${type} of ${feed.system} has two feeds, ${other} and ${feed.name}: it must be one`);
      }
      names.set(`${feed.system} ${type}`, feed.name);
    }
  }
  return systems;
}

/** Keeps the store up to date with all platforms, each read by one node at a time. */
export class SyncEngine {
  readonly #options: SyncOptions;
  readonly #systems: ReadonlyMap<string, readonly RecordFeed[]>;
  readonly #limit;
  /** One feed is compared whole at a time. */
  readonly #reconciling = pLimit(1);
  readonly #turns = new RunTurns();
  readonly #requests: SyncRequests;
  readonly #maintenance: StoreMaintenance;
  readonly #holder = randomUUID();
  readonly #stopped = new AbortController();
  #loops: readonly Promise<void>[] = [];

  /** Throws a TypeError when a type of a system has two feeds. */
  constructor(options: SyncOptions) {
    this.#options = options;
    this.#systems = bySystem(options.feeds);
    this.#limit = pLimit(options.concurrency ?? 4);
    this.#maintenance = new StoreMaintenance(options.database);
    this.#requests = new SyncRequests(options.database, options.clock ?? systemClock);
  }

  get systems(): readonly string[] {
    return [...this.#systems.keys()];
  }

  /** Begins to read every system again and again, until `stop`. */
  start(): void {
    this.#requests.listen().catch((error: unknown) => {
      this.#options.logger?.warn({ err: error }, 'requests to read a system now cannot be heard');
    });
    this.#loops = this.systems.map((system) => this.#loop(system));
  }

  /** Reads every system once, and compares whole what is due. */
  async once(): Promise<ReadonlyMap<string, SystemRound>> {
    const rounds = await Promise.all(
      this.systems.map(async (system): Promise<[string, SystemRound]> => {
        const lease = await this.#take(system);
        if (lease === null) return [system, null];
        await using held = lease;
        const round = await this.#round(system, held);
        await this.#reconcile(system, held, this.#stopped.signal);
        return [system, round];
      }),
    );
    return new Map(rounds);
  }

  /**
   * Has a system read now, by whichever node reads it. Resolves when that is done, where this node does it, or when the signal fires.
   * Gives false where there is no such system.
   */
  async request(system: string, signal: AbortSignal): Promise<boolean> {
    if (!this.#systems.has(system)) return false;
    await this.#requests.request(system, signal);
    return true;
  }

  /** Lets batches under way be stored, and gives up the leases, so that another node goes on at once. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await Promise.all(this.#loops);
    await this.#requests.close();
  }

  #take(system: string): Promise<SyncLease | null> {
    const { database, leaseMs = 15_000 } = this.#options;
    return SyncLease.take({ database, system, holder: this.#holder, leaseMs });
  }

  #contextOf(lease: SyncLease): SyncContext {
    const { database, clock = systemClock, guard, reconcileMs = DAY_MS } = this.#options;
    const { observer = {}, logger = SILENT } = this.#options;
    const maintenance = this.#maintenance;
    return {
      database,
      lease,
      clock,
      guard: { ...DEFAULT_GUARD, ...guard },
      reconcileMs,
      observer,
      logger,
      maintenance,
    };
  }

  async #round(system: string, lease: SyncLease): Promise<RoundFailures> {
    const feeds = this.#systems.get(system) ?? [];
    return await this.#limit(() =>
      this.#turns.run(system, () =>
        this.#requests.answer(system, () => syncSystem(this.#contextOf(lease), feeds, this.#stopped.signal)),
      ),
    );
  }

  #reconcile(system: string, lease: SyncLease, signal: AbortSignal): Promise<void> {
    const feeds = this.#systems.get(system) ?? [];
    return this.#reconciling(() => reconcileSystem(this.#contextOf(lease), feeds, signal, this.#turns));
  }

  /** Never rejects: whatever fails goes to the log and is tried again. */
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
          await this.#roundsWith(system, held);
        }
      } catch (error) {
        if (this.#stopped.signal.aborted) return;
        logger.error({ err: error, system }, 'sync of a system broke off and is tried again');
        await this.#pause(intervalMs);
      }
    }
  }

  /** Runs a system again and again while it has the lease, and compares it whole beside that. */
  async #roundsWith(system: string, lease: SyncLease): Promise<void> {
    const ended = new AbortController();
    const signal = AbortSignal.any([ended.signal, this.#stopped.signal, lease.lost]);
    let comparing: Promise<void> | null = null;
    try {
      while (!signal.aborted) {
        await this.#round(system, lease);
        comparing ??= this.#compareQuietly(system, lease, signal).finally(() => (comparing = null));
        await this.#pause(this.#options.intervalMs, this.#requests.wakes(system));
      }
    } finally {
      ended.abort();
      await comparing;
    }
  }

  async #compareQuietly(system: string, lease: SyncLease, signal: AbortSignal): Promise<void> {
    try {
      await this.#reconcile(system, lease, signal);
    } catch (error) {
      if (signal.aborted) return;
      this.#options.logger?.error({ err: error, system }, 'the comparison of a system broke off and is tried again');
    }
  }

  /** Ends early when the engine is stopped, or `woken` fires. */
  async #pause(ms: number, woken?: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([this.#stopped.signal, ...(woken === undefined ? [] : [woken])]);
    await pause(ms, undefined, { signal }).catch(() => undefined);
  }
}
