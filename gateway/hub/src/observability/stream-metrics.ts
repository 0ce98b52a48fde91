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
