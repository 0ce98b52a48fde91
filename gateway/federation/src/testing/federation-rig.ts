import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';
import { isErrorCode } from '@queqiao/subgraph/errors';
import { HttpClient } from '../clients/http-client.ts';
import { LocalClient } from '../clients/local-client.ts';
import type { SubgraphClient } from '../clients/subgraph-client.ts';
import { composeSubgraphs } from '../composition/compose.ts';
import { loadSupergraph, type ComposedSupergraph } from '../composition/load-supergraph.ts';
import type { GatewayOptions, OperationRequest } from '../gateway-options.ts';
import type { OperationResult } from '../execution/ready-operation.ts';
import { Gateway } from '../gateway.ts';
import { ApolloPlanner } from '../planning/apollo-planner.ts';

/** A small subgraph of a test. */
export interface TestSubgraph {
  /** Without the link to the federation specification, which is prepended. */
  readonly sdl: string;
  readonly resolvers?: Readonly<Record<string, object>>;
}

/** How a test's subgraphs are reached. */
export type Reach = 'in process' | 'with a batch window' | 'over HTTP';
export const REACHES: readonly Reach[] = ['in process', 'with a batch window', 'over HTTP'];

export interface AskOptions extends Omit<OperationRequest, 'query' | 'caller'> {
  readonly caller?: { readonly subject: string | null; readonly scopes: ReadonlySet<string> };
  /** The policies that the caller meets. */
  readonly policies?: readonly string[];
}

/** A gateway over small subgraphs, for one-line queries. */
export interface FederationRig extends AsyncDisposable {
  readonly gateway: Gateway;
  readonly supergraph: ComposedSupergraph;
  /** The number of requests to each subgraph. */
  readonly requests: Map<string, number>;
  readonly reported: { readonly subgraph: string; readonly error: unknown }[];
  readonly ask: (query: string, options?: AskOptions) => Promise<OperationResult>;
}

export interface RigOptions extends Omit<GatewayOptions, 'supergraph' | 'clients' | 'planner' | 'report'> {
  /** Replaces a subgraph's own client. */
  readonly wrap?: (client: SubgraphClient, schema: GraphQLSchema) => SubgraphClient;
  /** Another supergraph of the same subgraphs instead of the composed one. */
  readonly supergraphSdl?: string;
  /** Instead of the clients' own. */
  readonly batchWindowMs?: number;
}

/** The beginning of a test subgraph's SDL. */
export const FEDERATION_LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable",
  "@external", "@requires", "@provides", "@override", "@inaccessible", "@interfaceObject", "@authenticated",
  "@requiresScopes", "@policy"])\n`;

const BATCH_WINDOW_MS = 100;

/** A gateway over subgraphs in this process. */
export function federationRig(
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  { wrap = (client) => client, batchWindowMs, supergraphSdl, ...options }: RigOptions = {},
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
    return counted(wrap(new LocalClient(name, schema), schema), requests, batchWindowMs);
  });
  const gateway = new Gateway({
    supergraph,
    planner: (sdl) => new ApolloPlanner(sdl),
    clients,
    isPublic: ({ extensions }) => isErrorCode(extensions?.['code']),
    report: (subgraph, error) => void reported.push({ subgraph, error }),
    ...options,
  });
  return {
    gateway,
    supergraph,
    requests,
    reported,
    ask: (query, request) => ask(gateway, query, request),
    [Symbol.asyncDispose]: () => gateway.close(),
  };
}

/** The same, with its subgraphs reached as `reach` says. */
export async function reachedRig(
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  reach: Reach,
  options: RigOptions = {},
): Promise<FederationRig> {
  if (reach === 'in process') return federationRig(subgraphs, options);
  if (reach === 'with a batch window') return federationRig(subgraphs, { ...options, batchWindowMs: BATCH_WINDOW_MS });
  const schemas = new Map<string, GraphQLSchema>();
  federationRig(subgraphs, { wrap: (client, schema) => (schemas.set(client.name, schema), client) });
  await using servers = new AsyncDisposableStack();
  const clients = new Map<string, SubgraphClient>();
  for (const [name, schema] of schemas) clients.set(name, await served(name, schema, servers));
  const { wrap = (client) => client } = options;
  const rig = federationRig(subgraphs, {
    ...options,
    wrap: (client, schema) => wrap(clients.get(client.name) ?? client, schema),
  });
  servers.defer(() => rig[Symbol.asyncDispose]());
  const owned = servers.move();
  return { ...rig, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

async function served(name: string, schema: GraphQLSchema, servers: AsyncDisposableStack): Promise<SubgraphClient> {
  const server = createServer(createHandler({ schema }));
  servers.defer(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return new HttpClient({ name, url: new URL(`http://127.0.0.1:${port}/graphql`) });
}

function counted(
  client: SubgraphClient,
  requests: Map<string, number>,
  batchWindowMs: number = client.batchWindowMs,
): SubgraphClient {
  return {
    name: client.name,
    batchWindowMs,
    close: () => client.close(),
    ...(client.subscribe && { subscribe: client.subscribe.bind(client) }),
    ...(client.answerEvent && { answerEvent: client.answerEvent.bind(client) }),
    ask: (request) => {
      requests.set(client.name, (requests.get(client.name) ?? 0) + 1);
      return client.ask(request);
    },
  };
}

/** Queries a gateway; the answer is compared as the JSON that leaves it. */
export async function ask(
  gateway: Gateway,
  query: string,
  { caller, policies = [], ...options }: AskOptions = {},
): Promise<OperationResult> {
  const access = caller && {
    authenticated: caller.subject !== null,
    scopes: caller.scopes,
    meets: (policy: string) => policies.includes(policy),
  };
  const answer = await gateway.execute({ query, ...options, ...(access && { caller: access }) });
  return JSON.parse(JSON.stringify(answer)) as OperationResult;
}
