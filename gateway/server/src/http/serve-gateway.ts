import fastifyCompress from '@fastify/compress';
import { fastify, type FastifyInstance } from 'fastify';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import { SILENT, type Logger } from '@queqiao/subgraph/request';
import type { OperationRunner } from '@queqiao/federation';
import { apolloServer } from './apollo-server.ts';
import { COMPRESSION } from './compression.ts';
import { openToAnyOrigin } from './cross-origin.ts';
import { GRAPHQL_PATH, graphqlRoute } from './graphql-route.ts';
import { refusalOf, sendRefusal } from './refusal.ts';
import { RequestQueue } from './request-queue.ts';
import { requestIds } from './request-ids.ts';
import type { Streams } from '../streams/streams.ts';
import { SingleConnections } from '../transports/single-connection.ts';
import { WebSocketTransport } from '../transports/web-socket.ts';
import { requestLog } from '../observability/request-log.ts';
import { contextFor, contextOf, nobody, type Identify, type IdentifyRequest } from './request-scope.ts';
import { silentConnections } from './silent-connections.ts';
import { schemaRoute } from './schema-route.ts';

export interface ServeGatewayOptions {
  readonly gateway: OperationRunner;
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
  /** Subscriptions, over WebSocket, Server-Sent Events and multipart. Default: the server has none. */
  readonly streams?: Streams;
  /** How often a silent stream says that it is there, in ms. Default: 12 s. */
  readonly heartbeatMs?: number;
  /** Further routes with the same cross-origin access as `/graphql`: reports. */
  readonly openRoutes?: readonly ((app: FastifyInstance) => void)[];
  /** Further routes for this origin only: GraphiQL, health, metrics, the console. */
  readonly routes?: readonly ((app: FastifyInstance, mountGraphql: MountGraphql) => void)[];
}

/**
 * Serves GraphQL by POST at another path of a scope, to callers who are identified by something else than a token: the same
 * pipeline, subscriptions by Server-Sent Events too.
 */
export type MountGraphql = (scope: FastifyInstance, path: string, identify: IdentifyRequest) => void;

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
    heartbeatMs = 12_000,
    requestTimeoutMs = REQUEST_TIMEOUT_MS,
  } = options;
  const apollo = apolloServer(gateway, logger);
  await apollo.start();
  const app = fastify({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: requestTimeoutMs,
    http: {
      // The longer of the two times is the one for the whole request, and its default is a minute.
      headersTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(requestTimeoutMs, CHECK_INTERVAL_MS),
    },
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
  const { streams } = options;
  const readContext = contextFor(identify, budgetMs);
  const queue = new RequestQueue(budgetMs, gateway);
  const streamRoute = streams && {
    streams,
    gateway,
    contextFor: readContext,
    logger,
    heartbeatMs,
  };
  const singleConnections = streamRoute && new SingleConnections(streamRoute);
  const webSockets = streamRoute && new WebSocketTransport({ ...streamRoute, identify, budgetMs, path: GRAPHQL_PATH });
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
    await openToAnyOrigin(open);
    await open.register(fastifyCompress, COMPRESSION);
    graphqlRoute({
      apollo,
      contextFor: readContext,
      queue,
      logger,
      ...(streamRoute && { streams: streamRoute }),
      ...(singleConnections && { singleConnections }),
    })(open);
    schemaRoute(() => gateway.supergraph.apiSchema)(open);
    for (const add of options.openRoutes ?? []) add(open);
  });
  const mountGraphql: MountGraphql = (scope, path, identifyRequest) => {
    const ofRequest = contextOf(identifyRequest, budgetMs);
    void scope.register(async (own) => {
      await own.register(fastifyCompress, COMPRESSION);
      graphqlRoute({
        apollo,
        contextFor: ofRequest,
        queue,
        logger,
        ...(streamRoute && { streams: { ...streamRoute, contextFor: ofRequest } }),
        path,
        methods: ['POST'],
      })(own);
    });
  };
  for (const add of options.routes ?? []) add(app, mountGraphql);
  webSockets?.attach(app.server);
  const closeSilent = silentConnections(app.server);
  const url = await app.listen({ host, port });
  const close = async (): Promise<void> => {
    stopping = true;
    // Streams say where to go on, and end; what is under way besides is answered.
    streams?.stop();
    const closed = Promise.all([singleConnections?.stop(), webSockets?.stop(), app.close()]);
    closeSilent();
    await closed;
    await apollo.stop();
    await gateway.close();
  };
  return { url, close, [Symbol.asyncDispose]: close };
}
