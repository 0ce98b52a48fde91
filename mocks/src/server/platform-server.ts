import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { getResponse } from 'msw';
import type { FaultBoard } from '../faults/fault-board.ts';
import type { MockPlatform } from '../platforms/platform.ts';
import { platformHandlers, type Throttle } from '../platforms/platform-handlers.ts';
import { faultyAnswer } from './answer-faults.ts';
import { CallRoutes, type Route } from './call-routes.ts';
import type { Counters } from './counters.ts';
import { listen } from './listen.ts';
import { readRequest } from './read-request.ts';
import { sendEndlessBody, sendEndlessHeaders, sendResponse, sendWithFaults } from './send-response.ts';

/** Longer than clients keep idle connections, so that the server never closes one at the moment of its reuse. */
const KEEP_ALIVE_MS = 120_000;

export interface PlatformServerParts {
  readonly platform: MockPlatform;
  readonly board: FaultBoard;
  readonly counters: Counters;
  readonly throttle: Throttle;
  /** The platform's current time, ms since the epoch: its `Date` header. */
  readonly present: () => number;
  /** Receives errors of the mock itself; the client got a 500. */
  readonly onError: (error: unknown) => void;
}

/**
 * Serves one platform on its own port, so that it can refuse connections independently. The msw handlers respond; faults
 * of the socket are simulated here.
 */
export class PlatformServer {
  /** The delay of every response, ms. */
  latencyMs = 0;
  readonly #parts: PlatformServerParts;
  readonly #routes: CallRoutes;
  readonly #server: Server;
  #port = 0;

  constructor(parts: PlatformServerParts) {
    const { platform, board, throttle } = parts;
    this.#parts = parts;
    this.#routes = new CallRoutes(platform.installation.basePath, platformHandlers(platform, board, throttle));
    this.#server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (incoming, outgoing) => {
      void this.#serve(incoming, outgoing);
    });
  }

  get system(): string {
    return this.#parts.platform.installation.system;
  }

  /** The URL for clients, base path included. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}${this.#parts.platform.installation.basePath}`;
  }

  /** Accepts connections, on the given port or, later, on the same port as before. */
  async open(port = this.#port): Promise<void> {
    if (this.#server.listening) return;
    this.#port = await listen(this.#server, port);
  }

  /** Closes every connection and refuses new ones until it is opened again. */
  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    let done: (() => void) | undefined;
    try {
      const request = await readRequest(incoming);
      const route = this.#routes.find(request.method, new URL(request.url).pathname);
      done = this.#parts.counters.begin(this.system, route.name);
      await this.#answer(request, route, outgoing, gone.signal);
    } catch (error) {
      if (!gone.signal.aborted) this.#fail(error, outgoing);
    } finally {
      done?.();
    }
  }

  async #answer(request: Request, route: Route, outgoing: ServerResponse, gone: AbortSignal): Promise<void> {
    const { board, platform } = this.#parts;
    outgoing.setHeader('date', new Date(this.#parts.present()).toUTCString());
    if (this.latencyMs > 0) await delay(this.latencyMs, undefined, { signal: gone });
    if (!('handler' in route)) {
      await sendResponse(platform.style.refused(route.refusal), outgoing);
      return;
    }
    if (board.take('hang', this.system, route.name) !== undefined) {
      if (!gone.aborted) await once(gone, 'abort');
      return;
    }
    const headers = board.take('endless-headers', this.system, route.name)?.fault;
    if (headers !== undefined) {
      await sendEndlessHeaders(outgoing, headers, gone);
      return;
    }
    const right = await getResponse([route.handler], request);
    if (right === undefined) throw new TypeError(`no answer from the handler of ${route.name}`);
    const response = await faultyAnswer(right, board, this.system, route.name);
    const endless = board.take('endless-body', this.system, route.name)?.fault;
    if (endless !== undefined) {
      await sendEndlessBody(response, outgoing, endless, gone);
      return;
    }
    const reset = board.take('reset', this.system, route.name)?.fault;
    const drip = board.take('drip', this.system, route.name)?.fault;
    if (reset === undefined && drip === undefined) await sendResponse(response, outgoing);
    else {
      const resetAfter = reset === undefined ? undefined : (reset.afterBytes ?? 'half');
      await sendWithFaults(response, outgoing, { resetAfter, drip }, gone);
    }
  }

  #fail(error: unknown, outgoing: ServerResponse): void {
    this.#parts.onError(error);
    if (outgoing.headersSent) outgoing.destroy();
    else void sendResponse(this.#parts.platform.style.failed(500), outgoing);
  }
}
