import { pino } from 'pino';
import { consoleRoutes } from '@queqiao/console';
import { createExchange } from '@queqiao/exchange';
import {
  Gateway,
  Runtimes,
  type ComposedSupergraph,
  LocalClient,
  ObservedClient,
  type SubgraphClient,
} from '@queqiao/federation';
import {
  COMPRESSION,
  contextFor,
  contextOf,
  describePolicy,
  graphiqlRoutes,
  healthRoutes,
  metricsRoute,
  serveGateway,
  Streams,
  type IdentifyRequest,
} from '@queqiao/server';
import type { DevelopmentTokens } from '@queqiao/server/identity';
import { AuditKeys, AuditLog } from '@queqiao/audit';
import { isErrorCode } from '@queqiao/subgraph/errors';
import { createRequestScope, Deadline, type Logger } from '@queqiao/subgraph/request';
import { resolveInstallation, type Installation } from '@queqiao/platform/installations';
import { PersonDirectory } from '@queqiao/people';
import { openDatabase, StoredRecords } from '@queqiao/store';
import type { RecordFeed } from '@queqiao/records';
import { buildSubgraph, type ExecutableSubgraph } from '@queqiao/subgraph';
import { hubSecrets } from './audit/hub-secrets.ts';
import { recordPersonalReads, releasePersonalData } from './audit/record-personal-reads.ts';
import { bearerOf, developmentRoles, identityFor } from './callers.ts';
import { consoleSignIn, hubPeople } from './console-sign-in.ts';
import { syncIntervalMs, type HubEnvironment } from './environment.ts';
import { EXAMPLE_QUESTIONS } from './example-questions.ts';
import { FIRST_QUESTION, FIRST_VARIABLES } from './first-question.ts';
import { startMockProcess, type MockProcess } from './mock-process.ts';
import { HubMetrics } from './observability/hub-metrics.ts';
import { platformObservers } from './observability/platform-observers.ts';
import { sourceMetrics } from './observability/sync-metrics.ts';
import { syncObservers } from './observability/sync-observers.ts';
import { storeMetrics } from './observability/store-metrics.ts';
import { lagMetrics, streamMetrics, webhookMetrics } from './observability/stream-metrics.ts';
import { schemaMetrics } from './observability/schema-metrics.ts';
import { SchemaReloader, type ReloadOutcome } from './schema/schema-reloader.ts';
import { platformSpans, syncSpans } from './observability/spans.ts';
import { PlatformStates } from './platform-states.ts';
import { gatewayReportSource } from './reports/gateway-report-source.ts';
import { attachmentRoutes } from './attachments/attachment-routes.ts';
import { reportRoutes } from './reports/report-routes.ts';
import { hubSubgraphs, hubSupergraph } from './schema/hub-supergraph.ts';
import { scopeOf, subgraphServer } from './subgraph-server.ts';
import { rightsOfPersons } from './rights-of-persons.ts';
import { storeReadiness, subgraphReadiness } from './readiness.ts';
import { HUB_MIGRATIONS } from './store-migrations.ts';
import { loadPolicyFiles, POLICIES_FOLDER, PolicyCatalogue } from '@queqiao/policy';
import { nativeSubgraphs, platformSubgraphs } from './subgraph-assembly.ts';

export interface HubOptions {
  readonly environment: HubEnvironment;
  /** Passed to the mock platforms' process, when one is needed. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Default: JSON lines to standard error, at the level from the environment. */
  readonly logger?: Logger;
  /** Whether platforms are synchronised into the store. Default: true; otherwise the store does not change. */
  readonly sync?: boolean;
}

/** The whole hub, running. */
export interface Hub extends AsyncDisposable {
  /** Like http://127.0.0.1:4000. */
  readonly url: string;
  /** Null when callers' tokens are verified with configured keys. */
  readonly development: DevelopmentTokens | null;
  /** Whether they may be shown. */
  readonly showsTokens: boolean;
  /** The control endpoint of the mocked platforms; null when none is mocked. */
  readonly mockControl: string | null;
  /** Refuses new requests, finishes running ones, and closes everything in reverse order. */
  readonly close: () => Promise<void>;
  /** Loads the schema again: the last good one stays where the new one cannot be used. */
  readonly reload: () => Promise<ReloadOutcome>;
}

/** What webhooks' receivers know the hub by. */
const WEBHOOK_ORIGIN = 'queqiao';

