import {
  rawRows,
  readEnvelope,
  readJson,
  readRows,
  toldRows,
  type ReadRecords,
  type ToldRow,
} from '@queqiao/platform/contracts';
import type { Installation } from '@queqiao/platform/installations';
import type { CursorPage } from '@queqiao/platform/lists';
import type { Deadline } from '@queqiao/subgraph/request';
import {
  ContractBreach,
  UpstreamFault,
  statusFault,
  type Fetched,
  type RawAnswer,
  type Upstream,
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

/** Items in one page of a list, the most that the platform gives. */
const PAGE_SIZE = 200;
/** Codes that one call takes at most. */
export const CODES_LIMIT = 50;

/** How long an answer serves questions, in ms: for a while as it is, then once more while a new one is fetched. */
export const KEPT = { freshMs: 30_000, staleMs: 120_000 };

export interface PageQuery {
  /** Null: the first page. */
  readonly cursor: string | null;
  /** The platform's own filters. */
  readonly filters?: Readonly<Record<string, string | boolean | undefined>>;
  /** Only what changed then or later, RFC 3339. */
  readonly modifiedSince?: string | null;
  /** A kept answer will not do. */
  readonly uncached?: boolean;
}

/** Reads one page of a list of the platform. */
export type ReadPage<R> = (query: PageQuery, deadline: Deadline) => Promise<Fetched<CursorPage<ToldRow<R>>>>;

/** All calls of one installation of the family. Every list but the chains filters by `uscc` (at most 50, comma-separated). */
export interface EnterpriseClient {
  readonly installation: Installation;
  /** Filters: region_code, chain_code, key_enterprise. */
  readonly enterprises: ReadPage<Enterprise>;
  /** At most 50 codes; unknown ones are left out. */
  readonly enterprisesByUscc: (
    usccs: readonly string[],
    deadline: Deadline,
  ) => Promise<Fetched<readonly ToldRow<Enterprise>[]>>;
  readonly chains: ReadPage<IndustryChain>;
  readonly cultivation: ReadPage<Cultivation>;
  readonly techDemands: ReadPage<TechDemand>;
  readonly rdProjects: ReadPage<RdProject>;
  readonly experts: ReadPage<EnterpriseExpert>;
  /** Filter: school_code, one. */
  readonly cooperations: ReadPage<Cooperation>;
  /** What is gone; never from what is kept. Items that break the contract are left out (and counted). */
  readonly deletions: (
    since: string,
    cursor: string | null,
    deadline: Deadline,
  ) => Promise<Fetched<CursorPage<DeletionRow>>>;
  readonly close: () => Promise<void>;
}

const items = z.object({ items: rawRows });
const page = z.object({ items: rawRows, next_cursor: z.string().min(1).nullish() });

const problem = z.object({ code: z.string() });

/** The body of an answer. Throws an UpstreamFault for what its status tells, with the code of the problem document. */
function bodyOf<T>(answer: RawAnswer, envelope: z.ZodType<T>): T {
  const fault = statusFault(answer);
  if (fault === null) return readEnvelope(envelope, readJson(answer.body));
  const told = problem.safeParse(jsonOrNull(answer.body));
  throw told.success ? new UpstreamFault(fault.kind, { detail: `${fault.message} ${told.data.code}` }) : fault;
}

function jsonOrNull(body: Uint8Array): unknown {
  try {
    return readJson(body);
  } catch (error) {
    // A proxy in front of the platform answers with a page of its own.
    if (error instanceof ContractBreach) return null;
    throw error;
  }
}

/**
 * The calls of one installation. Throws a TypeError when the installation's code tables are not what the family needs.
 * Each call throws what `Upstream.call` throws.
 */
export function createEnterpriseClient(installation: Installation, upstream: Upstream): EnterpriseClient {
  const readers = enterpriseReaders(installation);

  function list<R extends { readonly id: string }>(name: string, read: ReadRecords<R>): ReadPage<R> {
    return ({ cursor, filters, modifiedSince, uncached }, deadline) =>
      upstream.call(
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
            const told = bodyOf(answer, page);
            return {
              rows: toldRows(read(upstream, name, told.items), 'modified_at'),
              next: told.next_cursor ?? null,
            };
          },
          ...(uncached !== true && { cache: KEPT }),
        },
        deadline,
      );
  }

  return {
    installation,
    enterprises: list('enterprises', readers.enterprises),
    enterprisesByUscc: (usccs, deadline) =>
      upstream.call(
        {
          name: 'enterprises/batch',
          method: 'GET',
          path: '/enterprises/batch',
          query: { uscc: usccs.toSorted().join(',') },
          decode: (answer) => toldRows(readers.enterprises(upstream, 'enterprises/batch', bodyOf(answer, items).items)),
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
    deletions: (since, cursor, deadline) =>
      upstream.call(
        {
          name: 'deletions',
          method: 'GET',
          path: '/deletions',
          query: { limit: PAGE_SIZE, cursor: cursor ?? undefined, since },
          decode(answer) {
            const told = bodyOf(answer, page);
            const { rows } = readRows(upstream, { call: 'deletions', schema: deletionRow }, told.items);
            return { rows: rows.map(({ value }) => value), next: told.next_cursor ?? null };
          },
        },
        deadline,
      ),
    close: () => upstream.close(),
  };
}
