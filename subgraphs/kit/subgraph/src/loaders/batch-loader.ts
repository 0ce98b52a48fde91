import { trace } from '@opentelemetry/api';
import DataLoader from 'dataloader';
import { scoped, type RequestScope } from '../request/index.ts';

// Spans through the API alone: without an SDK they do nothing and cost nothing.
const tracer = trace.getTracer('queqiao');

/** A batched look-up. One value per adapter and look-up, created once: it identifies the loader. */
export interface BatchLookup<K, V> {
  /** The most keys in one call: the platform's limit. */
  readonly maxBatchSize: number;
  /**
   * Looks up distinct keys. A key missing in the map is unknown (null); an Error in the map fails that key only, a thrown
   * one fails this batch's keys only.
   */
  readonly load: (keys: readonly K[], scope: RequestScope) => Promise<ReadonlyMap<string, V | Error>>;
  /** The map's key for a key; default: `String`. */
  readonly keyOf?: (key: K) => string;
}

/**
 * The operation's loader for a look-up: keys requested in the same tick form one batch, each key once per operation.
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
