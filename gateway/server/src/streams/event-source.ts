import type { Caller } from '@queqiao/subgraph/request';

/** One event of a log. */
export interface LoggedEvent {
  /** Its place in the log: later events have greater ones. */
  readonly position: number;
  /** The same for clients; good on every transport. */
  readonly cursor: string;
  /** The value of the subscription's root field. */
  readonly value: unknown;
}

/** A part of the log, as one caller may see it. */
export interface EventPage {
  readonly events: readonly LoggedEvent[];
  /** Up to here the reader has seen all that it may see: where it goes on. */
  readonly through: number;
  /** Whether the log no longer keeps what the reader would have come to next. */
  readonly expired: boolean;
}

/** What one subscription reads of the log: its field's arguments and its caller's rights, checked. */
export interface EventReading {
  /** Events after a position, at most `limit`, by the caller's rights on each record. Its events report `expired`. */
  readonly read: (after: number, limit: number) => Promise<EventPage>;
  /** Resolves once the log has come further than a position. Rejects when the signal fires. */
  readonly news: (after: number, signal: AbortSignal) => Promise<void>;
}

/** Where to begin, and how to read on from there. */
export interface OpenedEvents {
  readonly after: number;
  readonly reading: EventReading;
}

export interface EventRequest {
  /** The root field's arguments, coerced. */
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  /** The cursor after which to begin; null: from now on. */
  readonly after: string | null;
}

/** Where the events of one root field come from. */
export interface EventSource {
  /** Rejects with a HubError for arguments or a cursor that are refused. */
  readonly open: (request: EventRequest) => Promise<OpenedEvents>;
  readonly cursorOf: (position: number) => string;
}

/** The argument of every subscription field that says where to begin. */
export const POSITION_ARGUMENT = 'after';
