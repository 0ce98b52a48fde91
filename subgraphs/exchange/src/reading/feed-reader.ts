import {
  connection,
  cursorCodec,
  readPageArguments,
  type Connection,
  type PageArguments,
} from '@queqiao/subgraph/paging';
import type { Queryable } from '@queqiao/store';
import { z } from 'zod';
import { countRuns, listRuns } from './queries.ts';

/** A feed of a source, as the schema's `Feed` has it. */
export interface FeedOfSource {
  readonly system: string;
  readonly name: string;
  readonly types: readonly string[];
  readonly lastWholeAt: string | null;
  readonly lastRunAt: string | null;
  readonly expectedEverySeconds: number;
  readonly error: string | null;
  readonly errorAt: string | null;
}

/** A run of a feed, as the schema's `SyncRun` has it. */
export interface RunOfFeed {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly whole: boolean;
  readonly records: number;
  readonly changes: number;
  readonly removals: number;
  readonly rejected: number;
  readonly error: string | null;
}

interface RunRow extends Omit<RunOfFeed, 'startedAt' | 'endedAt'> {
  readonly id: number;
  readonly started_at: string;
  readonly ended_at: string;
}

const codec = cursorCodec('run1', z.int());

/** A page of the runs of a feed that are kept, newest first. Throws BAD_USER_INPUT as all pages do. */
export async function runsPage(
  store: Queryable,
  { system, name }: Pick<FeedOfSource, 'system' | 'name'>,
  page: PageArguments,
): Promise<Connection<RunOfFeed>> {
  const { first, after } = readPageArguments(page);
  const before = after === null ? null : codec.decode(after);
  const [rows, [count]] = await Promise.all([
    store.query<RunRow>(listRuns(system, name, before, first + 1)),
    store.query<{ runs: number }>(countRuns(system, name)),
  ]);
  const edges = rows.slice(0, first).map(({ id, started_at: startedAt, ended_at: endedAt, ...run }) => ({
    cursor: codec.encode(id),
    node: { startedAt, endedAt, ...run },
  }));
  return connection(edges, {
    hasPreviousPage: after !== null,
    hasNextPage: rows.length > first,
    totalCount: count?.runs ?? 0,
  });
}
