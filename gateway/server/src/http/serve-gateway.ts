import fastifyCors from '@fastify/cors';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify, type FastifyInstance } from 'fastify';
import { SILENT, type Logger } from '@queqiao/subgraph/request';
import type { Gateway } from '@queqiao/federation';
import { apolloServer } from './apollo-server.ts';
import { refusalHandler } from './refusal-handler.ts';
import { requestIds } from './request-ids.ts';
import { requestLog } from '../observability/request-log.ts';
import { contextFor, nobody, type Identify } from './request-scope.ts';

export interface ServeGatewayOptions {
  readonly gateway: Gateway;
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** Default: every caller is anonymous. */
  readonly identify?: Identify;
  /** Default: nothing is logged. */
  readonly logger?: Logger;
  /** Time of one operation, in ms. Default: 5000. */
  readonly budgetMs?: number;
  /** Further routes: GraphiQL, health, reports. */
  readonly routes?: readonly ((app: FastifyInstance) => void)[];
}

/** The hub's HTTP server, listening. */
export interface GatewayServer extends AsyncDisposable {
  /** Like http://127.0.0.1:4000, without a slash at the end. */
  readonly url: string;
  /** Takes no more requests, finishes those under way, then stops the gateway. */
  readonly close: () => Promise<void>;
}

const MAX_BODY_BYTES = 1_048_576;

/** Serves GraphQL at `/graphql`. Rejects when it cannot listen. */
export async function serveGateway(options: ServeGatewayOptions): Promise<GatewayServer> {
  const { gateway, host, port, identify = nobody, logger = SILENT, budgetMs = 5000 } = options;
  const apollo = apolloServer(gateway, logger);
  await apollo.start();
  const app = fastify({ bodyLimit: MAX_BODY_BYTES, ...requestIds });
  app.setErrorHandler(refusalHandler(logger));
  if (options.logger) app.addHook('onResponse', requestLog(logger));
  let stopping = false;
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // A connection that is kept open after its last answer would keep the server from ending.
    if (stopping) reply.header('connection', 'close');
  });
  await app.register(async (graphql) => {
    // Tokens travel in a header that no browser adds by itself: any page may ask, with what its user gave it.
    await graphql.register(fastifyCors, {
      origin: '*',
      methods: ['GET', 'POST'],
      allowedHeaders: ['content-type', 'authorization', 'x-purpose', 'x-request-id', 'apollo-require-preflight'],
      exposedHeaders: ['x-request-id'],
      maxAge: 600,
    });
    const handler = fastifyApolloHandler(apollo, { context: contextFor(identify, budgetMs) });
    graphql.route({ method: ['GET', 'POST'], url: '/graphql', handler });
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
