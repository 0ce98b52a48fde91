/** The outcome of a request to a subgraph: complete, with errors, without any answer, or aborted. */
export type FetchOutcome = 'ok' | 'errors' | 'failed' | 'given-up';
/** The outcome of an operation: complete, with errors beside its data, or with errors only. */
export type OperationOutcome = 'ok' | 'partial' | 'failed';

/** Hooks for metrics and traces of the gateway. Every hook is optional and must not throw. */
export interface GatewayObserver {
  /** `kind`: query, mutation or subscription. The returned function is called at the end. */
  readonly operationBegan?: (kind: string) => (outcome: OperationOutcome) => void;
  readonly fetchBegan?: (subgraph: string) => (outcome: FetchOutcome) => void;
}
