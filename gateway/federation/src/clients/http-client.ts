import { Pool, type Dispatcher } from 'undici';
import { personalReadsIn, type RequestScope } from '@queqiao/subgraph/request';
import type { FetchProgram } from '../planning/fetch-program.ts';
import type { SubgraphAnswer, SubgraphClient, SubgraphRequest } from './subgraph-client.ts';

export interface HttpClientOptions {
  readonly name: string;
  readonly url: URL;
  /** Headers that carry the operation's scope to the subgraph; none by default. */
  readonly headers?: (scope: RequestScope) => Promise<Readonly<Record<string, string>>>;
  /** Connections to the subgraph at a time. */
  readonly connections?: number;
}

/** A subgraph behind HTTP that could not be asked, or gave no GraphQL answer. For the log only. */
class SubgraphTransportError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'SubgraphTransportError';
  }
}

/** How long a request may wait for equal ones that other parts of the plan are about to make. */
const PATIENCE_MS = 100;
const JSON_HEADERS = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
};

/** A subgraph that runs as an HTTP server of its own. */
export class HttpClient implements SubgraphClient {
  readonly name: string;
  readonly patienceMs = PATIENCE_MS;
  readonly #pool: Pool;
  readonly #path: string;
  readonly #headers: HttpClientOptions['headers'];
  /** The part of a request's body that is the same each time. */
  readonly #heads = new WeakMap<FetchProgram, string>();

  constructor({ name, url, headers, connections = 128 }: HttpClientOptions) {
    this.name = name;
    this.#pool = new Pool(url.origin, { connections, pipelining: 1 });
    this.#path = `${url.pathname}${url.search}`;
    this.#headers = headers;
  }

  async ask(request: SubgraphRequest): Promise<SubgraphAnswer> {
    const headers = this.#headers ? { ...JSON_HEADERS, ...(await this.#headers(request.scope)) } : JSON_HEADERS;
    const { status, text } = await this.#send(this.#bodyOf(request), headers, request.signal);
    const answer = readAnswer(status, text);
    for (const read of personalReadsIn(answer.extensions)) request.scope.personalReads.note(read);
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

  #send(body: string, headers: Record<string, string>, signal: AbortSignal): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      this.#pool.dispatch(
        { method: 'POST', path: this.#path, headers, body },
        new Collector(signal, (status, text) => resolve({ status, text }), reject),
      );
    });
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}

function readAnswer(status: number, text: string): SubgraphAnswer {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (error) {
    throw new SubgraphTransportError(`The subgraph answered ${status} and no JSON.`, error);
  }
  if (typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer)) {
    throw new SubgraphTransportError(`The subgraph answered ${status} and no GraphQL.`);
  }
  return answer as SubgraphAnswer;
}

/** Gathers one response. `dispatch` is used for what undici's `request` costs in streams and promises. */
class Collector implements Dispatcher.DispatchHandler {
  readonly #signal: AbortSignal;
  readonly #done: (status: number, text: string) => void;
  readonly #failed: (error: Error) => void;
  readonly #chunks: Buffer[] = [];
  #abort: (() => void) | undefined;
  #status = 0;

  constructor(signal: AbortSignal, done: (status: number, text: string) => void, failed: (error: Error) => void) {
    this.#signal = signal;
    this.#done = done;
    this.#failed = failed;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#signal.aborted) {
      controller.abort(new SubgraphTransportError('The answer is no longer wanted.'));
      return;
    }
    this.#abort = () => controller.abort(new SubgraphTransportError('The answer is no longer wanted.'));
    this.#signal.addEventListener('abort', this.#abort, { once: true });
  }

  onResponseStart(_controller: Dispatcher.DispatchController, statusCode: number): void {
    this.#status = statusCode;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#release();
    const [first] = this.#chunks;
    const whole = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks);
    this.#done(this.#status, whole.toString());
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#release();
    this.#failed(error);
  }

  #release(): void {
    if (this.#abort) this.#signal.removeEventListener('abort', this.#abort);
  }
}
