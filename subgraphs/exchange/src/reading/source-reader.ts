import type { Absence } from '@queqiao/subgraph/errors';
import type { InstallationFile } from '@queqiao/platform/installations';
import type { RecordFeed } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import type { Clock } from '@queqiao/records/time';
import type { FeedOfSource } from './feed-reader.ts';
import { countFuture, sourceCounts, sourceFeeds, sourceHeld } from './queries.ts';

/** A platform as it is known by its installation. */
export type SourceInstallation = Pick<InstallationFile, 'system' | 'name' | 'region'> & {
  /** Whether nobody says where it is. Default: false. */
  readonly absent?: boolean;
};

export type SourceStatus = 'UP' | 'DEGRADED' | 'DOWN';

/** How many removals of a type wait for a decision. */
export interface HeldOfType {
  readonly system: string;
  readonly type: string;
  readonly count: number;
  /** Of the records of the type, in per cent. */
  readonly share: number;
  readonly since: string;
}

/** A platform that records come from, as the schema's `Source` has it. */
export interface SourceState {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly status: SourceStatus;
  /** Null while not everything was read once. */
  readonly lastSyncedAt: string | null;
  readonly lagSeconds: number | null;
  readonly records: number;
  readonly quarantined: number;
  readonly heldRemovals: number;
  readonly held: readonly HeldOfType[];
  readonly lastError: string | null;
  readonly absence: Absence | null;
  readonly futureRecords: number;
  readonly silentUpdates: number;
  readonly silentRemovals: number;
  /** Since when every incremental list has been compared whole. */
  readonly reconciledAt: string | null;
  readonly feeds: readonly FeedOfSource[];
}

interface FeedRow {
  readonly system: string;
  readonly feed: string;
  readonly started_at: string | null;
  readonly completed_at: string | null;
  readonly failed_at: string | null;
  readonly last_error: string | null;
  readonly reconciled_at: string | null;
  readonly silent_updates: number;
  readonly silent_removals: number;
}

export interface SourceReaderOptions {
  readonly store: Queryable;
  readonly installations: readonly SourceInstallation[];
  /** What is read of them. Default: what was read, or tried, before. */
  readonly feeds?: readonly Pick<RecordFeed, 'system' | 'name' | 'types' | 'mode'>[];
  /** Pause between two runs of a feed, in ms. Default: unknown, given as 0. */
  readonly intervalMs?: number;
  readonly clock: Clock;
}

function earliest(moments: readonly string[]): string | null {
  return moments.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

function statusOf(expected: number, rows: readonly FeedRow[], held: number): SourceStatus {
  const failing = rows.filter((row) => row.failed_at !== null).length;
  if (failing > 0 && failing === expected) return 'DOWN';
  const read = rows.filter((row) => row.completed_at !== null).length;
  return failing > 0 || read < expected || held > 0 ? 'DEGRADED' : 'UP';
}

/** Gives how the platforms are doing. */
export class SourceReader {
  readonly #options: SourceReaderOptions;

  constructor(options: SourceReaderOptions) {
    this.#options = options;
  }

  /** All platforms, in the order of the installations. */
  async all(): Promise<readonly SourceState[]> {
    const { store, installations } = this.#options;
    const [feeds, counts, held, future] = await Promise.all([
      store.query<FeedRow>(sourceFeeds()),
      store.query<{ system: string; records: number; quarantined: number }>(sourceCounts()),
      store.query<Omit<HeldOfType, 'share'> & { records: number }>(sourceHeld()),
      store.query<{ system: string; future: number }>(countFuture()),
    ]);
    return installations.map(({ system, name, region, absent = false }) => {
      const known = feeds.filter((row) => row.system === system);
      const names = this.#feedsOf(system) ?? new Set(known.map(({ feed }) => feed));
      const rows = known.filter(({ feed }) => names.has(feed));
      const count = counts.find((row) => row.system === system);
      const ownHeld = held
        .filter((row) => row.system === system)
        .map(({ records, ...row }) => ({ ...row, share: records === 0 ? 0 : (100 * row.count) / records }));
      const heldRemovals = ownHeld.reduce((sum, { count: some }) => sum + some, 0);
      const completed = rows.flatMap((row) => row.completed_at ?? []);
      const lastSyncedAt = completed.length < names.size ? null : earliest(completed);
      const failures = rows.filter((row) => row.failed_at !== null);
      const newest = failures.toSorted((a, b) => Date.parse(b.failed_at ?? '') - Date.parse(a.failed_at ?? ''))[0];
      return {
        id: system,
        name,
        region,
        status: absent ? 'DOWN' : statusOf(names.size, rows, heldRemovals),
        lastSyncedAt,
        lagSeconds: lastSyncedAt === null ? null : (this.#options.clock() - Date.parse(lastSyncedAt)) / 1000,
        records: count?.records ?? 0,
        quarantined: count?.quarantined ?? 0,
        heldRemovals,
        held: ownHeld,
        lastError: newest?.last_error ?? null,
        absence: absent ? 'NOT_CONFIGURED' : null,
        futureRecords: future.find((row) => row.system === system)?.future ?? 0,
        silentUpdates: rows.reduce((sum, row) => sum + row.silent_updates, 0),
        silentRemovals: rows.reduce((sum, row) => sum + row.silent_removals, 0),
        ...this.#feedStates(system, rows),
      };
    });
  }

  /** One platform; null when there is none of that name. */
  async one(system: string): Promise<SourceState | null> {
    return (await this.all()).find(({ id }) => id === system) ?? null;
  }

  /** How each feed is doing, and since when all incremental ones have been compared whole. */
  #feedStates(system: string, rows: readonly FeedRow[]): Pick<SourceState, 'feeds' | 'reconciledAt'> {
    const { feeds = [], intervalMs = 0 } = this.#options;
    const own = feeds.filter((feed) => feed.system === system);
    const states = own.map(({ name, types, mode }) => {
      const row = rows.find(({ feed }) => feed === name);
      const lastWholeAt = (mode === 'full' ? row?.completed_at : row?.reconciled_at) ?? null;
      return {
        system,
        name,
        types,
        lastWholeAt,
        lastRunAt: row?.completed_at ?? null,
        expectedEverySeconds: Math.ceil(intervalMs / 1000),
        error: row?.last_error ?? null,
        errorAt: row?.failed_at ?? null,
      };
    });
    const compared = states.flatMap(({ lastWholeAt }, place) =>
      own[place]?.mode === 'incremental' ? [lastWholeAt] : [],
    );
    const reconciledAt = compared.includes(null) ? null : earliest(compared.filter((moment) => moment !== null));
    return { feeds: states, reconciledAt };
  }

  #feedsOf(system: string): ReadonlySet<string> | undefined {
    const feeds = this.#options.feeds?.filter((feed) => feed.system === system);
    return feeds && new Set(feeds.map(({ name }) => name));
  }
}
