import type { Deadline } from '../request/deadline.ts';

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
  /**
   * Reads the answer: throws `UpstreamFault` for what the platform's own error style tells (envelope code, problem
   * document, error element), a contract error for an envelope that is not what it should be.
   */
  readonly decode: (answer: RawAnswer) => T;
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

/**
 * What a platform said went wrong, as the adapter's `decode` reads it. The client acts on it: `unauthorized` renews the
 * credentials once and calls again, `throttled` waits as told, `fault` counts against the breaker and may be retried,
 * `refused` (a bad argument of ours) does neither, `gone` and `unknown` tell that the thing asked for is not there.
 */
export type FaultKind = 'unauthorized' | 'throttled' | 'fault' | 'refused' | 'gone' | 'unknown';

/** Puts proof of who calls on a request. One instance per installation. */
export interface Authentication {
  /** Headers for one request; may call the platform for a token (coalesced, renewed before it ends). */
  readonly headers: (request: SignableRequest, deadline: Deadline) => Promise<Readonly<Record<string, string>>>;
  /** The platform refused the credentials that `headers` gave: the next call gets new ones. */
  readonly refused?: () => void;
  /** Fetches ahead what the first call would need. */
  readonly warm?: (deadline: Deadline) => Promise<void>;
}

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
  /**
   * Calls the platform within the deadline. Equal calls in flight share one; kept answers are given without a call.
   * Throws a HubError (UPSTREAM_TIMEOUT, UPSTREAM_UNAVAILABLE, UPSTREAM_CONTRACT, RATE_LIMITED) with `system` and
   * `reason`, or the `UpstreamFault` itself when it is `gone`, `unknown` or `refused`.
   */
  readonly call: <T>(call: UpstreamCall<T>, deadline: Deadline) => Promise<Fetched<T>>;
  /** Fetches the token ahead, where the platform has one. Never throws. */
  readonly warm: () => Promise<void>;
  readonly close: () => Promise<void>;
}
