import type { ActiveFault, FaultRequest } from '../faults/fault.ts';
import type { FaultSelector } from '../faults/fault-board.ts';
import type { PlatformCount } from '../server/counters.ts';
import type { RateLimit } from '../server/rate-limits.ts';
import type { JournalEntry, Truth, WrongRow } from '../world/index.ts';

/** Where the clocks stand. */
export interface Clocks {
  /** The world's, ms since the epoch: what the platforms' times and lists go by. */
  readonly world: number;
  /** How far the server's own clock, which judges tokens and signatures, is put forward, ms. */
  readonly serverAheadMs: number;
}

/** A part of a list of the world, as the world holds it. */
export interface EntityPage {
  readonly total: number;
  readonly entities: readonly unknown[];
}

/** What the mock server serves and from what. */
export interface MockDescription {
  /** Base URL by system. */
  readonly urls: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly scale: number;
  /** The names of each platform's calls. */
  readonly calls: Readonly<Record<string, readonly string[]>>;
}

/**
 * Steers the mock platforms at run time. The same in process and over HTTP (`connectControl`), except for how it fails:
 * in process with a ZodError, RangeError or TypeError that says what is wrong, over HTTP with an Error that says the same.
 */
export interface MockControl {
  /** Base URL of the control endpoint. */
  readonly url: string;
  describe(): Promise<MockDescription>;

  /** Sets a fault. With `down`, connections are refused when this resolves. */
  setFault(fault: FaultRequest): Promise<ActiveFault>;
  /** Takes faults away, all when nothing is selected; gives those that were in force. */
  clearFaults(selector?: FaultSelector): Promise<readonly ActiveFault[]>;
  faults(): Promise<readonly ActiveFault[]>;

  /** Every answer waits so long, ms, before it goes out: of one platform, or of all. */
  setLatency(ms: number, system?: string): Promise<void>;
  /** Limits how often a platform may be asked; null: no limit. */
  setRateLimit(system: string, limit: RateLimit | null): Promise<void>;

  clocks(): Promise<Clocks>;
  /** Puts the world's clock forward, ms: posts leave their lists, nothing else happens. */
  advanceWorld(ms: number): Promise<Clocks>;
  /** Puts the server's own clock forward (or back), ms: tokens end, signatures expire. */
  advanceServer(ms: number): Promise<Clocks>;
  /** Lets the world make a change every so often, ms; null stops it. */
  setTick(everyMs: number | null): Promise<void>;

  /** Lets the world make so many random changes (default 1); gives what its journal says of them. */
  step(times?: number): Promise<readonly JournalEntry[]>;
  /** Makes one exact change, told as JSON; gives what the journal says of it. */
  apply(operation: unknown): Promise<readonly JournalEntry[]>;
  /** The truth behind every indicator, by indicator id; now, or as of a moment (ms). */
  truths(asOf?: number): Promise<Readonly<Record<string, Truth>>>;
  /** The world's journal after an entry's number (default 0), at most `first` entries. */
  journal(after?: number, first?: number): Promise<readonly JournalEntry[]>;
  /** All rows that are wrong on purpose, with what is wrong. */
  wrongRows(): Promise<readonly WrongRow[]>;
  /** The keys of all records that a perfect hub holds now, as `system type id`. */
  recordKeys(): Promise<readonly string[]>;
  /** A part of a list of the world: of which platform's data, the list's name, from where, how many (default 100). */
  entities(system: string, list: string, offset?: number, limit?: number): Promise<EntityPage>;

  /** Requests per platform and call since the last reset. */
  counters(): Promise<Readonly<Record<string, PlatformCount>>>;
  resetCounters(): Promise<void>;
}
