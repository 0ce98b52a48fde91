/**
 * What a platform said went wrong, as the adapter's `decode` reads it. The client acts on it: `unauthorized` renews the
 * credentials once and calls again, `throttled` waits as told, `fault` counts against the breaker and may be retried,
 * `refused` (a bad argument of ours) does neither, `gone` and `unknown` tell that the thing asked for is not there.
 */
export type FaultKind = 'unauthorized' | 'throttled' | 'fault' | 'refused' | 'gone' | 'unknown';

export interface UpstreamFaultOptions {
  /** How long the platform asks to wait, for `throttled`. */
  readonly retryAfterSeconds?: number;
  /** The platform's own words, for the log only: a client never sees them. */
  readonly detail?: string;
}

/** Thrown by an adapter's `decode` for what the platform's own error style tells. */
export class UpstreamFault extends Error {
  readonly kind: FaultKind;
  readonly retryAfterSeconds: number | undefined;

  constructor(kind: FaultKind, options: UpstreamFaultOptions = {}) {
    super(options.detail ?? kind);
    this.name = 'UpstreamFault';
    this.kind = kind;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** Thrown by an adapter's `decode` for an answer that is not what the platform's contract says. */
export class ContractBreach extends Error {
  constructor(detail: string, cause?: unknown) {
    super(detail, { cause });
    this.name = 'ContractBreach';
  }
}
