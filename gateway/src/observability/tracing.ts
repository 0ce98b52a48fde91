import { SpanStatusCode, trace, type Span } from '@opentelemetry/api';
import type { SyncObserver } from '@queqiao/exchange';
import type { UpstreamObserver } from '@queqiao/kit/upstream';

/**
 * Spans by the OpenTelemetry API alone: without an SDK (`node --import <your instrumentation> …`) they are nothing and
 * cost nothing.
 */
const tracer = trace.getTracer('queqiao');

/** Runs work within a span, which ends with it. `failed` judges what the work gave. */
export async function inSpan<T>(
  name: string,
  attributes: Readonly<Record<string, string>>,
  work: () => Promise<T>,
  failed: (result: T) => boolean,
): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      const result = await work();
      endSpan(span, !failed(result));
      return result;
    } catch (error) {
      endSpan(span, false);
      throw error;
    }
  });
}

function endSpan(span: Span, ok: boolean): void {
  if (!ok) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

/** A span for every platform call that no cache answers. */
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
