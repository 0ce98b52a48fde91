import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '@queqiao/subgraph/request';
import type { HttpOperationContext } from './http-operation.ts';
import { jsonBodiesOnly } from './json-body.ts';
import { answerForm, type AnswerForm } from './media-type.ts';
import type { SingleConnections } from '../transports/single-connection.ts';
import { streamFormat } from '../transports/stream-formats.ts';
import { answerByStream, type StreamRouteOptions } from '../transports/stream-route.ts';
import { badRequest, refusalOf, sendRefusal } from './refusal.ts';
import type { RequestQueue } from './request-queue.ts';
import type { ContextFor } from './request-scope.ts';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<HttpOperationContext>;
  readonly contextFor: ContextFor;
  /** The turns of requests at all paths of the server. */
  readonly queue: RequestQueue;
  readonly logger: Logger;
  /** Answers in streams, where the server offers any. */
  readonly streams?: StreamRouteOptions;
  readonly singleConnections?: SingleConnections;
  /** Default: `/graphql`. */
  readonly path?: string;
  /** Default: GET, HEAD and POST. */
  readonly methods?: readonly string[];
}

export const GRAPHQL_PATH = '/graphql';
const ALLOWED: readonly string[] = ['GET', 'HEAD', 'POST'];

const NOT_ACCEPTABLE = badRequest(
  '答复只有 application/graphql-response+json 和 application/json (answers are application/graphql-response+json or application/json)',
  406,
);
const POST_OR_GET = badRequest('请用 POST 或 GET (use POST or GET)', 405, { allow: 'GET, HEAD, POST, OPTIONS' });
const POST_ONLY = badRequest('请用 POST (use POST)', 405, { allow: 'POST' });

/** GraphQL over HTTP, at `/graphql` where nothing else is said (https://graphql.github.io/graphql-over-http/draft/). */
export function graphqlRoute({
  apollo,
  contextFor,
  queue,
  logger,
  streams,
  singleConnections,
  path = GRAPHQL_PATH,
  methods = ALLOWED,
}: GraphqlRouteOptions): (app: FastifyInstance) => void {
  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (streams && request.method !== 'HEAD') {
      if (await singleConnections?.take(request, reply)) return reply;
      const format = streamFormat(request.headers.accept);
      if (format) {
        await answerByStream(request, reply, format, streams);
        return reply;
      }
    }
    const form = answerForm(request.headers.accept);
    if (!form) return sendRefusal(reply, NOT_ACCEPTABLE);
    try {
      await queue.run((waitedMs) => answer(request, reply, form, waitedMs));
      return reply;
    } catch (error) {
      return sendRefusal(reply, refusalOf(error, logger, request.id));
    }
  };
  /** Ends once the answer is handed over: how fast its caller reads it makes nobody else wait. */
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    form: AnswerForm,
    waitedMs: number,
  ): Promise<void> => {
    const operation = await contextFor(request, reply, waitedMs);
    const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: httpRequestOf(request),
      context: async () => ({ operation, form }),
    });
    // Answers depend on the caller and on the time.
    reply.header('cache-control', 'no-store').header('vary', 'accept, accept-encoding');
    for (const [name, value] of headers) reply.header(name, value);
    void reply.code(status ?? 200).send(body.kind === 'complete' ? body.string : body.asyncIterator);
  };
  return (app) => {
    jsonBodiesOnly(app);
    app.route({ method: [...methods], url: path, exposeHeadRoute: false, handler: handle });
    singleConnections?.routes(app, path);
    const taken = singleConnections ? [...methods, 'PUT', 'DELETE'] : methods;
    const notAllowed = methods.includes('GET') ? POST_OR_GET : POST_ONLY;
    app.route({
      method: app.supportedMethods.filter((method) => method !== 'OPTIONS' && !taken.includes(method)),
      url: path,
      // Checked before a body of any type is read.
      onRequest: (_request, reply) => void sendRefusal(reply, notAllowed),
      handler: (_request, reply) => sendRefusal(reply, notAllowed),
    });
  };
}

/** Converts a request for Apollo Server, with the headers that it reads. */
function httpRequestOf({ method, headers, body, url }: FastifyRequest): {
  method: string;
  headers: HeaderMap;
  body: unknown;
  search: string;
} {
  const read = new HeaderMap();
  for (const name of ['content-type', 'accept'] as const) {
    const value = headers[name];
    if (value !== undefined) read.set(name, value);
  }
  const at = url.indexOf('?');
  return { method: method === 'HEAD' ? 'GET' : method, headers: read, body, search: at === -1 ? '' : url.slice(at) };
}
