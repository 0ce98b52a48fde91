import { loadInstallations } from '@queqiao/mocks';
import type { Answer, AskOptions } from '../src/answer.ts';
import { SMALL_WORLD, startTestHub, type TestHub, type TestHubOptions } from '../src/test-hub.ts';

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

const REQUEST_SYNC = (system: string) => `mutation { requestSync(system: "${system}") { id } }`;
const HOUR_MS = 3_600_000;
const SOURCES = '{ sources { id status lastSyncedAt records quarantined heldRemovals } }';

/** The data of an answer; throws when there are errors. */
export function dataOf(answer: Answer): NonNullable<Answer['data']> {
  if (answer.errors !== undefined || answer.data == null) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

export interface SyncedHubOptions extends TestHubOptions {
  /** The mocked platforms: each one costs time. Default: all. */
  readonly systems?: readonly string[];
  /** Who asks for sync runs. Default: the administrator of a hub with development tokens. */
  readonly operator?: AskOptions;
}

/**
 * Starts mock platforms and a hub that synchronises them; resolves when all were read. Later it reads them only when a test
 * asks for that: reading all of them all the time would take most of a core.
 */
export async function startSyncedHub({
  systems,
  operator = { role: 'administrator' },
  ...options
}: SyncedHubOptions = {}): Promise<SyncedHub> {
  const variables = { SYNC_INTERVAL_MS: String(HOUR_MS), ...options.variables };
  const installations = loadInstallations().filter(({ system }) => systems?.includes(system) ?? true);
  const rig = await startTestHub({
    ...options,
    mocks: { ...SMALL_WORLD, installations, ...options.mocks },
    variables,
    sync: true,
  });
  const sources = async (): Promise<ReadonlyMap<string, ReadSource>> => {
    const { sources: known } = dataOf(await rig.ask(SOURCES, { role: 'administrator' })) as {
      readonly sources: readonly ReadSource[];
    };
    return new Map(known.map((source) => [source.id, source]));
  };
  const settled = async (...some: readonly string[]): Promise<void> => {
    const asked = some.length > 0 ? some : installations.map(({ system }) => system);
    await Promise.all(asked.map(async (system) => dataOf(await rig.ask(REQUEST_SYNC(system), operator))));
  };
  const hub = { ...rig, sources, settled };
  // Records of an unknown school wait until a run of the schools that started later has ended: up to the third.
  for (let round = 0; round < 3; round += 1) await settled();
  return hub;
}
