import { effectsOfRemoval } from '../evidence/removal-effects.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import type { HeldRemovalsResolvers } from '../generated/schema.ts';

/** Removals that wait for a decision, as the gateway hands them over: their key, and what `wouldMove` requires. */
export interface HeldReference {
  readonly system: string;
  readonly type: string;
  readonly recordIds?: readonly string[];
}

/** `HeldRemovals.wouldMove`. */
export function heldRemovalsResolvers(store: PolicyStore): HeldRemovalsResolvers {
  return {
    wouldMove: ({ system, type, recordIds = [] }: HeldReference) =>
      effectsOfRemoval(store, { system, type, ids: recordIds }),
  };
}
