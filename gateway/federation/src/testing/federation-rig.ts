import { buildSubgraphSchema } from '@apollo/subgraph';
import { Kind, parse, validate, type ExecutionResult, type OperationDefinitionNode } from 'graphql';
import { ANONYMOUS, createRequestScope, Deadline, type Caller } from '@queqiao/subgraph/request';
import type { DescribePolicy } from '../access/denial.ts';
import type { RecordPersonalReads } from '../observability/record-personal-reads.ts';
import { composeSubgraphs, loadSupergraph, type ComposedSupergraph } from '../composition/compose.ts';
import { LocalClient } from '../clients/local-client.ts';
import type { SubgraphClient } from '../clients/subgraph-client.ts';
import { Gateway } from '../gateway.ts';
import { ApolloPlanner } from '../planning/apollo-planner.ts';
import type { DataObject } from '../planning/representation.ts';

type ResolverMap = Readonly<Record<string, object>>;

/** A small subgraph of a test. */
export interface TestSubgraph {
  /** Without the link to the federation specification, which is put before it. */
  readonly sdl: string;
  readonly resolvers?: ResolverMap;
}

export interface AskOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly caller?: Caller;
  /** The policies that the caller meets. */
  readonly policies?: readonly string[];
  readonly budgetMs?: number;
}

/** A gateway over small subgraphs, to be asked in one line. */
export interface FederationRig {
  readonly gateway: Gateway;
  readonly supergraph: ComposedSupergraph;
  /** How many requests each subgraph has got. */
  readonly requests: Map<string, number>;
  readonly reported: { readonly subgraph: string; readonly error: unknown }[];
  readonly ask: (query: string, options?: AskOptions) => Promise<ExecutionResult<DataObject>>;
}

export interface RigOptions {
  /** Stands in for a subgraph's own client. */
  readonly wrap?: (client: SubgraphClient) => SubgraphClient;
  /** Above 0, subgraphs are planned for as if each request to them had its price. */
  readonly patienceMs?: number;
  readonly recordPersonalReads?: RecordPersonalReads;
  readonly describePolicy?: DescribePolicy;
  /** Another supergraph of the same subgraphs than the one that is composed of them. */
  readonly supergraphSdl?: string;
}

/** What a test subgraph's SDL begins with. */
export const FEDERATION_LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@external", "@requires", "@provides", "@override", "@inaccessible", "@interfaceObject", "@authenticated",
  "@requiresScopes", "@policy"])\n`;

export function federationRig(
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  { wrap = (client) => client, patienceMs = 0, recordPersonalReads, describePolicy, supergraphSdl }: RigOptions = {},
): FederationRig {
  const parsed = Object.entries(subgraphs).map(([name, { sdl, resolvers }]) => ({
    name,
    typeDefs: parse(FEDERATION_LINK + sdl),
    resolvers,
  }));
  const supergraph = supergraphSdl === undefined ? composeSubgraphs(parsed) : loadSupergraph(supergraphSdl);
  const requests = new Map<string, number>();
  const reported: { subgraph: string; error: unknown }[] = [];
  const clients = parsed.map(({ name, typeDefs, resolvers }) => {
    const schema = buildSubgraphSchema([{ typeDefs, ...(resolvers && { resolvers: resolvers as never }) }]);
    const client = wrap(new LocalClient(name, schema));
    return counted(client, requests, patienceMs);
  });
  const gateway = new Gateway({
    supergraph,
    planner: new ApolloPlanner(supergraph.supergraph),
    clients,
    ...(recordPersonalReads && { recordPersonalReads }),
    ...(describePolicy && { describePolicy }),
    report: (subgraph, error) => void reported.push({ subgraph, error }),
  });
  return { gateway, supergraph, requests, reported, ask: (query, options) => ask(gateway, query, options) };
}

function counted(client: SubgraphClient, requests: Map<string, number>, patienceMs: number): SubgraphClient {
  return {
    name: client.name,
    patienceMs,
    close: () => client.close(),
    ...(client.subscribe && { subscribe: client.subscribe.bind(client) }),
    ask: (request) => {
      requests.set(client.name, (requests.get(client.name) ?? 0) + 1);
      return client.ask(request);
    },
  };
}

/** Asks a gateway as a server would, after validation. */
export async function ask(
  gateway: Gateway,
  query: string,
  { variables = {}, operationName, caller = ANONYMOUS, policies = [], budgetMs = 10_000 }: AskOptions = {},
): Promise<ExecutionResult<DataObject>> {
  const document = parse(query);
  const errors = validate(gateway.apiSchema, document);
  if (errors.length > 0) return { errors };
  const operation = document.definitions.find(
    (each): each is OperationDefinitionNode =>
      each.kind === Kind.OPERATION_DEFINITION && (operationName === undefined || each.name?.value === operationName),
  );
  if (!operation) throw new TypeError('The document has no such operation.');
  const deadline = Deadline.after(budgetMs);
  const answer = await gateway.execute({
    document,
    documentKey: query,
    operation,
    variables,
    scope: createRequestScope({ id: 'test', deadline, caller }),
    caller: {
      authenticated: caller.subject !== null,
      scopes: caller.scopes,
      meets: (policy) => policies.includes(policy),
    },
    giveUpMs: budgetMs * 0.98,
  });
  // What leaves the hub is JSON: compared as such.
  return JSON.parse(JSON.stringify(answer)) as ExecutionResult<DataObject>;
}
