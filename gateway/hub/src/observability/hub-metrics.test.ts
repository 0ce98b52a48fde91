import { expect, test } from 'vitest';
import { federationRig, ask } from '@queqiao/federation/testing';
import { HubMetrics } from './hub-metrics.ts';
import { ObservedClient } from '@queqiao/federation';
import { platformObservers } from './platform-observers.ts';

test('counts operations and fetches by outcome', async () => {
  const metrics = new HubMetrics();
  const { gateway } = federationRig(
    {
      a: {
        sdl: 'type Query { good: Int bad: Int }',
        resolvers: {
          Query: {
            good: () => 1,
            bad: () => {
              throw new Error('bad');
            },
          },
        },
      },
    },
    { wrap: (client) => new ObservedClient(client, metrics.gateway) },
  );
  await ask(gateway, '{ good }');
  await ask(gateway, '{ good bad }');
  const text = await metrics.registry.metrics();
  expect(text).toContain('queqiao_subgraph_fetch_seconds_count{subgraph="a",outcome="ok"} 1');
  expect(text).toContain('queqiao_subgraph_fetch_seconds_count{subgraph="a",outcome="errors"} 1');
  expect(text).toMatch(/^process_cpu_seconds_total /mu);
});

test('counts platform calls for all observers', async () => {
  const first = new HubMetrics();
  const second = new HubMetrics();
  const observer = platformObservers(first.platforms, second.platforms);
  const labels = { system: 'qinyun', call: 'jobs/page' };
  const end = observer.callBegan?.(labels);
  observer.attempted?.(labels, { status: null, ms: 3 });
  observer.answered?.(labels, 'fresh');
  observer.retried?.(labels, 'timeout');
  observer.breakerChanged?.(labels, 'open');
  observer.unknownField?.(labels, 'x');
  observer.rowRejected?.(labels, 'y');
  end?.('timeout');
  for (const { registry } of [first, second]) {
    const text = await registry.metrics();
    const own = '{system="qinyun",call="jobs/page"';
    for (const line of [
      `queqiao_platform_call_seconds_count${own},outcome="timeout"} 1`,
      `queqiao_platform_requests_total${own},status="none"} 1`,
      `queqiao_platform_answers_total${own},source="fresh"} 1`,
      `queqiao_platform_retries_total${own}} 1`,
      `queqiao_platform_breaker_state${own}} 2`,
      `queqiao_platform_unknown_fields_total${own}} 1`,
      `queqiao_platform_rejected_rows_total${own}} 1`,
    ]) {
      expect(text).toContain(line);
    }
  }
});
