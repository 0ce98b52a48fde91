import type { Deadline } from '@queqiao/subgraph/request';
import type { Installation } from '../installations/installation.ts';
import type { Clock } from '@queqiao/records/time';
import type { ListBounds } from './list-bounds.ts';
import type { UpstreamObserver } from './observer.ts';

/** A platform's raw answer. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/** One call to a platform as an adapter describes it. */
export interface UpstreamCall<T> {
  /** The call's name: label of its breaker, metrics and spans, like `jobs/page`. */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** Below the installation's base URL, starting with `/`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly accept?: string;
  /** Whether it may be repeated after a failure. Default: true for GET; a read-only POST (a list) sets it. */
  readonly idempotent?: boolean;
  /** The time limit for one attempt, in ms, where the installation's does not fit (a large file). */
  readonly attemptTimeoutMs?: number;
  /**
   * Decodes the answer: throws `UpstreamFault` for an error in the platform's own format (envelope code, problem document,
   * error element), `ContractBreach` (or a ZodError) for an invalid envelope. Status 429 and 5xx never get here: the client
   * handles them. Calls with the same name, path, query and body must decode alike. A slow decoder returns a promise and
   * yields to the event loop.
   */
  readonly decode: (answer: RawAnswer) => T | Promise<T>;
  /** How long an answer is fresh, in ms (0: not cached), and how long after that it may be returned while it is refreshed. */
  readonly cache?: { readonly freshMs: number; readonly staleMs: number };
  /** Whether the platform supports `If-None-Match`: a cached answer is revalidated rather than fetched again. */
  readonly revalidate?: boolean;
}

/** A value and when the platform sent it. */
export interface Fetched<T> {
  readonly value: T;
  /** RFC 3339 in UTC. */
  readonly fetchedAt: string;
}

/** Adds authentication to requests. One instance per installation. */
export interface Authentication {
  /** Headers for one request; may call the platform for a token (single flight, renewed before it expires). */
  readonly headers: (request: SignableRequest, deadline: Deadline) => Promise<Readonly<Record<string, string>>>;
  /** The platform refused these headers: the next call gets new ones. */
  readonly refused?: (headers: Readonly<Record<string, string>>) => void;
  /** Fetches ahead what the first call needs. */
  readonly warm?: (deadline: Deadline) => Promise<void>;
}

/** The dependencies of an authentication scheme. */
export interface AuthenticationPlatform {
  readonly installation: Installation;
  /** Sends the scheme's own request (for a token), unsigned. */
  readonly send: (
    call: Pick<UpstreamCall<unknown>, 'name' | 'method' | 'path' | 'json'>,
    signal: AbortSignal,
  ) => Promise<RawAnswer>;
  readonly clock: Clock;
}

/** One authentication scheme, configured for a family: see `authentication/`. */
export type AuthenticationScheme = (platform: AuthenticationPlatform) => Authentication;

export interface SignableRequest {
  readonly method: string;
  /** The whole path as sent, base path included. */
  readonly path: string;
  /** The query string as sent, without `?`. */
  readonly query: string;
  readonly body: Uint8Array;
}

/** The client of one installation. All requests of an adapter go through `call`. */
export interface Upstream {
  readonly system: string;
  /** The platform's name for messages. */
  readonly name: string;
  /** Notified of rejected rows and of unknown fields, by `readRows`. */
  readonly observer: UpstreamObserver;
  /**
   * Calls the platform within the deadline. Equal concurrent calls share one request (single flight); cached answers need
   * none. Throws a HubError (UPSTREAM_TIMEOUT, UPSTREAM_UNAVAILABLE, UPSTREAM_CONTRACT, RATE_LIMITED) with `system` and
   * `reason`, or the `UpstreamFault` itself when it is `gone`, `unknown` or `refused`.
   */
  readonly call: <T>(call: UpstreamCall<T>, deadline: Deadline) => Promise<Fetched<T>>;
  /**
   * The limits of a list of the named call. Its `breach` creates an UPSTREAM_CONTRACT and logs the reason, for a violation that
   * appears only after several answers were decoded.
   */
  readonly listBounds: (call: string) => ListBounds;
  /** The platform's current time, epoch ms: by the `Date` header of its last answer where that had one, else by our clock. */
  readonly present: Clock;
  /** Fetches the token ahead, where the platform has one. Never throws. */
  readonly warm: () => Promise<void>;
  readonly close: () => Promise<void>;
}
