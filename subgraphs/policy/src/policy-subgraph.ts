import { randomBytes } from 'node:crypto';
import { AuditKeys, AuditLog } from '@queqiao/audit';
import { AUDIT_MIGRATIONS } from '@queqiao/audit/migrations';
import { loadInstallations, type InstallationFile } from '@queqiao/platform/installations';
import { SILENT, type Logger } from '@queqiao/subgraph/request';
import { scalarResolvers } from '@queqiao/subgraph/scalars';
import { openDatabase, STORE_MIGRATIONS, type Database } from '@queqiao/store';
import type { RecordFeed } from '@queqiao/records';
import type { Subgraph } from '@queqiao/subgraph';
import { systemClock, type Clock } from '@queqiao/records/time';
import { subgraphTypeDefs } from '@queqiao/schemas';
import { PolicyCatalogue } from './documents/policy-catalogue.ts';
import type { Resolvers } from './generated/schema.ts';
import { dueEvents } from './events/due-events.ts';
import { progressEvents } from './events/progress-events.ts';
import { readMissing } from './evidence/missing-reporters.ts';
import { keepFileTargets } from './proposals/file-targets.ts';
import { keepDefaultMappings } from './proposals/default-mappings.ts';
import { POLICY_MIGRATIONS } from './migrations.ts';
import { loadMappingFiles, type DefaultMapping } from './mapping/load-mapping-files.ts';
import type { PolicyFile } from './documents/policy-file.ts';
import { RecordTypeCatalogue } from './mapping/record-type-catalogue.ts';
import {
  mappingResolvers,
  previewResolvers,
  proposalResolvers,
  reportResolvers,
  signOffResolvers,
} from './resolvers/proposals.ts';
import { breakdownRowResolvers } from './resolvers/breakdown-row.ts';
import { heldRemovalsResolvers } from './resolvers/held-removals.ts';
import { indicatorResolvers } from './resolvers/indicator.ts';
import { industryChainResolvers } from './resolvers/industry-chain.ts';
import { Lookups } from './resolvers/lookups.ts';
import { mutationResolvers } from './resolvers/mutation.ts';
import { periodResolvers } from './resolvers/period.ts';
import { policyDocumentResolvers } from './resolvers/policy-document.ts';
import { queryResolvers } from './resolvers/query.ts';
import { attributeResolvers, recordTypeResolvers } from './resolvers/record-type.ts';
import { enterpriseResolvers, schoolResolvers } from './resolvers/subject.ts';
import { stateFormerEffects } from './verify/former-effects.ts';
import { ProgressUpdater } from './values/running-totals/progress-updater.ts';

export interface PolicySubgraphOptions {
  /** What the policies demand, as `loadPolicyFiles` reads it. */
  readonly documents: readonly PolicyFile[];
  /** Where the records are, and everything that people decide. Default: one in memory that nobody else sees. */
  readonly store?: Database;
  /** Where each mutation leaves its entry. Default: a log in that store under a key that nobody knows. */
  readonly audit?: AuditLog;
  /** The systems whose records mappings count. Default: those that the hub comes with. */
  readonly installations?: readonly Pick<InstallationFile, 'system' | 'family'>[];
  /** Mappings that hold where nobody has decided yet. Default: those that the hub comes with. */
  readonly mappings?: (catalogue: PolicyCatalogue) => readonly DefaultMapping[];
  readonly logger?: Logger;
  /** Default: the system's. */
  readonly clock?: Clock;
}

/**
 * The native subgraph that knows what the policies demand and what came of it. It asks no platform, so it answers when all
 * are down. Puts the default mappings in force where there are none; `warm` begins to bring indicators up to date as
 * changes are committed, `close` ends it and leaves the store open.
 */
export async function createPolicySubgraph(options: PolicySubgraphOptions): Promise<Subgraph<RecordFeed>> {
  const { documents, logger = SILENT, clock = systemClock } = options;
  const database =
    options.store ?? (await openDatabase({ migrations: [STORE_MIGRATIONS, AUDIT_MIGRATIONS, POLICY_MIGRATIONS] }));
  const audit = options.audit ?? new AuditLog(database, new AuditKeys({ secrets: [randomBytes(32).toString('hex')] }));
  const catalogue = new PolicyCatalogue(documents);
  const recordTypes = new RecordTypeCatalogue(options.installations ?? loadInstallations());
  const store = { catalogue, database, systemsOf: recordTypes.systemsOf, clock, audit, logger };
  await stateFormerEffects(store);
  await keepFileTargets(store);
  await keepDefaultMappings(store, (options.mappings ?? loadMappingFiles)(catalogue));
  const updater = new ProgressUpdater(store);
  const lookups = new Lookups(store);
  const resolvers: Resolvers = {
    Date: scalarResolvers.Date,
    DateTime: scalarResolvers.DateTime,
    JSON: scalarResolvers.JSON,
    Query: queryResolvers(store, lookups, recordTypes),
    Mutation: mutationResolvers(store),
    PolicyDocument: policyDocumentResolvers(store),
    Indicator: indicatorResolvers(store, lookups),
    Mapping: mappingResolvers(store, lookups),
    BreakdownRow: breakdownRowResolvers,
    ReportingPeriod: periodResolvers(store),
    Attachment: { url: ({ id }) => `/attachments/${id}` },
    RecordType: recordTypeResolvers,
    Attribute: attributeResolvers,
    Proposal: proposalResolvers(store),
    ProposalPreview: previewResolvers,
    HeldRemovals: heldRemovalsResolvers(store),
    Report: reportResolvers(store),
    EvidenceDecision: { person: ({ by }) => ({ id: by }) },
    TargetRevision: { person: ({ by }) => ({ id: by }) },
    SignOff: signOffResolvers(store, lookups),
    Coverage: {
      missing: ({ of, expected, reported }, page) => readMissing(store, { ...of, expected, reported }, page),
    },
    IndicatorProgressEvent: { __resolveType: (event) => ('now' in event ? 'IndicatorProgressChange' : 'Gap') },
    IndicatorDueEvent: { __resolveType: (event) => ('daysLeft' in event ? 'IndicatorDue' : 'Gap') },
    RecordEntity: { __resolveType: ({ __typename }) => __typename },
    School: schoolResolvers(lookups),
    Enterprise: enterpriseResolvers(lookups),
    IndustryChain: industryChainResolvers,
  };
  return {
    name: 'policy',
    typeDefs: subgraphTypeDefs('policy'),
    resolvers,
    feeds: [],
    events: new Map([...progressEvents(store), ...dueEvents(store)]),
    warm: () => updater.start(),
    async close() {
      await updater.stop();
      if (options.store === undefined) await database.close();
    },
  };
}
