import { recordsOf, type ReceivedRow } from '@queqiao/platform/contracts';
import { cursorLists, indexedList } from '@queqiao/platform/lists';
import type { ScanSource } from '@queqiao/subgraph/paging';
import {
  live,
  platformFirst,
  type LastKnown,
  type RecordQuery,
  type WithProvenance,
} from '@queqiao/records/provenance';
import type { NormalisedRecord, RecordTypeName } from '@queqiao/records';
import { regionContains } from '@queqiao/records/regions';
import type { Deadline } from '@queqiao/subgraph/request';
import type { Clock } from '@queqiao/records/time';
import type { Fetched } from '@queqiao/platform/upstream';
import { allPages, ListTooLong } from './all-pages.ts';
import { KEPT, type EnterpriseClient, type ListCall } from './client.ts';
import { cursorScan, type CursorScan } from './cursor-scan.ts';
import type {
  Cooperation,
  Enterprise,
  CooperationWithProvenance,
  CultivationWithProvenance,
  EnterpriseWithProvenance,
  EnterpriseExpertWithProvenance,
  IndustryChainWithProvenance,
  RdProjectWithProvenance,
  TechDemandWithProvenance,
} from './normalise.ts';

type ByKeys<S> = (keys: readonly string[], deadline: Deadline) => Promise<readonly S[]>;

/** The first rows of a list, at least the requested number unless the list is shorter. */
export interface FirstRows<S> {
  readonly rows: readonly S[];
  readonly complete: boolean;
}

interface EnterprisesFilter {
  readonly region?: string | null | undefined;
  readonly chain?: string | null | undefined;
  readonly keyEnterprise?: boolean | null | undefined;
}

/** A list that is read page by page, and the same query for the record store, which can count. */
interface PagedList<S> {
  readonly pages: ScanSource<S>;
  readonly query: RecordQuery;
}

/**
 * The queries of one installation: the platform first, the last known records if it fails. Unknown keys are omitted from
 * the result; no call takes more than 50.
 */
export interface EnterpriseSource {
  readonly system: string;
  /** GB/T 2260 code of the region that the installation serves. */
  readonly region: string;
  /** Whether it is neither configured nor mocked. */
  readonly absent: boolean;
  readonly enterprises: ByKeys<EnterpriseWithProvenance>;
  readonly chains: (deadline: Deadline) => Promise<readonly IndustryChainWithProvenance[]>;
  /** The enterprises of a chain, as far as requested: each page of the list is read once. */
  readonly chainMembers: (
    chain: string,
    count: number,
    deadline: Deadline,
  ) => Promise<FirstRows<EnterpriseWithProvenance>>;
  readonly cooperations: ByKeys<CooperationWithProvenance>;
  readonly cooperationsOfSchools: ByKeys<CooperationWithProvenance>;
  readonly techDemands: ByKeys<TechDemandWithProvenance>;
  readonly rdProjects: ByKeys<RdProjectWithProvenance>;
  readonly cultivation: ByKeys<CultivationWithProvenance>;
  readonly experts: ByKeys<EnterpriseExpertWithProvenance>;
  /** Enterprises page by page; the caller must apply the filters that the platform does not support. */
  readonly enterprisePages: (filter: EnterprisesFilter, deadline: Deadline) => PagedList<EnterpriseWithProvenance>;
}

export interface SourceOptions {
  readonly lastKnown?: LastKnown | undefined;
  readonly clock?: Clock | undefined;
}

/** Up to this many schools are requested one by one for their cooperations; for more, the whole list needs fewer calls. */
const SCHOOLS_ONE_BY_ONE = 4;
/** The most pages of that list that a request reads; beyond that the schools are requested one by one after all. */
const MOST_PAGES = 25;

function allLive<R extends NormalisedRecord>(
  received: Fetched<readonly ReceivedRow<R>[]>,
): readonly WithProvenance<R>[] {
  return recordsOf(received.value).map((record) => live(record, received.fetchedAt));
}

