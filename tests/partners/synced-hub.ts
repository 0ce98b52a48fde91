import { loadInstallations } from '@queqiao/mocks';
import { expect, vi } from 'vitest';
import type { Answer } from '../src/answer.ts';
import { EVENTUALLY } from '../src/eventually.ts';
import { startTestHub, type TestHub, type TestHubOptions } from '../src/test-hub.ts';

/** A platform in `sources`. */
export interface ReadSource {
  readonly id: string;
  readonly status: string;
  readonly lastSyncedAt: string | null;
  readonly records: number;
  readonly quarantined: number;
  readonly heldRemovals: number;
}

export interface SyncedHub extends TestHub {
  readonly sources: () => Promise<ReadonlyMap<string, ReadSource>>;
  /** Resolves when these platforms (default: all) were read from the beginning to the end after this call. */
  readonly settled: (...systems: readonly string[]) => Promise<void>;
}

const SOURCES = '{ sources { id status lastSyncedAt records quarantined heldRemovals } }';

/** The data of an answer; throws when there are errors. */
export function dataOf(answer: Answer): NonNullable<Answer['data']> {
  if (answer.errors !== undefined || answer.data == null) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

export interface SyncedHubOptions extends TestHubOptions {
  /** The mocked platforms: each one costs time. Default: all. */
  readonly systems?: readonly string[];
}

/** Starts mock platforms and a hub that synchronises them; resolves when all were read. */
export async function startSyncedHub({ systems, ...options }: SyncedHubOptions = {}): Promise<SyncedHub> {
  const variables = { SYNC_INTERVAL_MS: '250', ...options.variables };
  const installations = loadInstallations().filter(({ system }) => systems?.includes(system) ?? true);
  const rig = await startTestHub({ ...options, mocks: { installations, ...options.mocks }, variables, sync: true });
  const sources = async (): Promise<ReadonlyMap<string, ReadSource>> => {
    const { sources: known } = dataOf(await rig.ask(SOURCES, { role: 'administrator' })) as {
      readonly sources: readonly ReadSource[];
    };
    return new Map(known.map((source) => [source.id, source]));
  };
  const notSyncedSince = async (since: number, some: readonly string[]): Promise<readonly string[]> => {
    const known = await sources();
    return (some.length > 0 ? some : installations.map(({ system }) => system)).filter(
      (system) => !(Date.parse(known.get(system)?.lastSyncedAt ?? '') > since),
    );
  };
  const settled = async (...some: readonly string[]): Promise<void> => {
    // A run that ends after now may have started before; one that ends after that run has started later.
    for (let ended = 0; ended < 2; ended += 1) {
      const since = Date.now();
      await vi.waitFor(async () => expect(await notSyncedSince(since, some)).toEqual([]), EVENTUALLY);
    }
  };
  const hub = { ...rig, sources, settled };
  await settled();
  return hub;
}
