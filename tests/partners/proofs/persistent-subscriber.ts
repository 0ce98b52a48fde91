import { setTimeout as pause } from 'node:timers/promises';
import type { StreamAnswer, Transport } from '../transports/index.ts';

interface Received {
  readonly kind: string;
  readonly cursor: string;
}

export interface SubscriberOptions {
  readonly transport: Transport;
  readonly token: string;
  /** The address of a hub, another for each turn. */
  readonly url: (turn: number) => string;
  readonly after: string;
  /** After how many events in all it disconnects by itself. Default: it stays. */
  readonly leavesAfter?: ReadonlySet<number>;
}

const SELECTION =
  '{ kind: __typename ... on Change { cursor record { id version } entity { ... on Enterprise { name } } } ... on Gap { cursor } }';
/** What a hub says to whoever is to come again: it stops, has too much to do, or a part of it does not answer in time. */
const COME_AGAIN: ReadonlySet<string> = new Set(['SERVER_STOPPING', 'RATE_LIMITED', 'SUBGRAPH_UNAVAILABLE']);
/** How long a partner waits before it connects again after something broke, in ms. */
const AGAIN_MS = 200;

/** A partner that connects again after whatever happens, where it stands, until it has come to the end. */
export class PersistentSubscriber {
  readonly #options: SubscriberOptions;
  readonly #ended = new AbortController();
  /** The cursors of all changes that it received, in their order. */
  readonly received: string[] = [];
  /** Whatever was no change. */
  readonly faults: string[] = [];
  /** How often it disconnected by itself. */
  disconnections = 0;
  /** How often its connection broke, or was ended by the hub. */
  breaks = 0;
  #turn = 0;

  constructor(options: SubscriberOptions) {
    this.#options = options;
  }

  get name(): string {
    return this.#options.transport.name;
  }

  /** Receives until it is stopped. Never rejects. */
  async run(): Promise<void> {
    while (!this.#ended.signal.aborted) {
      const turn = this.#turn++;
      try {
        if (await this.#connect(turn)) continue;
      } catch {
        // Whatever it was: it stands where it stood.
      }
      if (this.#ended.signal.aborted) return;
      this.breaks += 1;
      await pause(AGAIN_MS, undefined, { signal: this.#ended.signal }).catch(() => undefined);
    }
  }

  stop(): void {
    this.#ended.abort();
  }

  /** Takes what comes by one connection. True when it is this subscriber that ended it. */
  async #connect(turn: number): Promise<boolean> {
    const { transport, token, url, after, leavesAfter } = this.#options;
    const left = new AbortController();
    const subscription = {
      url: url(turn),
      token,
      field: 'changes',
      selection: SELECTION,
      after: this.received.at(-1) ?? after,
    };
    try {
      for await (const answer of transport.receive(subscription, AbortSignal.any([left.signal, this.#ended.signal]))) {
        if (!this.#take(answer)) return false;
        if (leavesAfter?.has(this.received.length)) {
          this.disconnections += 1;
          return true;
        }
      }
      return this.#ended.signal.aborted;
    } finally {
      left.abort();
    }
  }

  #take({ data, errors }: StreamAnswer): boolean {
    const event = data?.['changes'] as Received | null | undefined;
    if (event?.kind === 'Change') {
      this.received.push(event.cursor);
      return true;
    }
    const code = errors?.[0]?.extensions?.code ?? event?.kind ?? 'nothing';
    if (!COME_AGAIN.has(code)) this.faults.push(code);
    return false;
  }
}
