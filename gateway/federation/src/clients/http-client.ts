import { isUtf8 } from 'node:buffer';
import { OperationTypeNode } from 'graphql';
import { Pool, type Dispatcher } from 'undici';
import { SingleFlight } from '../execution/single-flight.ts';
import type { FetchProgram } from '../planning/fetch-program.ts';
import { readAnswer, SubgraphTransportError } from './read-answer.ts';
import type { SubgraphAnswer, SubgraphClient, SubgraphRequest } from './subgraph-client.ts';

export interface HttpClientOptions {
  readonly name: string;
  readonly url: URL;
  /** Headers that carry the operation's context (`OperationRequest.context`) to the subgraph; none by default. */
  readonly headers?: (context: unknown) => Promise<Readonly<Record<string, string>>>;
  /** Called with the `extensions` of each answer that has some. */
  readonly received?: (extensions: unknown, context: unknown) => void;
  /** The most connections to the subgraph. Default: 128. */
  readonly connections?: number;
  /**
   * Whether equal concurrent queries, headers included, are sent as one request (single flight). The subgraph then receives
   * fewer requests than there were calls, even if it would have answered them differently. Default: false.
   */
  readonly shareInFlight?: boolean;
  /** The largest accepted response, in bytes. Default: 16 MiB. */
  readonly maxAnswerBytes?: number;
}

/** How long a request may wait in the batch window for equal ones of other parts of the plan. */
const BATCH_WINDOW_MS = 100;
/** The time without data, before and within a response. */
const TIMEOUT_MS = 60_000;
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;
const JSON_HEADERS = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
  'accept-encoding': 'identity',
};

/** For a request that others share, so that one caller cannot abort it: the connection's own timeouts end it. */
const NEVER = new AbortController().signal;

/** A subgraph that runs as a separate HTTP server. */
export class HttpClient implements SubgraphClient {
  readonly name: string;
  readonly batchWindowMs = BATCH_WINDOW_MS;
  readonly #pool: Pool;
  readonly #path: string;
  readonly #headers: HttpClientOptions['headers'];
  readonly #received: HttpClientOptions['received'];
  readonly #maxAnswerBytes: number;
  readonly #shared: SingleFlight<ReceivedText> | null;
  /** The constant part of a request's body. */
  readonly #heads = new WeakMap<FetchProgram, string>();

  constructor(options: HttpClientOptions) {
    const { name, url, headers, received, connections = 128, maxAnswerBytes = MAX_ANSWER_BYTES } = options;
    this.name = name;
    this.#pool = new Pool(url.origin, {
      connections,
      pipelining: 1,
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
    });
    this.#path = `${url.pathname}${url.search}`;
    this.#headers = headers;
    this.#received = received;
    this.#maxAnswerBytes = maxAnswerBytes;
    this.#shared = options.shareInFlight ? new SingleFlight() : null;
  }

  async ask(request: SubgraphRequest): Promise<SubgraphAnswer> {
    const headers = this.#headers ? { ...JSON_HEADERS, ...(await this.#headers(request.context)) } : JSON_HEADERS;
    const body = this.#bodyOf(request);
    const isShared = this.#shared && request.program.plan.operationKind === OperationTypeNode.QUERY;
    const { status, text } = isShared
      ? await this.#shared.run(JSON.stringify([headers, body]), () => this.#send(body, headers, NEVER))
      : await this.#send(body, headers, request.signal);
    const answer = readAnswer(status, text);
    if (answer.extensions !== undefined) this.#received?.(answer.extensions, request.context);
    return answer;
  }

  #bodyOf({ program, variables, representations }: SubgraphRequest): string {
    let head = this.#heads.get(program);
    if (head === undefined) {
      const { text: query, operationName } = program;
      head = JSON.stringify({ query, operationName }).slice(0, -1);
      this.#heads.set(program, head);
    }
    const own = JSON.stringify(variables);
    if (!representations) return own === '{}' ? `${head}}` : `${head},"variables":${own}}`;
    const all = `"representations":[${representations.texts.join(',')}]`;
    return `${head},"variables":${own === '{}' ? `{${all}}` : `${own.slice(0, -1)},${all}}`}}`;
  }

  #send(body: string, headers: Record<string, string>, signal: AbortSignal): Promise<ReceivedText> {
    return new Promise((resolve, reject) => {
      this.#pool.dispatch(
        { method: 'POST', path: this.#path, headers, body },
        new Collector({
          signal,
          maxBytes: this.#maxAnswerBytes,
          done: (status, text) => resolve({ status, text }),
          failed: reject,
        }),
      );
    });
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}

interface ReceivedText {
  readonly status: number;
  readonly text: string;
}

interface CollectorOptions {
  readonly signal: AbortSignal;
  readonly maxBytes: number;
  readonly done: (status: number, text: string) => void;
  readonly failed: (error: Error) => void;
}

/** Bytes that an answer is given room for once it comes in more than one piece; twice as many each time it needs more. */
const FIRST_BYTES = 64 * 1024;
const BYTE_ORDER_MARK = '\uFEFF';
const NOTHING = Buffer.alloc(0);

/**
 * What a response that has ended refers to. A connection keeps its last handler until the next request, and the handler would
 * keep the answer: of 50 answers of 90 KB, half survived two collections because of that.
 */
const ENDED: CollectorOptions = { signal: NEVER, maxBytes: 0, done: () => undefined, failed: () => undefined };

/**
 * Reads one response into one buffer: an answer of a million one-byte chunks must not be kept as a million objects.
 * `dispatch` avoids the streams and promises that undici's `request` creates.
 */
class Collector implements Dispatcher.DispatchHandler {
  #options: CollectorOptions;
  #bytes: Buffer = NOTHING;
  #size = 0;
  #abort: (() => void) | undefined;
  #status = 0;

  constructor(options: CollectorOptions) {
    this.#options = options;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    const { signal } = this.#options;
    this.#abort = () => controller.abort(new SubgraphTransportError('The answer is no longer wanted.'));
    if (signal.aborted) this.#abort();
    else signal.addEventListener('abort', this.#abort, { once: true });
  }

  onResponseStart(_controller: Dispatcher.DispatchController, statusCode: number): void {
    this.#status = statusCode;
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    const size = this.#size + chunk.length;
    if (size > this.#options.maxBytes) {
      controller.abort(new SubgraphTransportError(`The answer is longer than ${this.#options.maxBytes} bytes.`));
      return;
    }
    if (this.#size === 0) this.#bytes = chunk;
    else {
      if (size > this.#bytes.length) this.#grow(size);
      chunk.copy(this.#bytes, this.#size);
    }
    this.#size = size;
  }

  onResponseEnd(): void {
    const whole = this.#bytes.subarray(0, this.#size);
    const { done, failed } = this.#end();
    // A decoder would silently put other characters in the place of what is no UTF-8.
    if (!isUtf8(whole)) {
      failed(new SubgraphTransportError(`The subgraph answered ${this.#status} in no UTF-8.`));
      return;
    }
    const text = whole.toString();
    done(this.#status, text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#end().failed(error);
  }

  /** Makes room for `size` bytes and more. The first piece is not ours to write behind. */
  #grow(size: number): void {
    const larger = Buffer.allocUnsafe(Math.max(size, this.#size * 2, FIRST_BYTES));
    this.#bytes.copy(larger, 0, 0, this.#size);
    this.#bytes = larger;
  }

  #end(): CollectorOptions {
    const options = this.#options;
    if (this.#abort) options.signal.removeEventListener('abort', this.#abort);
    this.#options = ENDED;
    this.#bytes = NOTHING;
    return options;
  }
}
