import type { UpstreamObserver } from '@queqiao/platform/upstream';

/** Combines several observers of platform calls into one. */
export function platformObservers(...observers: readonly UpstreamObserver[]): UpstreamObserver {
  return {
    callBegan: (labels) => {
      const ends = observers.map((observer) => observer.callBegan?.(labels));
      return (outcome) => {
        for (const end of ends) end?.(outcome);
      };
    },
    attempted: (labels, attempt) => {
      for (const observer of observers) observer.attempted?.(labels, attempt);
    },
    answered: (labels, from) => {
      for (const observer of observers) observer.answered?.(labels, from);
    },
    retried: (labels, cause) => {
      for (const observer of observers) observer.retried?.(labels, cause);
    },
    breakerChanged: (labels, state) => {
      for (const observer of observers) observer.breakerChanged?.(labels, state);
    },
    unknownField: (labels, path) => {
      for (const observer of observers) observer.unknownField?.(labels, path);
    },
    rowRejected: (labels, path) => {
      for (const observer of observers) observer.rowRejected?.(labels, path);
    },
  };
}
