import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** A request as a client sent it. */
export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: ReadonlyMap<string, string>;
}

interface RequestCreated {
  readonly request: {
    readonly origin: string;
    readonly method: string;
    readonly path: string;
    readonly headers: readonly string[];
  };
}

/** Records the requests of clients to an origin by Node's own `fetch`, without replacing it. */
export class SentRequests implements Disposable {
  readonly #origin: string;
  #sent: SentRequest[] = [];

  constructor(origin: string) {
    this.#origin = origin;
    subscribe('undici:request:create', this.#record);
  }

  /** The requests since the last call. */
  take(): readonly SentRequest[] {
    const sent = this.#sent;
    this.#sent = [];
    return sent;
  }

  readonly #record = (message: unknown): void => {
    const { origin, method, path, headers } = (message as RequestCreated).request;
    if (origin !== this.#origin) return;
    const pairs = headers.flatMap((name, index) =>
      index % 2 === 0 ? [[name.toLowerCase(), headers[index + 1] ?? ''] as const] : [],
    );
    this.#sent.push({ method, path, headers: new Map(pairs) });
  };

  [Symbol.dispose](): void {
    unsubscribe('undici:request:create', this.#record);
  }
}
