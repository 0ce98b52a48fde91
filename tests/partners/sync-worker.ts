import { buildSubgraph } from '@queqiao/subgraph';
import { Deadline, createRequestScope } from '@queqiao/subgraph/request';
import { HUB_MIGRATIONS } from '@queqiao/hub/migrations';
import { openDatabase } from '@queqiao/store';
import { graphql } from 'graphql';
import { platformExchange } from './platform-exchange.ts';
import type { WorkerOptions, WorkerOrder } from './worker-process.ts';

// A node that only synchronises, in a separate process, so that it can be killed. It receives orders over IPC.

const options = JSON.parse(process.argv[2] ?? '') as WorkerOptions;
const database = await openDatabase({
  dataFolder: options.dataFolder,
  migrations: HUB_MIGRATIONS,
  databaseUrl: options.databaseUrl === undefined ? undefined : new URL(options.databaseUrl),
});
const exchange = await platformExchange({
  database,
  environment: options.environment,
  leaseMs: options.leaseMs,
  removalGuardShare: 1,
});
const { schema } = buildSubgraph(exchange.subgraph);
const caller = {
  subject: 'worker',
  scopes: new Set(['changes:read', 'contact:read', 'operations:read']),
  regions: null,
};

/** The most rounds for a platform that fails again and again. */
const ROUNDS = 500;

/** Reads every system until each was read to its end once; returns the systems that could not be read. */
async function sync(): Promise<string[]> {
  const waiting = new Map(exchange.engine.systems.map((system) => [system, ['another node has it']]));
  for (let round = 0; round < ROUNDS && waiting.size > 0;) {
    let hasFailed = false;
    for (const [system, failures] of await exchange.engine.once()) {
      // The lease still belongs to another node, or to a killed one: it ends by itself, however many rounds that takes.
      if (failures === null) continue;
      if (failures.size === 0) {
        waiting.delete(system);
        continue;
      }
      hasFailed = true;
      waiting.set(
        system,
        Array.from(failures, ([feed, error]) => `${feed}: ${String(error)}`),
      );
    }
    if (hasFailed) round += 1;
  }
  return Array.from(waiting, ([system, failures]) => `${system} ${failures.join('; ')}`);
}

async function ask(source: string, variableValues: Record<string, unknown> = {}): Promise<unknown> {
  const scope = createRequestScope({ id: 'worker', deadline: Deadline.after(60_000), caller });
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: { scope } });
  if (errors !== undefined) throw errors[0];
  return data;
}

async function records(): Promise<string[]> {
  const rows = await database.query<{ key: string }>({
    text: `select system || ' ' || type || ' ' || id as key from record`,
    values: [],
  });
  return rows.map(({ key }) => key);
}

async function obey(order: WorkerOrder): Promise<unknown> {
  switch (order.name) {
    case 'sync':
      return sync();
    case 'records':
      return records();
    default:
      return ask(order.source, order.variables);
  }
}

process.on('message', (order: WorkerOrder) => {
  obey(order).then(
    (value) => process.send?.({ value }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.({ value: 'ready' });
