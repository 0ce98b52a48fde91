import { z } from 'zod';
import { CODE_FAULTS, PAGE_FAULTS } from '../../faults/data-faults.ts';
import { chainCode, listText, regionCode, schoolCode, uscc } from '../argument-types.ts';
import { jsonAnswer } from '../answer.ts';
import { readQuery } from '../arguments.ts';
import { firstSince, type ListView, type Narrowing } from '../list-view.ts';
import type { PlatformCall } from '../platform.ts';
import type { PlatformParts } from '../platform-parts.ts';
import type { RowFaults } from '../row-faults.ts';
import type { Row, RowShape } from '../row-shape.ts';
import type { EnterprisePlatform, Entity } from '../../world/index.ts';
import { cursorPage, endOf, moment, PAGE_ARGUMENTS } from './cursor-page.ts';

/** The most codes in one `uscc=a,b`. */
export const MOST_CODES = 50;

/** All filters of the family; each list names those that it accepts. */
const FILTERS = {
  uscc: listText(uscc, MOST_CODES).optional(),
  school_code: schoolCode.optional(),
  region_code: regionCode.optional(),
  chain_code: chainCode.optional(),
  key_enterprise: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
};
export type Filters = { readonly [K in keyof typeof FILTERS]?: z.output<(typeof FILTERS)[K]> };

/** A list of this family and its filters. */
export interface ItemList<E extends Entity> {
  /** The name of the call, also in the list of deletions. */
  readonly name: string;
  readonly list: ListView<E>;
  readonly shape: RowShape<E>;
  readonly filters: readonly (keyof typeof FILTERS)[];
  readonly narrow: (filters: Filters) => Omit<Narrowing<E>, 'name'>;
}

/** Items of a batch, or of a page with `nextCursor`. */
export function items(rows: readonly Row[], nextCursor?: string | null): Response {
  return jsonAnswer(nextCursor === undefined ? { items: rows } : { items: rows, next_cursor: nextCursor });
}

/** The call `GET /<name>` of a list. */
export function listCall<E extends Entity>(
  { board, installation }: PlatformParts<EnterprisePlatform>,
  rowFaults: RowFaults,
  { name, list, shape, filters, narrow }: ItemList<E>,
): PlatformCall {
  const taken = Object.fromEntries(filters.map((filter) => [filter, FILTERS[filter]]));
  const schema = z.strictObject({ ...PAGE_ARGUMENTS, modified_since: moment.optional(), ...(taken as typeof FILTERS) });
  const { system } = installation;
  const sortKey = (row: E) => ({ at: row.updatedAt, key: list.key(row) });
  return {
    name,
    method: 'GET',
    path: `/${name}`,
    suffers: [...PAGE_FAULTS, ...CODE_FAULTS],
    answer: ({ url }) => {
      const { limit, cursor, modified_since: since, ...given } = readQuery(schema, url);
      if (board.take('empty-list', system, name) !== undefined) return items([], null);
      const narrowing = { name: narrowingName(given), ...narrow(given) };
      let rows = list.rows(narrowing);
      const first = cursor === undefined ? undefined : rows[0];
      if (first !== undefined && board.take('page-shift', system, name) !== undefined) {
        list.shift(first);
        rows = list.rows(narrowing);
      }
      const from = since === undefined ? 0 : firstSince(rows, since);
      const page = cursorPage(rows, sortKey, { limit, cursor, from });
      const rendered = page.rows.map((row) => shape.render(row, list.key(row)));
      const endless = board.take('endless-list', system, name) !== undefined;
      const nextCursor = endless ? (cursor ?? page.nextCursor ?? endOf(rows, sortKey)) : page.nextCursor;
      return items(rowFaults.strike(name, shape, rendered), nextCursor);
    },
  };
}

function narrowingName(filters: Filters): string {
  const given = Object.entries(filters).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return given.length === 0 ? '' : JSON.stringify(given);
}
