import type { OperationPlan } from '../operation-plan.ts';

/** What a planning thread is started with (`workerData`). It is then sent operations as text, one after another. */
export interface PlanningThreadData {
  readonly supergraphSdl: string;
}

/**
 * What a planning thread sends: `ready` once it can plan, then one message for each operation. `cpuMs` is the CPU time
 * that the thread has used since it started.
 */
export type PlanningThreadMessage = { readonly cpuMs: number } & (
  | { readonly kind: 'ready' }
  | { readonly kind: 'planned'; readonly plan: OperationPlan }
  | { readonly kind: 'too complex' }
  | { readonly kind: 'failed'; readonly error: unknown }
);
