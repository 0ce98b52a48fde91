import type { OperationPlan } from '../operation-plan.ts';

/** The input of a planning thread (`workerData`). It then receives operations as text, one after another. */
export interface PlanningThreadData {
  readonly supergraphSdl: string;
}

/**
 * The messages of a planning thread: `ready` once it can plan, then one for each operation. `cpuMs` is the CPU time that
 * the thread has used since it started.
 */
export type PlanningThreadMessage = { readonly cpuMs: number } & (
  | { readonly kind: 'ready' }
  | { readonly kind: 'planned'; readonly plan: OperationPlan }
  | { readonly kind: 'too complex' }
  | { readonly kind: 'failed'; readonly error: unknown }
);
