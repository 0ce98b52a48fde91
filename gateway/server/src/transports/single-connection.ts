import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import { badRequest, refusalOf, sendRefusal } from '../http/refusal.ts';
import type { Stream } from '../streams/stream.ts';
import { ResponseWriter } from './response-writer.ts';
import { SSE_HEADERS, SSE_HEARTBEAT, sseEvent } from './stream-formats.ts';
import { isStream, operationInUrl, runSent, sentOperation } from './stream-operation.ts';
import { askerOf, writeStream, type StreamRouteOptions } from './stream-route.ts';
import { MOST_OPERATIONS, tooManyOperations } from './too-many-operations.ts';

const TOKEN_HEADER = 'x-graphql-event-stream-token';
/** Reservations that nobody came for are dropped after this time, in ms. */
const RESERVED_MS = 30_000;
const MOST_RESERVED = 10_000;

interface Operation {
  stream: Stream | null;
  ended: boolean;
}

/** Who reserved a stream; null: somebody without a token. */
interface Reservation {
  readonly subject: string | null;
}

interface Connection extends Reservation {
  readonly writer: ResponseWriter;
  readonly operations: Map<string, Operation>;
}

/**
 * The single connection mode of graphql-sse: one response carries the answers to many operations, each sent by a request
 * of its own under its own rights. Its events have no ids, since one could stand for one operation only.
 * https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#single-connection-mode
 */
export class SingleConnections {
  readonly #options: StreamRouteOptions;
  readonly #reserved = new LRUCache<string, Reservation>({ max: MOST_RESERVED, ttl: RESERVED_MS });
  readonly #connections = new Map<string, Connection>();

  constructor(options: StreamRouteOptions) {
    this.#options = options;
  }

