import type { RecordFeed } from '@queqiao/records';
import { momentOf } from '@queqiao/records/time';
import { publishLog } from '../writing/queries.ts';
import { FeedRun } from './feed-run.ts';
import { failFeed } from './queries.ts';
import { Reconciliation } from './reconciliation.ts';
import { publicMessage, recordRun } from './run-record.ts';
import type { RunTurns } from './run-turns.ts';
import type { SyncContext } from './sync-context.ts';
import { LeaseLostError } from './sync-lease.ts';
import type { RunOutcome } from './sync-observer.ts';

/** How one sync run of a system ended: the feeds that failed, with why. */
export type RoundFailures = ReadonlyMap<string, unknown>;

/** Whether a failure only says that this node may not go on. */
function isStopped(error: unknown, context: SyncContext, signal: AbortSignal): boolean {
  return error instanceof LeaseLostError || context.lease.lost.aborted || signal.aborted;
}

async function runAndRecord(context: SyncContext, feed: RecordFeed, signal: AbortSignal): Promise<unknown> {
  const { system, name } = feed;
  const ended = context.observer.runBegan?.({ system, feed: name });
  const end = (outcome: RunOutcome): void => ended?.(outcome);
  let run: FeedRun | undefined;
  let error: unknown;
  try {
    run = await FeedRun.begin(context, feed);
    await run.read(signal);
    await run.finish(signal);
    end('ok');
  } catch (failure) {
    if (isStopped(failure, context, signal)) {
      end(signal.aborted && !context.lease.lost.aborted ? 'stopped' : 'lost');
      throw failure;
    }
    end('failed');
    context.logger.warn({ err: failure, system, feed: name }, 'a feed could not be read to its end');
    await context.database.query(publishLog());
    await context.database.query(failFeed(system, name, momentOf(context.clock), publicMessage(failure)));
    error = failure;
  }
  if (run !== undefined) {
    const { startedAt, isWhole: whole, counts } = run;
    await recordRun(context, feed, { startedAt, whole, counts, error });
  }
  return error;
}

/**
 * Reads what changed at a system once: its feeds one after the other, each whether or not those before it failed. Rejects when
 * this node may not go on (the lease is lost, the signal fired) or the store fails.
 */
export async function syncSystem(
  context: SyncContext,
  feeds: readonly RecordFeed[],
  signal: AbortSignal,
): Promise<RoundFailures> {
  const failures = new Map<string, unknown>();
  const either = AbortSignal.any([signal, context.lease.lost]);
  for (const feed of feeds) {
    const failure = await runAndRecord(context, feed, either);
    if (failure !== undefined) failures.set(feed.name, failure);
  }
  return failures;
}

/**
 * Compares the incremental feeds of a system whole, one after the other, for which that is due. A failure is logged and recorded, and
 * the comparison tried again later. Rejects when this node may not go on or the store fails.
 */
export async function reconcileSystem(
  context: SyncContext,
  feeds: readonly RecordFeed[],
  signal: AbortSignal,
  turns: RunTurns,
): Promise<void> {
  const either = AbortSignal.any([signal, context.lease.lost]);
  for (const feed of feeds) {
    if (either.aborted) return;
    const reconciliation = await Reconciliation.beginIfDue(context, feed);
    if (reconciliation === null) continue;
    let error: unknown;
    try {
      await reconciliation.run(either, () => turns.turn(feed.system, either));
    } catch (failure) {
      if (isStopped(failure, context, either)) throw failure;
      context.logger.warn({ err: failure, system: feed.system, feed: feed.name }, 'a feed could not be compared whole');
      error = failure;
    }
    const { startedAt, counts } = reconciliation;
    await recordRun(context, feed, { startedAt, whole: true, counts, error });
  }
}
