import { randomUUID } from 'node:crypto';
import type { Database } from '@queqiao/store';
import { WebhookRun, type RunContext } from './webhook-run.ts';
import { WEBHOOK_CHANNEL } from './webhook-store.ts';

/** How often a node looks for webhooks that are due, in ms. */
const TURN_MS = 1_000;
/** How often within a lease it shows that it still holds its own. */
const SHOWN = 3;
/** Webhooks that one node serves at a time. */
const MOST_RUNS = 2_000;
const CLAIM = 100;

/**
 * Delivers webhooks: any number of nodes, each webhook by one of them at a time. A node that dies loses its webhooks to
 * the others when their leases end.
 */
export class WebhookEngine {
  readonly #database: Database;
  readonly #context: RunContext;
  readonly #runs = new Map<string, { readonly run: WebhookRun; readonly ended: Promise<void> }>();
  #timer: NodeJS.Timeout | undefined;
  #extendedAt = 0;
  #turn: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  #unlisten: (() => Promise<void>) | undefined;

  constructor(database: Database, context: Omit<RunContext, 'node'>) {
    this.#database = database;
    this.#context = { ...context, node: randomUUID() };
  }

  async start(): Promise<void> {
    this.#timer = setInterval(() => this.wake(), TURN_MS);
    this.#timer.unref();
    this.wake();
    try {
      this.#unlisten = await this.#database.listen(WEBHOOK_CHANNEL, () => {
        this.#extendedAt = 0;
        this.wake();
      });
      if (this.#stopped) await this.#unlisten();
    } catch (error) {
      this.#context.logger.warn({ err: error }, 'cannot listen for changed webhooks: they are looked for every second');
    }
  }

  /** Looks now for what is to be done. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#turn) this.#again = true;
    else this.#turn = this.#take();
  }

  async #take(): Promise<void> {
    try {
      do {
        this.#again = false;
        await this.#extend();
        await this.#claim();
      } while (this.#again && !this.#stopped);
    } catch (error) {
      this.#context.logger.warn({ err: error }, 'webhooks cannot be read at present');
    } finally {
      this.#turn = undefined;
    }
  }

  async #claim(): Promise<void> {
    const { store, node } = this.#context;
    const free = Math.min(CLAIM, MOST_RUNS - this.#runs.size);
    if (free <= 0 || this.#stopped) return;
    for (const webhook of await store.claim(node, free, [...this.#runs.keys()])) {
      const { id } = webhook;
      const run = new WebhookRun(webhook, this.#context);
      const ended = run.run().finally(() => {
        this.#runs.delete(id);
        this.wake();
      });
      this.#runs.set(id, { run, ended });
    }
  }

  /** Keeps what this node serves, writes down how far idle ones have come, and ends those that somebody decided about. */
  async #extend(): Promise<void> {
    const now = performance.now();
    const { store, node } = this.#context;
    if (this.#runs.size === 0 || now - this.#extendedAt < store.leaseMs / SHOWN) return;
    const held = await store.extend(node, [...this.#runs.keys()]);
    this.#extendedAt = now;
    for (const [id, { run }] of this.#runs) {
      const position = run.idlePosition;
      if (held.get(id) !== run.webhook.revision) run.stop();
      else if (position === null) continue;
      // What it waits for it might never see: it reads again from where it stood, as its subject may now.
      else if (await run.hasOtherRights()) {
        await store.progress(node, run.webhook, { dueIn: 0 });
        run.stop();
      } else if (position > run.webhook.position) await store.progress(node, run.webhook, { position });
    }
  }

  /** Lets deliveries under way end, and gives up what this node held. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#unlisten?.();
    await this.#turn;
    const ended = Array.from(this.#runs.values(), (each) => each.ended);
    for (const { run } of this.#runs.values()) run.stop();
    await Promise.all(ended);
    await this.#context.sender.close();
    await this.#context.store.release(this.#context.node).catch(() => undefined);
  }
}
