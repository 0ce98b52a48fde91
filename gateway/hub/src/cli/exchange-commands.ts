import type { Command } from 'commander';
import { pino } from 'pino';
import { request } from 'undici';
import { z } from 'zod';
import {
  createExchange,
  SourceReader,
  statusCommand,
  syncCommand,
  type ListedSource,
  type OpenExchange,
} from '@queqiao/exchange';
import { AuditLog } from '@queqiao/audit';
import { loadInstallations, resolveInstallation } from '@queqiao/platform/installations';
import { DataFolderInUseError, openDatabase } from '@queqiao/store';
import type { RecordFeed } from '@queqiao/records';
import type { Subgraph } from '@queqiao/subgraph';
import { systemClock } from '@queqiao/records/time';
import { subgraphNames } from '@queqiao/families';
import { installationFolders } from '@queqiao/schemas';
import { auditKeysFor } from '../audit/audit-keys-for.ts';
import { readEnvironment, syncIntervalMs, type HubEnvironment } from '../environment.ts';
import { startMockProcess } from '../mock-process.ts';
import { HUB_MIGRATIONS } from '../store-migrations.ts';
import { platformSubgraphs } from '../subgraph-assembly.ts';

const logger = pino({ base: null, level: 'warn' }, pino.destination(2));

function environmentOfHub(): HubEnvironment {
  return readEnvironment(process.env, subgraphNames(), loadInstallations(installationFolders(process.env)), {
    serves: false,
  });
}

/** The exchange as the hub runs it, over the same platforms, mocks included. */
const openExchange: OpenExchange = async (observer) => {
  const environment = environmentOfHub();
  await using cleanup = new AsyncDisposableStack();
  const database = cleanup.use(await openDatabase({ ...environment, migrations: HUB_MIGRATIONS, logger }));
  const mocked = environment.installations.some(({ mocked: isMocked }) => isMocked);
  const mocks = mocked ? await startMockProcess(process.env) : null;
  cleanup.defer(async () => mocks?.close());
  const installations = environment.installations.map((each) => {
    const resolved = each.mocked ? resolveInstallation(each.file, mocks?.environment ?? {}) : each;
    if (resolved.mocked) throw new TypeError(`The mock platforms serve no ${resolved.file.system}.`);
    return resolved.installation;
  });
  const subgraphs: Subgraph<RecordFeed>[] = [];
  for (const make of platformSubgraphs({ installations, logger, observer: {} }).values()) {
    const subgraph = await make();
    subgraphs.push(subgraph);
    cleanup.defer(() => subgraph.close());
  }
  const exchange = await createExchange({
    database,
    audit: new AuditLog(database, await auditKeysFor(environment)),
    installations,
    feeds: subgraphs.flatMap(({ feeds }) => feeds),
    syncIntervalMs: syncIntervalMs(environment),
    leaseMs: environment.syncLeaseMs,
    removalGuard: { share: environment.removalGuardShare, floor: environment.removalGuardFloor },
    reconcileMs: environment.reconcileIntervalMs,
    changeRetentionDays: environment.changeRetentionDays,
    logger,
    observer,
  });
  cleanup.use(exchange);
  const parts = cleanup.move();
  const { engine, sources, start } = exchange;
  return { engine, sources, start, [Symbol.asyncDispose]: () => parts.disposeAsync() };
};

const hubAnswer = z.object({
  data: z.object({
    sources: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        status: z.enum(['UP', 'DEGRADED', 'DOWN']),
        lastSyncedAt: z.string().nullable(),
        lagSeconds: z.number().nullable(),
        records: z.int(),
        quarantined: z.int(),
        heldRemovals: z.int(),
      }),
    ),
  }),
});
const QUESTION = '{ sources { id name status lastSyncedAt lagSeconds records quarantined heldRemovals } }';

/** The embedded store belongs to one process: while a hub uses it, the status comes from the hub. */
async function sourcesOfHub({ host, port }: HubEnvironment): Promise<readonly ListedSource[]> {
  const answer = await request(`http://${host}:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUESTION }),
  });
  // The errors of a running hub are for its operators: they are in the console and the log.
  return hubAnswer.parse(await answer.body.json()).data.sources.map((source) => ({ ...source, lastError: null }));
}

async function readSources(): Promise<readonly ListedSource[]> {
  const environment = environmentOfHub();
  try {
    await using store = await openDatabase({ ...environment, migrations: HUB_MIGRATIONS, logger });
    const installations = environment.installations.map((each) => (each.mocked ? each.file : each.installation));
    return await new SourceReader({ store, installations, clock: systemClock }).all();
  } catch (error) {
    if (error instanceof DataFolderInUseError) return sourcesOfHub(environment);
    throw error;
  }
}

/** `hub sync` and `hub status`. */
export function exchangeCommands(): readonly Command[] {
  return [syncCommand(openExchange), statusCommand(readSources)];
}
