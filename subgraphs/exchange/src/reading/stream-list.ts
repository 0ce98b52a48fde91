import type { ChangeLog, Queryable } from '@queqiao/store';
import type { ChangeCursors } from '../cursor/change-cursors.ts';
import { lagsOf } from './reader-lag.ts';

/** An open stream, as the gateway knows it. */
export interface OpenStreamState {
  readonly id: string;
  readonly caller: string | null;
  readonly transport: string;
  readonly operation: string;
  readonly position: number;
  readonly lastError: string | null;
  readonly openedAt: Date;
}

/** The schema's `StreamInfo`. */
export interface ListedStream {
  readonly id: string;
  readonly caller: string;
  readonly transport: string;
  readonly operation: string;
  readonly cursor: string;
  readonly lagSeconds: number;
  readonly backlog: number;
  readonly lastError: string | null;
  readonly openedAt: string;
}

/** Streams with how far each is behind the log. */
export async function listStreams(
  streams: readonly OpenStreamState[],
  { store, log, cursors }: { readonly store: Queryable; readonly log: ChangeLog; readonly cursors: ChangeCursors },
): Promise<readonly ListedStream[]> {
  const lags = await lagsOf(
    store,
    log,
    streams.map(({ transport, position }) => ({ label: transport, position })),
  );
  return streams.map(({ id, caller, transport, operation, position, lastError, openedAt }, index) => ({
    id,
    caller: caller ?? 'anonymous',
    transport,
    operation,
    cursor: cursors.encode(position),
    lagSeconds: lags[index]?.lagSeconds ?? 0,
    backlog: lags[index]?.backlog ?? 0,
    lastError,
    openedAt: openedAt.toISOString(),
  }));
}
