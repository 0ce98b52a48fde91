import type { RecordFeed } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import { momentOf, type Clock } from '@queqiao/records/time';
import type { FeedState } from './feed-state.ts';
import type { Quarantine } from './quarantine.ts';
import { beginWhole, endWhole, markFeedDirty } from './queries.ts';

/** Readings from the very beginning may take one part in so many of the time. */
const SHARE = 20;

/**
 * Decides when an incremental feed is read from the very beginning: only what a whole list no longer tells is gone for
 * certain. A row that is set aside leaves with a good version of it; but when its own key was wrong the good version has
 * another, and when it left the list there is none. And records that turn up under a school that nobody knows may be
 * those of one that is gone.
 */
export class WholeReading {
  readonly #feed: RecordFeed;
  readonly #clock: Clock;
  readonly #quarantine: Quarantine;
  readonly #last: FeedState['whole'];
  /** The whole list is read anyway, or what it tells is told for the first time. */
  readonly #needless: boolean;
  #stirred: boolean;
  #strays: boolean;
  #began = 0;

  constructor(feed: RecordFeed, clock: Clock, quarantine: Quarantine, { watermark, whole }: FeedState) {
    this.#feed = feed;
    this.#clock = clock;
    this.#quarantine = quarantine;
    this.#last = whole;
    this.#needless = feed.mode === 'full' || watermark === null;
    this.#stirred = whole.stirred;
    this.#strays = whole.strays;
  }

  /** Whether it is worth its cost now. */
  get due(): boolean {
    if (this.#needless) return false;
    if (this.#strays) return true;
    if (!this.#stirred || this.#quarantine.size === 0) return false;
    const { beganAt, tookMs } = this.#last;
    return beganAt === null || this.#clock() - Date.parse(beganAt) >= SHARE * (tookMs ?? 0);
  }

  /**
   * Notes that records were told that are new or differ: any of them may be a row that was set aside, put right. `strays`:
   * some of them hang on something that is not there.
   */
  async stir(transaction: Queryable, strays: boolean): Promise<void> {
    const stirred = this.#quarantine.size > 0;
    if (this.#needless || ((this.#stirred || !stirred) && (this.#strays || !strays))) return;
    await transaction.query(markFeedDirty(this.#feed.system, this.#feed.name, stirred, strays));
    this.#stirred ||= stirred;
    this.#strays ||= strays;
  }

  async begin(store: Queryable): Promise<void> {
    this.#began = performance.now();
    // What comes right while it is read may have been met before that.
    this.#stirred = false;
    this.#strays = false;
    await store.query(beginWhole(this.#feed.system, this.#feed.name, momentOf(this.#clock)));
  }

  async end(transaction: Queryable): Promise<void> {
    const tookMs = performance.now() - this.#began;
    await transaction.query(endWhole(this.#feed.system, this.#feed.name, tookMs, this.#stirred, this.#strays));
  }
}
