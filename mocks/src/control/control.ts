import type { ActiveFault, FaultRequest } from '../faults/fault.ts';
import type { FaultSelector } from '../faults/fault-board.ts';
import type { PlatformCount } from '../server/counters.ts';
import type { RateLimit } from '../server/rate-limits.ts';
import type { JournalEntry, Truth, WrongRow } from '../world/index.ts';

/** The current times of both clocks. */
export interface Clocks {
  /** The world's clock, ms since the epoch: the platforms' times and lists follow it. */
  readonly world: number;
  /** How far the server's own clock, which checks tokens and signatures, is ahead of real time, ms. */
  readonly serverAheadMs: number;
}

/** A slice of one of the world's lists. */
export interface EntityPage {
  readonly total: number;
  readonly entities: readonly unknown[];
}

/** What the mock server serves, and its configuration. */
export interface MockDescription {
  /** Base URL by system. */
  readonly urls: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly scale: number;
  /** The names of each platform's calls. */
  readonly calls: Readonly<Record<string, readonly string[]>>;
}

/**
 * Controls the mock platforms at run time. In process and over HTTP (`connectControl`) it works the same, except for
 * errors: in process a ZodError, RangeError or TypeError, over HTTP an Error with the same message.
 */
export interface MockControl {
  /** Base URL of the control endpoint. */
  readonly url: string;
  describe(): Promise<MockDescription>;

  /** Sets a fault. With `down`, connections are refused when this resolves. */
  setFault(fault: FaultRequest): Promise<ActiveFault>;
  /** Clears faults, all when no selector is given; returns the cleared ones. */
  clearFaults(selector?: FaultSelector): Promise<readonly ActiveFault[]>;
  faults(): Promise<readonly ActiveFault[]>;

  /** Delays every response by this many ms, of one platform or of all. */
  setLatency(ms: number, system?: string): Promise<void>;
  /** Limits how many requests a platform accepts; null: no limit. */
  setRateLimit(system: string, limit: RateLimit | null): Promise<void>;

  clocks(): Promise<Clocks>;
  /** Moves the world's clock forward, ms: posts leave their lists, nothing else changes. */
  advanceWorld(ms: number): Promise<Clocks>;
  /** Moves the server's own clock forward (or back), ms: tokens and signatures expire. */
  advanceServer(ms: number): Promise<Clocks>;
  /** Makes the world change at this interval, ms; null stops it. */
  setTick(everyMs: number | null): Promise<void>;

  /** Makes this many random changes (default 1); returns their journal entries. */
  step(times?: number): Promise<readonly JournalEntry[]>;
  /** Makes one exact change, written as JSON; returns its journal entries. */
  apply(operation: unknown): Promise<readonly JournalEntry[]>;
  /** The true value of every indicator, by indicator id; now, or as of a moment (ms). */
  truths(asOf?: number): Promise<Readonly<Record<string, Truth>>>;
  /** The world's journal after a sequence number (default 0), at most `first` entries. */
  journal(after?: number, first?: number): Promise<readonly JournalEntry[]>;
  /** All rows that are wrong on purpose, with the kind of error. */
  wrongRows(): Promise<readonly WrongRow[]>;
  /** The keys of all records that a complete hub holds now, as `system type id`. */
  recordKeys(): Promise<readonly string[]>;
  /** A slice of one of the world's lists: the platform, the list's name, the offset, and the number of rows (default 100). */
  entities(system: string, list: string, offset?: number, limit?: number): Promise<EntityPage>;

  /** Requests per platform and call since the last reset. */
  counters(): Promise<Readonly<Record<string, PlatformCount>>>;
  resetCounters(): Promise<void>;
}
