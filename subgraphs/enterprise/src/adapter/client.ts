import {
  rawRows,
  readEnvelope,
  readJson,
  readRows,
  text,
  receivedRows,
  type ReadRecords,
  type ReceivedRow,
} from '@queqiao/platform/contracts';
import type { Installation } from '@queqiao/platform/installations';
import type { CursorPage } from '@queqiao/platform/lists';
import type { Clock } from '@queqiao/records/time';
import type { Deadline } from '@queqiao/subgraph/request';
import {
  ContractBreach,
  UpstreamFault,
  statusFault,
  unlessFault,
  type Fetched,
  type ListBounds,
  type RawAnswer,
  type Upstream,
  type UpstreamCall,
} from '@queqiao/platform/upstream';
import { z } from 'zod';
import type {
  Cooperation,
  Cultivation,
  Enterprise,
  EnterpriseExpert,
  IndustryChain,
  RdProject,
  TechDemand,
} from './normalise.ts';
import { enterpriseReaders } from './readers.ts';
import { deletionRow, type DeletionRow } from './rows.ts';

/** The largest page that the platform serves, in items. */
const PAGE_SIZE = 200;
/** The most codes in one call. */
export const CODES_LIMIT = 50;

/** How long a cached answer is used, in ms: fresh at first, then stale once while it is refreshed. */
export const KEPT = { freshMs: 30_000, staleMs: 120_000 };

export interface PageQuery {
  /** Null: the first page. */
  readonly cursor: string | null;
  /** The platform's own filters. */
  readonly filters?: Readonly<Record<string, string | boolean | undefined>>;
  /** Only rows changed at this time or later, RFC 3339. */
  readonly modifiedSince?: string | null;
  /** Whether the cache is bypassed. */
  readonly uncached?: boolean;
}

/** A list of the platform. */
export interface ListCall<R> {
  readonly page: (query: PageQuery, deadline: Deadline) => Promise<Fetched<CursorPage<ReceivedRow<R>>>>;
  readonly bounds: ListBounds;
}

/** A page of the list of deletions. */
export interface DeletionsPage extends CursorPage<DeletionRow> {
  /** Keys for the rejected items (which are counted). */
  readonly brokenKeys: readonly string[];
}

/** All calls of one installation of the family. Every list but the chains filters by `uscc` (at most 50, comma-separated). */
export interface EnterpriseClient {
  readonly installation: Installation;
  /** Filters: region_code, chain_code, key_enterprise. */
  readonly enterprises: ListCall<Enterprise>;
  /** At most 50 codes; unknown ones are omitted. */
  readonly enterprisesByUscc: (
    usccs: readonly string[],
    deadline: Deadline,
  ) => Promise<Fetched<readonly ReceivedRow<Enterprise>[]>>;
  readonly chains: ListCall<IndustryChain>;
  readonly cultivation: ListCall<Cultivation>;
  readonly techDemands: ListCall<TechDemand>;
  readonly rdProjects: ListCall<RdProject>;
  readonly experts: ListCall<EnterpriseExpert>;
  /** Filter: school_code, one. */
  readonly cooperations: ListCall<Cooperation>;
  /** Deletions; never cached. */
  readonly deletions: {
    readonly page: (since: string, cursor: string | null, deadline: Deadline) => Promise<Fetched<DeletionsPage>>;
    readonly bounds: ListBounds;
  };
  /** The platform's current time, epoch ms. */
  readonly present: Clock;
  readonly close: () => Promise<void>;
}

/** The longest cursor, in characters: it becomes part of a URL. */
const LONGEST_CURSOR = 2_000;

const batch = z.object({ items: rawRows(CODES_LIMIT) });
const page = z.object({ items: rawRows(PAGE_SIZE), next_cursor: text.min(1).max(LONGEST_CURSOR).nullish() });

const problem = z.object({ code: z.string() });

/** The body of an answer. Throws an UpstreamFault for an error status, with the code of the problem document. */
function bodyOf<T>(answer: RawAnswer, envelope: z.ZodType<T>): T {
  const fault = statusFault(answer);
  if (fault === null) return readEnvelope(envelope, readJson(answer.body));
  const parsed = problem.safeParse(jsonOrNull(answer.body));
  throw parsed.success ? new UpstreamFault(fault.kind, { detail: `${fault.message} ${parsed.data.code}` }) : fault;
}

function jsonOrNull(body: Uint8Array): unknown {
  try {
    return readJson(body);
  } catch (error) {
    // A proxy in front of the platform answers with its own page.
    if (error instanceof ContractBreach) return null;
    throw error;
  }
}

/**
 * The calls of one installation. Throws a TypeError for invalid code tables. Each call throws a HubError when the platform
 * fails.
 */
export function createEnterpriseClient(installation: Installation, upstream: Upstream): EnterpriseClient {
  const readers = enterpriseReaders(installation);
  const ask = <T>(question: UpstreamCall<T>, deadline: Deadline): Promise<Fetched<T>> =>
    unlessFault(installation, upstream.call(question, deadline));

  function list<R extends { readonly id: string }>(name: string, read: ReadRecords<R>): ListCall<R> {
    const readPage: ListCall<R>['page'] = ({ cursor, filters, modifiedSince, uncached }, deadline) =>
      ask(
        {
          name,
          method: 'GET',
          path: `/${name}`,
          query: {
            ...filters,
            limit: PAGE_SIZE,
            cursor: cursor ?? undefined,
            modified_since: modifiedSince ?? undefined,
          },
          decode(answer) {
            const parsed = bodyOf(answer, page);
            return {
              rows: receivedRows(read(upstream, name, parsed.items), 'modified_at'),
              next: parsed.next_cursor ?? null,
            };
          },
          ...(uncached !== true && { cache: KEPT }),
        },
        deadline,
      );
    return { page: readPage, bounds: upstream.listBounds(name) };
  }

  return {
    installation,
    enterprises: list('enterprises', readers.enterprises),
    enterprisesByUscc: (usccs, deadline) =>
      ask(
        {
          name: 'enterprises/batch',
          method: 'GET',
          path: '/enterprises/batch',
          query: { uscc: usccs.toSorted().join(',') },
          decode: (answer) =>
            receivedRows(readers.enterprises(upstream, 'enterprises/batch', bodyOf(answer, batch).items)),
          cache: KEPT,
        },
        deadline,
      ),
    chains: list('chains', readers.chains),
    cultivation: list('cultivation', readers.cultivation),
    techDemands: list('tech-demands', readers.techDemands),
    rdProjects: list('rd-projects', readers.rdProjects),
    experts: list('experts', readers.experts),
    cooperations: list('cooperations', readers.cooperations),
    deletions: {
      page: (since, cursor, deadline) =>
        ask(
          {
            name: 'deletions',
            method: 'GET',
            path: '/deletions',
            query: { limit: PAGE_SIZE, cursor: cursor ?? undefined, since },
            decode(answer) {
              const parsed = bodyOf(answer, page);
              const { rows, rejected } = readRows(upstream, { call: 'deletions', schema: deletionRow }, parsed.items);
              return {
                rows: rows.map(({ value }) => value),
                next: parsed.next_cursor ?? null,
                brokenKeys: rejected.map(({ raw }) => JSON.stringify(raw)),
              };
            },
          },
          deadline,
        ),
      bounds: upstream.listBounds('deletions'),
    },
    present: upstream.present,
    close: () => upstream.close(),
  };
}
