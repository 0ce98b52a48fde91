import { badInput, type HubError } from '@queqiao/subgraph/errors';
import { connection, readPageArguments, type Edge, type PageArguments, type PageInfo } from '@queqiao/subgraph/paging';
import type { Change, ChangeLog, ChangePage, ChangeSelection, LogGap, ReaderRights } from '@queqiao/store';
import type { ChangeCursors } from '../cursor/change-cursors.ts';

/** The schema's `Change`. */
export interface ChangeNode {
  readonly cursor: string;
  readonly change: Change;
}

/** The schema's `Gap`. */
export interface GapNode {
  readonly cursor: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export type EventNode = ChangeNode | GapNode;

const REASONS: Readonly<Record<LogGap['cause'], string>> = {
  expired: '早于变更日志的保留期 (older than the change log is kept)',
  ahead: '变更日志从未到达此处,数据可能从备份恢复过 (the change log never came this far: it may have been restored)',
};

/** What a reader of the log receives of a page, in order: the gap first. */
export function eventsOf({ gap, changes }: ChangePage, cursors: ChangeCursors): EventNode[] {
  const entries = changes.map((change) => ({ cursor: cursors.encode(change.position), change }));
  return gap === null ? entries : [gapNode(gap, cursors), ...entries];
}

/** A gap as the schema has it. */
export function gapNode({ from, to, cause }: LogGap, cursors: ChangeCursors): GapNode {
  const end = cursors.encode(to);
  return { cursor: end, from: cursors.encode(from), to: end, reason: REASONS[cause] };
}

/** The log never came to where a reader says it stands. */
export function beyondTheLog(): HubError {
  return badInput(
    'after 在变更日志的末尾之后:数据可能从备份恢复过,请重新取一份全量 (after is beyond the end of the change log, which may have been restored: start again from a snapshot)',
    'after',
  );
}

/** The schema's `ChangeConnection`. */
export interface ChangeEvents {
  readonly edges: readonly Edge<EventNode>[];
  readonly nodes: readonly EventNode[];
  readonly pageInfo: PageInfo;
  readonly oldest: string | null;
  readonly newest: string | null;
}

export interface ChangesArguments extends PageArguments {
  readonly selection: ChangeSelection;
  readonly rights: ReaderRights;
}

/**
 * A page of the change log. Its end is where the reader has seen everything that it may see: what is left out is passed
 * over. Throws BAD_USER_INPUT for `first` out of range, and for a cursor that is none of the log's or beyond its end.
 */
export async function changesPage(
  log: ChangeLog,
  cursors: ChangeCursors,
  { selection, rights, ...page }: ChangesArguments,
): Promise<ChangeEvents> {
  const { first, after } = readPageArguments(page);
  const from = after === null ? null : cursors.decode(after, 'after');
  const read = await log.read({ after: from, limit: first, selection, rights });
  if (read.gap?.cause === 'ahead') throw beyondTheLog();
  const entries = eventsOf(read, cursors);
  const events = entries.slice(0, first);
  const cut = events.length < entries.length;
  const { edges, nodes, pageInfo } = connection(
    events.map((node) => ({ cursor: node.cursor, node })),
    { hasPreviousPage: after !== null, hasNextPage: read.more || cut, totalCount: null },
  );
  const { oldest, newest } = read.head;
  const empty = newest < oldest;
  return {
    edges,
    nodes,
    pageInfo: { ...pageInfo, endCursor: cut ? pageInfo.endCursor : cursors.encode(read.through) },
    oldest: empty ? null : cursors.encode(oldest),
    newest: empty ? null : cursors.encode(newest),
  };
}