  /** Adds PUT and DELETE. */
  routes(app: FastifyInstance, url: string): void {
    app.put(url, (request, reply) =>
      this.#withSubject(request, reply, (subject) => {
        const token = randomUUID();
        this.#reserved.set(token, { subject });
        return reply.code(201).type('text/plain; charset=utf-8').send(token);
      }),
    );
    app.delete(url, (request, reply) =>
      this.#withSubject(request, reply, (subject) => this.#delete(request, reply, subject)),
    );
  }

  /** Refuses a token that is not good. */
  async #withSubject(
    request: FastifyRequest,
    reply: FastifyReply,
    answer: (subject: string | null) => unknown,
  ): Promise<unknown> {
    try {
      return answer(askerOf(await this.#options.contextFor(request, reply)).caller.subject);
    } catch (error) {
      return sendRefusal(reply, refusalOf(error, this.#options.logger, request.id));
    }
  }

  #delete(request: FastifyRequest, reply: FastifyReply, subject: string | null): unknown {
    const connection = this.#connectionOf(request, subject);
    if (!connection) return sendRefusal(reply, noStream());
    const { operationId } = request.query as Record<string, unknown>;
    const operation = typeof operationId === 'string' ? connection.operations.get(operationId) : undefined;
    if (typeof operationId !== 'string')
      return sendRefusal(reply, badRequest('缺少 operationId (operationId is missing)'));
    connection.operations.delete(operationId);
    if (operation) {
      operation.ended = true;
      void operation.stream?.return();
    }
    return reply.code(200).send();
  }

  /** The open stream that a request names, for whoever reserved it: another finds none. */
  #connectionOf(request: FastifyRequest, subject: string | null): Connection | undefined {
    const connection = this.#connections.get(tokenOf(request) ?? '');
    return connection && (connection.subject === null || connection.subject === subject) ? connection : undefined;
  }

  /** Takes a request that names a reserved stream; false when it names none. */
  async take(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const token = tokenOf(request);
    if (token === null) return false;
    if (request.headers.accept?.includes('text/event-stream')) await this.#open(token, reply);
    else await this.#operate(request, reply);
    return true;
  }

  async #open(token: string, reply: FastifyReply): Promise<void> {
    if (this.#connections.has(token)) {
      sendRefusal(reply, badRequest('此流已打开 (the stream is open already)', 409));
      return;
    }
    // An EventSource sends no token of its caller: whoever knows the stream's may open it, once.
    const reserved = this.#reserved.get(token);
    if (!reserved) {
      sendRefusal(reply, noStream());
      return;
    }
    this.#reserved.delete(token);
    const writer = new ResponseWriter(reply, SSE_HEADERS, SSE_HEARTBEAT, this.#options.heartbeatMs);
    const connection: Connection = { ...reserved, writer, operations: new Map() };
    this.#connections.set(token, connection);
    writer.closed.addEventListener('abort', () => this.#connections.delete(token), { once: true });
    await writer.write(SSE_HEARTBEAT);
  }

  async #operate(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { contextFor, streams, gateway, logger } = this.#options;
    try {
      // The request that sends an operation is over before its answers are.
      const { cancelled: _request, began: _began, ...context } = await contextFor(request, reply);
      const connection = this.#connectionOf(request, askerOf(context).caller.subject);
      if (!connection) {
        sendRefusal(reply, noStream());
        return;
      }
      const isGet = request.method !== 'POST';
      const sent = isGet ? operationInUrl(request.query as Record<string, unknown>) : sentOperation(request.body);
      const id = sent.extensions?.['operationId'];
      if (typeof id !== 'string' || id === '') throw misused('extensions.operationId', ErrorCode.BAD_USER_INPUT);
      if (connection.operations.has(id)) throw misused(id, ErrorCode.CONFLICT);
      if (connection.operations.size >= MOST_OPERATIONS) throw tooManyOperations();
      const operation: Operation = { stream: null, ended: false };
      connection.operations.set(id, operation);
      void reply.code(202).send();
      const result = await runSent(sent, {
        streams,
        gateway,
        transport: 'sse',
        asker: askerOf(context),
        context,
        operations: isGet ? [OperationTypeNode.QUERY] : [OperationTypeNode.QUERY, OperationTypeNode.MUTATION],
      });
      await this.#write(connection, id, operation, result);
    } catch (error) {
      if (!reply.sent) sendRefusal(reply, refusalOf(error, logger, request.id));
      else logger.error({ requestId: request.id, err: error }, 'an operation failed on its stream');
    }
  }

  async #write(
    { writer, operations }: Connection,
    id: string,
    operation: Operation,
    result: Awaited<ReturnType<typeof runSent>>,
  ): Promise<void> {
    const named = JSON.stringify(id);
    const textOf = (json: string): string => sseEvent('next', `{"id":${named},"payload":${json}}`);
    if (isStream(result)) {
      operation.stream = result.stream;
      if (operation.ended) await result.stream.return();
      // With the operation's id in it, no other shares what is written.
      await writeStream(result.stream, writer, async (stream) => {
        const { value } = await stream.next();
        return value && textOf(value.json);
      });
    } else if (!operation.ended) {
      await writer.write(textOf(JSON.stringify(result)));
    }
    if (operation.ended) return;
    operations.delete(id);
    await writer.write(sseEvent('complete', `{"id":${named}}`));
  }

  /** Ends all connections, each once the ends of its streams are written. */
  async stop(): Promise<void> {
    await Promise.all(Array.from(this.#connections.values(), ({ writer }) => writer.end()));
  }
}

function tokenOf({ headers, query }: FastifyRequest): string | null {
  const token = headers[TOKEN_HEADER] ?? (query as Record<string, unknown>)['token'];
  return typeof token === 'string' && token !== '' ? token : null;
}

const noStream = () => badRequest('没有这个流 (no such stream)', 404);

function misused(what: string, code: typeof ErrorCode.BAD_USER_INPUT | typeof ErrorCode.CONFLICT): HubError {
  return new HubError(code, `操作编号缺失或重复:${what} (the operation id is missing or in use)`);
}
