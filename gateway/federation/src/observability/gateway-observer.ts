/** How a request to a subgraph ended: whole, with errors in it, with no answer at all, or given up. */
export type FetchOutcome = 'ok' | 'errors' | 'failed' | 'given-up';
/** How an operation ended: whole, with errors beside its data, or with nothing but errors. */
export type OperationOutcome = 'ok' | 'partial' | 'failed';

/** What whoever counts and traces is told of the gateway. Every hook is optional and must not throw. */
export interface GatewayObserver {
  /** `kind`: query, mutation or subscription. What it returns is called at the end. */
  readonly operationBegan?: (kind: string) => (outcome: OperationOutcome) => void;
  readonly fetchBegan?: (subgraph: string) => (outcome: FetchOutcome) => void;
}
