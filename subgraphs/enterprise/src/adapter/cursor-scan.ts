import { recordsOf, type ReceivedRow } from '@queqiao/platform/contracts';
import { badInput } from '@queqiao/subgraph/errors';
import { ListProgress, type CursorPage } from '@queqiao/platform/lists';
import type { ScanSource } from '@queqiao/subgraph/paging';
import {
  live,
  platformFirst,
  type LastKnown,
  type RecordQuery,
  type WithProvenance,
} from '@queqiao/records/provenance';
import type { NormalisedRecord } from '@queqiao/records';
import type { Fetched, ListBounds } from '@queqiao/platform/upstream';

/** One list at one installation, read by cursor until enough rows are found. */
export interface CursorScan<R extends NormalisedRecord> {
  /** Reads the page at the platform's cursor; null is the first. */
  readonly read: (cursor: string | null) => Promise<Fetched<CursorPage<ReceivedRow<R>>>>;
  readonly bounds: ListBounds;
  /** The same query for the record store. */
  readonly query: Omit<RecordQuery, 'offset' | 'limit'>;
  readonly lastKnown: LastKnown | undefined;
}

interface Place {
  /** The number of records before this place: the store's offset. */
  readonly offset: number;
  /** The platform's cursor; null at the beginning, and after pages from the store. */
  readonly cursor: string | null;
}

/** Records of the store in one page. */
const STORED_PAGE = 200;

function tokenOf({ offset, cursor }: Place): string {
  return `${offset}:${cursor ?? ''}`;
}

/** The place in a cursor's token; throws BAD_USER_INPUT for a token that this list did not issue. */
function placeOf(token: string | null): Place {
  if (token === null) return { offset: 0, cursor: null };
  const groups = /^(?<offset>\d{1,8}):(?<cursor>.*)$/s.exec(token)?.groups;
  if (groups === undefined) throw badInput('after 不是本列表给出的游标 (after is not a cursor of this list)', 'after');
  return { offset: Number(groups['offset']), cursor: groups['cursor'] === '' ? null : (groups['cursor'] ?? null) };
}

/** A list of one installation as a source of `scanConnection`: the platform first, and the last known records after a failure. */
export function cursorScan<R extends NormalisedRecord>(scan: CursorScan<R>): ScanSource<WithProvenance<R>> {
  const { read, bounds, query, lastKnown } = scan;
  const progress = new ListProgress(bounds);

  const remembered = (offset: number, rows: readonly WithProvenance<R>[]) => ({
    rows,
    next: rows.length === STORED_PAGE ? tokenOf({ offset: offset + rows.length, cursor: null }) : null,
  });

  return {
    name: query.system,
    async read(token) {
      const { offset, cursor } = placeOf(token);
      const stored = { ...query, offset, limit: STORED_PAGE };
      if (offset > 0 && cursor === null && lastKnown !== undefined) {
        return remembered(offset, (await lastKnown.find<WithProvenance<R>>(stored)) ?? []);
      }
      return platformFirst<WithProvenance<R>, ReturnType<typeof remembered>>(
        lastKnown,
        stored,
        async () => {
          const { value, fetchedAt } = await read(cursor);
          if (value.next !== null) progress.page(value.rows.map(({ key }) => key));
          const rows = recordsOf(value.rows).map((record): WithProvenance<R> => live(record, fetchedAt));
          const next = value.next === null ? null : tokenOf({ offset: offset + rows.length, cursor: value.next });
          return { rows, next };
        },
        (rows) => remembered(offset, rows),
      );
    },
  };
}
