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

interface OpenedSource {
  readonly after: number;
  readonly reading: SourceReading;
}

/** Where the events of a root field of `Subscription` come from. */
export interface LogSource {
  readonly cursorOf: (position: number) => string;
  readonly open: (request: SourceRequest) => Promise<OpenedSource>;
}

/**
 * A source that reads one log: `readerOf` checks a request, throws BAD_USER_INPUT for arguments that are wrong, and gives how
 * pages are read. Opening rejects with BAD_USER_INPUT for a cursor that this hub has not given out.
 */
export function logSource(
  log: ChangeLog,
  cursors: ChangeCursors,
  readerOf: (request: SourceRequest) => SourceReading['read'],
): LogSource {
  return {
    cursorOf: (position) => cursors.encode(position),
    async open(request) {
      const read = readerOf(request);
      const { newest } = await log.head();
      const after = request.after === null ? newest : cursors.decode(request.after, 'after');
      if (after > newest) throw beyondTheLog();
      return { after, reading: { read, news: (position, signal) => log.news(position, signal) } };
    },
  };
}

/** The change log as streams read it: `Subscription.changes`. */
export function changeSource(log: ChangeLog, cursors: ChangeCursors): LogSource {
  return logSource(log, cursors, ({ arguments: given, caller }) => {
    const selection = parseChangeFilter(given['filter'] as ChangeFilter | null | undefined);
    const rights = readerRights(caller);
    return async (position, limit) => {
      const page = await log.read({ after: position, limit, selection, rights });
      const gap = page.gap === null ? [] : [page.gap.to];
      const positions = [...gap, ...page.changes.map((change) => change.position)];
      const events = eventsOf(page, cursors).map((value, index) => ({
        position: positions[index] ?? page.through,
        cursor: value.cursor,
        value,
      }));
      return { events, through: page.through, expired: page.gap !== null };
    };
  });
}
