import { badInput } from '@queqiao/subgraph/errors';
import { parseRegionCode, parseUscc } from '@queqiao/records/identifiers';
import { batchLoader } from '@queqiao/subgraph/loaders';
import {
  connection,
  readPageArguments,
  scanConnection,
  type Connection,
  type PageArguments,
} from '@queqiao/subgraph/paging';
import { countKnown, type WithProvenance } from '@queqiao/records/provenance';
import type { NormalisedRecord } from '@queqiao/records';
import { regionContains } from '@queqiao/records/regions';
import { selects } from '@queqiao/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { sourcesFor, type PagedList } from '../adapter/source.ts';
import type { JobPostingFilter, JobStatus, QueryResolvers } from '../generated/schema.ts';
import type { Services } from './services.ts';

/** GB/T 4754: the letter of a section, or two to four digits with or without it. */
const INDUSTRY = /^(?:[A-T]|[A-T]?\d{2,4})$/;
/** Withdrawn posts are not listed. */
const LISTED: readonly JobStatus[] = ['OPEN', 'CLOSED'];

function checkFilter({ region, uscc, industryCode }: JobPostingFilter): void {
  if (typeof region === 'string') parseRegionCode(region, 'filter.region');
  if (typeof uscc === 'string') parseUscc(uscc, 'filter.uscc');
  if (typeof industryCode === 'string' && !INDUSTRY.test(industryCode)) {
    throw badInput(
      `行业代码“${industryCode.slice(0, 40)}”不正确:应为 GB/T 4754 代码 (industry code: must be a code of GB/T 4754, like C or 3670)`,
      'filter.industryCode',
    );
  }
}

function isWithin(region: string | null | undefined, inner: string): boolean {
  return typeof region !== 'string' || regionContains(region, inner);
}

export function queryResolvers({ sources, lookups, lastKnown }: Services): QueryResolvers {
  /** A page across lists of several installations; only the record store knows the total. */
  async function page<R extends NormalisedRecord>(
    lists: readonly PagedList<WithProvenance<R>>[],
    keep: (row: WithProvenance<R>) => boolean,
    pageArguments: PageArguments,
    info: GraphQLResolveInfo,
  ): Promise<Connection<WithProvenance<R>>> {
    const [found, totalCount] = await Promise.all([
      scanConnection(
        { sources: lists.map(({ pages }) => pages), keyOf: ({ record }) => record.id, keep },
        pageArguments,
      ),
      selects(info, 'totalCount')
        ? countKnown(
            lastKnown,
            lists.map(({ query }) => query),
          )
        : null,
    ]);
    return { ...found, totalCount };
  }

  return {
    jobPosting: (_root, { system, id }, { scope }) => batchLoader(scope, lookups.jobsById).load({ system, id }),

    /**
     * Across the selected region's installations, one after the other, in the platforms' order (oldest change first). When one
     * of them fails, the whole list fails: a partial list must not look complete.
     */
    async jobPostings(_root, { filter, ...pageArguments }, { scope }, info) {
      readPageArguments(pageArguments);
      const { region, uscc, status, education, industryCode } = filter ?? {};
      checkFilter(filter ?? {});
      const statuses = LISTED.filter((listed) => status === null || status === undefined || listed === status);
      if (statuses.length === 0) return connection([], { hasPreviousPage: false, hasNextPage: false, totalCount: 0 });
      const wanted = { region, uscc, industryCode, education, statuses };
      return page(
        sourcesFor(sources, region).map((source) => source.jobPages(wanted, scope.deadline)),
        ({ record: { attributes } }) =>
          statuses.some((listed) => listed === attributes.status) &&
          (education === null || education === undefined || attributes.education === education) &&
          isWithin(region, attributes.region),
        pageArguments,
        info,
      );
    },

    async jobFairs(_root, { region, ...pageArguments }, { scope }, info) {
      readPageArguments(pageArguments);
      if (typeof region === 'string') parseRegionCode(region, 'region');
      return page(
        sourcesFor(sources, region).map((source) => source.fairPages(region, scope.deadline)),
        ({ record }) => isWithin(region, record.attributes.region),
        pageArguments,
        info,
      );
    },
  };
}
