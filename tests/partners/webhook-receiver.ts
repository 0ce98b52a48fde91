import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A delivery as a receiver gets it. */
export interface ReceivedDelivery {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a receiver does with a delivery: a status, with headers; or it never answers. */
export type Answer = (
  delivery: ReceivedDelivery,
) => { readonly status: number; readonly headers?: Record<string, string> } | 'never';

/** A partner's server that takes webhooks. */
export class WebhookReceiver implements AsyncDisposable {
  readonly deliveries: ReceivedDelivery[] = [];
  /** Whether it consents to be sent events. */
  consents = true;
  answer: Answer = () => ({ status: 204 });
  /** How often consent was asked for. */
  asked = 0;
  readonly #events = new EventEmitter();
  readonly #server = createServer((request, response) => {
    if (request.method === 'OPTIONS') {
      this.asked++;
      const origin = request.headers['webhook-request-origin'];
      if (this.consents && origin !== undefined) response.setHeader('webhook-allowed-origin', origin);
      response.end();
      return;
    }
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const delivery = { path: request.url ?? '', headers: request.headers, body };
      this.deliveries.push(delivery);
      const answer = this.answer(delivery);
      if (answer !== 'never') response.writeHead(answer.status, answer.headers ?? {}).end();
      this.#events.emit('received');
    });
  });

  static async start(): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver();
    receiver.#server.listen(0, '127.0.0.1');
    await once(receiver.#server, 'listening');
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
  }

  /** Resolves once it has got so many in all. */
  async received(count: number): Promise<readonly ReceivedDelivery[]> {
    while (this.deliveries.length < count) await once(this.#events, 'received');
    return this.deliveries.slice(0, count);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
