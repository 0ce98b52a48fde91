import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { SourceState, SyncObserver } from '@queqiao/exchange';

const SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60, 300];
const STATUSES = { UP: 0, DEGRADED: 1, DOWN: 2 } as const;

/** Counts the results of sync runs. */
export function syncMetrics(registry: Registry): SyncObserver {
  const registers = [registry];
  const labelNames = ['system', 'feed'] as const;
  const runs = new Histogram({
    name: 'queqiao_sync_run_seconds',
    help: 'Sync runs of a feed, from its first page to its last',
    labelNames: [...labelNames, 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const received = new Counter({
    name: 'queqiao_sync_records_total',
    help: 'Records received from feeds, changed or not',
    labelNames,
    registers,
  });
  const changes = new Counter({
    name: 'queqiao_sync_changes_total',
    help: 'Changes written to the log',
    labelNames,
    registers,
  });
  return {
    runBegan: (labels) => {
      const ended = runs.startTimer({ ...labels });
      return (outcome) => ended({ outcome });
    },
    batchBegan: (labels) => (facts) => {
      received.inc({ ...labels }, facts?.received ?? 0);
      changes.inc({ ...labels }, facts?.changes ?? 0);
    },
  };
}

/** Reports at each scrape the state of every platform: the same as `sources` of the schema. */
export function sourceMetrics(registry: Registry, sources: () => Promise<readonly SourceState[]>): void {
  const gauge = (name: string, help: string): Gauge<'system'> =>
    new Gauge({ name, help, labelNames: ['system'], registers: [registry] });
  const lag = gauge('queqiao_source_lag_seconds', 'Seconds since everything of the platform was last read');
  const records = gauge('queqiao_source_records', 'Records of the platform that are not removed');
  const quarantined = gauge('queqiao_source_quarantined_rows', 'Rows that broke the contract and are set aside');
  const held = gauge('queqiao_source_held_removals', 'Removals that wait for a decision');
  const status: Gauge<'system'> = new Gauge({
    name: 'queqiao_source_status',
    help: '0 up, 1 degraded, 2 down',
    labelNames: ['system'],
    registers: [registry],
    async collect() {
      for (const source of await sources()) {
        const labels = { system: source.id };
        status.set(labels, STATUSES[source.status]);
        if (source.lagSeconds !== null) lag.set(labels, source.lagSeconds);
        records.set(labels, source.records);
        quarantined.set(labels, source.quarantined);
        held.set(labels, source.heldRemovals);
      }
    },
  });
}
