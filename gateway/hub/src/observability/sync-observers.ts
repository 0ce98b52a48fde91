import type { SyncObserver } from '@queqiao/exchange';

/** Combines several observers of sync into one. */
export function syncObservers(...observers: readonly SyncObserver[]): SyncObserver {
  return {
    runBegan: (labels) => {
      const ends = observers.map((observer) => observer.runBegan?.(labels));
      return (outcome) => ends.forEach((end) => end?.(outcome));
    },
    batchBegan: (labels) => {
      const ends = observers.map((observer) => observer.batchBegan?.(labels));
      return (facts) => ends.forEach((end) => end?.(facts));
    },
    removalsHeld: (labels, held) => observers.forEach((observer) => observer.removalsHeld?.(labels, held)),
  };
}
