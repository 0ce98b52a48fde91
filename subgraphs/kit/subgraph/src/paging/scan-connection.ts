import { z } from 'zod';
import { connection, type Connection, type Edge } from './connection.ts';
import { brokenCursor, cursorCodec } from './cursor.ts';
import { readPageArguments, type PageArguments } from './page-request.ts';

/** A list that is read page by page. */
export interface ScanSource<T> {
  /** Distinct among the sources of a scan: the system. */
  readonly name: string;
  /** Reads a page: null is the first, then the value of `next`. `next` null: there is no further page. */
  readonly read: (page: string | null) => Promise<{ readonly rows: readonly T[]; readonly next: string | null }>;
}

export interface Scan<T> {
  /** Read one after the other, in this order. */
  readonly sources: readonly ScanSource<T>[];
  /** A row's key, distinct within its source. */
  readonly keyOf: (row: T) => string;
  /** A filter for rows that the platform could not apply; default: all rows match. */
  readonly keep?: (row: T) => boolean;
  /** Called when a source fails: throws to fail the whole page (the default), returns to continue with the next source. */
  readonly failed?: (source: string, error: unknown) => void;
  /** The total, where it is known. */
  readonly totalCount?: number | null;
}

// source, page within it, key of the row, and the row's index in the page in case the row is gone.
const codec = cursorCodec(
  'scan1',
  z.strictObject({ s: z.string(), p: z.string().nullable(), k: z.string(), i: z.int().nonnegative() }),
);
type Position = ReturnType<typeof codec.decode>;

interface Found<T> {
  readonly row: T;
  readonly position: Position;
}

async function* rowsAfter<T>(scan: Scan<T>, source: ScanSource<T>, from: Position | null): AsyncGenerator<Found<T>> {
  let page = from?.p ?? null;
  let skipTo = from;
  do {
    const answer = await source.read(page);
    let begin = 0;
    if (skipTo !== null) {
      const { k, i } = skipTo;
      const found = answer.rows.findIndex((row) => scan.keyOf(row) === k);
      begin = found >= 0 ? found + 1 : Math.min(i, answer.rows.length);
      skipTo = null;
    }
    for (const [index, row] of answer.rows.entries()) {
      if (index < begin || scan.keep?.(row) === false) continue;
      yield { row, position: { s: source.name, p: page, k: scan.keyOf(row), i: index } };
    }
    page = answer.next;
  } while (page !== null);
}

/**
 * A page across lists that can only be read page by page, with filters that the platforms do not support. Reads only as many
 * platform pages as needed. Throws BAD_USER_INPUT for `first` out of range and an invalid cursor.
 */
export async function scanConnection<T>(scan: Scan<T>, page: PageArguments): Promise<Connection<T>> {
  const { first, after } = readPageArguments(page);
  const from = after === null ? null : codec.decode(after);
  const begin = from === null ? 0 : scan.sources.findIndex((source) => source.name === from.s);
  if (begin < 0) throw brokenCursor();
  const edges: Edge<T>[] = [];
  const { totalCount = null } = scan;
  const pageOf = (found: readonly Edge<T>[], hasNextPage: boolean): Connection<T> =>
    connection(found, { hasPreviousPage: from !== null, hasNextPage, totalCount });
  for (const source of scan.sources.slice(begin)) {
    try {
      for await (const found of rowsAfter(scan, source, source.name === from?.s ? from : null)) {
        if (edges.length === first) return pageOf(edges, true);
        edges.push({ cursor: codec.encode(found.position), node: found.row });
      }
    } catch (error) {
      if (scan.failed === undefined) throw error;
      scan.failed(source.name, error);
    }
  }
  return pageOf(edges, false);
}
