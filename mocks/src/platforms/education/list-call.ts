import LinkHeader from 'http-link-header';
import { z } from 'zod';
import { CODE_FAULTS, PAGE_FAULTS } from '../../faults/data-faults.ts';
import { chainCode, countText, listText, schoolCode, yearText } from '../argument-types.ts';
import { readQuery } from '../arguments.ts';
import type { ListView, Narrowing } from '../list-view.ts';
import { numberedPage } from '../numbered-page.ts';
import type { PlatformCall } from '../platform.ts';
import type { PlatformParts } from '../platform-parts.ts';
import type { RowFaults } from '../row-faults.ts';
import type { RowShape } from '../row-shape.ts';
import type { EducationPlatform, Entity } from '../../world/index.ts';
import { taggedAnswer } from './tagged-answer.ts';

/** All filters of the family; each list names those that it accepts. */
const FILTERS = {
  codes: listText(schoolCode, 50).optional(),
  schoolCode: schoolCode.optional(),
  chainCode: chainCode.optional(),
  year: yearText.optional(),
};
type Filters = { readonly [K in keyof typeof FILTERS]?: z.output<(typeof FILTERS)[K]> };

/** A list of this family and its filters. */
export interface ArrayList<E extends Entity> {
  readonly name: string;
  readonly list: ListView<E>;
  readonly shape: RowShape<E>;
  readonly filters: readonly (keyof typeof FILTERS)[];
  /** Whether its rows name enterprises by their code. */
  readonly namesEnterprises?: boolean;
  readonly narrow: (filters: Filters) => Omit<Narrowing<E>, 'name'>;
}

/** The call `GET /<name>` of a list: a bare array, the next page in the Link header, an ETag for the page. */
export function listCall<E extends Entity>(
  { board, installation }: PlatformParts<EducationPlatform>,
  rowFaults: RowFaults,
  { name, list, shape, filters, namesEnterprises = false, narrow }: ArrayList<E>,
): PlatformCall {
  const taken = Object.fromEntries(filters.map((filter) => [filter, FILTERS[filter]]));
  const schema = z.strictObject({
    page: countText(1, 1_000_000).default(1),
    per_page: countText(1, 100).default(20),
    ...(taken as typeof FILTERS),
  });
  return {
    name,
    method: 'GET',
    path: `/${name}`,
    suffers: namesEnterprises ? [...PAGE_FAULTS, ...CODE_FAULTS] : PAGE_FAULTS,
    answer: ({ request, url }) => {
      const { page, per_page: size, ...given } = readQuery(schema, url);
      const names = Object.entries(given).toSorted(([one], [other]) => (one < other ? -1 : 1));
      const narrowing = { name: names.length === 0 ? '' : JSON.stringify(names), ...narrow(given) };
      const { rows, total } = numberedPage(list, { narrowing, page, size }, board, installation.system, name);
      const served = rowFaults.strike(
        name,
        shape,
        rows.map((row) => shape.render(row, list.key(row))),
      );
      const headers = page * size < total ? { link: nextLink(url, page + 1) } : {};
      return taggedAnswer(request, JSON.stringify(served), 'application/json', headers);
    },
  };
}

function nextLink(url: URL, page: number): string {
  const next = new URL(url);
  next.searchParams.set('page', String(page));
  return new LinkHeader().set({ rel: 'next', uri: next.href }).toString();
}
