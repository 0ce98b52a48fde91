/**
 * An error that the platform reports, as the adapter's `decode` reads it. The client reacts to it: `unauthorized` renews the
 * credentials once and retries, `throttled` waits as requested, `fault` counts for the breaker and may be retried, `refused`
 * (an invalid argument of ours) does neither, `gone` and `unknown` mean that the requested resource does not exist.
 */
export type FaultKind = 'unauthorized' | 'throttled' | 'fault' | 'refused' | 'gone' | 'unknown';

/** The longest pause that a platform can request, in seconds: a mistake must not stop all calls for ever. */
const LONGEST_PAUSE_SECONDS = 300;
/** The most characters of a platform's message in the log. */
const LONGEST_DETAIL = 300;

export interface UpstreamFaultOptions {
  /** The requested pause, for `throttled`: at most five minutes are respected. */
  readonly retryAfterSeconds?: number;
  /** The platform's message, for the log only: clients never see it. */
  readonly detail?: string;
}

/** Thrown by an adapter's `decode` for an error in the platform's own format. */
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

/** Thrown by an adapter's `decode` for an answer that violates the platform's contract. */
export class ContractBreach extends Error {
  constructor(detail: string, cause?: unknown) {
    super(detail.slice(0, LONGEST_DETAIL), { cause });
    this.name = 'ContractBreach';
  }
}
