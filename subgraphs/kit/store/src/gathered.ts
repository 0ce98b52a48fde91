import DataLoader from 'dataloader';

const MOST = 500;

/**
 * Runs one statement for all who ask at one time, and while it runs gathers who asks meanwhile for the next: the more wait
 * for a busy store, the fewer statements there are for each. `run` gives a value for each key, in their order.
 */
export function gathered<K, V>(run: (keys: readonly K[]) => Promise<readonly V[]>): (key: K) => Promise<V> {
  let running: Promise<unknown> = Promise.resolve();
  const loader = new DataLoader<K, V>(
    (keys) => {
      const values = run(keys);
      running = values.catch(() => undefined);
      return values;
    },
    {
      cache: false,
      maxBatchSize: MOST,
      // Not before all have asked whom one turn of the event loop has woken.
      batchScheduleFn: (write) => void running.then(() => setImmediate(write)),
    },
  );
  return (key) => loader.load(key);
}
