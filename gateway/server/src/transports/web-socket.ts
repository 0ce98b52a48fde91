import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { OperationTypeNode, parse, type FormattedExecutionResult } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Context, type SubscribePayload } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { OperationRunner, OperationResult } from '@queqiao/federation';
import { ErrorCode, HubError } from '@queqiao/subgraph/errors';
import type { Logger } from '@queqiao/subgraph/request';
import { operationContext } from '../http/operation-context.ts';
import { purposeOf } from '../http/purpose.ts';
import { refusalOf } from '../http/refusal.ts';
import type { Identify } from '../http/request-scope.ts';
import type { Asker } from '../streams/asker.ts';
import type { Stream, StreamAnswer } from '../streams/stream.ts';
import type { StreamHandle, Streams } from '../streams/streams.ts';
import { isStream, runSent } from './stream-operation.ts';
import { MOST_OPERATIONS, tooManyOperations } from './too-many-operations.ts';
import { anotherSubject, codeOf, valueOf } from './web-socket-caller.ts';

export interface WebSocketOptions {
  readonly streams: Streams;
  readonly gateway: OperationRunner;
  readonly identify: Identify;
  readonly budgetMs: number;
  readonly logger: Logger;
  readonly path: string;
  readonly heartbeatMs: number;
}

/** What is known of one connection. */
interface Extra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  asker: Asker;
  /** Operations that are under way, also those that are not yet streams. */
  operations: number;
  readonly streams: Set<StreamHandle>;
}

type SocketContext = Context<Record<string, unknown>, Extra>;

const MAX_MESSAGE_BYTES = 1_048_576;
/** So many heartbeats without a sign of life end a connection: a slow client has a lot to take before it can answer one. */
const MISSED_HEARTBEATS = 8;
const TRY_AGAIN_LATER = 1013;
const GOING_AWAY = 1001;
/** How long connections may take to close when the server stops, in ms. */
const GRACE_MS = 2_000;
/** graphql-ws asks for a document to know what kind of operation it is: every operation is read by the gateway. */
const STAND_IN = parse('subscription { operation }');
const BY_WEB_SOCKET = [OperationTypeNode.QUERY, OperationTypeNode.MUTATION];

/** GraphQL over WebSocket by the protocol graphql-transport-ws. */
export class WebSocketTransport {
  readonly #options: WebSocketOptions;
  readonly #sockets: WebSocketServer;
  readonly #running = new Set<StreamHandle>();
  readonly #protocol: ReturnType<typeof makeServer<Record<string, unknown>, Extra>>;

