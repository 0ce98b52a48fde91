import type { RecordFeed } from '@queqiao/records';
import type { Queryable } from '@queqiao/store';
import type { Clock } from '@queqiao/records/time';
import type { FeedState } from './feed-state.ts';
import type { Quarantine } from './quarantine.ts';
import { markFeedDirty } from './queries.ts';

/** Comparisons of the whole list that something in it asks for may take one part in so many of the time. */
const SHARE = 20;
/** Pause, in ms, after a comparison that did not come to its end; at most the interval between two. */
const RETRY_MS = 60_000;

export interface ReconciliationSchedule {
  /** How often a feed is compared whole, in ms. */
  readonly reconcileMs: number;
  readonly clock: Clock;
}

/** Ms since a moment; without end where there was none, and where it lies ahead: another node's clock may have. */
function elapsed(moment: string | null, clock: Clock): number {
  const ms = moment === null ? -1 : clock() - Date.parse(moment);
  return ms < 0 ? Number.POSITIVE_INFINITY : ms;
}

/**
 * Whether an incremental feed is to be compared whole now: its interval has passed; or something asks for it. Only what a whole
 * list lacks is gone for certain: a row in quarantine leaves it with a good version, but when its own key was wrong the good version
 * has another, and when it left the list there is none. And records under a school that is not known may be those of one that is gone.
 */
export function isReconciliationDue(
  { mode }: Pick<RecordFeed, 'mode'>,
  state: FeedState,
  quarantined: number,
  { reconcileMs, clock }: ReconciliationSchedule,
): boolean {
  if (mode === 'full' || state.watermark === null || state.started_at === null) return false;
  const since = elapsed(state.whole_began_at, clock);
  if (state.reconciling) return since >= Math.min(reconcileMs, RETRY_MS);
  if (state.orphans) return true;
  if (elapsed(state.reconciled_at, clock) >= reconcileMs) return true;
  return state.dirty && quarantined > 0 && since >= SHARE * (state.whole_ms ?? 0);
}

/** Marks an incremental feed when what is written asks for a comparison of the whole list. */
export class ReconciliationNeed {
  readonly #feed: RecordFeed;
  readonly #quarantine: Quarantine;
  /** Whether the whole list is read anyway, or what is received is received for the first time. */
  readonly #needless: boolean;
  #dirty: boolean;
  #orphans: boolean;

  constructor(feed: RecordFeed, quarantine: Quarantine, { watermark, dirty, orphans }: FeedState) {
    this.#feed = feed;
    this.#quarantine = quarantine;
    this.#needless = feed.mode === 'full' || watermark === null;
    this.#dirty = dirty;
    this.#orphans = orphans;
  }

  /** Notes that new or changed records are written: any of them may be a row of the quarantine, put right. */
  async mark(transaction: Queryable, orphans: boolean): Promise<void> {
    const dirty = this.#quarantine.size > 0;
    if (this.#needless || ((this.#dirty || !dirty) && (this.#orphans || !orphans))) return;
    await transaction.query(markFeedDirty(this.#feed.system, this.#feed.name, dirty, orphans));
    this.#dirty ||= dirty;
    this.#orphans ||= orphans;
  }
}
