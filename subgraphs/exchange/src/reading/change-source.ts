import type { Caller } from '@queqiao/subgraph/request';
import type { ChangeLog } from '@queqiao/store';
import type { ChangeCursors } from '../cursor/change-cursors.ts';
import type { ChangeFilter } from '../generated/schema.ts';
import { parseChangeFilter, readerRights } from '../resolvers/change-filter.ts';
import { beyondTheLog, eventsOf } from './change-event.ts';

/** An entry of the log for one reader. */
export interface SourceEvent {
  readonly position: number;
  readonly cursor: string;
  readonly value: object;
}

/** What comes after a position, for one reader. */
export interface SourcePage {
  readonly events: readonly SourceEvent[];
  readonly through: number;
  /** Whether a `Gap` comes first. */
  readonly expired: boolean;
}

export interface SourceReading {
  readonly read: (after: number, limit: number) => Promise<SourcePage>;
  readonly news: (after: number, signal: AbortSignal) => Promise<void>;
}

export interface SourceRequest {
  /** Of the root field, coerced. */
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  /** The cursor after which to begin; null: from now on. */
  readonly after: string | null;
}

export interface OpenedSource {
  readonly after: number;
  readonly reading: SourceReading;
}

/** Where the events of a root field of `Subscription` come from. */
export interface LogSource {
  readonly cursorOf: (position: number) => string;
  readonly open: (request: SourceRequest) => Promise<OpenedSource>;
}

/** The change log as streams read it: `Subscription.changes`. */
export class ChangeSource implements LogSource {
  readonly #log: ChangeLog;
  readonly #cursors: ChangeCursors;

  constructor(log: ChangeLog, cursors: ChangeCursors) {
    this.#log = log;
    this.#cursors = cursors;
  }

  readonly cursorOf = (position: number): string => this.#cursors.encode(position);

  /** Rejects with BAD_USER_INPUT for a filter that is none, and for a cursor that this hub has not given out. */
  async open({ arguments: given, caller, after }: SourceRequest): Promise<OpenedSource> {
    const selection = parseChangeFilter(given['filter'] as ChangeFilter | null | undefined);
    const rights = readerRights(caller);
    const { newest } = await this.#log.head();
    const from = after === null ? newest : this.#cursors.decode(after, 'after');
    if (from > newest) throw beyondTheLog();
    return {
      after: from,
      reading: {
        read: async (position, limit) => {
          const page = await this.#log.read({ after: position, limit, selection, rights });
          const gap = page.gap === null ? [] : [page.gap.to];
          const positions = [...gap, ...page.changes.map((change) => change.position)];
          const events = eventsOf(page, this.#cursors).map((value, index) => ({
            position: positions[index] ?? page.through,
            cursor: value.cursor,
            value,
          }));
          return { events, through: page.through, expired: page.gap !== null };
        },
        news: (position, signal) => this.#log.news(position, signal),
      },
    };
  }
}
