import {
  connection,
  cursorCodec,
  readPageArguments,
  type Connection,
  type PageArguments,
} from '@queqiao/subgraph/paging';
import type { Caller } from '@queqiao/subgraph/request';
import type { Queryable } from '@queqiao/store';
import { z } from 'zod';
import { countHeld, heldIds, listFuture, listHeld } from './queries.ts';
import { mayBeRead, type RecordReader } from './record-reader.ts';
import type { RecordVersion } from './record-version.ts';

const codec = cursorCodec('records1', z.tuple([z.string(), z.string()]));

interface ListedKey {
  readonly type: string;
  readonly id: string;
}

/** Lists records that sync knows something of. What lies outside of the caller's regions is left out. */
export class RecordLists {
  readonly #store: Queryable;
  readonly #reader: RecordReader;

  constructor(store: Queryable, reader: RecordReader) {
    this.#store = store;
    this.#reader = reader;
  }

  /** A page of the records of a type whose removal waits for a decision. Throws BAD_USER_INPUT as all pages do. */
  async held(system: string, type: string, page: PageArguments, caller: Caller): Promise<Connection<RecordVersion>> {
    const [count] = await this.#store.query<{ held: number }>(countHeld(system, type));
    return await this.#page(system, page, caller, count?.held ?? 0, (after, limit) =>
      this.#store.query<ListedKey>(listHeld(system, type, after[1], limit)),
    );
  }

  /** The ids of all records of a type whose removal waits for a decision. */
  async heldIds(system: string, type: string): Promise<readonly string[]> {
    const rows = await this.#store.query<{ id: string }>(heldIds(system, type));
    return rows.map(({ id }) => id);
  }

  /** A page of the records whose platform dated them in the future. `total`: how many there are. */
  future(system: string, total: number, page: PageArguments, caller: Caller): Promise<Connection<RecordVersion>> {
    return this.#page(system, page, caller, total, (after, limit) =>
      this.#store.query<ListedKey>(listFuture(system, ...after, limit)),
    );
  }

  async #page(
    system: string,
    page: PageArguments,
    caller: Caller,
    total: number,
    list: (after: readonly [type: string, id: string], limit: number) => Promise<readonly ListedKey[]>,
  ): Promise<Connection<RecordVersion>> {
    const { first, after } = readPageArguments(page);
    const keys = await list(after === null ? ['', ''] : codec.decode(after), first + 1);
    const listed = keys.slice(0, first);
    const versions = await this.#reader.find(listed.map(({ type, id }) => ({ system, type, id, version: null })));
    const edges = listed.flatMap(({ type, id }, place) => {
      const node = versions[place];
      return node != null && mayBeRead(caller, node) ? [{ cursor: codec.encode([type, id]), node }] : [];
    });
    return connection(edges, {
      hasPreviousPage: after !== null,
      hasNextPage: keys.length > first,
      totalCount: caller.regions === null ? total : null,
    });
  }
}
