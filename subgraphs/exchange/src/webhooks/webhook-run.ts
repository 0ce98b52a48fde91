import { ErrorCode } from '@queqiao/subgraph/errors';
import type { Caller, Logger } from '@queqiao/subgraph/request';
import type { ChangeCursors } from '../cursor/change-cursors.ts';
import { narrowed, rightsKey, type RightsOfSubject } from './webhook-rights.ts';
import { messageId, type SendOutcome, type WebhookSender } from './webhook-sender.ts';
import type { WebhookStore } from './webhook-store.ts';
import type { DeliveryRow, WebhookRow, WebhookSettings } from './webhook.ts';

/** One answer of a stream, as the gateway gives it. */
export interface WebhookAnswer {
  /** Null for the answer with which a stream ends. */
  readonly cursor: string | null;
  readonly json: string;
  readonly result: { readonly errors?: readonly StreamError[] };
}

interface StreamError {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A stream of the gateway, read by whoever delivers. */
export interface WebhookStream {
  readonly position: number;
  readonly next: () => Promise<IteratorResult<WebhookAnswer, undefined>>;
  readonly return: () => Promise<unknown>;
}

interface StreamRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | null;
  readonly caller: Caller;
  /** The cursor after which to begin; null: from now on. */
  readonly after: string | null;
}

/** Opens the stream of an operation under a caller's rights, or says why there is none. */
export type OpenStream = (
  request: StreamRequest,
) => Promise<{ readonly stream: WebhookStream } | { readonly errors?: readonly StreamError[] }>;

export interface RunContext {
  readonly node: string;
  readonly store: WebhookStore;
  readonly sender: WebhookSender;
  readonly cursors: ChangeCursors;
  readonly settings: WebhookSettings;
  readonly openStream: OpenStream;
  readonly rightsOf: RightsOfSubject;
  readonly logger: Logger;
  readonly delivered: (outcome: 'delivered' | 'failed' | 'dead') => void;
}

const GONE = 410;
const JITTER = 0.1;
/** Within this time an event that is there is read, in ms. */
const FIRST_MS = 10_000;
/** CloudEvents' type of what is delivered. */
const EVENT_TYPE = 'cn.queqiao.event';

/** Does for one webhook what there is to do, for as long as this node holds it: asks for consent, or delivers in order. */
export class WebhookRun {
  readonly #webhook: WebhookRow;
  readonly #context: RunContext;
  readonly #stopped = new AbortController();
  #stream: WebhookStream | undefined;
  #isIdle = false;
  /** As whom it reads, while it does. */
  #reader: Caller | undefined;

  constructor(webhook: WebhookRow, context: RunContext) {
    this.#webhook = webhook;
    this.#context = context;
  }

  get webhook(): WebhookRow {
    return this.#webhook;
  }

  /** Ends it where it stands. */
  stop(): void {
    this.#stopped.abort();
    void this.#stream?.return();
  }

  /** Where it has come without anything to deliver, to be written down now and then; null while it delivers. */
  get idlePosition(): number | null {
    return this.#isIdle ? (this.#stream?.position ?? null) : null;
  }

  /** Whether its subject has lost or regained rights since it began to read. */
  async hasOtherRights(): Promise<boolean> {
    return this.#reader !== undefined && rightsKey(await this.#caller()) !== rightsKey(this.#reader);
  }

