import { Counter, type Registry } from 'prom-client';
import type { Database } from '@queqiao/store';

/** The CPU time of the embedded store, where there is one: a hub whose store takes a core is due for a PostgreSQL. */
export function storeMetrics(registry: Registry, database: Pick<Database, 'cpuSeconds'>): void {
  if (!database.cpuSeconds) return;
  let counted = 0;
  const counter = new Counter({
    name: 'queqiao_store_cpu_seconds_total',
    help: 'User and system CPU time of the thread of the embedded store, in seconds',
    registers: [registry],
    async collect() {
      const now = (await database.cpuSeconds?.()) ?? counted;
      counter.inc(Math.max(0, now - counted));
      counted = Math.max(counted, now);
    },
  });
}
