import fastifyCompress from '@fastify/compress';
import fastifyCors from '@fastify/cors';
import { fastify, type FastifyInstance } from 'fastify';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import { SILENT, type Logger } from '@queqiao/subgraph/request';
import type { Gateway } from '@queqiao/federation';
import { apolloServer } from './apollo-server.ts';
import { COMPRESSION } from './compression.ts';
import { ANY_ORIGIN } from './cross-origin.ts';
import { graphqlRoute } from './graphql-route.ts';
import { refusalOf, sendRefusal } from './refusal.ts';
import { requestIds } from './request-ids.ts';
import { requestLog } from '../observability/request-log.ts';
import { contextFor, nobody, type Identify } from './request-scope.ts';
import { schemaRoute } from './schema-route.ts';

export interface ServeGatewayOptions {
  readonly gateway: Gateway;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Default: every caller is anonymous. */
  readonly identify?: Identify;
  /** Default: nothing is logged. */
  readonly logger?: Logger;
  /** Time limit of one operation, in ms. Default: 5000. */
  readonly budgetMs?: number;
  /** How long a client may take to send a request, in ms. Default: 30,000. */
  readonly requestTimeoutMs?: number;
  /** Further routes with the same cross-origin access as `/graphql`: reports. */
  readonly openRoutes?: readonly ((app: FastifyInstance) => void)[];
  /** Further routes for this origin only: GraphiQL, health, metrics. */
  readonly routes?: readonly ((app: FastifyInstance) => void)[];
}

/** The running HTTP server of the hub. */
export interface GatewayServer extends AsyncDisposable {
  /** Like http://127.0.0.1:4000, without a slash at the end. */
  readonly url: string;
  /** Accepts no more requests, finishes running ones, then closes the gateway. */
  readonly close: () => Promise<void>;
}

const MAX_BODY_BYTES = 1_048_576;
/** How long a client may take to send a request, in ms: who sends a byte now and then holds a connection no longer. */
const REQUEST_TIMEOUT_MS = 30_000;
/** How often connections are checked for that, in ms. */
const CHECK_INTERVAL_MS = 5000;

/** Serves GraphQL at `/graphql`, and the schema at `/schema.graphql`. Rejects when it cannot listen. */
export async function serveGateway(options: ServeGatewayOptions): Promise<GatewayServer> {
  const {
    gateway,
    host,
    port,
    identify = nobody,
    logger = SILENT,
    budgetMs = 5000,
    requestTimeoutMs = REQUEST_TIMEOUT_MS,
  } = options;
  const apollo = apolloServer(gateway, logger);
  await apollo.start();
  const app = fastify({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: requestTimeoutMs,
    http: { connectionsCheckingInterval: Math.min(requestTimeoutMs, CHECK_INTERVAL_MS) },
    routerOptions: { ignoreTrailingSlash: true },
    ...requestIds,
  });
  app.setErrorHandler((error, request, reply) => sendRefusal(reply, refusalOf(error, logger, request.id)));
  app.setNotFoundHandler((request, reply) =>
    sendRefusal(
      reply,
      refusalOf(new HubError(ErrorCode.NOT_FOUND, '没有这个地址 (no such address)'), logger, request.id),
    ),
  );
  if (options.logger) app.addHook('onResponse', requestLog(logger));
  let stopping = false;
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    // An idle keep-alive connection would delay the server's end.
    if (stopping) reply.header('connection', 'close');
    done();
  });
  await app.register(async (open) => {
    await open.register(fastifyCors, ANY_ORIGIN);
    await open.register(fastifyCompress, COMPRESSION);
    graphqlRoute({ apollo, contextFor: contextFor(identify, budgetMs), logger })(open);
    schemaRoute(gateway.supergraph.apiSchema)(open);
    for (const add of options.openRoutes ?? []) add(open);
  });
  for (const add of options.routes ?? []) add(app);
  const url = await app.listen({ host, port });
  const close = async (): Promise<void> => {
    stopping = true;
    await app.close();
    await apollo.stop();
    await gateway.close();
  };
  return { url, close, [Symbol.asyncDispose]: close };
}
