import { setImmediate as nextTurn } from 'node:timers/promises';
import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import { LRUCache } from 'lru-cache';
import type { OperationResult } from '@queqiao/federation';
import type { Logger } from '@queqiao/subgraph/request';
import { AnsweredEvent, AnsweredPage } from './answered-page.ts';
import type { EventPage, EventReading, LoggedEvent } from './event-source.ts';

export interface SharedAnswersOptions {
  readonly reading: EventReading;
  /** Answers events in one context, so that they share loaders. Never rejects. */
  readonly answer: (events: readonly LoggedEvent[]) => Promise<readonly OperationResult[]>;
  readonly logger: Logger;
  /** Called when the last one has left. */
  readonly abandoned: () => void;
}

/** One who reads answers. */
export interface Reader {
  /** Given what comes after a position where it asked for it. Null: that cannot be read. */
  readonly receive: (page: AnsweredPage | null, position: number, from: SharedAnswers) => void;
}

/** How many events are answered at once, and kept for one who is a little behind. */
const PAGE = 50;
/** Pages that are kept for others who stand where one stood. */
const KEPT_PAGES = 4;
/** Within this time an event that was answered for one is not answered again for another, in ms. */
const KEPT_MS = 10_000;
/**
 * How many that wait are given a page in one turn of the event loop. What a hundred of them write has gone out before the
 * next hundred write: for thousands at once, each further delivery would cost more than the one before.
 */
const READERS_A_TURN = 100;

const again = retry(handleAll, { maxAttempts: Infinity, backoff: new ExponentialBackoff({ maxDelay: 10_000 }) });

/**
 * The answers to one operation under the same rights. Whoever stands at a position gets what comes after it, replayed or
 * live, by the same steps; those who stand at one position share the work, and an event is answered once for all who come
 * to it within a few seconds. Nothing is kept for one who is slow: it reads again from where it stands.
 */
export class SharedAnswers {
  readonly #options: SharedAnswersOptions;
  readonly #pages = new LRUCache<number, AnsweredPage>({ max: KEPT_PAGES, ttl: KEPT_MS });
  readonly #waiting = new Map<number, Set<Reader>>();
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
  leave(reader: Reader): void {
    for (const readers of this.#waiting.values()) readers.delete(reader);
    this.#members--;
    if (this.#members > 0) return;
    // One who found it a moment ago may be about to join.
    setImmediate(() => {
      if (this.#members > 0 || this.#closed.signal.aborted) return;
      this.#closed.abort();
      this.#options.abandoned();
    });
  }

  /** Gives a reader what comes after a position, once something does. Who has left is given nothing. */
  give(position: number, reader: Reader): void {
    const page = this.#pages.get(position);
    const waiting = this.#waiting.get(position);
    if (page) reader.receive(page, position, this);
    else if (waiting) waiting.add(reader);
    else {
      this.#waiting.set(position, new Set([reader]));
      void this.#readFor(position);
    }
  }

  /** One page for all who wait at a position: they cost no promise each, of which thousands would wait. */
  async #readFor(position: number): Promise<void> {
    const page = await this.#read(position).catch(() => null);
    if (page) this.#pages.set(position, page);
    const readers = [...(this.#waiting.get(position) ?? [])];
    this.#waiting.delete(position);
    for (let first = 0; first < readers.length; first += READERS_A_TURN) {
      if (first > 0) await nextTurn();
      for (const reader of readers.slice(first, first + READERS_A_TURN)) reader.receive(page, position, this);
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
    return new AnsweredPage(await Promise.all(answered), through, expired);
  }
}
