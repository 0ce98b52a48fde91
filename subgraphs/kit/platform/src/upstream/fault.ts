/**
 * What a platform said went wrong, as the adapter's `decode` reads it. The client acts on it: `unauthorized` renews the
 * credentials once and calls again, `throttled` waits as told, `fault` counts against the breaker and may be retried,
 * `refused` (a bad argument of ours) does neither, `gone` and `unknown` tell that the thing asked for is not there.
 */
export type FaultKind = 'unauthorized' | 'throttled' | 'fault' | 'refused' | 'gone' | 'unknown';

/** Longest that a platform is left alone because it asked for it, in seconds: a mistake of its must not silence it for ever. */
const LONGEST_PAUSE_SECONDS = 300;
/** Characters of a platform's own words that go to the log. */
const LONGEST_DETAIL = 300;

export interface UpstreamFaultOptions {
  /** How long the platform asks to wait, for `throttled`: at most five minutes of it are obeyed. */
  readonly retryAfterSeconds?: number;
  /** The platform's own words, for the log only: a client never sees them. */
  readonly detail?: string;
}

/** Thrown by an adapter's `decode` for what the platform's own error style tells. */
export class UpstreamFault extends Error {
  readonly kind: FaultKind;
  readonly retryAfterSeconds: number | undefined;

  constructor(kind: FaultKind, options: UpstreamFaultOptions = {}) {
    super((options.detail ?? kind).slice(0, LONGEST_DETAIL));
    this.name = 'UpstreamFault';
    this.kind = kind;
    this.retryAfterSeconds =
      options.retryAfterSeconds === undefined ? undefined : Math.min(options.retryAfterSeconds, LONGEST_PAUSE_SECONDS);
  }
}

/** Thrown by an adapter's `decode` for an answer that is not what the platform's contract says. */
export class ContractBreach extends Error {
  constructor(detail: string, cause?: unknown) {
    super(detail.slice(0, LONGEST_DETAIL), { cause });
    this.name = 'ContractBreach';
  }
}
