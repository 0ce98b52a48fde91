import { startMocks, type MockOptions, type Mocks } from '@queqiao/mocks';
import { installationAt, loadInstallations, type InstallationFile } from '@queqiao/platform/installations';
import type { LastKnown } from '@queqiao/records/provenance';
import { createRequestScope, Deadline } from '@queqiao/subgraph/request';
import type { RecordFeed } from '@queqiao/records';
import { buildSubgraph, type ExecutableSubgraph } from '@queqiao/subgraph';
import type { UpstreamObserver } from '@queqiao/platform/upstream';
import { graphql, type GraphQLFormattedError } from 'graphql';
import { createEmploymentSubgraph } from '../src/index.ts';

export interface RigOptions extends MockOptions {
  /** Installations of the hub; default: those of the schemas folder. */
  readonly files?: readonly InstallationFile[];
  readonly lastKnown?: LastKnown;
  readonly observer?: UpstreamObserver;
}

interface Answer<T> {
  readonly data: T;
  readonly errors: readonly GraphQLFormattedError[];
}

/** The employment subgraph over real HTTP to mock platforms, and nothing else. */
export interface Rig extends AsyncDisposable {
  readonly mocks: Mocks;
  readonly subgraph: ExecutableSubgraph<RecordFeed>;
  /** Runs one operation with its own scope. */
  readonly ask: <T = unknown>(
    question: string,
    variables?: Record<string, unknown>,
    budgetMs?: number,
  ) => Promise<Answer<T>>;
  /** Requests to the employment platforms since the last reset, without tokens, like `{ 'qinyun jobs/page': 1 }`. */
  readonly calls: () => Promise<Record<string, number>>;
}

export async function startRig({ files, lastKnown, observer, ...options }: RigOptions = {}): Promise<Rig> {
  const mocks = await startMocks({ seed: 7, now: Date.parse('2026-03-01T00:00:00Z'), ...options });
  const installations = (files ?? loadInstallations())
    .filter(({ family }) => family === 'employment')
    .map((file) => installationAt(file, mocks.urls[file.system] ?? '', mocks.credentials[file.system] ?? {}));
  const subgraph = buildSubgraph(
    createEmploymentSubgraph({ installations, ...(lastKnown && { lastKnown }), ...(observer && { observer }) }),
  );
  return {
    mocks,
    subgraph,
    ask: async (source, variableValues = {}, budgetMs = 60_000) => {
      const scope = createRequestScope({ id: 'test', deadline: Deadline.after(budgetMs) });
      const { data, errors = [] } = await graphql({
        schema: subgraph.schema,
        source,
        variableValues,
        contextValue: { scope },
      });
      return { data: data as never, errors: errors.map((error) => error.toJSON()) };
    },
    async calls() {
      const counted: Record<string, number> = {};
      for (const [system, { calls }] of Object.entries(await mocks.control.counters())) {
        for (const [call, times] of Object.entries(calls)) {
          if (call !== 'auth/token') counted[`${system} ${call}`] = times;
        }
      }
      return counted;
    },
    async [Symbol.asyncDispose]() {
      await subgraph.close();
      await mocks.close();
    },
  };
}
