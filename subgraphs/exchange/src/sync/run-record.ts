import { HubError } from '@queqiao/subgraph/errors';
import type { RecordFeed } from '@queqiao/records';
import { momentOf } from '@queqiao/records/time';
import { saveRun } from './queries.ts';
import type { RunCounts } from './run-counts.ts';
import type { SyncContext } from './sync-context.ts';

/** Runs of each feed that are kept. */
const MOST_RUNS = 300;

/** What an administrator reads of a failure: nothing internal. */
export function publicMessage(error: unknown): string {
  return error instanceof HubError ? error.message : '内部错误,详见日志 (internal error, see the log)';
}

export interface EndedRun {
  readonly startedAt: string;
  readonly whole: boolean;
  readonly counts: Pick<RunCounts, 'records' | 'changes' | 'removals' | 'rejected'>;
  /** Undefined: it came to its end. */
  readonly error?: unknown;
}

/** Writes down a run that ended. */
export async function recordRun(
  { database, clock }: SyncContext,
  { system, name }: RecordFeed,
  { startedAt, whole, counts, error }: EndedRun,
): Promise<void> {
  const { records, changes, removals, rejected } = counts;
  const message = error === undefined ? null : publicMessage(error);
  await database.query(
    saveRun(system, name, startedAt, momentOf(clock), whole, records, changes, removals, rejected, MOST_RUNS, message),
  );
}
