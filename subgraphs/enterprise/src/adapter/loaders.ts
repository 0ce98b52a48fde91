import { askable } from '@queqiao/platform/installations';
import { schoolCodeProblem, usccProblem } from '@queqiao/records/identifiers';
import { batchLoader, firstFound, type BatchLookup } from '@queqiao/subgraph/loaders';
import type { WithProvenance } from '@queqiao/records/provenance';
import { regionContains } from '@queqiao/records/regions';
import { scoped, type Deadline, type RequestScope } from '@queqiao/subgraph/request';
import { CODES_LIMIT } from './client.ts';
import type {
  CooperationWithProvenance,
  CultivationWithProvenance,
  EnterpriseWithProvenance,
  EnterpriseExpertWithProvenance,
  IndustryChainWithProvenance,
  RdProjectWithProvenance,
  TechDemandWithProvenance,
} from './normalise.ts';
import type { EnterpriseSource, FirstRows } from './source.ts';

/** The most schools in one look-up; the source decides how many calls it needs. */
const MANY_SCHOOLS = 1_000;
/** Whether a text may be the code of a chain. Any other text matches nothing. */
export function isChainCode(text: string): boolean {
  return /^[\w-]{1,32}$/.test(text);
}

function grouped<S extends WithProvenance>(
  maxBatchSize: number,
  problem: (key: string) => string | null,
  load: (keys: readonly string[], deadline: Deadline) => Promise<readonly S[]>,
  keyOf: (record: S['record']) => string | null,
): BatchLookup<string, readonly S[]> {
  return {
    maxBatchSize,
    async load(keys, { deadline }) {
      const rows = new Map<string, S[]>(keys.map((key) => [key, []]));
      // A malformed key is not sent: it matches nothing, and would make the platform refuse the whole call.
      const valid = keys.filter((key) => problem(key) === null);
      const found = valid.length === 0 ? [] : await load(valid, deadline);
      for (const row of found) rows.get(keyOf(row.record) ?? '')?.push(row);
      return rows;
    },
  };
}

function lookupsOf(source: EnterpriseSource) {
  const ofEnterprise = <
    S extends WithProvenance<{ readonly attributes: { readonly uscc: string } } & WithProvenance['record']>,
  >(
    load: (usccs: readonly string[], deadline: Deadline) => Promise<readonly S[]>,
  ) => grouped<S>(CODES_LIMIT, usccProblem, load, ({ attributes }) => attributes.uscc);
  const enterprise: BatchLookup<string, EnterpriseWithProvenance> = {
    maxBatchSize: CODES_LIMIT,
    load: async (usccs, { deadline }) =>
      new Map((await source.enterprises(usccs, deadline)).map((found) => [found.record.id, found])),
  };
  return {
    source,
    enterprise,
    cooperations: ofEnterprise<CooperationWithProvenance>(source.cooperations),
    techDemands: ofEnterprise<TechDemandWithProvenance>(source.techDemands),
    rdProjects: ofEnterprise<RdProjectWithProvenance>(source.rdProjects),
    cultivation: ofEnterprise<CultivationWithProvenance>(source.cultivation),
    experts: ofEnterprise<EnterpriseExpertWithProvenance>(source.experts),
    ofSchool: grouped<CooperationWithProvenance>(
      MANY_SCHOOLS,
      schoolCodeProblem,
      source.cooperationsOfSchools,
      ({ attributes }) => attributes.schoolCode,
    ),
  };
}
type Lookups = ReturnType<typeof lookupsOf>;
type Lists = Omit<Lookups, 'source' | 'enterprise'>;

function inOrder<S extends WithProvenance>(rows: readonly S[]): readonly S[] {
  return rows.toSorted((a, b) => (a.record.id < b.record.id ? -1 : Number(a.record.id > b.record.id)));
}

/**
 * The look-ups of all installations of the family, batched within an operation. All installations are queried concurrently
 * for a key, and the first that knows it answers. A list over several installations fails when one of them does, because
 * a partial list must not look complete.
 */
