import {
  rawRows,
  readEnvelope,
  readJson,
  receivedRows,
  type ReadRecords,
  type ReceivedRow,
} from '@queqiao/platform/contracts';
import type { Installation } from '@queqiao/platform/installations';
import { hasNextLink, linkedPages, type LinkedPage } from '@queqiao/platform/lists';
import type { Clock } from '@queqiao/records/time';
import type { Deadline } from '@queqiao/subgraph/request';
import {
  statusFault,
  unexpectedFault,
  UpstreamFault,
  type Fetched,
  type RawAnswer,
  type Upstream,
  type UpstreamCall,
} from '@queqiao/platform/upstream';
import {
  normaliseReturn,
  type AnnualReturn,
  type Base,
  type Major,
  type School,
  type SchoolExpert,
  type TeacherStats,
} from './normalise.ts';
import { educationReaders } from './readers.ts';
import { readReturns } from './returns-csv.ts';

/** The largest page that the platform serves, in rows. */
const PAGE_SIZE = 100;
const pageRows = rawRows(PAGE_SIZE);

/** The most codes in one call. */
export const CODES_LIMIT = 50;

/** How long a cached answer is used, in ms: fresh at first, then stale once while it is refreshed. */
export const KEPT = { freshMs: 30_000, staleMs: 120_000 };

export interface ListQuery {
  /** The platform's own filters. */
  readonly filters?: Readonly<Record<string, string | undefined>>;
  /** Whether a cached answer is used only after the platform confirms it (304). */
  readonly uncached?: boolean;
}

/** Reads a list of the platform. */
export interface ListCall<R> {
  /** One page, counted from 1. */
  readonly page: (page: number, query: ListQuery, deadline: Deadline) => Promise<Fetched<LinkedPage<ReceivedRow<R>>>>;
  /** All pages, a window of them at a time; read until two readings agree when `settled`. */
  readonly whole: (
    query: ListQuery & { readonly window: number; readonly settled?: boolean },
    deadline: Deadline,
  ) => Promise<Fetched<readonly ReceivedRow<R>[]>>;
}

/** All calls of one installation of the family. */
export interface EducationClient {
  readonly installation: Installation;
  /** Filter: codes (at most 50, comma-separated). */
  readonly schools: ListCall<School>;
  /** Filters: schoolCode, chainCode, one of each. */
  readonly majors: ListCall<Major>;
  readonly teacherStats: ListCall<TeacherStats>;
  readonly bases: ListCall<Base>;
  readonly experts: ListCall<SchoolExpert>;
  /** The yearly return of one year; null when the platform has none. */
  readonly returns: (
    year: number,
    query: Pick<ListQuery, 'uncached'>,
    deadline: Deadline,
  ) => Promise<Fetched<readonly ReceivedRow<AnnualReturn>[]> | null>;
  /** The platform's current time, epoch ms. */
  readonly present: Clock;
  readonly close: () => Promise<void>;
}

/** The body of an answer; throws UpstreamFault for an error status. */
function bodyOf(answer: RawAnswer): Uint8Array {
  const fault = statusFault(answer);
  if (fault !== null) throw fault;
  return answer.body;
}

/**
 * The calls of one installation. Throws a TypeError for invalid code tables. Each call throws a HubError when the platform
 * fails.
 */
export function createEducationClient(installation: Installation, upstream: Upstream): EducationClient {
  const readers = educationReaders(installation);

  /** Null when the platform answers 404. */
  async function find<T>(question: UpstreamCall<T>, deadline: Deadline): Promise<Fetched<T> | null> {
    try {
      return await upstream.call(question, deadline);
    } catch (failure) {
      if (!(failure instanceof UpstreamFault)) throw failure;
      if (failure.kind === 'unknown') return null;
      throw unexpectedFault(installation, failure);
    }
  }

  async function call<T>(question: UpstreamCall<T>, deadline: Deadline): Promise<Fetched<T>> {
    const answer = await find(question, deadline);
    if (answer === null) throw unexpectedFault(installation, new UpstreamFault('unknown'));
    return answer;
  }

  function list<R extends { readonly id: string }>(name: string, read: ReadRecords<R>): ListCall<R> {
    const page: ListCall<R>['page'] = (number, { filters, uncached }, deadline) =>
      call(
        {
          name,
          method: 'GET',
          path: `/${name}`,
          query: { ...filters, page: number, per_page: PAGE_SIZE },
          revalidate: true,
          decode(answer) {
            const rows = receivedRows(read(upstream, name, readEnvelope(pageRows, readJson(bodyOf(answer)))));
            // An unchanged page answers 304 even when the list has grown by a page since: a full page may have a next one, whatever its
            // cached Link header says.
            return { rows, hasNext: hasNextLink(answer.headers['link']), mayHaveNext: rows.length >= PAGE_SIZE };
          },
          ...(uncached !== true && { cache: KEPT }),
        },
        deadline,
      );
    return {
      page,
      whole: ({ window, settled, filters, uncached }, deadline) =>
        linkedPages({
          keyOf: (row) => row.key,
          bounds: upstream.listBounds(name),
          window,
          ...(settled !== undefined && { settled }),
          read: (number, again) =>
            page(number, { uncached: uncached === true || again, ...(filters && { filters }) }, deadline),
        }),
    };
  }

  return {
    installation,
    schools: list('schools', readers.schools),
    majors: list('majors', readers.majors),
    teacherStats: list('teacher-stats', readers.teacherStats),
    bases: list('bases', readers.bases),
    experts: list('experts', readers.experts),
    returns: (year, { uncached }, deadline) =>
      find(
        {
          name: 'returns',
          method: 'GET',
          path: `/returns/${year}.csv`,
          accept: 'text/csv',
          revalidate: true,
          decode(answer) {
            const { rows, rejected } = readReturns(upstream, year, bodyOf(answer));
            return receivedRows({ records: rows.map(({ value }) => normaliseReturn(installation, value)), rejected });
          },
          ...(uncached !== true && { cache: KEPT }),
        },
        deadline,
      ),
    present: upstream.present,
    close: () => upstream.close(),
  };
}
