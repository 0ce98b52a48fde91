import { batchLoader, type BatchLookup } from '@queqiao/subgraph/loaders';
import { scoped, type RequestScope } from '@queqiao/subgraph/request';
import type { CatalogueIndicator } from '../catalogue/index.ts';
import { mappingsOf, type MappingVersion } from '../governance/index.ts';
import { momentAt, standingsAt, type Standing } from '../measure/index.ts';
import { indicatorsNaming, type Named } from '../naming/index.ts';
import type { PolicyStore } from '../policy-store.ts';
import { signOffsOf, type StoredSignOff } from '../sign-off/index.ts';
import { revisionsOf, type TargetRevision } from '../target/index.ts';

const MOST_AT_ONCE = 500;

/** What resolvers look up, batched and remembered for each operation. */
export class Lookups {
  readonly #store: PolicyStore;
  readonly #mappings: BatchLookup<string, readonly MappingVersion[]>;
  readonly #signOffs: BatchLookup<string, readonly StoredSignOff[]>;
  readonly #revisions: BatchLookup<CatalogueIndicator, readonly TargetRevision[]>;
  readonly #naming: Readonly<Record<Named, BatchLookup<string, readonly CatalogueIndicator[]>>>;

  constructor(store: PolicyStore) {
    this.#store = store;
    const { database } = store;
    this.#mappings = { maxBatchSize: MOST_AT_ONCE, load: (ids) => mappingsOf(database, ids) };
    this.#signOffs = { maxBatchSize: MOST_AT_ONCE, load: (ids) => signOffsOf(database, ids) };
    this.#revisions = {
      maxBatchSize: MOST_AT_ONCE,
      load: (indicators) => revisionsOf(database, indicators),
      keyOf: ({ id }) => id,
    };
    const naming = (kind: Named) => ({
      maxBatchSize: MOST_AT_ONCE,
      load: (keys: readonly string[]) => indicatorsNaming(store, kind, keys),
    });
    this.#naming = { School: naming('School'), Enterprise: naming('Enterprise') };
  }

  /** All versions of an indicator's mapping, newest first. */
  async mappings(scope: RequestScope, indicator: string): Promise<readonly MappingVersion[]> {
    return (await batchLoader(scope, this.#mappings).load(indicator)) ?? [];
  }

  async signOffs(scope: RequestScope, indicator: string): Promise<readonly StoredSignOff[]> {
    return (await batchLoader(scope, this.#signOffs).load(indicator)) ?? [];
  }

  async revisions(scope: RequestScope, indicator: CatalogueIndicator): Promise<readonly TargetRevision[]> {
    return (await batchLoader(scope, this.#revisions).load(indicator)) ?? [];
  }

  async naming(scope: RequestScope, kind: Named, key: string): Promise<readonly CatalogueIndicator[]> {
    return (await batchLoader(scope, this.#naming[kind]).load(key)) ?? [];
  }

  /** How an indicator stood at a moment; null: as it stands now. */
  async standing(scope: RequestScope, indicator: CatalogueIndicator, asOf: string | null): Promise<Standing> {
    const lookup = scoped(scope, `policy standing ${asOf ?? 'now'}`, (): BatchLookup<CatalogueIndicator, Standing> => ({
      maxBatchSize: MOST_AT_ONCE,
      keyOf: ({ id }) => id,
      load: async (indicators) => {
        const standings = await standingsAt(this.#store, indicators, await momentAt(this.#store, asOf));
        return new Map(standings.map((standing) => [standing.indicator.id, standing]));
      },
    }));
    const standing = await batchLoader(scope, lookup).load(indicator);
    if (standing === null) throw new TypeError(`${indicator.id} was not measured`);
    return standing;
  }
}
