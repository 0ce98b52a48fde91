import { z } from 'zod';
import { readQuery } from '../arguments.ts';
import type { PlatformCall } from '../platform.ts';
import type { PlatformParts } from '../platform-parts.ts';
import type { Deletion, EnterprisePlatform } from '../../world/index.ts';
import { cursorPage, endOf, moment, PAGE_ARGUMENTS } from './cursor-page.ts';
import { items } from './list-call.ts';

const NAME = 'deletions';
const asked = z.strictObject({ ...PAGE_ARGUMENTS, since: moment.optional() });

/** `GET /deletions`: the only call that reports deleted rows. */
export function deletionsCall({ board, data, installation }: PlatformParts<EnterprisePlatform>): PlatformCall {
  let ordered: readonly Deletion[] = [];
  return {
    name: NAME,
    method: 'GET',
    path: `/${NAME}`,
    suffers: ['empty-list', 'endless-list'],
    answer: ({ url }) => {
      const { limit, cursor, since } = readQuery(asked, url);
      if (board.take('empty-list', installation.system, NAME) !== undefined) return items([], null);
      // The list only grows.
      if (ordered.length !== data.deletions.length) ordered = data.deletions.toSorted(compare);
      const from = since === undefined ? 0 : ordered.findIndex((deletion) => deletion.deletedAt >= since);
      const page = cursorPage(ordered, sortKey, { limit, cursor, from: from < 0 ? ordered.length : from });
      const rows = page.rows.map(({ resource, id, deletedAt }) => ({
        resource,
        id,
        deleted_at: new Date(deletedAt).toISOString(),
      }));
      const endless = board.take('endless-list', installation.system, NAME) !== undefined;
      return items(rows, endless ? (cursor ?? page.nextCursor ?? endOf(ordered, sortKey)) : page.nextCursor);
    },
  };
}

function sortKey({ resource, id, deletedAt }: Deletion) {
  return { at: deletedAt, key: `${resource}/${id}` };
}

function compare(one: Deletion, other: Deletion): number {
  const [first, second] = [sortKey(one), sortKey(other)];
  if (first.at !== second.at) return first.at - second.at;
  return first.key < second.key ? -1 : Number(first.key > second.key);
}