export class EnterpriseLoaders {
  readonly #installations: readonly Lookups[];

  constructor(sources: readonly EnterpriseSource[]) {
    this.#installations = sources.map(lookupsOf);
  }

  /** Null for an unknown or malformed code. */
  async enterprise(scope: RequestScope, uscc: string): Promise<EnterpriseWithProvenance | null> {
    if (usccProblem(uscc) !== null) return null;
    return firstFound(this.#installations.map(({ enterprise }) => batchLoader(scope, enterprise).load(uscc)));
  }

  /** The rows of one list for an enterprise or a school, by id. */
  async listOf<K extends keyof Lists>(scope: RequestScope, list: K, key: string): Promise<readonly ListRow<K>[]> {
    const lists = await Promise.all(
      this.#installations.map((lookups) => {
        // One of several look-ups of the same form, chosen by name.
        const lookup = lookups[list] as unknown as BatchLookup<string, readonly ListRow<K>[]>;
        return batchLoader(scope, lookup).load(key);
      }),
    );
    return lists.flatMap((rows) => inOrder(rows ?? []));
  }

  /** Null for an unknown code. */
  async chain(scope: RequestScope, code: string): Promise<IndustryChainWithProvenance | null> {
    return firstFound(
      this.#installations.map(
        async ({ source }) => (await this.#chainsOf(scope, source)).find(({ record }) => record.id === code) ?? null,
      ),
    );
  }

  /** The chains of a region, or all, by code. */
  async chains(scope: RequestScope, region: string | null): Promise<readonly IndustryChainWithProvenance[]> {
    const lists = await Promise.all(this.sourcesFor(region).map((source) => this.#chainsOf(scope, source)));
    return inOrder(lists.flat().filter(({ record }) => region === null || regionContains(region, record.region)));
  }

  /** The first enterprises of a chain, at least `count` of them unless there are fewer. */
  async members(scope: RequestScope, chain: string, count: number): Promise<FirstRows<EnterpriseWithProvenance>> {
    if (!isChainCode(chain)) return { rows: [], complete: true };
    const lists = await Promise.all(
      this.#installations.map(async ({ source, enterprise }) => {
        const first = await source.chainMembers(chain, count, scope.deadline);
        // References to them in this operation need no further request.
        for (const member of first.rows) batchLoader(scope, enterprise).prime(member.record.id, member);
        return first;
      }),
    );
    // Rows after an incomplete part of a list may not be the first ones.
    const goesOn = lists.findIndex(({ complete }) => !complete);
    const first = goesOn < 0 ? lists : lists.slice(0, goesOn + 1);
    return { rows: first.flatMap(({ rows }) => rows), complete: goesOn < 0 };
  }

  /** Starts reading the enterprises of a chain before it is known whether the chain exists. */
  membersAhead(scope: RequestScope, chain: string, count: number): void {
    // Whoever needs them requests them again and gets the error, if any.
    this.members(scope, chain, count).catch(() => {});
  }

  #chainsOf(scope: RequestScope, source: EnterpriseSource): Promise<readonly IndustryChainWithProvenance[]> {
    return scoped(scope, source.chains, () => source.chains(scope.deadline));
  }

  /**
   * The sources for a region: the installation that serves it or contains it. A region without a single one (a province, or
   * another place) may occur anywhere, so all are queried.
   */
  sourcesFor(region: string | null): readonly EnterpriseSource[] {
    const sources = this.#installations.map(({ source }) => source);
    if (region === null) return askable(sources);
    const serving = sources.filter((source) => regionContains(source.region, region));
    return serving.length > 0 ? serving : askable(sources);
  }
}

/** The rows of one of the lists. */
type ListRow<K extends keyof Lists> =
  Lists[K] extends BatchLookup<string, readonly (infer S extends WithProvenance)[]> ? S : never;
