import { rawRows, toldRows, type ReadRecords, type ToldRow } from '@queqiao/platform/contracts';
import type { Installation } from '@queqiao/platform/installations';
import type { NumberedPage } from '@queqiao/platform/lists';
import type { Deadline } from '@queqiao/subgraph/request';
import { toZonelessTime } from '@queqiao/records/time';
import type { Fetched, Upstream } from '@queqiao/platform/upstream';
import { z } from 'zod';
import { envelopeData } from './envelope.ts';
import type { EmploymentOutcome, JobFair, JobPosting, Training, Workforce } from './normalise.ts';
import { employmentReaders } from './readers.ts';

/** Rows in one page of a list, the most that the platform gives. */
export const PAGE_SIZE = 100;
/** What one batch call takes at most. */
export const BATCH_LIMITS = { jobs: 100, corps: 50, schools: 50 } as const;

/** How long an answer serves questions, in ms: for a while as it is, then once more while a new one is fetched. */
const KEPT = { freshMs: 30_000, staleMs: 120_000 };

export interface PageQuery {
  /** From 1. */
  readonly pageNum: number;
  /** Only what changed then or later, RFC 3339. */
  readonly updatedFrom?: string | null;
  /** The platform's own filters. */
  readonly filters?: Readonly<Record<string, string | number | undefined>>;
  /** A kept answer will not do. */
  readonly uncached?: boolean;
}

/** Reads one page of a list of the platform; `total` counts the platform's rows, broken ones too. */
export type ReadPage<R> = (query: PageQuery, deadline: Deadline) => Promise<Fetched<NumberedPage<ToldRow<R>>>>;

/** Reads what a batch call gives for some keys, in no order. */
export type ReadBatch<R> = (keys: readonly string[], deadline: Deadline) => Promise<Fetched<readonly ToldRow<R>[]>>;

/** All calls of one installation of the family. */
export interface EmploymentClient {
  readonly installation: Installation;
  /** Filters: areaCode, corpUscc, industryCode. */
  readonly jobs: ReadPage<JobPosting>;
  /** At most 100 ids; unknown ones are left out. */
  readonly jobsById: ReadBatch<JobPosting>;
  /** The open posts of at most 50 enterprises. */
  readonly jobsByCorp: ReadBatch<JobPosting>;
  /** Filter: areaCode. */
  readonly fairs: ReadPage<JobFair>;
  /** Filters: year, schoolCodes (at most 50, comma-separated). */
  readonly outcomes: ReadPage<EmploymentOutcome>;
  readonly trainings: ReadPage<Training>;
  readonly workforce: ReadPage<Workforce>;
  readonly warm: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const pageData = z.object({
  total: z.int().nonnegative(),
  pageNum: z.int().nullish(),
  pageSize: z.int().nullish(),
  rows: rawRows,
});

/**
 * The calls of one installation. Throws a TypeError when the installation's code tables or habits are not what the
 * family needs. Each call throws what `Upstream.call` throws.
 */
export function createEmploymentClient(installation: Installation, upstream: Upstream): EmploymentClient {
  const readers = employmentReaders(installation);

  function pages<R extends { readonly id: string }>(call: string, read: ReadRecords<R>): ReadPage<R> {
    return ({ pageNum, updatedFrom, filters, uncached }, deadline) =>
      upstream.call(
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
            return { rows: toldRows(read(upstream, call, rows), 'updTime'), total };
          },
          ...(uncached !== true && { cache: KEPT }),
        },
        deadline,
      );
  }

  function batch<R extends { readonly id: string }>(call: string, keys: string, read: ReadRecords<R>): ReadBatch<R> {
    return (asked, deadline) =>
      upstream.call(
        {
          name: call,
          method: 'POST',
          path: `/${call}`,
          idempotent: true,
          json: { [keys]: asked.toSorted() },
          decode: (answer) => toldRows(read(upstream, call, envelopeData(answer, rawRows)), 'updTime'),
          cache: KEPT,
        },
        deadline,
      );
  }

  return {
    installation,
    jobs: pages('jobs/page', readers.jobs),
    jobsById: batch('jobs/batch', 'ids', readers.jobs),
    jobsByCorp: batch('jobs/byCorp', 'usccs', readers.jobs),
    fairs: pages('fairs/page', readers.fairs),
    outcomes: pages('outcomes/page', readers.outcomes),
    trainings: pages('trainings/page', readers.trainings),
    workforce: pages('workforce/page', readers.workforce),
    warm: () => upstream.warm(),
    close: () => upstream.close(),
  };
}
