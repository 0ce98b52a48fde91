import { SpanStatusCode, trace, type Span } from '@opentelemetry/api';

/**
 * Spans through the OpenTelemetry API alone: without an SDK (`node --import <your instrumentation> …`) they do nothing and
 * cost nothing.
 */
export const tracer = trace.getTracer('queqiao');

/** Runs work within a span, which ends with it. `failed` decides from the result whether it failed. */
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

/** Ends a span, marked as failed unless the work succeeded. */
export function endSpan(span: Span, ok: boolean): void {
  if (!ok) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
