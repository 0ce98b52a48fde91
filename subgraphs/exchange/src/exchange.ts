import type { AuditLog } from '@queqiao/audit';
import { exchangeTypeDefs } from '@queqiao/families';
import type { RecordFeed } from '@queqiao/records';
import { SILENT, type Logger } from '@queqiao/subgraph/request';
import { scalarResolvers } from '@queqiao/subgraph/scalars';
import { ChangeLog, type Database } from '@queqiao/store';
import type { SelectEntries, Subgraph } from '@queqiao/subgraph';
import { systemClock, type Clock } from '@queqiao/records/time';
import { ChangeCursors } from './cursor/change-cursors.ts';
import { RecordDigests } from './digest/record-digests.ts';
import type { Resolvers } from './generated/schema.ts';
import { changeSource, type LogSource } from './reading/change-source.ts';
import { entrySource } from './reading/entry-source.ts';
import { RecordLists } from './reading/record-list.ts';
import { RecordReader } from './reading/record-reader.ts';
import { lagsOf, type ReaderLag } from './reading/reader-lag.ts';
import { retireChanges } from './reading/retire-changes.ts';
import { SourceReader, type SourceInstallation } from './reading/source-reader.ts';
import { listStreams, type OpenStreamState } from './reading/stream-list.ts';
import { auditResolvers } from './resolvers/audit.ts';
import { parseRecordType } from './resolvers/change-filter.ts';
import { changeResolvers } from './resolvers/change.ts';
import { digestResolvers } from './resolvers/digest.ts';
import { externalRecordResolvers } from './resolvers/external-record.ts';
import { feedResolvers, heldRemovalsResolvers, sourceResolvers } from './resolvers/source.ts';
import { mutationResolvers } from './resolvers/mutation.ts';
import { queryResolvers } from './resolvers/query.ts';
import { recordLookups } from './resolvers/record-lookups.ts';
import { webhookResolvers } from './resolvers/webhook.ts';
import type { GuardLimits } from './removals/removal-guard.ts';
import { SyncEngine } from './sync/sync-engine.ts';
import type { SyncObserver } from './sync/sync-observer.ts';
import { WebhookEngine } from './webhooks/webhook-engine.ts';
import type { RightsOfSubject } from './webhooks/webhook-rights.ts';
import type { OpenStream } from './webhooks/webhook-stream.ts';
import { WebhookSender } from './webhooks/webhook-sender.ts';
import { WebhookStore } from './webhooks/webhook-store.ts';
import type { WebhookSettings } from './webhooks/webhook.ts';

/** How often changes that are no longer kept are retired, in ms. */
const RETIRE_MS = 3_600_000;

export interface ExchangeOptions {
  /** Open and migrated; whoever opened it closes it, after the exchange. */
  readonly database: Database;
  readonly audit: AuditLog;
  /** All platforms, those without feeds included. */
  readonly installations: readonly SourceInstallation[];
  /** The feeds of all subgraphs of this process; those of one system in the order in which they are read. */
  readonly feeds: readonly RecordFeed[];
  /** Pause between two sync runs of a platform, in ms. */
  readonly syncIntervalMs: number;
  /** How often each incremental feed is compared whole, in ms. Default: a day. */
  readonly reconcileMs?: number;
  /** What may be removed within a day without being held back. Default: a fifth of a list, or three records. */
  readonly removalGuard?: Partial<GuardLimits>;
  /** How long the change log is kept. Default: 90. */
  readonly changeRetentionDays?: number;
  /** How long a node may be silent before another takes over its platforms and webhooks, in ms. Default: 15 s, and 30 s. */
  readonly leaseMs?: number;
  readonly clock?: Clock;
  readonly logger?: Logger;
  readonly observer?: SyncObserver;
  /** By root field of `Subscription`: other subgraphs' entries of the log. Default: none. */
  readonly entries?: ReadonlyMap<string, SelectEntries>;
  /** How webhooks are delivered. Default: to public addresses only, and not again when that fails. */
  readonly webhooks?: WebhookSettings;
  /** What subjects who registered webhooks may do now. Default: nothing is known of them but their tokens. */
  readonly rightsOf?: RightsOfSubject;
  /** Called with how each attempt to deliver ended. */
  readonly delivered?: (outcome: 'delivered' | 'failed' | 'dead') => void;
}

/** The gateway's side of streams: the exchange has the log, the gateway the answers. */
interface StreamAccess {
  readonly openStream: OpenStream;
  /** The streams that are open on this node. */
  readonly streams: () => readonly OpenStreamState[];
}

/** Until there is a gateway. */
const NO_STREAMS: StreamAccess = { openStream: async () => ({ errors: [] }), streams: () => [] };
const DEFAULT_WEBHOOKS: WebhookSettings = {
  retrySeconds: [],
  allowPrivate: false,
  timeoutMs: 15_000,
  origin: 'queqiao',
};

/** What changed: sync, the change log, and the subgraph that gives them. */
export interface Exchange extends AsyncDisposable {
  readonly subgraph: Subgraph<RecordFeed>;
  readonly engine: SyncEngine;
  readonly log: ChangeLog;
  readonly cursors: ChangeCursors;
  /** Where the events of its subscriptions come from, by root field. */
  readonly events: ReadonlyMap<string, LogSource>;
  readonly sources: SourceReader;
  /** How far the streams of this node, and all webhooks, are behind the log. */
  readonly lags: () => Promise<{ readonly streams: readonly ReaderLag[]; readonly webhooks: readonly ReaderLag[] }>;
  /** Lets it deliver webhooks by the gateway's streams, and list them. */
  readonly attach: (access: StreamAccess) => void;
  /** Begins to read the platforms, and to retire old changes. */
  readonly start: () => void;
  /** Lets batches under way be stored and gives up what this node held; the database stays open. */
  readonly close: () => Promise<void>;
}