/** Composes and starts the hub. Rejects, with everything closed, when one of its parts cannot start. */
export async function createHub({
  environment,
  variables,
  logger = jsonLogger(environment),
  sync = true,
}: HubOptions): Promise<Hub> {
  await using cleanup = new AsyncDisposableStack();
  const mocked = environment.installations.some(({ mocked: isMocked }) => isMocked);
  const starting = mocked ? startMockProcess(variables) : Promise.resolve(null);
  const started = starting.catch(() => null);
  cleanup.defer(async () => (await started)?.close());
  const subgraphs = hubSubgraphs();
  const supergraph = await hubSupergraph(subgraphs);
  const database = cleanup.use(
    await openDatabase({
      databaseUrl: environment.databaseUrl,
      dataFolder: environment.dataFolder,
      migrations: HUB_MIGRATIONS,
      logger,
    }),
  );
  const secrets = await hubSecrets(environment);
  const audit = new AuditLog(database, new AuditKeys({ secrets }));
  const { policyFolders, mappingFolders } = environment;
  const identity = await identityFor(environment, logger);
  const showsTokens = environment.tokens.kind === 'development' && environment.tokens.shown;
  const mocks = await starting;
  const people = hubPeople({ signIn: environment.signIn, database, audit });
  const installations = installationsOf(environment, mocks);
  const present = installations.filter(({ absent }) => absent !== true);
  const platforms = new PlatformStates(present.map(({ system }) => system));

  const metrics = new HubMetrics();
  const observer = platformObservers(platforms.observer, metrics.platforms, platformSpans);
  const lastKnown = new StoredRecords(database);
  const makers = new Map([
    ...platformSubgraphs({ installations, logger, observer, lastKnown }),
    ...nativeSubgraphs({ installations, store: database, audit, logger, policyFolders, mappingFolders, ...people }),
  ]);
  const local: ExecutableSubgraph<RecordFeed>[] = [];
  for (const [name, make] of makers) {
    if (environment.subgraphUrls.has(name)) continue;
    const subgraph = buildSubgraph(await make());
    local.push(subgraph);
    cleanup.defer(() => subgraph.close());
  }
  const exchange = await createExchange({
    database,
    audit,
    installations,
    feeds: local.flatMap(({ feeds }) => feeds),
    entries: new Map(local.flatMap(({ events }) => [...(events ?? [])])),
    syncIntervalMs: syncIntervalMs(environment),
    leaseMs: environment.syncLeaseMs,
    removalGuard: { share: environment.removalGuardShare, floor: environment.removalGuardFloor },
    reconcileMs: environment.reconcileIntervalMs,
    changeRetentionDays: environment.changeRetentionDays,
    logger,
    observer: syncObservers(metrics.sync, syncSpans),
    webhooks: {
      retrySeconds: environment.webhookRetrySeconds,
      allowPrivate: environment.webhookAllowPrivate,
      timeoutMs: environment.webhookTimeoutMs,
      origin: WEBHOOK_ORIGIN,
    },
    rightsOf: rightsOfPersons(new PersonDirectory({ database, audit })),
    delivered: webhookMetrics(metrics.registry),
  });
  sourceMetrics(metrics.registry, () => exchange.sources.all());
  cleanup.use(exchange);
  if (!environment.subgraphUrls.has('exchange')) local.push(buildSubgraph(exchange.subgraph));
  const makeGateway = (composed: ComposedSupergraph): Gateway => {
    const clients: SubgraphClient[] = local.map(({ name, schema }) => new LocalClient(name, schema));
    for (const [name, url] of environment.subgraphUrls) {
      clients.push(subgraphServer(name, url, environment.subgraphSecret ?? ''));
    }
    return new Gateway({
      supergraph: composed,
      clients: clients.map((client) => new ObservedClient(client, metrics.gateway)),
      observer: metrics.gateway,
      describePolicy,
      isPublic: ({ extensions }) => isErrorCode(extensions?.['code']),
      release: releasePersonalData(recordPersonalReads(audit), (error, scope) =>
        logger.error({ requestId: scope.id, err: error }, 'the audit log cannot be written'),
      ),
      report: (subgraph, error, context) =>
        logger.error({ subgraph, requestId: scopeOf(context).id, err: error }, 'a fetch failed'),
    });
  };
  const gateway = new Runtimes(makeGateway(supergraph));
  const streams = new Streams({
    gateway,
    sources: exchange.events,
    budgetMs: environment.requestBudgetMs,
    logger,
  });
  exchange.attach({
    openStream: ({ caller, after, ...operation }) =>
      streams.open({ ...operation, asker: { caller, purpose: null }, resumeAfter: after, transport: 'webhook' }),
    streams: () => streams.list(),
  });
  storeMetrics(metrics.registry, database);
  streamMetrics(metrics.registry, () => streams.list());
  lagMetrics(metrics.registry, () => exchange.lags());
  const schema = new SchemaReloader({
    runtimes: gateway,
    streams,
    definitions: subgraphs,
    remote: environment.subgraphUrls,
    secret: environment.subgraphSecret,
    makeGateway,
    observed: schemaMetrics(metrics.registry),
    logger,
  });
  const catalogue = new PolicyCatalogue(await loadPolicyFiles(POLICIES_FOLDER, ...environment.policyFolders));
  const attachments = (path: string, identify: IdentifyRequest) =>
    attachmentRoutes({ database, catalogue, path, identify });
  const ofToken = contextFor(identity.identify, environment.requestBudgetMs);
  const source = gatewayReportSource(gateway);
  const server = await serveGateway({
    gateway,
    streams,
    host: environment.host,
    port: environment.port,
    identify: identity.identify,
    logger,
    budgetMs: environment.requestBudgetMs,
    openRoutes: [
      reportRoutes({ source, contextFor: ofToken }),
      attachments('/attachments', bearerOf(identity.identify)),
    ],
    routes: [
      consoleSignIn({
        signIn: environment.signIn,
        ...people,
        secrets,
        logger,
        sessionRoutes: [
          (app, identify) => attachments('/console/attachments', identify)(app),
          (app, identify) => {
            const ofSession = contextOf(identify, environment.requestBudgetMs);
            reportRoutes({ source, contextFor: ofSession, path: '/console/reports' })(app);
          },
        ],
      }),
      metricsRoute(metrics.registry),
      // Where nobody can sign in, the address of the console says so instead.
      ...(environment.signIn.kind === 'none'
        ? []
        : [consoleRoutes({ frameAncestors: environment.consoleFrameAncestors, compression: COMPRESSION })]),
      graphiqlRoutes({
        query: FIRST_QUESTION,
        variables: FIRST_VARIABLES,
        examples: EXAMPLE_QUESTIONS,
        roles: developmentRoles(showsTokens ? identity.development : null),
      }),
      healthRoutes(async () => [
        schema.readiness(),
        await storeReadiness(() => database.query({ text: 'SELECT 1', values: [] })),
        ...local.map(({ name }) => ({ name: `subgraph ${name}`, state: 'ready' as const, needed: false })),
        ...(await Promise.all(Array.from(environment.subgraphUrls, ([name, url]) => subgraphReadiness(name, url)))),
        ...platforms.readiness(),
      ]),
    ],
  });
  cleanup.defer(() => server.close());
  cleanup.defer(() => schema.stop());
  schema.start();
  for (const subgraph of local) subgraph.warm?.();
  if (sync) exchange.start();
  setImmediate(() => warmPlanner(gateway));
  const parts = cleanup.move();
  const close = (): Promise<void> => parts.disposeAsync();
  const { url } = server;
  return {
    url,
    development: identity.development,
    showsTokens,
    mockControl: mocks?.control ?? null,
    close,
    reload: () => schema.reload(),
    [Symbol.asyncDispose]: close,
  };
}

function jsonLogger({ logLevel }: HubEnvironment): Logger {
  return pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}

/** The address of every platform: from the environment, or from the mocks. */
function installationsOf(environment: HubEnvironment, mocks: MockProcess | null): Installation[] {
  return environment.installations.map((each) => {
    const resolved = each.mocked ? resolveInstallation(each.file, mocks?.environment ?? {}) : each;
    if (resolved.mocked) throw new TypeError(`The mock platforms serve no ${resolved.file.system}.`);
    return resolved.installation;
  });
}

/** The planner's first plan takes much longer than later ones: it is made before the first request. */
function warmPlanner(gateway: Pick<Gateway, 'prepare'>): void {
  const scope = createRequestScope({ id: 'warm-up', deadline: Deadline.after(0) });
  void gateway.prepare({ query: FIRST_QUESTION, context: { scope } });
}
