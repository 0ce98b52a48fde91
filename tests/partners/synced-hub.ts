import { vi } from 'vitest';
import type { Answer } from '../src/answer.ts';
import { startTestHub, type TestHub, type TestHubOptions } from '../src/test-hub.ts';

/** A platform as `sources` tells of it. */
export interface ToldSource {
  readonly id: string;
  readonly status: string;
  readonly lastSyncedAt: string | null;
  readonly records: number;
  readonly quarantined: number;
  readonly heldRemovals: number;
  readonly lastError: string | null;
}

export interface SyncedHub extends TestHub {
  readonly sources: () => Promise<ReadonlyMap<string, ToldSource>>;
  /** Resolves once these platforms (default: all) were read from the beginning to the end after this was asked. */
  readonly settled: (...systems: readonly string[]) => Promise<void>;
}

const SOURCES = '{ sources { id status lastSyncedAt records quarantined heldRemovals lastError } }';
/** A hub that reads six platforms all the time is busy: what is waited for takes longer than elsewhere. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

const PATIENCE = { timeout: 60_000, interval: 50 };

/** The data of an answer; throws when there are errors. */
export function dataOf(answer: Answer): NonNullable<Answer['data']> {
  if (answer.errors !== undefined || answer.data == null) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

/** Starts mock platforms and a hub that keeps reading them; resolves once all were read. */
export async function startSyncedHub(options: TestHubOptions = {}): Promise<SyncedHub> {
  const variables = { SYNC_INTERVAL_MS: '250', ...options.variables };
  const rig = await startTestHub({ ...options, variables, sync: true });
  const sources = async (): Promise<ReadonlyMap<string, ToldSource>> => {
    const { sources: told } = dataOf(await rig.ask(SOURCES)) as { readonly sources: readonly ToldSource[] };
    return new Map(told.map((source) => [source.id, source]));
  };
  const syncedSince = async (since: number, systems: readonly string[]): Promise<void> => {
    const told = await sources();
    for (const system of systems.length > 0 ? systems : told.keys()) {
      if (!(Date.parse(told.get(system)?.lastSyncedAt ?? '') > since)) throw new Error(`${system} is not read yet`);
    }
  };
  const settled = async (...systems: readonly string[]): Promise<void> => {
    // What ends after now may have begun before; what ends after that one has begun later.
    for (let ended = 0; ended < 2; ended += 1) {
      const since = Date.now();
      await vi.waitFor(() => syncedSince(since, systems), PATIENCE);
    }
  };
  const hub = { ...rig, sources, settled };
  await settled();
  return hub;
}
