import { rawRows, recordReader, type ReadRecords, type Told } from '@queqiao/kit/contracts';
import { joinId } from '@queqiao/kit/identifiers';
import type { Installation } from '@queqiao/kit/installations';
import type { JsonValue } from '@queqiao/kit/records';
import type { Deadline } from '@queqiao/kit/request';
import { toZonelessTime } from '@queqiao/kit/time';
import type { Fetched, Upstream } from '@queqiao/kit/upstream';
import { z } from 'zod';
import { envelopeData } from './envelope.ts';
import {
  normaliseFair,
  normaliseJob,
  normaliseOutcome,
  normaliseTraining,
  normaliseWorkforce,
  type EmploymentOutcome,
  type JobFair,
  type JobPosting,
  type Training,
  type Workforce,
} from './normalise.ts';
import { fairRow, jobRow, outcomeRow, trainingRow, workforceRow } from './rows.ts';

/** Rows in one page of a list, the most that the platform gives. */
export const PAGE_SIZE = 100;
/** What one batch call takes at most. */
export const BATCH_LIMITS = { jobs: 100, corps: 50, schools: 50 } as const;

/** How long an answer serves questions, in ms: for a while as it is, then once more while a new one is fetched. */
const KEPT = { freshMs: 30_000, staleMs: 120_000 };

/** One page of a list; `total` counts the platform's rows, broken ones too. */
export interface ToldPage<R> extends Told<R> {
  readonly total: number;
}

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

/** Reads one list of the platform page by page. */
export type ReadPage<R> = (query: PageQuery, deadline: Deadline) => Promise<Fetched<ToldPage<R>>>;

/** All calls of one installation of the family. */
export interface EmploymentClient {
  readonly installation: Installation;
  /** Filters: areaCode, corpUscc, industryCode. */
  readonly jobs: ReadPage<JobPosting>;
  /** At most 100 ids; unknown ones are left out. */
  readonly jobsById: (ids: readonly string[], deadline: Deadline) => Promise<Fetched<Told<JobPosting>>>;
  /** The open posts of at most 50 enterprises. */
  readonly jobsByCorp: (usccs: readonly string[], deadline: Deadline) => Promise<Fetched<Told<JobPosting>>>;
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

/** The id of a key of several parts; undefined unless all are there. */
function idOfParts(...parts: readonly (JsonValue | undefined)[]): string | undefined {
  const known = parts.filter((part) => typeof part === 'string' || typeof part === 'number');
  return known.length === parts.length ? joinId(...known) : undefined;
}

function readersOf(installation: Installation) {
  return {
    jobs: recordReader({ schema: jobRow(installation), idOf: (raw) => raw['jobId'] }, (row) =>
      normaliseJob(installation, row),
    ),
    fairs: recordReader({ schema: fairRow(installation), idOf: (raw) => raw['fairId'] }, (row) =>
      normaliseFair(installation, row),
    ),
    outcomes: recordReader(
      { schema: outcomeRow, idOf: (raw) => idOfParts(raw['schoolCode'], raw['majorCode'], raw['year']) },
      (row) => normaliseOutcome(installation, row),
    ),
    trainings: recordReader({ schema: trainingRow(installation), idOf: (raw) => raw['trainingId'] }, (row) =>
      normaliseTraining(installation, row),
    ),
    workforce: recordReader({ schema: workforceRow, idOf: (raw) => idOfParts(raw['areaCode'], raw['year']) }, (row) =>
      normaliseWorkforce(installation, row),
    ),
  };
}

/**
 * The calls of one installation. Throws a TypeError when the installation's code tables or habits are not what the
 * family needs. Each call throws what `Upstream.call` throws.
 */
export function createEmploymentClient(installation: Installation, upstream: Upstream): EmploymentClient {
  const readers = readersOf(installation);

  function pages<R>(call: string, read: ReadRecords<R>): ReadPage<R> {
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
            return { ...read(upstream, call, rows), total };
          },
          ...(uncached !== true && { cache: KEPT }),
        },
        deadline,
      );
  }

  function batch<R>(call: string, read: ReadRecords<R>, json: object, deadline: Deadline): Promise<Fetched<Told<R>>> {
    return upstream.call(
      {
        name: call,
        method: 'POST',
        path: `/${call}`,
        idempotent: true,
        json,
        decode: (answer) => read(upstream, call, envelopeData(answer, rawRows)),
        cache: KEPT,
      },
      deadline,
    );
  }

  return {
    installation,
    jobs: pages('jobs/page', readers.jobs),
    jobsById: (ids, deadline) => batch('jobs/batch', readers.jobs, { ids: ids.toSorted() }, deadline),
    jobsByCorp: (usccs, deadline) => batch('jobs/byCorp', readers.jobs, { usccs: usccs.toSorted() }, deadline),
    fairs: pages('fairs/page', readers.fairs),
    outcomes: pages('outcomes/page', readers.outcomes),
    trainings: pages('trainings/page', readers.trainings),
    workforce: pages('workforce/page', readers.workforce),
    warm: () => upstream.warm(),
    close: () => upstream.close(),
  };
}
