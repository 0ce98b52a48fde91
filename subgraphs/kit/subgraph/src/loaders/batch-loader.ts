import { trace } from '@opentelemetry/api';
import DataLoader from 'dataloader';
import { scoped, type RequestScope } from '../request/index.ts';

// Spans by the API alone: without an SDK they are nothing and cost nothing.
const tracer = trace.getTracer('queqiao');

/** How things are looked up many at a time. One value per adapter and look-up, made once: it is the loader's identity. */
export interface BatchLookup<K, V> {
  /** Keys at most in one call: the platform's limit. */
  readonly maxBatchSize: number;
  /**
   * Looks up distinct keys. What is missing from the map is not known (null); an Error in the map fails that key alone,
   * a thrown one fails this batch's keys and no others.
   */
  readonly load: (keys: readonly K[], scope: RequestScope) => Promise<ReadonlyMap<string, V | Error>>;
  /** A key as the map's; default: `String`. */
  readonly keyOf?: (key: K) => string;
}

/**
 * The operation's loader for a look-up: keys asked for in the same tick go in one batch, each key once per operation.
 *
 * @example batchLoader(context.scope, enterprisesByUscc).load(uscc)
 */
export function batchLoader<K, V>(scope: RequestScope, lookup: BatchLookup<K, V>): DataLoader<K, V | null, string> {
  const keyOf = lookup.keyOf ?? String;
  return scoped(
    scope,
    lookup,
    () =>
      new DataLoader<K, V | null, string>(
        async (keys) => {
          const span = tracer.startSpan('batch', { attributes: { keys: keys.length, requestId: scope.id } });
          try {
            const found = await lookup.load(keys, scope);
            return keys.map((key) => found.get(keyOf(key)) ?? null);
          } finally {
            span.end();
          }
        },
        { maxBatchSize: lookup.maxBatchSize, cacheKeyFn: keyOf },
      ),
  );
}
