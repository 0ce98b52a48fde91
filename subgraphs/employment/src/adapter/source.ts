import { askable } from '@queqiao/platform/installations';
import { recordsOf, type ReceivedRow } from '@queqiao/platform/contracts';
import type { ScanSource } from '@queqiao/subgraph/paging';
import {
  live,
  platformFirst,
  type LastKnown,
  type RecordQuery,
  type WithProvenance,
} from '@queqiao/records/provenance';
import type { NormalisedRecord } from '@queqiao/records';
import { regionContains } from '@queqiao/records/regions';
import type { Deadline } from '@queqiao/subgraph/request';
import type { Fetched } from '@queqiao/platform/upstream';
import { allPages } from './all-pages.ts';
import type { EmploymentClient } from './client.ts';
import type { EmploymentOutcomeWithProvenance, JobFairWithProvenance, JobPostingWithProvenance } from './normalise.ts';
import { pageScan, type PageScan } from './page-scan.ts';

type ByKeys<S> = (keys: readonly string[], deadline: Deadline) => Promise<readonly S[]>;

/** A filter for posts: as the platform supports it, except for `status`, which only the record store supports. */
interface JobFilter {
  readonly region?: string | null | undefined;
  readonly uscc?: string | null | undefined;
  readonly industryCode?: string | null | undefined;
  readonly education?: string | null | undefined;
  readonly statuses: readonly string[];
}

/** A list that is read page by page, and the same query for the record store, which can count. */
export interface PagedList<S> {
  readonly pages: ScanSource<S>;
  readonly query: RecordQuery;
}

/**
 * The queries of one installation: the platform first, the last known records if it fails. Unknown keys are omitted from
 * the result.
 */
export interface EmploymentSource {
  readonly system: string;
  /** GB/T 2260 code of the region that the installation serves. */
  readonly region: string;
  /** Whether nobody says where it is. */
  readonly absent: boolean;
  /** At most 100 ids; withdrawn posts too. */
  readonly jobs: ByKeys<JobPostingWithProvenance>;
  /** The open posts of at most 50 enterprises. */
  readonly openJobs: ByKeys<JobPostingWithProvenance>;
  /** All outcomes of at most 50 schools. */
  readonly outcomes: ByKeys<EmploymentOutcomeWithProvenance>;
  /** Posts page by page; the caller must apply the filters that the platform does not support. */
  readonly jobPages: (filter: JobFilter, deadline: Deadline) => PagedList<JobPostingWithProvenance>;
  readonly fairPages: (region: string | null | undefined, deadline: Deadline) => PagedList<JobFairWithProvenance>;
}

export interface SourceOptions {
  readonly lastKnown?: LastKnown | undefined;
}

function allLive<R extends NormalisedRecord>({ value, fetchedAt }: Fetched<readonly ReceivedRow<R>[]>) {
  return recordsOf(value).map((record): WithProvenance<R> => live(record, fetchedAt));
}

/** The conditions that are set. */
function given(conditions: Readonly<Record<string, string | null | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(conditions).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The queries of the installation behind a client. */
export function employmentSource(client: EmploymentClient, { lastKnown }: SourceOptions = {}): EmploymentSource {
  const { system, region: served, absent = false } = client.installation;

  // The store may replace the platform here, and in `pageScan`.
  const ask = <R extends NormalisedRecord>(
    query: Omit<RecordQuery, 'system'>,
    call: () => Promise<Fetched<readonly ReceivedRow<R>[]>>,
  ): Promise<readonly WithProvenance<R>[]> =>
    platformFirst<WithProvenance<R>, readonly WithProvenance<R>[]>(
      lastKnown,
      { system, ...query },
      async () => allLive(await call()),
      (records) => records,
    );

  const paged = <R extends NormalisedRecord>(
    scan: Pick<PageScan<R>, 'read' | 'bounds'>,
    query: RecordQuery,
  ): PagedList<WithProvenance<R>> => ({
    pages: pageScan({ ...scan, query, lastKnown }),
    query,
  });

  /** A region as the platform's filter accepts it, a prefecture or a county; null where rows must be filtered afterwards. */
  const areaCode = (region: string | null | undefined): string | null =>
    typeof region === 'string' && !regionContains(region, served) && !region.endsWith('0000') ? region : null;

  return {
    system,
    region: served,
    absent,
    jobs: (ids, deadline) => ask({ type: 'JobPosting', ids }, () => client.jobsById(ids, deadline)),
    openJobs: (usccs, deadline) =>
      ask({ type: 'JobPosting', where: { uscc: usccs, status: ['OPEN'] } }, () => client.jobsByCorp(usccs, deadline)),
    outcomes: (schoolCodes, deadline) =>
      ask({ type: 'EmploymentOutcome', where: { schoolCode: schoolCodes } }, () =>
        allPages(client.outcomes, { schoolCodes: schoolCodes.toSorted().join(',') }, deadline),
      ),
    jobPages({ region, uscc, industryCode, education, statuses }, deadline) {
      const filters = given({ areaCode: areaCode(region), corpUscc: uscc, industryCode });
      const where = Object.entries(given({ uscc, industryCode, education })).map(([name, value]) => [name, [value]]);
      const { page, bounds } = client.jobs;
      return paged(
        { read: (pageNum) => page({ pageNum, filters }, deadline), bounds },
        {
          system,
          type: 'JobPosting',
          where: { ...Object.fromEntries(where), status: statuses },
          ...(typeof region === 'string' && { region }),
        },
      );
    },
    fairPages(region, deadline) {
      const filters = given({ areaCode: areaCode(region) });
      const { page, bounds } = client.fairs;
      return paged(
        { read: (pageNum) => page({ pageNum, filters }, deadline), bounds },
        {
          system,
          type: 'JobFair',
          ...(typeof region === 'string' && { region }),
        },
      );
    },
  };
}

/**
 * The sources for a region: the installation that serves it or contains it. A region without a single one (a province, or
 * another place) may occur anywhere, so all are queried.
 */
export function sourcesFor<S extends { readonly region: string; readonly absent: boolean }>(
  sources: readonly S[],
  region: string | null | undefined,
): readonly S[] {
  if (typeof region !== 'string') return askable(sources);
  const serving = sources.filter((source) => regionContains(source.region, region));
  return serving.length > 0 ? serving : askable(sources);
}