/** The queries of the installation behind a client. */
export function enterpriseSource(client: EnterpriseClient, options: SourceOptions = {}): EnterpriseSource {
  const { lastKnown, clock } = options;
  const { system, region: served, absent = false } = client.installation;
  const members = cursorLists<EnterpriseWithProvenance>({ freshMs: KEPT.freshMs, ...(clock && { clock }) });
  const chains = indexedList({
    platform: client.installation,
    indexes: {},
    read: async (deadline) => {
      const value = allLive(await allPages(client.chains, { uncached: true }, deadline));
      return { value, fetchedAt: value[0]?.fetchedAt ?? new Date().toISOString() };
    },
    ...KEPT,
    ...(clock && { clock }),
  });
  const cooperations = indexedList({
    platform: client.installation,
    indexes: { school: (cooperation: Cooperation) => cooperation.attributes.schoolCode },
    read: async (deadline) => {
      const { value, fetchedAt } = await allPages(client.cooperations, { uncached: true }, deadline, MOST_PAGES);
      return { value: recordsOf(value), fetchedAt };
    },
    ...KEPT,
    ...(clock && { clock }),
  });

  // The store may replace the platform here, in `chainMembers`, and in `cursorScan`.
  const ask = <S extends WithProvenance>(
    query: Omit<RecordQuery, 'system'>,
    liveAnswer: () => Promise<readonly S[]>,
  ): Promise<readonly S[]> =>
    platformFirst<S, readonly S[]>(lastKnown, { system, ...query }, liveAnswer, (records) => records);

  /** The records of a list that belong to any of the enterprises. */
  const ofEnterprises =
    <R extends NormalisedRecord>(type: RecordTypeName, list: ListCall<R>): ByKeys<WithProvenance<R>> =>
    (usccs, deadline) =>
      ask<WithProvenance<R>>({ type, where: { uscc: usccs } }, async () =>
        allLive(await allPages(list, { filters: { uscc: usccs.toSorted().join(',') } }, deadline)),
      );

  async function schoolBySchool(
    schools: readonly string[],
    deadline: Deadline,
  ): Promise<readonly CooperationWithProvenance[]> {
    const lists = schools.map((school) =>
      allPages(client.cooperations, { filters: { school_code: school } }, deadline),
    );
    return (await Promise.all(lists)).flatMap((list) => allLive(list));
  }

  let cooperationsAreMany = false;
  async function cooperationsLive(
    schools: readonly string[],
    deadline: Deadline,
  ): Promise<readonly CooperationWithProvenance[]> {
    if (schools.length <= SCHOOLS_ONE_BY_ONE || cooperationsAreMany) return schoolBySchool(schools, deadline);
    try {
      const { find, fetchedAt } = await cooperations.read(deadline);
      return schools.flatMap((school) => find('school', school)).map((record) => live(record, fetchedAt));
    } catch (failure) {
      if (!(failure instanceof ListTooLong)) throw failure;
      cooperationsAreMany = true;
      return schoolBySchool(schools, deadline);
    }
  }

  /** A region as the platform's filter accepts it, a prefecture or a county; omitted where rows must be filtered afterwards. */
  const regionFilter = (region: string | null | undefined): string | undefined =>
    typeof region === 'string' && !regionContains(region, served) && !region.endsWith('0000') ? region : undefined;

  return {
    system,
    region: served,
    absent,
    enterprises: (usccs, deadline) =>
      ask<EnterpriseWithProvenance>({ type: 'Enterprise', ids: usccs }, async () =>
        allLive(await client.enterprisesByUscc(usccs, deadline)),
      ),
    chains: (deadline) =>
      ask<IndustryChainWithProvenance>({ type: 'IndustryChain' }, async () => (await chains.read(deadline)).rows),
    chainMembers: (chain, count, deadline) =>
      platformFirst<EnterpriseWithProvenance, FirstRows<EnterpriseWithProvenance>>(
        lastKnown,
        { system, type: 'Enterprise', where: { chainCodes: [chain] } },
        () =>
          members
            .get(chain, () => ({
              platform: client.installation,
              bounds: client.enterprises.bounds,
              keyOf: ({ record }) => record.id,
              async read(cursor, within) {
                const query = { cursor, filters: { chain_code: chain }, uncached: true };
                const { value, fetchedAt } = await client.enterprises.page(query, within);
                return { value: { rows: allLive({ value: value.rows, fetchedAt }), next: value.next }, fetchedAt };
              },
            }))
            .take(count, deadline),
        (rows) => ({ rows, complete: true }),
      ),
    cooperations: ofEnterprises('Cooperation', client.cooperations),
    cooperationsOfSchools: (schools, deadline) =>
      ask<CooperationWithProvenance>({ type: 'Cooperation', where: { schoolCode: schools } }, () =>
        cooperationsLive(schools, deadline),
      ),
    techDemands: ofEnterprises('TechDemand', client.techDemands),
    rdProjects: ofEnterprises('RdProject', client.rdProjects),
    cultivation: ofEnterprises('Cultivation', client.cultivation),
    experts: ofEnterprises('EnterpriseExpert', client.experts),
    enterprisePages({ region, chain, keyEnterprise }, deadline) {
      const key = keyEnterprise ?? undefined;
      const filters = { region_code: regionFilter(region), chain_code: chain ?? undefined, key_enterprise: key };
      const query: RecordQuery = {
        system,
        type: 'Enterprise',
        ...(typeof region === 'string' && { region }),
        where: {
          ...(typeof chain === 'string' && { chainCodes: [chain] }),
          ...(key !== undefined && { keyEnterprise: [key] }),
        },
      };
      const { page, bounds } = client.enterprises;
      const read: CursorScan<Enterprise>['read'] = (cursor) => page({ cursor, filters }, deadline);
      return { pages: cursorScan({ read, bounds, query, lastKnown }), query };
    },
  };
}