  constructor(options: WebSocketOptions) {
    this.#options = options;
    this.#sockets = new WebSocketServer({
      noServer: true,
      maxPayload: MAX_MESSAGE_BYTES,
      handleProtocols: (protocols) => handleProtocols(protocols),
    });
    this.#protocol = makeServer<Record<string, unknown>, Extra>({
      onConnect: (context) => this.#connect(context),
      onSubscribe: (context, id, payload) => ({
        // Nothing of these is looked at: `subscribe` below gets what the client sent.
        schema: options.gateway.supergraph.apiSchema,
        document: STAND_IN,
        contextValue: { context, id, payload },
      }),
      subscribe: ({ contextValue }) => {
        const { context, payload } = contextValue as { context: SocketContext; payload: SubscribePayload };
        return this.#run(context, payload) as Promise<never>;
      },
      onNext: (_context, _id, _payload, _args, result) =>
        // GraphQL errors become JSON by themselves.
        'result' in result ? ((result as StreamAnswer).result as FormattedExecutionResult) : undefined,
    });
  }

  /** Takes upgrades of a server's connections at the path. */
  attach(server: Server): void {
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const path = (request.url ?? '').split('?', 1)[0]?.replace(/\/$/u, '');
    if (path !== this.#options.path) {
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#opened(opened, request));
  }

  #opened(socket: WebSocket, request: IncomingMessage): void {
    const { logger, heartbeatMs } = this.#options;
    let missed = 0;
    const heartbeat = setInterval(() => {
      if (++missed > MISSED_HEARTBEATS) socket.terminate();
      else socket.ping();
    }, heartbeatMs);
    socket.on('pong', () => (missed = 0));
    socket.on('error', (error) => logger.info({ err: error }, 'a WebSocket broke'));
    const extra: Extra = {
      socket,
      request,
      asker: { caller: { subject: null, scopes: new Set(), regions: null }, purpose: null },
      operations: 0,
      streams: new Set(),
    };
    const send = (data: string): Promise<void> =>
      new Promise((resolve) => {
        if (socket.readyState !== socket.OPEN) resolve();
        // Called once the client's connection has taken it: a stream goes on only then.
        else socket.send(data, () => resolve());
      });
    const closed = this.#protocol.opened(
      {
        protocol: socket.protocol,
        send,
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) => {
          socket.on('message', (data: Buffer) => {
            missed = 0;
            take(data.toString()).catch((error: unknown) => {
              logger.error({ err: error }, 'a message failed');
              socket.close(CloseCode.InternalServerError, 'Internal server error');
            });
          });
        },
        onPing: async (payload) => {
          const answer = payload && 'authorization' in payload ? await this.#renew(extra, payload) : payload;
          await send(JSON.stringify({ type: 'pong', ...(answer && { payload: answer }) }));
        },
      },
      extra,
    );
    socket.once('close', (code, reason) => {
      clearInterval(heartbeat);
      for (const { stream } of extra.streams) void stream.return();
      void closed(code, reason.toString());
    });
  }

  /** Who connects: by `connection_init`, otherwise by the request's header. */
  async #connect({ connectionParams = {}, extra }: SocketContext): Promise<boolean> {
    const { headers } = extra.request;
    const given = valueOf(connectionParams, 'authorization') ?? headers.authorization;
    const purpose = valueOf(connectionParams, 'x-purpose') ?? headers['x-purpose'];
    try {
      extra.asker = { caller: await this.#options.identify(given), purpose: purposeOf(purpose) };
      return true;
    } catch (error) {
      if (!(error instanceof HubError)) this.#options.logger.error({ err: error }, 'a caller could not be identified');
      // 4403: clients ask for a fresh token and come again. A key set that cannot be read is no fault of the token.
      if (codeOf(error) === ErrorCode.UNAUTHENTICATED) extra.socket.close(CloseCode.Forbidden, 'Forbidden');
      else extra.socket.close(TRY_AGAIN_LATER, 'Try again later');
      // What is returned now no longer closes anything.
      return false;
    }
  }

  /** A `ping` that carries a fresh token of the same subject; says in the `pong` how it went. */
  async #renew(extra: Extra, payload: Record<string, unknown>): Promise<Record<string, unknown>> {
    try {
      const caller = await this.#options.identify(valueOf(payload, 'authorization') ?? '');
      if (caller.subject === null || caller.subject !== extra.asker.caller.subject) throw anotherSubject();
      extra.asker = { ...extra.asker, caller };
      await Promise.all(Array.from(extra.streams, ({ renew }) => renew(extra.asker)));
      const { expiresAt } = caller;
      return { renewed: true, ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt).toISOString() }) };
    } catch (error) {
      return { renewed: false, errors: [refusalOf(error, this.#options.logger, 'ping').error] };
    }
  }

  async #run({ extra }: SocketContext, payload: SubscribePayload): Promise<Stream | OperationResult> {
    if (extra.operations >= MOST_OPERATIONS) return { errors: [tooManyOperations()] };
    extra.operations++;
    const over = (): void => void extra.operations--;
    const opening = this.#open(extra, payload);
    void opening.then((opened) => (isStream(opened) ? opened.stream.done.finally(over) : over()), over);
    const opened = await opening;
    return isStream(opened) ? opened.stream : opened;
  }

  async #open(
    extra: Extra,
    { query, operationName, variables }: SubscribePayload,
  ): Promise<StreamHandle | OperationResult> {
    const { streams, gateway, budgetMs } = this.#options;
    const { asker } = extra;
    const result = await runSent(
      { query, operationName, variables },
      {
        streams,
        gateway,
        transport: 'websocket',
        asker,
        context: operationContext(asker, budgetMs),
        operations: BY_WEB_SOCKET,
      },
    );
    if (!isStream(result)) return result;
    extra.streams.add(result);
    this.#running.add(result);
    void result.stream.done.finally(() => {
      extra.streams.delete(result);
      this.#running.delete(result);
    });
    // A token that came while this was planned.
    if (extra.asker !== asker) await result.renew(extra.asker);
    if (extra.socket.readyState !== extra.socket.OPEN) await result.stream.return();
    return result;
  }

  /**
   * Closes all connections once their streams, which are ended already, have said so; those that do not answer after a
   * moment by force.
   */
  async stop(): Promise<void> {
    const open = [...this.#sockets.clients];
    const timer = setTimeout(() => {
      for (const socket of open) socket.terminate();
    }, GRACE_MS);
    await Promise.all(Array.from(this.#running, ({ stream }) => stream.done));
    // Their last messages go out in this turn.
    await nextTurn();
    for (const socket of open) socket.close(GOING_AWAY, 'Going away');
    await Promise.all(
      open.map(
        (socket) =>
          new Promise<void>((resolve) => {
            if (socket.readyState === socket.CLOSED) resolve();
            else socket.once('close', () => resolve());
          }),
      ),
    );
    clearTimeout(timer);
    this.#sockets.close();
  }
}
