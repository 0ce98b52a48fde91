/** The outcome of an adapter's call. */
export type CallOutcome = 'ok' | 'timeout' | 'unavailable' | 'contract' | 'throttled' | 'refused' | 'cancelled';
/** The source of an answer: the platform, the cache (fresh, or stale while it is refreshed), or a pending equal call. */
export type AnswerSource = 'platform' | 'fresh' | 'stale' | 'shared';
export type BreakerState = 'closed' | 'open' | 'half-open';

/** Identifies a platform call: the labels of metrics and spans. */
export interface CallLabels {
  readonly system: string;
  readonly call: string;
}

/**
 * Hooks for metrics and traces. Every hook is optional, is called in the async context of the calling operation, and must
 * not throw.
 */
export interface UpstreamObserver {
  /** An uncached call starts (its retries included); the returned function is called at its end. */
  readonly callBegan?: (labels: CallLabels) => (outcome: CallOutcome) => void;
  /** One HTTP request was sent, token requests (`token`) included; `status` is null when no complete answer arrived. */
  readonly attempted?: (labels: CallLabels, attempt: { readonly status: number | null; readonly ms: number }) => void;
  readonly answered?: (labels: CallLabels, from: AnswerSource) => void;
  readonly retried?: (labels: CallLabels, cause: string) => void;
  readonly breakerChanged?: (labels: CallLabels, state: BreakerState) => void;
  /** A row had a field that is not in the contract, like `courses.credits`. */
  readonly unknownField?: (labels: CallLabels, path: string) => void;
  /** A row violated the contract and was rejected. */
  readonly rowRejected?: (labels: CallLabels, path: string | null) => void;
}
