import type { InstallationFile } from '@queqiao/platform/installations';
import type { RecordFeed } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import type { Clock } from '@queqiao/records/time';
import { sourceCounts, sourceFeeds, sourceHeld } from './queries.ts';

/** A platform as it is known by its installation. */
export type SourceInstallation = Pick<InstallationFile, 'system' | 'name' | 'region'>;

export type SourceStatus = 'UP' | 'DEGRADED' | 'DOWN';

/** How many removals of a type wait for a decision. */
interface HeldRemovals {
  readonly type: string;
  readonly count: number;
  readonly since: string;
}

/** A platform that records come from, as the schema's `Source` tells it. */
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
  readonly held: readonly HeldRemovals[];
  readonly lastError: string | null;
}

interface FeedRow {
  readonly system: string;
  readonly feed: string;
  readonly completed_at: string | null;
  readonly failed_at: string | null;
  readonly last_error: string | null;
}

export interface SourceReaderOptions {
  readonly store: Queryable;
  readonly installations: readonly SourceInstallation[];
  /** What is read of them. Default: what was read, or tried, before. */
  readonly feeds?: readonly Pick<RecordFeed, 'system' | 'name'>[];
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

/** Tells how the platforms are doing. */
export class SourceReader {
  readonly #options: SourceReaderOptions;

  constructor(options: SourceReaderOptions) {
    this.#options = options;
  }

  /** All platforms, in the order of the installations. */
  async all(): Promise<readonly SourceState[]> {
    const { store, installations } = this.#options;
    const [feeds, counts, held] = await Promise.all([
      store.query<FeedRow>(sourceFeeds()),
      store.query<{ system: string; records: number; quarantined: number }>(sourceCounts()),
      store.query<HeldRemovals & { system: string }>(sourceHeld()),
    ]);
    return installations.map(({ system, name, region }) => {
      const known = feeds.filter((row) => row.system === system);
      const names = this.#feedsOf(system) ?? new Set(known.map(({ feed }) => feed));
      const rows = known.filter(({ feed }) => names.has(feed));
      const count = counts.find((row) => row.system === system);
      const ownHeld = held.filter((row) => row.system === system);
      const heldRemovals = ownHeld.reduce((sum, { count: some }) => sum + some, 0);
      const completed = rows.flatMap((row) => row.completed_at ?? []);
      const lastSyncedAt = completed.length < names.size ? null : earliest(completed);
      const failures = rows.filter((row) => row.failed_at !== null);
      const newest = failures.toSorted((a, b) => Date.parse(b.failed_at ?? '') - Date.parse(a.failed_at ?? ''))[0];
      return {
        id: system,
        name,
        region,
        status: statusOf(names.size, rows, heldRemovals),
        lastSyncedAt,
        lagSeconds: lastSyncedAt === null ? null : (this.#options.clock() - Date.parse(lastSyncedAt)) / 1000,
        records: count?.records ?? 0,
        quarantined: count?.quarantined ?? 0,
        heldRemovals,
        held: ownHeld,
        lastError: newest?.last_error ?? null,
      };
    });
  }

  /** One platform; null when there is none of that name. */
  async one(system: string): Promise<SourceState | null> {
    return (await this.all()).find(({ id }) => id === system) ?? null;
  }

  #feedsOf(system: string): ReadonlySet<string> | undefined {
    const feeds = this.#options.feeds?.filter((feed) => feed.system === system);
    return feeds && new Set(feeds.map(({ name }) => name));
  }
}
