import { batchLoader, type BatchLookup } from '@queqiao/subgraph/loaders';
import { scoped, type RequestScope } from '@queqiao/subgraph/request';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { mappingsOf } from '../mapping/mapping-table.ts';
import type { MappingVersion } from '../mapping/mapping-version.ts';
import { momentAt } from '../values/measurement/moment.ts';
import { statusesSince, type StatusSince } from '../values/measurement/status-since.ts';
import { measureIndicators, type MeasuredIndicator } from '../values/measurement/measure.ts';
import { indicatorsByEntity, type EntityKind } from '../evidence/indicators-by-entity.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import { signOffsOf, type StoredSignOff } from '../proposals/sign-off.ts';
import { reportsOf, revisionsOf, type StoredReport, type TargetRevision } from '../proposals/stored-facts.ts';
import { findProposals, proposalsOf } from '../proposals/read-proposals.ts';
import { responsibleOf, type ResponsiblePerson } from '../responsible/responsible.ts';
import type { StoredProposal } from '../proposals/proposal.ts';

const MOST_AT_ONCE = 500;

/** What resolvers look up, batched and remembered for each operation. */
export class Lookups {
  readonly #store: PolicyStore;
  readonly #mappings: BatchLookup<string, readonly MappingVersion[]>;
  readonly #proposals: BatchLookup<string, readonly StoredProposal[]>;
  readonly #proposal: BatchLookup<string, StoredProposal>;
  readonly #reports: BatchLookup<string, readonly StoredReport[]>;
  readonly #signOffs: BatchLookup<string, readonly StoredSignOff[]>;
  readonly #responsible: BatchLookup<string, readonly ResponsiblePerson[]>;
  readonly #statusSince: BatchLookup<string, StatusSince>;
  readonly #revisions: BatchLookup<CatalogueIndicator, readonly TargetRevision[]>;
  readonly #countedIn: Readonly<Record<EntityKind, BatchLookup<string, readonly CatalogueIndicator[]>>>;

  constructor(store: PolicyStore) {
    this.#store = store;
    const { database } = store;
    this.#mappings = { maxBatchSize: MOST_AT_ONCE, load: (ids) => mappingsOf(database, ids) };
    this.#proposals = { maxBatchSize: MOST_AT_ONCE, load: (ids) => proposalsOf(database, ids) };
    this.#proposal = { maxBatchSize: MOST_AT_ONCE, load: (keys) => findProposals(database, keys) };
    this.#reports = { maxBatchSize: MOST_AT_ONCE, load: (ids) => reportsOf(database, ids) };
    this.#signOffs = { maxBatchSize: MOST_AT_ONCE, load: (ids) => signOffsOf(database, ids) };
    this.#responsible = { maxBatchSize: MOST_AT_ONCE, load: (ids) => responsibleOf(database, ids) };
    this.#statusSince = { maxBatchSize: MOST_AT_ONCE, load: (ids) => statusesSince(database, ids) };
    this.#revisions = {
      maxBatchSize: MOST_AT_ONCE,
      load: (indicators) => revisionsOf(database, indicators),
      keyOf: ({ id }) => id,
    };
    const countedIn = (kind: EntityKind) => ({
      maxBatchSize: MOST_AT_ONCE,
      load: (keys: readonly string[]) => indicatorsByEntity(store, kind, keys),
    });
    this.#countedIn = { School: countedIn('School'), Enterprise: countedIn('Enterprise') };
  }

  /** All versions of an indicator's mapping, newest first. */
  async mappings(scope: RequestScope, indicator: string): Promise<readonly MappingVersion[]> {
    return (await batchLoader(scope, this.#mappings).load(indicator)) ?? [];
  }

  /** Who was named to answer for an indicator, by department. */
  async responsible(scope: RequestScope, indicator: string): Promise<readonly ResponsiblePerson[]> {
    return (await batchLoader(scope, this.#responsible).load(indicator)) ?? [];
  }

  /** All proposals for an indicator, newest first. */
  async proposals(scope: RequestScope, indicator: string): Promise<readonly StoredProposal[]> {
    return (await batchLoader(scope, this.#proposals).load(indicator)) ?? [];
  }

  async proposal(scope: RequestScope, key: number): Promise<StoredProposal | null> {
    return batchLoader(scope, this.#proposal).load(String(key));
  }

  /** All reports of an indicator, newest first. */
  async reports(scope: RequestScope, indicator: string): Promise<readonly StoredReport[]> {
    return (await batchLoader(scope, this.#reports).load(indicator)) ?? [];
  }

  async signOffs(scope: RequestScope, indicator: string): Promise<readonly StoredSignOff[]> {
    return (await batchLoader(scope, this.#signOffs).load(indicator)) ?? [];
  }

  async revisions(scope: RequestScope, indicator: CatalogueIndicator): Promise<readonly TargetRevision[]> {
    return (await batchLoader(scope, this.#revisions).load(indicator)) ?? [];
  }

  /** The status of an indicator that was written down last, and since when it holds; null: nothing was written down. */
  statusSince(scope: RequestScope, indicator: string): Promise<StatusSince | null> {
    return batchLoader(scope, this.#statusSince).load(indicator);
  }

  async countedIn(scope: RequestScope, kind: EntityKind, key: string): Promise<readonly CatalogueIndicator[]> {
    return (await batchLoader(scope, this.#countedIn[kind]).load(key)) ?? [];
  }

  /** How an indicator stood at a moment; null: as it stands now. */
  async outcome(scope: RequestScope, indicator: CatalogueIndicator, asOf: string | null): Promise<MeasuredIndicator> {
    const lookup = scoped(
      scope,
      `policy measured ${asOf ?? 'now'}`,
      (): BatchLookup<CatalogueIndicator, MeasuredIndicator> => ({
        maxBatchSize: MOST_AT_ONCE,
        keyOf: ({ id }) => id,
        load: async (indicators) => {
          const outcomes = await measureIndicators(this.#store, indicators, await momentAt(this.#store, asOf));
          return new Map(outcomes.map((outcome) => [outcome.indicator.id, outcome]));
        },
      }),
    );
    const outcome = await batchLoader(scope, lookup).load(indicator);
    if (outcome === null) throw new TypeError(`${indicator.id} was not measured`);
    return outcome;
  }
}
