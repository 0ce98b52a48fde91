import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { request } from 'undici';

/** An answer of a platform, as sent over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
  /** Bytes of the body after which the connection is reset. */
  readonly resetAfter?: number;
}

/** Changes the answer to the request with this number since `tamper` was set, counted from 0. */
export type Tamper = (answer: WireAnswer, number: number) => WireAnswer;

/** Headers of a connection, not of its content. */
const OF_THE_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date']);

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * A proxy between a reader and a mock platform: sends each request to the mock once, and repeats its answer, changed by
 * `tamper`. Writes to the socket itself, so that an answer may violate HTTP too.
 */
export class RecordedPlatform implements AsyncDisposable {
  tamper: Tamper | null = null;
  readonly #origin: string;
  readonly #server: Server;
  readonly #answers = new Map<string, Promise<WireAnswer>>();
  #requests = 0;

  private constructor(origin: string) {
    this.#origin = origin;
    this.#server = createServer((incoming, outgoing) => void this.#serve(incoming, outgoing).catch(() => {}));
  }

  /** Stands in front of the mock at this URL. */
  static async before(url: string): Promise<RecordedPlatform> {
    const platform = new RecordedPlatform(new URL(url).origin);
    platform.#server.listen(0, '127.0.0.1');
    await once(platform.#server, 'listening');
    return platform;
  }

  get origin(): string {
    const address = this.#server.address();
    if (typeof address !== 'object' || address === null) throw new TypeError('the platform does not listen');
    return `http://127.0.0.1:${address.port}`;
  }

  /** Tampers from the next request on. */
  begin(tamper: Tamper | null): void {
    this.tamper = tamper;
    this.#requests = 0;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const number = this.#requests++;
    const body = await bodyOf(incoming);
    const key = `${incoming.method} ${incoming.url} ${body.toString()}`;
    let recorded = this.#answers.get(key);
    if (recorded === undefined) {
      recorded = this.#ask(incoming, body);
      this.#answers.set(key, recorded);
    }
    const answer = await recorded;
    const tampered = this.tamper?.(answer, number) ?? answer;
    if (tampered === answer) {
      outgoing.writeHead(answer.status, answer.headers.flat()).end(answer.body);
      return;
    }
    const { socket } = outgoing;
    if (socket === null) return;
    const { status, headers, body: bytes, resetAfter } = tampered;
    const lines = [`HTTP/1.1 ${status} Status`, ...headers.map(([name, value]) => `${name}: ${value}`)];
    const length = headers.some(([name]) => name === 'content-length') ? [] : [`content-length: ${bytes.length}`];
    socket.on('error', () => {});
    socket.write(Buffer.from([...lines, ...length, 'connection: close', '', ''].join('\r\n'), 'latin1'));
    if (resetAfter === undefined) socket.end(bytes);
    else socket.write(bytes.subarray(0, resetAfter), () => socket.resetAndDestroy());
  }

  async #ask(incoming: IncomingMessage, body: Buffer): Promise<WireAnswer> {
    const { host: _host, connection: _connection, 'if-none-match': _tag, ...headers } = incoming.headers;
    const answer = await request(`${this.#origin}${incoming.url ?? ''}`, {
      method: incoming.method === 'POST' ? 'POST' : 'GET',
      headers,
      ...(body.length > 0 && { body }),
    });
    return {
      status: answer.statusCode,
      headers: Object.entries(answer.headers).flatMap(([name, value]) =>
        OF_THE_CONNECTION.has(name) || typeof value !== 'string' ? [] : [[name, value] as const],
      ),
      body: Buffer.from(await answer.body.arrayBuffer()),
    };
  }
}
