import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { SyncObserver } from '@queqiao/exchange';
import type { UpstreamObserver } from '@queqiao/platform/upstream';
import type { FetchOutcome, GatewayObserver } from '@queqiao/federation';
import { syncMetrics } from './sync-metrics.ts';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const BREAKER_STATES = { closed: 0, 'half-open': 1, open: 2 } as const;

/** The hub's metrics for operators, in Prometheus format. */
export class HubMetrics {
  readonly registry = new Registry();
  /** Called by the platform clients. */
  readonly platforms: UpstreamObserver;
  /** Called by the gateway. */
  readonly gateway: GatewayObserver;
  /** Called by sync. */
  readonly sync: SyncObserver;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    this.platforms = platformMetrics(this.registry);
    this.gateway = gatewayMetrics(this.registry);
    this.sync = syncMetrics(this.registry);
  }
}

function platformMetrics(registry: Registry): UpstreamObserver {
  const registers = [registry];
  const labelNames = ['system', 'call'] as const;
  const calls = new Histogram({
    name: 'queqiao_platform_call_seconds',
    help: 'Calls to platforms that no cache answered, retries included',
    labelNames: [...labelNames, 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const attempts = new Counter({
    name: 'queqiao_platform_requests_total',
    help: 'HTTP requests sent to platforms; status none: no whole answer came',
    labelNames: [...labelNames, 'status'],
    registers,
  });
  const answers = new Counter({
    name: 'queqiao_platform_answers_total',
    help: 'Where answers to adapters came from: platform, fresh or stale cache, a call shared with another request',
    labelNames: [...labelNames, 'source'],
    registers,
  });
  const retries = new Counter({
    name: 'queqiao_platform_retries_total',
    help: 'Requests to platforms that were repeated',
    labelNames,
    registers,
  });
  const breakers = new Gauge({
    name: 'queqiao_platform_breaker_state',
    help: 'Circuit breaker of a platform call: 0 closed, 1 half open, 2 open',
    labelNames,
    registers,
  });
  const unknownFields = new Counter({
    name: 'queqiao_platform_unknown_fields_total',
    help: 'Fields in platform rows that the contract does not know',
    labelNames,
    registers,
  });
  const rejectedRows = new Counter({
    name: 'queqiao_platform_rejected_rows_total',
    help: 'Platform rows that broke the contract and were set aside',
    labelNames,
    registers,
  });
  return {
    callBegan: ({ system, call }) => {
      const end = calls.startTimer({ system, call });
      return (outcome) => void end({ outcome });
    },
    attempted: ({ system, call }, { status }) => attempts.inc({ system, call, status: status ?? 'none' }),
    answered: ({ system, call }, source) => answers.inc({ system, call, source }),
    retried: ({ system, call }) => retries.inc({ system, call }),
    breakerChanged: ({ system, call }, state) => breakers.set({ system, call }, BREAKER_STATES[state]),
    unknownField: ({ system, call }) => unknownFields.inc({ system, call }),
    rowRejected: ({ system, call }) => rejectedRows.inc({ system, call }),
  };
}

function gatewayMetrics(registry: Registry): GatewayObserver {
  const operations = new Histogram({
    name: 'queqiao_operation_seconds',
    help: 'GraphQL operations, by kind and by how whole the answer was',
    labelNames: ['kind', 'outcome'],
    buckets: SECONDS,
    registers: [registry],
  });
  const fetches = new Histogram({
    name: 'queqiao_subgraph_fetch_seconds',
    help: 'Requests of the gateway to subgraphs',
    labelNames: ['subgraph', 'outcome'],
    buckets: SECONDS,
    registers: [registry],
  });
  return {
    operationBegan: (kind) => {
      const end = operations.startTimer({ kind });
      return (outcome) => void end({ outcome });
    },
    fetchBegan: (subgraph) => {
      const end = fetches.startTimer({ subgraph });
      return (outcome: FetchOutcome) => void end({ outcome });
    },
  };
}
