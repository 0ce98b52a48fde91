import { Counter, Gauge, type Registry } from 'prom-client';
import type { ReloadOutcome } from '../schema/schema-reloader.ts';

/** Metrics of how the schema was loaded again. Gives what to call with each outcome. */
export function schemaMetrics(registry: Registry): (outcome: ReloadOutcome) => void {
  const reloads = new Counter({
    name: 'queqiao_schema_reloads_total',
    help: 'Attempts to load the schema again, by outcome: replaced, unchanged, refused',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const refused = new Gauge({
    name: 'queqiao_schema_refused',
    help: '1 while the newest schema cannot be used and the last good one stays',
    registers: [registry],
  });
  refused.set(0);
  return (outcome) => {
    reloads.inc({ outcome });
    refused.set(outcome === 'refused' ? 1 : 0);
  };
}
