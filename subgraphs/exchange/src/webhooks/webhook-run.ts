import { ErrorCode } from '@queqiao/subgraph/errors';
import type { Caller, Logger } from '@queqiao/subgraph/request';
import { replayDeliveries, type ReplayContext } from './webhook-replay.ts';
import { narrowed, rightsKey, type RightsOfSubject } from './webhook-rights.ts';
import { EVENT_TYPE, messageId } from './webhook-sender.ts';
import type { StreamError, WebhookAnswer, WebhookStream } from './webhook-stream.ts';
import type { DeliveryRow, WebhookRow, WebhookSettings } from './webhook.ts';

export interface RunContext extends ReplayContext {
  readonly node: string;
  readonly settings: WebhookSettings;
  readonly rightsOf: RightsOfSubject;
  readonly logger: Logger;
  readonly delivered: (outcome: 'delivered' | 'failed' | 'dead') => void;
}

const GONE = 410;
const JITTER = 0.1;
/** After so many deliveries those that no longer need to be kept are forgotten. */
const TIDIED = 1_000;

/** Does for one webhook what there is to do, for as long as this node holds it: asks for consent, or delivers in order. */
export class WebhookRun {
  readonly #webhook: WebhookRow;
  readonly #context: RunContext;
  readonly #stopped = new AbortController();
  #stream: WebhookStream | undefined;
  #isIdle = false;
  /** Whether this run held the webhook when it wrote down what was delivered last. */
  #passed: Promise<boolean> = Promise.resolve(true);
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
      await replayDeliveries(this.#webhook, () => this.#caller(), this.#context);
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
    const { store, openStream, cursors } = this.#context;
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
      await this.#deliverFrom(stream);
    } finally {
      this.#isIdle = false;
      await stream.return();
      await store.tidy(this.#webhook);
    }
    await this.#passed;
  }

  async #deliverFrom(stream: WebhookStream): Promise<void> {
    const { store, node } = this.#context;
    for (let delivered = 1; !this.#stopped.signal.aborted; delivered += 1) {
      this.#isIdle = true;
      const { value: answer, done } = await stream.next();
      this.#isIdle = false;
      if (done || this.#stopped.signal.aborted) return;
      if (answer.cursor === null) {
        if (await this.#passed) await this.#endWith(answer.result.errors?.[0]);
        return;
      }
      const { position } = stream;
      const id = messageId(this.#webhook.id, answer.cursor);
      // All that the store is asked before an event is sent, at one time: while it is busy each question waits its turn.
      const [isHeld, delivery, hasOtherRights] = await Promise.all([
        this.#passed,
        store.begin(this.#webhook, id, position),
        this.hasOtherRights(),
      ]);
      if (!isHeld || delivery === null) return;
      // What was answered under rights that were lost meanwhile is answered again.
      if (hasOtherRights) {
        await store.withdraw(id);
        await store.progress(node, this.#webhook, { dueIn: 0 });
        return;
      }
      if (!(await this.#deliver(answer, answer.cursor, delivery, position))) return;
      if (delivered % TIDIED === 0) await store.tidy(this.#webhook);
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
  async #deliver(answer: WebhookAnswer, cursor: string, delivery: DeliveryRow, position: number): Promise<boolean> {
    const { store, node, sender, settings, delivered } = this.#context;
    const { id, attempts } = delivery;
    // Another run, before this one took over, may have had it taken and not come to write down how far it came.
    if (delivery.state === 'DELIVERED') return store.progress(node, this.#webhook, { position });
    const outcome = await sender.send(this.#webhook, { id, type: EVENT_TYPE, cursor, body: answer.json });
    const { status, error, retryAfter } = outcome;
    if (error === null) {
      delivered('delivered');
      this.#passed = store.pass(node, this.#webhook, { id, position, status });
      // Nothing may come any more after what could not be written down.
      void this.#passed.then(
        (isHeld) => isHeld || this.stop(),
        () => this.stop(),
      );
      return true;
    }
    const isGone = status === GONE;
    const isDead = isGone || attempts >= settings.retrySeconds.length;
    const nextIn = isDead ? null : Math.max(this.#wait(attempts), retryAfter ?? 0);
    await store.attempted(id, { state: isDead ? 'DEAD' : 'FAILED', status, error, nextIn });
    delivered(isDead ? 'dead' : 'failed');
    await store.progress(node, this.#webhook, {
      ...(isDead && { state: isGone ? 'ENDED' : 'PAUSED' }),
      lastError: error,
      dueIn: nextIn ?? 0,
    });
    return false;
  }

  /** Seconds before a retry, a little more or less, so that what failed together is not tried together. */
  #wait(retry: number): number {
    const seconds = this.#context.settings.retrySeconds[retry] ?? 0;
    return seconds * (1 + JITTER * (2 * Math.random() - 1));
  }
}
