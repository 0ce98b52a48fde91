import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { Webhook as Signer } from 'standardwebhooks';
import { Agent, request, type Dispatcher } from 'undici';
import { AddressRefused, isPublicAddress, lookupPublic } from './public-address.ts';
import type { WebhookRow, WebhookSettings } from './webhook.ts';

/** How an attempt ended. */
export interface SendOutcome {
  /** Null: there was no answer. */
  readonly status: number | null;
  /** What went wrong; null when the receiver took it. */
  readonly error: string | null;
  /** Seconds that the receiver asks to be left alone for. */
  readonly retryAfter: number | null;
}

/** One event on its way to a receiver. */
export interface Message {
  readonly id: string;
  /** For CloudEvents: what kind of event it is. */
  readonly type: string;
  readonly cursor: string;
  /** JSON: what a stream gives for the event. */
  readonly body: string;
}

/** CloudEvents' type of an event. */
export const EVENT_TYPE = 'cn.queqiao.event';
const LONGEST_RETRY_AFTER_SECONDS = 86_400;

/** What an event is known by to one receiver: the same for every attempt, on every node. */
export function messageId(webhook: string, cursor: string): string {
  return `msg_${createHash('sha256').update(`${webhook} ${cursor}`).digest('base64url').slice(0, 27)}`;
}

/** Sends to receivers. Redirects are not followed, and bodies of answers are not read. */
export class WebhookSender {
  readonly #settings: WebhookSettings;
  readonly #agent: Agent;

  constructor(settings: WebhookSettings) {
    this.#settings = settings;
    const { timeoutMs } = settings;
    this.#agent = new Agent({
      // One for each webhook that sends: those that wait for an answer must not keep others of the same server waiting.
      connections: null,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
      maxHeaderSize: 16_384,
      connect: { timeout: timeoutMs, ...(!settings.allowPrivate && { lookup: lookupPublic }) },
    });
  }

  /**
   * Asks a receiver whether it consents to be sent events (CloudEvents, HTTP 1.1 Web Hooks for Event Delivery, 4). Null
   * when it does, otherwise why not.
   */
  async askConsent({ url }: WebhookRow): Promise<string | null> {
    const { origin } = this.#settings;
    const { error, allowed } = await this.#send(url, {
      method: 'OPTIONS',
      headers: { 'webhook-request-origin': origin },
    });
    if (error !== null) return error;
    if (allowed === '*' || allowed?.toLowerCase() === origin.toLowerCase()) return null;
    return '接收方未同意 (the receiver has not consented: no WebHook-Allowed-Origin for this hub)';
  }

  /** Sends a message, signed as Standard Webhooks say, with the attributes of CloudEvents. Never rejects. */
  async send(
    { url, secret, former_secret: former }: WebhookRow,
    { id, type, cursor, body }: Message,
  ): Promise<SendOutcome> {
    const at = new Date();
    const signatures = [secret, former].flatMap((each) => (each === null ? [] : [new Signer(each).sign(id, at, body)]));
    return this.#send(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'webhook-request-origin': this.#settings.origin,
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': signatures.join(' '),
        'ce-specversion': '1.0',
        'ce-id': id,
        'ce-source': `//${this.#settings.origin}/graphql`,
        'ce-type': type,
        'ce-time': at.toISOString(),
        'ce-cursor': cursor,
      },
    });
  }

  async #send(
    url: string,
    options: {
      readonly method: Dispatcher.HttpMethod;
      readonly body?: string;
      readonly headers: Record<string, string>;
    },
  ): Promise<SendOutcome & { readonly allowed?: string }> {
    try {
      this.#refusePrivate(new URL(url));
      const {
        statusCode: status,
        headers,
        body,
      } = await request(url, {
        ...options,
        dispatcher: this.#agent,
        signal: AbortSignal.timeout(this.#settings.timeoutMs),
      });
      await body.dump({ limit: 65_536 }).catch(() => undefined);
      const allowed = textOf(headers['webhook-allowed-origin']);
      return {
        status,
        error: status >= 200 && status < 300 ? null : `HTTP ${status}`,
        retryAfter: secondsOf(textOf(headers['retry-after'])),
        ...(allowed !== undefined && { allowed }),
      };
    } catch (error) {
      return { status: null, error: wordsOf(error), retryAfter: null };
    }
  }

  /** A literal address is never looked up. */
  #refusePrivate({ hostname }: URL): void {
    if (this.#settings.allowPrivate) return;
    if (isIP(hostname.replace(/^\[|\]$/gu, '')) !== 0 && !isPublicAddress(hostname)) throw new AddressRefused();
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

/** `Retry-After` in seconds, or as a date (RFC 9110, 10.2.3). */
function secondsOf(header: string | undefined): number | null {
  if (header === undefined) return null;
  const seconds = /^\d+$/u.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), LONGEST_RETRY_AFTER_SECONDS) : null;
}

/** What a person can make use of; never an address that a name was resolved to. */
function wordsOf(error: unknown): string {
  if (error instanceof AddressRefused) return error.message;
  if (error instanceof Error && 'cause' in error && error.cause instanceof AddressRefused) return error.cause.message;
  const named = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if ((error instanceof Error && error.name === 'TimeoutError') || named.endsWith('_TIMEOUT'))
    return '接收方未及时应答 (the receiver did not answer in time)';
  const code = named === '' ? '' : ` ${named}`;
  return `接收方无法到达 (the receiver cannot be reached)${code}`;
}