/** Makes the exchange on a store. Throws a TypeError when a type of a system has two feeds. */
export async function createExchange(options: ExchangeOptions): Promise<Exchange> {
  const { database, audit, installations, feeds, syncIntervalMs, clock = systemClock, logger = SILENT } = options;
  const { removalGuard, reconcileMs, changeRetentionDays = 90, leaseMs, observer = {} } = options;
  const { entries = new Map<string, SelectEntries>() } = options;
  const engine = new SyncEngine({
    database,
    feeds,
    intervalMs: syncIntervalMs,
    ...(leaseMs !== undefined && { leaseMs }),
    ...(removalGuard !== undefined && { guard: removalGuard }),
    ...(reconcileMs !== undefined && { reconcileMs }),
    clock,
    observer,
    logger,
  });
  const log = new ChangeLog(database);
  const cursors = await ChangeCursors.of(database);
  const sources = new SourceReader({ store: database, installations, feeds, clock, intervalMs: syncIntervalMs });
  const { webhooks: settings = DEFAULT_WEBHOOKS, delivered = () => undefined } = options;
  const { rightsOf = () => Promise.resolve(null) } = options;
  let access = NO_STREAMS;
  const openStream: OpenStream = (request) => access.openStream(request);
  const sender = new WebhookSender(settings);
  const webhookStore = new WebhookStore(database, leaseMs);
  const webhooks = new WebhookEngine(database, {
    store: webhookStore,
    sender,
    cursors,
    settings,
    openStream,
    rightsOf,
    logger,
    delivered,
  });
  const digests = new RecordDigests(database, log, cursors);
  const ofWebhooks = webhookResolvers({ store: database, log, audit, cursors, settings, sender, openStream, rightsOf });
  const reader = new RecordReader(database);
  const lookups = recordLookups(reader);
  const lists = new RecordLists(database, reader);
  const resolvers: Resolvers = {
    DateTime: scalarResolvers.DateTime,
    JSON: scalarResolvers.JSON,
    Query: {
      ...queryResolvers({
        store: database,
        audit,
        log,
        cursors,
        sources,
        lookups,
        reader,
        systems: installations.map(({ system }) => system).toSorted(),
      }),
      ...auditResolvers(audit),
      ...ofWebhooks.Query,
      subscriptions: () => listStreams(access.streams(), { store: database, log, cursors }),
      digest: (_parent, { type, prefix, depth }, { scope: { caller } }) =>
        digests.digest({
          type: parseRecordType(type, 'type'),
          prefix: prefix ?? '',
          depth: depth ?? 16,
          regions: caller.regions,
        }),
    },
    Mutation: { ...mutationResolvers({ audit, sources, engine, clock }), ...ofWebhooks.Mutation },
    Webhook: ofWebhooks.Webhook,
    Delivery: ofWebhooks.Delivery,
    RecordDigest: digestResolvers,
    ExternalRecord: externalRecordResolvers(reader, lookups),
    Change: changeResolvers(lookups),
    ChangeEvent: { __resolveType: (event) => ('change' in event ? 'Change' : 'Gap') },
    RecordEntity: { __resolveType: ({ __typename: type }) => type },
    QuarantineGroup: {
      assigneePerson: ({ assignee }) => personOf(assignee),
      notedByPerson: ({ notedBy }) => personOf(notedBy),
    },
    AuditEntry: { person: ({ actor }) => ({ id: actor }) },
    Source: sourceResolvers(lists),
    Feed: feedResolvers(database),
    HeldRemovals: heldRemovalsResolvers(lists, sources),
  };
  // The embedded store has one process: what a former one held, it holds no more.
  if (database.engine === 'pglite')
    await database.run('delete from sync_lease; update webhook set leased_until = null');

  let retiring: NodeJS.Timeout | undefined;
  const retire = (): void => {
    retireChanges(database, changeRetentionDays, clock).catch((error: unknown) =>
      logger.warn({ err: error }, 'old changes could not be retired'),
    );
  };
  let closing: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    clearInterval(retiring);
    await Promise.all([engine.stop(), webhooks.stop()]);
    await log.close();
  };
  const close = (): Promise<void> => (closing ??= stop());
  return {
    subgraph: { name: 'exchange', typeDefs: exchangeTypeDefs(), resolvers, feeds: [], close },
    engine,
    log,
    cursors,
    events: new Map<string, LogSource>([
      ['changes', changeSource(log, cursors)],
      ...Array.from(entries, ([field, select]) => [field, entrySource(log, cursors, select)] as const),
    ]),
    sources,
    async lags() {
      const [streams, rows] = [access.streams(), await webhookStore.list(null)];
      const live = rows.filter(({ state }) => state !== 'ENDED');
      return {
        streams: await lagsOf(
          database,
          log,
          streams.map(({ transport, position }) => ({ label: transport, position })),
        ),
        webhooks: await lagsOf(
          database,
          log,
          live.map(({ state, position }) => ({ label: state, position })),
        ),
      };
    },
    attach(given) {
      access = given;
      void webhooks.start();
    },
    start() {
      retire();
      retiring = setInterval(retire, RETIRE_MS);
      retiring.unref();
      engine.start();
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function personOf(id: string | null): { readonly id: string } | null {
  return id === null ? null : { id };
}
