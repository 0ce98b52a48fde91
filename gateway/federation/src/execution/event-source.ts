import type { FetchProgram } from '../planning/fetch-program.ts';
import { subgraphDown } from './failure.ts';
import type { SubgraphAnswer, SubgraphClient, SubgraphRequest } from '../clients/subgraph-client.ts';

/** What a subscription's events are opened with. */
export type EventRequest = Pick<SubgraphRequest, 'scope' | 'signal'> & {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly report: (subgraph: string, error: unknown) => void;
};

/** Opens the events that a subscription's own subgraph tells; one answer with errors when they cannot be had. */
export async function openEvents(
  program: FetchProgram,
  { clients, variables: all, scope, signal, report }: EventRequest,
): Promise<AsyncIterable<SubgraphAnswer> | SubgraphAnswer> {
  const { subgraph } = program;
  const variables = Object.fromEntries(program.plan.variables.map((name) => [name, all[name]]));
  try {
    const client = clients.get(subgraph);
    if (!client?.subscribe) throw new TypeError(`The subgraph ${subgraph} tells no events.`);
    return await client.subscribe({ program, variables, representations: null, scope, signal });
  } catch (error) {
    report(subgraph, error);
    return { errors: [subgraphDown(subgraph)] };
  }
}

export function isEvents(
  source: AsyncIterable<SubgraphAnswer> | SubgraphAnswer,
): source is AsyncIterable<SubgraphAnswer> {
  return Symbol.asyncIterator in source;
}