  /** Resolves when there is nothing more to do for now. Never rejects. */
  async run(): Promise<void> {
    const { store, node, logger } = this.#context;
    try {
      await this.#replay();
      if (this.#webhook.state === 'PENDING') await this.#askConsent();
      else if (this.#webhook.state === 'ACTIVE') await this.#deliverAll();
      else await store.progress(node, this.#webhook, { dueIn: 0 });
    } catch (error) {
      logger.error({ webhook: this.#webhook.id, err: error }, 'a webhook could not be served');
      await store.progress(node, this.#webhook, { dueIn: this.#wait(0) }).catch(() => undefined);
    }
  }

  /** As whom it reads now. */
  async #caller(): Promise<Caller> {
    return narrowed(this.#webhook, await this.#context.rightsOf(this.#webhook.subject));
  }

  async #askConsent(): Promise<void> {
    const { store, node, sender, settings } = this.#context;
    const refused = await sender.askConsent(this.#webhook);
    const { refusals } = this.#webhook;
    await store.progress(
      node,
      this.#webhook,
      refused === null
        ? { state: 'ACTIVE', lastError: null, dueIn: 0 }
        : {
            refusals: refusals + 1,
            lastError: refused,
            dueIn: this.#wait(Math.min(refusals, settings.retrySeconds.length - 1)),
          },
    );
  }

  async #deliverAll(): Promise<void> {
    const { store, node, openStream, cursors } = this.#context;
    const { operation: query, variables, position } = this.#webhook;
    const caller = await this.#caller();
    this.#reader = caller;
    const opened = await openStream({
      query,
      variables: variables as Record<string, unknown> | null,
      caller,
      after: cursors.encode(position),
    });
    if (!('stream' in opened)) {
      await this.#endWith(opened.errors?.[0]);
      return;
    }
    const { stream } = opened;
    this.#stream = stream;
    try {
      for (;;) {
        if (this.#stopped.signal.aborted) return;
        this.#isIdle = true;
        const { value: answer, done } = await stream.next();
        this.#isIdle = false;
        if (done || this.#stopped.signal.aborted) return;
        if (answer.cursor === null) {
          await this.#endWith(answer.result.errors?.[0]);
          return;
        }
        // What was answered under rights that were lost meanwhile is answered again.
        if (await this.hasOtherRights()) {
          await store.progress(node, this.#webhook, { dueIn: 0 });
          return;
        }
        if (!(await this.#deliver(answer, answer.cursor, stream.position))) return;
      }
    } finally {
      this.#isIdle = false;
      await stream.return();
      await store.tidy(this.#webhook);
    }
  }

  /** The stream is over: by a stop of this node another goes on, otherwise somebody has to decide. */
  async #endWith(error: StreamError | undefined): Promise<void> {
    const { store, node } = this.#context;
    const code = error?.extensions['code'];
    if (code === ErrorCode.SERVER_STOPPING || code === ErrorCode.RATE_LIMITED) {
      await store.progress(node, this.#webhook, { dueIn: code === ErrorCode.RATE_LIMITED ? this.#wait(0) : 0 });
    } else {
      const lastError = error ? `${String(code)}: ${error.message}` : null;
      await store.progress(node, this.#webhook, { state: 'PAUSED', lastError, dueIn: 0 });
    }
  }

  /** Delivers one event; false when the run is over. */
  async #deliver(answer: WebhookAnswer, cursor: string, position: number): Promise<boolean> {
    const { store, node } = this.#context;
    const id = messageId(this.#webhook.id, cursor);
    const delivery = await store.begin(this.#webhook, id, position);
    if (delivery === null) return false;
    // Another run, before this one took over, may have had it taken and not come to write down how far it came.
    if (delivery.state === 'DELIVERED') return store.progress(node, this.#webhook, { position });
    const outcome = await this.#attempt(answer, cursor, delivery);
    if (outcome.error === null) return store.progress(node, this.#webhook, { position, lastError: null });
    const { attempts } = delivery;
    const isDead = outcome.status === GONE || attempts >= this.#context.settings.retrySeconds.length;
    await store.progress(node, this.#webhook, {
      ...(isDead && { state: outcome.status === GONE ? 'ENDED' : 'PAUSED' }),
      lastError: outcome.error,
      dueIn: isDead ? 0 : (outcome.nextIn ?? 0),
    });
    return false;
  }

  async #attempt(
    { json }: Pick<WebhookAnswer, 'json'>,
    cursor: string,
    { id, attempts }: DeliveryRow,
  ): Promise<SendOutcome & { readonly nextIn: number | null }> {
    const { store, sender, settings, delivered } = this.#context;
    const outcome = await sender.send(this.#webhook, { id, type: EVENT_TYPE, cursor, body: json });
    const { status, error, retryAfter } = outcome;
    const isDead = error !== null && (status === GONE || attempts >= settings.retrySeconds.length);
    const nextIn = error === null || isDead ? null : Math.max(this.#wait(attempts), retryAfter ?? 0);
    const state = error === null ? 'DELIVERED' : isDead ? 'DEAD' : 'FAILED';
    await store.attempted(id, { state, status, error, nextIn });
    delivered(state === 'DELIVERED' ? 'delivered' : isDead ? 'dead' : 'failed');
    return { ...outcome, nextIn };
  }

  /** Sends again what a person asked for, each under the rights of now. */
  async #replay(): Promise<void> {
    const { store, cursors, openStream } = this.#context;
    const { operation: query, variables } = this.#webhook;
    for (const delivery of await store.replays(this.#webhook)) {
      const opened = await openStream({
        query,
        variables: variables as Record<string, unknown> | null,
        caller: await this.#caller(),
        after: cursors.encode(delivery.position - 1),
      });
      const first = 'stream' in opened ? await this.#firstOf(opened.stream, delivery.position) : null;
      if (first === null) {
        const error = '此事件已不可读 (the event can no longer be read)';
        await store.attempted(delivery.id, { state: 'DEAD', status: null, error, nextIn: null });
      } else {
        const { status, error } = await this.#context.sender.send(this.#webhook, {
          id: delivery.id,
          type: EVENT_TYPE,
          cursor: first.cursor,
          body: first.json,
        });
        await store.attempted(delivery.id, {
          state: error === null ? 'DELIVERED' : 'DEAD',
          status,
          error,
          nextIn: null,
        });
      }
    }
  }

  /** The event at a position; null when the stream gives another first, or none. */
  async #firstOf(stream: WebhookStream, position: number): Promise<{ cursor: string; json: string } | null> {
    // What is not there, or no longer for it, would be waited for until something else comes.
    const timer = setTimeout(() => void stream.return(), FIRST_MS);
    try {
      const { value, done } = await stream.next();
      if (done || value.cursor === null || stream.position !== position) return null;
      return { cursor: value.cursor, json: value.json };
    } finally {
      clearTimeout(timer);
      await stream.return();
    }
  }

  /** Seconds before a retry, a little more or less, so that what failed together is not tried together. */
  #wait(retry: number): number {
    const seconds = this.#context.settings.retrySeconds[retry] ?? 0;
    return seconds * (1 + JITTER * (2 * Math.random() - 1));
  }
}
