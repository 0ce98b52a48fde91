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
  try {
    const client = clients.get(subgraph);
    if (!client?.subscribe) throw new TypeError(`The subgraph ${subgraph} has no events.`);
    return await client.subscribe({
      program,
      variables: used(program, all),
      representations: null,
      context,
      signal,
    });
  } catch (error) {
    report(subgraph, error);
    return { data: null };
  }
}

/** What a subscription's own subgraph makes of an event that somebody else has, given as the root's value. */
export async function answerEvent(
  program: FetchProgram,
  rootValue: object,
  { clients, variables: all, context, signal, report }: EventRequest,
): Promise<SubgraphAnswer> {
  const { subgraph } = program;
  try {
    const client = clients.get(subgraph);
    if (!client?.answerEvent) throw new TypeError(`The subgraph ${subgraph} answers no events.`);
    const variables = used(program, all);
    return await client.answerEvent({ program, variables, representations: null, context, signal }, rootValue);
  } catch (error) {
    report(subgraph, error);
    return { data: null };
  }
}

function used({ plan }: FetchProgram, all: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(plan.variables.filter((name) => Object.hasOwn(all, name)).map((name) => [name, all[name]]));
}

export function isEvents(
  source: AsyncIterable<SubgraphAnswer> | SubgraphAnswer,
): source is AsyncIterable<SubgraphAnswer> {
  return Symbol.asyncIterator in source;
}
