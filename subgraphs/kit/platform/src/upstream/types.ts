import type { Deadline } from '@queqiao/subgraph/request';
import type { Installation } from '../installations/installation.ts';
import type { Clock } from '@queqiao/records/time';
import type { ListBounds } from './list-bounds.ts';
import type { UpstreamObserver } from './observer.ts';

/** What a platform answered, before anybody looked at its meaning. */
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
  /** May be sent again after a failure. Default: true for GET; a POST that only reads (a list) says true. */
  readonly idempotent?: boolean;
  /** Longest time for one attempt, in ms, where the installation's does not fit (a large file). */
  readonly attemptTimeoutMs?: number;
  /**
   * Reads the answer: throws `UpstreamFault` for what the platform's own error style tells (envelope code, problem
   * document, error element), `ContractBreach` (or a ZodError) for an envelope that is not what it should be. Status 429
   * and 5xx never get here: the client knows them. Calls with the same name, path, query and body must decode alike. What
   * takes long gives a promise, and lets others have their turn meanwhile.
   */
  readonly decode: (answer: RawAnswer) => T | Promise<T>;
  /** How long an answer counts as fresh, in ms (0: never kept), and how long after that it may still be given while a new one is fetched. */
  readonly cache?: { readonly freshMs: number; readonly staleMs: number };
  /** The platform answers `If-None-Match`: a kept answer is revalidated rather than fetched again. */
  readonly revalidate?: boolean;
}

/** A value and when the platform told it. */
export interface Fetched<T> {
  readonly value: T;
  /** RFC 3339 in UTC. */
  readonly fetchedAt: string;
}

/** Puts proof of who calls on a request. One instance per installation. */
export interface Authentication {
  /** Headers for one request; may call the platform for a token (coalesced, renewed before it ends). */
  readonly headers: (request: SignableRequest, deadline: Deadline) => Promise<Readonly<Record<string, string>>>;
  /** The platform refused these headers: the next call gets new ones. */
  readonly refused?: (headers: Readonly<Record<string, string>>) => void;
  /** Fetches ahead what the first call would need. */
  readonly warm?: (deadline: Deadline) => Promise<void>;
}

/** What a way of proving who calls is built from. */
export interface AuthenticationPlatform {
  readonly installation: Installation;
  /** Sends a request of the scheme's own (for a token), unsigned. */
  readonly send: (
    call: Pick<UpstreamCall<unknown>, 'name' | 'method' | 'path' | 'json'>,
    signal: AbortSignal,
  ) => Promise<RawAnswer>;
  readonly clock: Clock;
}

/** One way of proving who calls, with the family's own facts in it: see `authentication/`. */
export type AuthenticationScheme = (platform: AuthenticationPlatform) => Authentication;

export interface SignableRequest {
  readonly method: string;
  /** The whole path as sent, base path included. */
  readonly path: string;
  /** The query string as sent, without `?`. */
  readonly query: string;
  readonly body: Uint8Array;
}

/** The one client of one installation. Everything that an adapter asks of its platform goes through `call`. */
export interface Upstream {
  readonly system: string;
  /** The platform's name, as messages give it. */
  readonly name: string;
  /** Told of rows that break the contract and of unknown fields, by `readRows`. */
  readonly observer: UpstreamObserver;
  /**
   * Calls the platform within the deadline. Equal calls in flight share one; kept answers are given without a call.
   * Throws a HubError (UPSTREAM_TIMEOUT, UPSTREAM_UNAVAILABLE, UPSTREAM_CONTRACT, RATE_LIMITED) with `system` and
   * `reason`, or the `UpstreamFault` itself when it is `gone`, `unknown` or `refused`.
   */
  readonly call: <T>(call: UpstreamCall<T>, deadline: Deadline) => Promise<Fetched<T>>;
  /**
   * What ends a list of the named call that the platform does not end. Its `breach` makes an UPSTREAM_CONTRACT and logs why,
   * for what is found out only after several answers were decoded.
   */
  readonly listBounds: (call: string) => ListBounds;
  /** The platform's present, epoch ms: by the `Date` header of its last answer where that had one, else by our clock. */
  readonly present: Clock;
  /** Fetches the token ahead, where the platform has one. Never throws. */
  readonly warm: () => Promise<void>;
  readonly close: () => Promise<void>;
}
