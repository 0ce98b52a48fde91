import { createHub, readEnvironment, type Hub } from '@queqiao/hub';
import { loadInstallations } from '@queqiao/platform/installations';
import { testDataFolder } from '@queqiao/store/testing';
import { startMocks, type MockOptions, type Mocks } from '@queqiao/mocks';
import { subgraphNames } from '@queqiao/families';
import type { Answer, AskOptions } from './answer.ts';
import { askHub } from './ask-hub.ts';

/** A hub on mock platforms, as a portal meets it: over HTTP. */
export interface TestHub extends AsyncDisposable {
  readonly hub: Hub;
  readonly mocks: Mocks;
  /** Sends one operation. */
  readonly ask: (query: string, options?: AskOptions) => Promise<Answer>;
  /** Platform calls since the last call of this. */
  readonly callsSince: () => Promise<number>;
}

export interface TestHubOptions {
  readonly mocks?: MockOptions;
  /** Environment variables of the hub besides those for the mocks. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Folders of installations beside the hub's own. */
  readonly installationFolders?: readonly string[];
  /** Whether the platforms are synchronised into the store. Default: no, so that all calls come from queries. */
  readonly sync?: boolean;
  /** Whether development tokens are shown, as by a hub that starts its own mocks. Default: no. */
  readonly showsTokens?: boolean;
}

/** The initial time of the tests' worlds, so that their years do not change. */
export const WORLD_NOW = Date.parse('2026-09-01T08:00:00+08:00');

/** The initial world of tests that read all of it: all kinds of rows, and few of those that are the most. */
export const SMALL_WORLD = { now: WORLD_NOW, bulkShare: 0.05 } as const;

/** The time limit of a test hub: enough on a busy machine. */
export const REQUEST_BUDGET_MS = 60_000;

/** Starts mock platforms and a hub that is configured for them by its environment only. */
export async function startTestHub(options: TestHubOptions = {}): Promise<TestHub> {
  await using cleanup = new AsyncDisposableStack();
  const mocks = cleanup.use(await startMocks({ now: WORLD_NOW, ...options.mocks }));
  const dataFolder = options.variables?.['QUEQIAO_DATA'] ?? cleanup.use(await testDataFolder()).path;
  const variables = {
    ...mocks.environment,
    PORT: '0',
    // The mocks have addresses: to the hub they are real.
    DEVELOPMENT: 'true',
    LOG_LEVEL: 'silent',
    REQUEST_BUDGET_MS: String(REQUEST_BUDGET_MS),
    QUEQIAO_DATA: dataFolder,
    ...options.variables,
  };
  const read = readEnvironment(variables, subgraphNames(), loadInstallations(options.installationFolders));
  const environment = options.showsTokens ? { ...read, tokens: { kind: 'development', shown: true } as const } : read;
  const hub = cleanup.use(await createHub({ environment, variables: {}, sync: options.sync ?? false }));
  const parts = cleanup.move();

  const ask = (query: string, askOptions: AskOptions = {}): Promise<Answer> =>
    askHub(hub.url, hub.development?.tokens, query, askOptions);
  const callsSince = async (): Promise<number> => {
    const counts = Object.values(await mocks.control.counters());
    await mocks.control.resetCounters();
    return counts.reduce((sum, { total }) => sum + total, 0);
  };
  return { hub, mocks, ask, callsSince, [Symbol.asyncDispose]: () => parts.disposeAsync() };
}

let shared: Promise<TestHub> | undefined;

/**
 * A hub with default options for tests that only ask, and leave world and platforms as they are: it is started once for all
 * files of a test process, and ends with the process. Whether it has been asked before depends on the order of the files.
 */
export function sharedTestHub(): Promise<TestHub> {
  return (shared ??= startTestHub());
}
