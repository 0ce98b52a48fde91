import { Counter, Gauge, type Registry } from 'prom-client';
import type { OpenStream } from '@queqiao/server';

/** Metrics of the streams that are open on this node. */
export function streamMetrics(registry: Registry, list: () => readonly OpenStream[]): void {
  const open = new Gauge({
    name: 'queqiao_streams',
    help: 'Open subscriptions on this node, by transport',
    labelNames: ['transport'],
    registers: [registry],
    collect() {
      open.reset();
      for (const { transport } of list()) open.inc({ transport });
    },
  });
}

/** How far readers are behind the log: the greatest of each label. */
interface ReaderLag {
  readonly label: string;
  readonly lagSeconds: number;
  readonly backlog: number;
}

interface Lags {
  readonly streams: readonly ReaderLag[];
  readonly webhooks: readonly ReaderLag[];
}

const lag = (readers: readonly ReaderLag[]): number => Math.max(...readers.map(({ lagSeconds }) => lagSeconds));
const backlog = (readers: readonly ReaderLag[]): number => Math.max(...readers.map((reader) => reader.backlog));

/** Reports at each scrape how far streams and webhooks are behind the log, the furthest of each kind. */
export function lagMetrics(registry: Registry, lags: () => Promise<Lags>): void {
  let reading: Promise<Lags> | undefined;
  // All gauges of a scrape report what was read once.
  const read = (): Promise<Lags> => (reading ??= lags().finally(() => (reading = undefined)));
  const gauge = (
    name: string,
    help: string,
    label: 'transport' | 'state',
    valueOf: (readers: readonly ReaderLag[]) => number,
  ): Gauge =>
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [registry],
      async collect() {
        const { streams, webhooks } = await read();
        this.reset();
        const all = Map.groupBy(label === 'state' ? webhooks : streams, (reader) => reader.label);
        for (const [one, readers] of all) this.set({ [label]: one }, valueOf(readers));
      },
    });
  gauge('queqiao_stream_lag_seconds', 'Age of what the slowest stream of this node comes to next', 'transport', lag);
  gauge('queqiao_stream_backlog', 'Entries of the log before the slowest stream of this node', 'transport', backlog);
  gauge('queqiao_webhook_lag_seconds', 'Age of what the slowest webhook delivers next, by state', 'state', lag);
  gauge('queqiao_webhook_backlog', 'Entries of the log before the slowest webhook, by state', 'state', backlog);
  gauge('queqiao_webhooks', 'Webhooks that are not over, by state', 'state', ({ length }) => length);
}

/** Metrics of webhooks. Gives what to call with how each attempt ended. */
export function webhookMetrics(registry: Registry): (outcome: 'delivered' | 'failed' | 'dead') => void {
  const attempts = new Counter({
    name: 'queqiao_webhook_attempts_total',
    help: 'Attempts to deliver an event to a webhook, by outcome: delivered, failed, dead',
    labelNames: ['outcome'],
    registers: [registry],
  });
  return (outcome) => attempts.inc({ outcome });
}
