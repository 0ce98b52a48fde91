import { HubError } from '@queqiao/subgraph/errors';
import type { RecordFeed } from '@queqiao/records';
import { momentOf } from '@queqiao/records/time';
import { publishLog } from '../writing/queries.ts';
import { runFeed } from './feed-run.ts';
import { failFeed } from './queries.ts';
import type { SyncContext } from './sync-context.ts';
import { LeaseLostError } from './sync-lease.ts';
import type { RunOutcome } from './sync-observer.ts';

/** How one look at a system ended: the feeds that failed, with why. */
export type RoundFailures = ReadonlyMap<string, unknown>;

/** What an administrator is told of a failure: nothing internal. */
function publicMessage(error: unknown): string {
  return error instanceof HubError ? error.message : '内部错误,详见日志 (internal error, see the log)';
}

async function runAndRecord(context: SyncContext, feed: RecordFeed, signal: AbortSignal): Promise<unknown> {
  const { system, name } = feed;
  const ended = context.observer.runBegan?.({ system, feed: name });
  const end = (outcome: RunOutcome): void => ended?.(outcome);
  try {
    await runFeed(context, feed, signal);
    end('ok');
    return undefined;
  } catch (error) {
    if (error instanceof LeaseLostError || context.lease.lost.aborted) {
      end('lost');
      throw error;
    }
    if (signal.aborted) {
      end('stopped');
      throw error;
    }
    end('failed');
    context.logger.warn({ err: error, system, feed: name }, 'a feed could not be read to its end');
    await context.database.query(publishLog());
    await context.database.query(failFeed(system, name, momentOf(context.clock), publicMessage(error)));
    return error;
  }
}

/**
 * Looks at a system once: its feeds one after the other, each whether or not those before it failed. Rejects when this
 * node may not go on (the lease is lost, the signal fired) or the store fails.
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
