import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { Installation } from '../src/installations/index.ts';

/** A received request. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly rawQuery: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Answer = (request: Received, response: ServerResponse) => void;

/** A platform on a real socket with the test's answers, which records its requests. */
export class TestPlatform implements AsyncDisposable {
  readonly requests: Received[] = [];
  answer: Answer;
  readonly #server: Server;

  private constructor(server: Server, answer: Answer) {
    this.#server = server;
    this.answer = answer;
  }

  static async start(answer: Answer): Promise<TestPlatform> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const url = new URL(request.url ?? '/', 'http://platform');
        const received: Received = {
          method: request.method ?? '',
          path: url.pathname,
          query: url.searchParams,
          rawQuery: url.search.slice(1),
          headers: request.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        };
        platform.requests.push(received);
        platform.answer(received, response);
      });
    });
    const platform = new TestPlatform(server, answer);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return platform;
  }

  get origin(): string {
    const address = this.#server.address();
    if (typeof address !== 'object' || address === null) throw new TypeError('the platform does not listen');
    return `http://127.0.0.1:${address.port}`;
  }

  /** An installation at this platform, with short times. */
  installation(differences: Partial<Installation> = {}): Installation {
    return {
      system: 'zhijiao',
      family: 'education',
      name: '宝鸡市职业教育管理系统',
      region: '610300',
      environment: 'ZHIJIAO',
      basePath: '/edu/v2',
      concurrency: 16,
      attemptTimeoutMs: 500,
      maxBodyBytes: 1024 * 1024,
      maxListRows: 1_000,
      crosswalk: {},
      options: {},
      url: new URL('/edu/v2', this.origin),
      credentials: { token: 'secret-token' },
      ...differences,
    };
  }

  /** Requests for a path below the base path. */
  requestsTo(path: string): readonly Received[] {
    return this.requests.filter((request) => request.path === `/edu/v2${path}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** Answers with JSON. */
export function json(body: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
}

/** Answers with a status and no body. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_request, response) => {
    response.writeHead(code, headers).end();
  };
}

/** Never answers. */
export const silence: Answer = () => {};

/** Answers once `release` is called. */
export function held(answer: Answer): { readonly answer: Answer; readonly release: () => void } {
  const released = Promise.withResolvers<void>();
  return {
    answer: (request, response) => void released.promise.then(() => answer(request, response)),
    release: released.resolve,
  };
}

/** One answer after the other; the last one is repeated. */
export function inTurn(...answers: readonly Answer[]): Answer {
  let next = 0;
  return (request, response) => {
    answers[Math.min(next++, answers.length - 1)]?.(request, response);
  };
}
