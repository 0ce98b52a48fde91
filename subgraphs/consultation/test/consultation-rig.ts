import { installationAt, loadInstallations, type InstallationFile } from '@queqiao/platform/installations';
import { createRequestScope, Deadline } from '@queqiao/subgraph/request';
import type { RecordFeed } from '@queqiao/records';
import { buildSubgraph, type Subgraph } from '@queqiao/subgraph';
import { startMocks, type MockInstallation, type Mocks } from '@queqiao/mocks';
import { graphql, type ExecutionResult } from 'graphql';
import { createConsultationSubgraph, type ConsultationOptions } from '../src/index.ts';

type File = InstallationFile & Pick<MockInstallation, 'data'>;

export interface RigOptions extends Omit<ConsultationOptions, 'installations' | 'upstreamFor'> {
  /** Default: those of the family in the schemas folder. */
  readonly installations?: readonly File[];
  readonly scale?: number;
  /** The time limit of every attempt, where a repeated one would be counted as a call. Default: the installation's own. */
  readonly attemptTimeoutMs?: number;
}

/** The installations of the family in the schemas folder. */
export function consultationFiles(): readonly File[] {
  return loadInstallations().filter(({ family }) => family === 'consultation');
}

interface Answer<T> {
  readonly data: T;
  readonly errors: readonly {
    readonly message: string;
    readonly path: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

type Ask = <T>(source: string, variables?: object, budgetMs?: number) => Promise<Answer<T>>;

/** The consultation subgraph over mock platforms, real HTTP between them. */
export interface ConsultationRig extends AsyncDisposable {
  readonly mocks: Mocks;
  readonly subgraph: Subgraph<RecordFeed>;
  /** One operation, with its own scope. */
  readonly ask: Ask;
  /** Another subgraph over the same platforms, with empty caches. */
  readonly anew: () => Ask;
  /** Requests per call of one platform since the last reset. */
  readonly calls: (system: string) => Promise<Readonly<Record<string, number>>>;
}

/** The result as JSON, always with errors. */
function asAnswer<T>(result: ExecutionResult): Answer<T> {
  return { errors: [], ...JSON.parse(JSON.stringify(result)) };
}

function askOf(subgraph: Subgraph<RecordFeed>): Ask {
  const { schema } = buildSubgraph(subgraph);
  return async (source, variables = {}, budgetMs = 60_000) => {
    const scope = createRequestScope({ id: 'test', deadline: Deadline.after(budgetMs) });
    return asAnswer(await graphql({ schema, source, variableValues: { ...variables }, contextValue: { scope } }));
  };
}

export async function startConsultation(options: RigOptions = {}): Promise<ConsultationRig> {
  const { installations: files = consultationFiles(), scale = 1, attemptTimeoutMs, ...rest } = options;
  const mocks = await startMocks({ installations: files, scale });
  const installations = files.map((file) => ({
    ...installationAt(file, mocks.urls[file.system] ?? '', mocks.credentials[file.system] ?? {}),
    ...(attemptTimeoutMs !== undefined && { attemptTimeoutMs }),
  }));
  const subgraphs: Subgraph<RecordFeed>[] = [];
  const build = (): Subgraph<RecordFeed> => {
    const subgraph = createConsultationSubgraph({ installations, ...rest });
    subgraphs.push(subgraph);
    return subgraph;
  };
  const subgraph = build();
  return {
    mocks,
    subgraph,
    ask: askOf(subgraph),
    anew: () => askOf(build()),
    async calls(system) {
      const counters = await mocks.control.counters();
      await mocks.control.resetCounters();
      return counters[system]?.calls ?? {};
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(subgraphs.map((each) => each.close()));
      await mocks.close();
    },
  };
}
