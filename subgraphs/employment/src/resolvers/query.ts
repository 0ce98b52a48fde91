import { badInput } from '@queqiao/kit/errors';
import { parseRegionCode, parseUscc } from '@queqiao/kit/identifiers';
import { batchLoader } from '@queqiao/kit/loaders';
import { connection, readPageArguments, scanConnection } from '@queqiao/kit/paging';
import { regionContains } from '@queqiao/kit/regions';
import { sourcesFor } from '../adapter/source.ts';
import type { JobPostingFilter, JobStatus, QueryResolvers } from '../generated/schema.ts';
import type { Services } from './services.ts';

/** GB/T 4754: the letter of a section, or two to four digits with or without it. */
const INDUSTRY = /^(?:[A-T]|[A-T]?\d{2,4})$/;
/** Withdrawn posts are in no list. */
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

export function queryResolvers({ sources, lookups }: Services): QueryResolvers {
  return {
    jobPosting: (_root, { system, id }, { scope }) => batchLoader(scope, lookups.jobsById).load({ system, id }),

    /**
     * Across the installations that the region leaves, one after the other, oldest change first as the platforms tell
     * them. When one of them fails the list does: a part must not be taken for the whole.
     */
    async jobPostings(_root, { filter, ...page }, { scope }) {
      readPageArguments(page);
      const { region, uscc, status, education, industryCode } = filter ?? {};
      checkFilter(filter ?? {});
      const statuses = LISTED.filter((listed) => status === null || status === undefined || listed === status);
      if (statuses.length === 0) return connection([], false, null);
      const wanted = { region, uscc, industryCode, education, statuses };
      return scanConnection(
        {
          sources: sourcesFor(sources, region).map((source) => source.jobPages(wanted, scope.deadline)),
          keyOf: ({ record }) => record.id,
          keep: ({ record: { attributes } }) =>
            statuses.some((listed) => listed === attributes.status) &&
            (education === null || education === undefined || attributes.education === education) &&
            isWithin(region, attributes.region),
        },
        page,
      );
    },

    async jobFairs(_root, { region, ...page }, { scope }) {
      readPageArguments(page);
      if (typeof region === 'string') parseRegionCode(region, 'region');
      return scanConnection(
        {
          sources: sourcesFor(sources, region).map((source) => source.fairPages(region, scope.deadline)),
          keyOf: ({ record }) => record.id,
          keep: ({ record }) => isWithin(region, record.attributes.region),
        },
        page,
      );
    },
  };
}
