import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';

/** How long a client that takes nothing may keep a response that is over, in ms. */
const GRACE_MS = 2_000;
const KEEP_ALIVE_MS = 30_000;

/**
 * A response that is written over time, no faster than its client reads. A heartbeat goes out whenever nothing else did,
 * so that neither client nor proxies take it for dead; a client that does not read gets none.
 */
export class ResponseWriter {
  readonly #raw: ServerResponse;
  readonly #closed = new AbortController();
  readonly #heartbeat: NodeJS.Timeout;
  #draining: Promise<void> | undefined;
  #isOver = false;

  constructor(reply: FastifyReply, headers: Readonly<Record<string, string>>, heartbeat: string, heartbeatMs: number) {
    reply.hijack();
    this.#raw = reply.raw;
    const set = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined);
    this.#raw.writeHead(200, { ...(Object.fromEntries(set) as Record<string, string>), ...headers });
    this.#raw.flushHeaders();
    this.#raw.socket?.setKeepAlive(true, KEEP_ALIVE_MS);
    this.#raw.socket?.setNoDelay(true);
    this.#raw.once('close', () => this.#closed.abort());
    this.#raw.on('error', () => this.#closed.abort());
    this.#heartbeat = setInterval(() => {
      if (!this.#raw.writableNeedDrain) this.#raw.write(heartbeat);
    }, heartbeatMs);
    this.closed.addEventListener('abort', () => clearInterval(this.#heartbeat), { once: true });
  }

  /** Fires when the client has gone, or all is written. */
  get closed(): AbortSignal {
    return this.#closed.signal;
  }

  /** Resolves once the client has taken so much that more may be written; undefined where it may at once. */
  write(text: string | Uint8Array): Promise<void> | undefined {
    if (this.#draining) return this.#writeLater(text);
    if (this.closed.aborted) return undefined;
    if (!this.#isOver) this.#heartbeat.refresh();
    return this.#raw.write(text) ? undefined : (this.#draining = this.#drained());
  }

  async #writeLater(text: string | Uint8Array): Promise<void> {
    while (this.#draining) await this.#draining;
    await this.write(text);
  }

  async #drained(): Promise<void> {
    await once(this.#raw, 'drain', { signal: this.closed }).catch(() => undefined);
    this.#draining = undefined;
  }

  /** Ends the response once what was written has gone out. */
  async end(text = ''): Promise<void> {
    this.closeSoon();
    while (this.#draining) await this.#draining;
    if (!this.closed.aborted) this.#raw.end(text);
  }

  /** Breaks it off a little later, should its client take nothing. */
  closeSoon(): void {
    this.#isOver = true;
    clearInterval(this.#heartbeat);
    const timer = setTimeout(() => this.#raw.destroy(), GRACE_MS);
    this.closed.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }
}
