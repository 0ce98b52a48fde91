import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import { LRUCache } from 'lru-cache';
import type { OperationResult } from '@queqiao/federation';
import type { Logger } from '@queqiao/subgraph/request';
import type { EventPage, EventReading, LoggedEvent } from './event-source.ts';

/** An event as a subscription answers it, for all who share it. */
export class AnsweredEvent {
  readonly position: number;
  readonly cursor: string;
  readonly result: OperationResult;
  #json: string | undefined;

  constructor({ position, cursor }: LoggedEvent, result: OperationResult) {
    this.position = position;
    this.cursor = cursor;
    this.result = result;
  }

  /** The result as it goes over the wire, written once for all. */
  get json(): string {
    return (this.#json ??= JSON.stringify(this.result));
  }
}

export interface AnsweredPage {
  readonly events: readonly AnsweredEvent[];
  readonly through: number;
  readonly expired: boolean;
}

export interface SharedAnswersOptions {
  readonly reading: EventReading;
  /** Answers events in one context, so that they share loaders. Never rejects. */
  readonly answer: (events: readonly LoggedEvent[]) => Promise<readonly OperationResult[]>;
  readonly logger: Logger;
  /** Called when the last one has left. */
  readonly abandoned: () => void;
}

/** How many events are answered at once, and kept for one who is a little behind. */
const PAGE = 50;
/** Pages that are kept for others who stand where one stood. */
const KEPT_PAGES = 4;
/** Within this time an event that was answered for one is not answered again for another, in ms. */
const KEPT_MS = 10_000;

const again = retry(handleAll, { maxAttempts: Infinity, backoff: new ExponentialBackoff({ maxDelay: 10_000 }) });

/**
 * The answers to one operation under the same rights. Whoever stands at a position gets what comes after it, replayed or
 * live, by the same steps; those who stand at one position share the work, and an event is answered once for all who come
 * to it within a few seconds. Nothing is kept for one who is slow: it reads again from where it stands.
 */
export class SharedAnswers {
  readonly #options: SharedAnswersOptions;
  readonly #pages = new LRUCache<number, Promise<AnsweredPage>>({ max: KEPT_PAGES, ttl: KEPT_MS });
  readonly #waiting = new Map<number, Promise<AnsweredPage>>();
  readonly #answered = new LRUCache<string, Promise<AnsweredEvent>>({ max: 2 * PAGE, ttl: KEPT_MS });
  readonly #closed = new AbortController();
  #members = 0;
  #failure: string | null = null;

  constructor(options: SharedAnswersOptions) {
    this.#options = options;
  }

  /** Why events cannot be read at present; null when they can. */
  get failure(): string | null {
    return this.#failure;
  }

  /** Counts one who reads, until it leaves. */
  join(): void {
    this.#members++;
  }

  /** When the last one leaves, nothing more is read. */
  leave(): void {
    this.#members--;
    if (this.#members > 0) return;
    // One who found it a moment ago may be about to join.
    setImmediate(() => {
      if (this.#members > 0 || this.#closed.signal.aborted) return;
      this.#closed.abort();
      this.#options.abandoned();
    });
  }

  /** What comes after a position, once something does. Rejects only when all have left. */
  after(position: number): Promise<AnsweredPage> {
    let page = this.#waiting.get(position) ?? this.#pages.get(position);
    if (!page) {
      page = this.#keep(position, this.#read(position));
      this.#waiting.set(position, page);
    }
    return page;
  }

  async #keep(position: number, reading: Promise<AnsweredPage>): Promise<AnsweredPage> {
    try {
      const page = await reading;
      this.#pages.set(position, reading);
      return page;
    } finally {
      this.#waiting.delete(position);
    }
  }

  async #read(position: number): Promise<AnsweredPage> {
    const { signal } = this.#closed;
    const { reading, logger } = this.#options;
    for (;;) {
      const page = await again.execute(async () => {
        try {
          const read = await reading.read(position, PAGE);
          this.#failure = null;
          return read;
        } catch (error) {
          this.#failure = '暂时无法读取变更 (events cannot be read at present)';
          logger.warn({ err: error }, 'events cannot be read at present');
          throw error;
        }
      }, signal);
      signal.throwIfAborted();
      if (page.events.length > 0 || page.through > position || page.expired) return this.#answer(page);
      await again.execute(() => reading.news(position, signal), signal);
    }
  }

  async #answer({ events, through, expired }: EventPage): Promise<AnsweredPage> {
    // Looked up before any is set: setting one may push out another that is needed here.
    const kept = events.map(({ cursor }) => this.#answered.get(cursor));
    const missing = events.filter((_, index) => kept[index] === undefined);
    const results = missing.length > 0 ? this.#options.answer(missing) : undefined;
    const answered = events.map((event, index) => {
      const already = kept[index];
      if (already) return already;
      const at = missing.indexOf(event);
      const made = Promise.resolve(results).then((all) => new AnsweredEvent(event, all?.[at] ?? { data: null }));
      this.#answered.set(event.cursor, made);
      return made;
    });
    return { events: await Promise.all(answered), through, expired };
  }
}
