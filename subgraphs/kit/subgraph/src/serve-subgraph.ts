import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { GraphQLError, type ExecutionResult } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';
import { HubError } from './errors/index.ts';
import {
  PERSONAL_READS_EXTENSION,
  SILENT,
  decodeScope,
  subgraphKey,
  type Logger,
  type RequestScope,
} from './request/index.ts';
import { maskError } from './mask-error.ts';
import type { ExecutableSubgraph } from './subgraph.ts';

export interface ServeOptions {
  /** Default: 127.0.0.1. */
  readonly host?: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** The secret with which the gateway signs callers (`SUBGRAPH_SECRET`), at least 32 characters. */
  readonly secret: string;
  readonly logger?: Logger;
}

/** A running subgraph server. */
export interface SubgraphServer extends AsyncDisposable {
  /** The URL of its GraphQL endpoint, like http://127.0.0.1:4001/graphql. */
  readonly url: string;
  /** Accepts no more requests, finishes running ones, and closes the subgraph. */
  readonly close: () => Promise<void>;
}

const REFUSED: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, BAD_USER_INPUT: 400 };

/** Fires when the other side disconnects before the answer was sent. */
function connectionSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}

function answerJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

/** The answer, with the personal reads that the gateway must write to the audit log before it passes it on. */
function withPersonalReads(result: ExecutionResult, { personalReads }: RequestScope): ExecutionResult {
  const reads = personalReads.take();
  if (reads.length === 0) return result;
  return { ...result, extensions: { ...result.extensions, [PERSONAL_READS_EXTENSION]: reads } };
}

function requestListener(
  subgraph: ExecutableSubgraph,
  options: ServeOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const logger = options.logger ?? SILENT;
  const key = subgraphKey(options.secret);
  const formatError = (error: Readonly<GraphQLError | Error>): GraphQLError | Error => {
    if (!(error instanceof GraphQLError)) return error;
    const masked = maskError(error);
    if (masked !== error) logger.error({ subgraph: subgraph.name, err: error.originalError }, 'a resolver failed');
    return masked;
  };
  return async (request, response) => {
    if (request.url === '/healthz') {
      answerJson(response, 200, { status: 'ok' });
      return;
    }
    if (request.url !== '/graphql') {
      answerJson(response, 404, { errors: [{ message: '没有这个地址 (no such address)' }] });
      return;
    }
    try {
      // The caller is verified before the body is read.
      const scope = await decodeScope(request.headers, key, connectionSignal(response));
      const onOperation = (_request: unknown, _args: unknown, result: ExecutionResult): ExecutionResult =>
        withPersonalReads(result, scope);
      await createHandler({ schema: subgraph.schema, context: { scope }, formatError, onOperation })(request, response);
    } catch (error) {
      const known = error instanceof HubError ? error : null;
      if (known === null) logger.error({ subgraph: subgraph.name, err: error }, 'a request failed');
      answerJson(response, REFUSED[known?.code ?? ''] ?? 500, {
        errors: [known?.toJSON() ?? { message: '内部错误 (internal error)' }],
      });
    }
  };
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/**
 * Runs a subgraph as a separate HTTP server: `POST /graphql` for the gateway only, `GET /healthz` for monitoring. Rejects
 * when it cannot listen.
 */
export async function serveSubgraph(subgraph: ExecutableSubgraph, options: ServeOptions): Promise<SubgraphServer> {
  const host = options.host ?? '127.0.0.1';
  const answer = requestListener(subgraph, options);
  const server = createServer((request, response) => void answer(request, response));
  const port = await listen(server, host, options.port);
  subgraph.warm?.();
  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    await closed;
    await subgraph.close();
  };
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/graphql`,
    close,
    [Symbol.asyncDispose]: close,
  };
}
