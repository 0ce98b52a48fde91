import type { SubgraphAnswer, SubgraphClient, SubgraphRequest } from '../clients/subgraph-client.ts';
import type { FetchProgram } from '../planning/fetch-program.ts';

/** The inputs for opening a subscription. */
export type EventRequest = Pick<SubgraphRequest, 'context' | 'signal'> & {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly clients: ReadonlyMap<string, SubgraphClient>;
  readonly report: (subgraph: string, error: unknown) => void;
};

/** Opens the events of a subscription's own subgraph; yields one answer without data when that fails. */
export async function openEvents(
  program: FetchProgram,
  { clients, variables: all, context, signal, report }: EventRequest,
): Promise<AsyncIterable<SubgraphAnswer> | SubgraphAnswer> {
  const { subgraph } = program;
  const variables: Record<string, unknown> = {};
  for (const name of program.plan.variables) if (Object.hasOwn(all, name)) variables[name] = all[name];
  try {
    const client = clients.get(subgraph);
    if (!client?.subscribe) throw new TypeError(`The subgraph ${subgraph} has no events.`);
    return await client.subscribe({ program, variables, representations: null, context, signal });
  } catch (error) {
    report(subgraph, error);
    return { data: null };
  }
}

export function isEvents(
  source: AsyncIterable<SubgraphAnswer> | SubgraphAnswer,
): source is AsyncIterable<SubgraphAnswer> {
  return Symbol.asyncIterator in source;
}
