/** How a call of an adapter ended. */
export type CallOutcome = 'ok' | 'timeout' | 'unavailable' | 'contract' | 'throttled' | 'refused' | 'cancelled';
/** Where an answer came from: the platform, the cache (fresh, or stale while a new one is fetched), a call in flight. */
export type AnswerSource = 'platform' | 'fresh' | 'stale' | 'shared';
export type BreakerState = 'closed' | 'open' | 'half-open';

/** Names one platform call: the labels of metrics and spans. */
export interface CallLabels {
  readonly system: string;
  readonly call: string;
}

/**
 * What whoever counts and traces is told. Every hook is optional, is called in the asking operation's async context,
 * and must not throw.
 */
export interface UpstreamObserver {
  /** A call that no cache answered begins (retries are inside it); what it returns is called at its end. */
  readonly callBegan?: (labels: CallLabels) => (outcome: CallOutcome) => void;
  /** One HTTP request was sent, those for a token (`token`) too; `status` is null when no whole answer came. */
  readonly attempted?: (labels: CallLabels, attempt: { readonly status: number | null; readonly ms: number }) => void;
  readonly answered?: (labels: CallLabels, from: AnswerSource) => void;
  readonly retried?: (labels: CallLabels, cause: string) => void;
  readonly breakerChanged?: (labels: CallLabels, state: BreakerState) => void;
  /** A row carried a field that the contract does not know, like `courses.credits`. */
  readonly unknownField?: (labels: CallLabels, path: string) => void;
  /** A row broke the contract and was set aside. */
  readonly rowRejected?: (labels: CallLabels, path: string | null) => void;
}
