import { endSpan, tracer } from '@queqiao/federation/tracing';
import type { SyncObserver } from '@queqiao/exchange';
import type { UpstreamObserver } from '@queqiao/platform/upstream';

/** A span for every platform call that is not answered from a cache. */
export const platformSpans: UpstreamObserver = {
  callBegan: ({ system, call }) => {
    const span = tracer.startSpan(`platform ${system} ${call}`, { attributes: { system, call } });
    return (outcome) => {
      span.setAttribute('outcome', outcome);
      endSpan(span, outcome === 'ok');
    };
  },
};

/** A span for every batch of records that sync stores. */
export const syncSpans: SyncObserver = {
  batchBegan: ({ system, feed }) => {
    const span = tracer.startSpan(`sync ${system} ${feed}`, { attributes: { system, feed } });
    return (facts) => {
      if (facts) span.setAttributes({ ...facts });
      endSpan(span, facts !== null);
    };
  },
};
