import { effectsOfRemoval } from '../evidence/removal-effects.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import type { HeldRemovalsResolvers } from '../generated/schema.ts';
import type { HeldReference } from './references.ts';

/** `HeldRemovals.wouldMove`. */
export function heldRemovalsResolvers(store: PolicyStore): HeldRemovalsResolvers {
  return {
    wouldMove: ({ system, type, recordIds = [] }: HeldReference) =>
      effectsOfRemoval(store, { system, type, ids: recordIds }),
  };
}
