import { rawRows, receivedRows, type ReadRecords, type ReceivedRow } from '@queqiao/platform/contracts';
import type { Installation } from '@queqiao/platform/installations';
import type { NumberedPage } from '@queqiao/platform/lists';
import type { Deadline } from '@queqiao/subgraph/request';
import { toZonelessTime, type Clock } from '@queqiao/records/time';
import {
  unlessFault,
  type Fetched,
  type ListBounds,
  type Upstream,
  type UpstreamCall,
} from '@queqiao/platform/upstream';
import { z } from 'zod';
import { envelopeData } from './envelope.ts';
import type { EmploymentOutcome, JobFair, JobPosting, Training, Workforce } from './normalise.ts';
import { employmentReaders } from './readers.ts';

/** The largest page that the platform serves, in rows. */
export const PAGE_SIZE = 100;
/** The most keys in one batch call. */
export const BATCH_LIMITS = { jobs: 100, corps: 50, schools: 50 } as const;
/** Open posts of the enterprises of one batch; the platform names no limit. */
const MOST_JOBS = 25_000;

/** How long a cached answer is used, in ms: fresh at first, then stale once while it is refreshed. */
const KEPT = { freshMs: 30_000, staleMs: 120_000 };

export interface PageQuery {
  /** From 1. */
  readonly pageNum: number;
  /** Only rows changed at this time or later, RFC 3339. */
  readonly updatedFrom?: string | null;
  /** The platform's own filters. */
  readonly filters?: Readonly<Record<string, string | number | undefined>>;
  /** Whether the cache is bypassed. */
  readonly uncached?: boolean;
}

/** A list of the platform. */
export interface ListCall<R> {
  /** Reads one page; `total` is the platform's count of rows, rejected ones included. */
  readonly page: (query: PageQuery, deadline: Deadline) => Promise<Fetched<NumberedPage<ReceivedRow<R>>>>;
  readonly bounds: ListBounds;
}

/** Reads the rows for some keys in a batch call, in no order. */
export type ReadBatch<R> = (keys: readonly string[], deadline: Deadline) => Promise<Fetched<readonly ReceivedRow<R>[]>>;

interface BatchCall<R> {
  readonly name: string;
  /** The platform's name for the keys. */
  readonly keys: string;
  readonly read: ReadRecords<R>;
  /** The most rows in one answer. */
  readonly most: number;
}

/** All calls of one installation of the family. */
export interface EmploymentClient {
  readonly installation: Installation;
  /** Filters: areaCode, corpUscc, industryCode. */
  readonly jobs: ListCall<JobPosting>;
  /** At most 100 ids; unknown ones are omitted. */
  readonly jobsById: ReadBatch<JobPosting>;
  /** The open posts of at most 50 enterprises. */
  readonly jobsByCorp: ReadBatch<JobPosting>;
  /** Filter: areaCode. */
  readonly fairs: ListCall<JobFair>;
  /** Filters: year, schoolCodes (at most 50, comma-separated). */
  readonly outcomes: ListCall<EmploymentOutcome>;
  readonly trainings: ListCall<Training>;
  readonly workforce: ListCall<Workforce>;
  readonly warm: () => Promise<void>;
  /** The platform's current time, epoch ms. */
  readonly present: Clock;
  readonly close: () => Promise<void>;
}

const pageData = z.object({
  total: z.int().nonnegative(),
  pageNum: z.int().nullish(),
  pageSize: z.int().nullish(),
  rows: rawRows(PAGE_SIZE),
});

/**
 * The calls of one installation. Throws a TypeError when the installation's code tables or options are not what the
 * family needs. Each call throws a HubError when the platform fails.
 */
export function createEmploymentClient(installation: Installation, upstream: Upstream): EmploymentClient {
  const readers = employmentReaders(installation);
  const ask = <T>(question: UpstreamCall<T>, deadline: Deadline): Promise<Fetched<T>> =>
    unlessFault(installation, upstream.call(question, deadline));

  function pages<R extends { readonly id: string }>(call: string, read: ReadRecords<R>): ListCall<R> {
    const page: ListCall<R>['page'] = ({ pageNum, updatedFrom, filters, uncached }, deadline) =>
      ask(
        {
          name: call,
          method: 'POST',
          path: `/${call}`,
          idempotent: true,
          json: {
            pageNum,
            pageSize: PAGE_SIZE,
            ...(typeof updatedFrom === 'string' && { updatedFrom: toZonelessTime(updatedFrom) }),
            ...filters,
          },
          decode(answer) {
            const { total, rows } = envelopeData(answer, pageData);
            return { rows: receivedRows(read(upstream, call, rows), 'updTime'), total };
          },
          ...(uncached !== true && { cache: KEPT }),
        },
        deadline,
      );
    return { page, bounds: upstream.listBounds(call) };
  }

  function batch<R extends { readonly id: string }>(call: BatchCall<R>): ReadBatch<R> {
    const { name, keys, read, most } = call;
    const rows = rawRows(most);
    return (requested, deadline) =>
      ask(
        {
          name,
          method: 'POST',
          path: `/${name}`,
          idempotent: true,
          json: { [keys]: requested.toSorted() },
          decode: (answer) => receivedRows(read(upstream, name, envelopeData(answer, rows)), 'updTime'),
          cache: KEPT,
        },
        deadline,
      );
  }

  return {
    installation,
    jobs: pages('jobs/page', readers.jobs),
    jobsById: batch({ name: 'jobs/batch', keys: 'ids', read: readers.jobs, most: BATCH_LIMITS.jobs }),
    jobsByCorp: batch({ name: 'jobs/byCorp', keys: 'usccs', read: readers.jobs, most: MOST_JOBS }),
    fairs: pages('fairs/page', readers.fairs),
    outcomes: pages('outcomes/page', readers.outcomes),
    trainings: pages('trainings/page', readers.trainings),
    workforce: pages('workforce/page', readers.workforce),
    warm: () => upstream.warm(),
    present: upstream.present,
    close: () => upstream.close(),
  };
}
