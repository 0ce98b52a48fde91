import type { ChangeLog, Queryable } from '@queqiao/store';
import type { ChangeCursors } from '../cursor/change-cursors.ts';
import { agesAfter } from './change-age.ts';

/** An open stream, as the gateway knows it. */
export interface OpenStreamState {
  readonly id: string;
  readonly caller: string | null;
  readonly transport: string;
  readonly operation: string;
  readonly position: number;
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
  const { newest } = await log.head();
  const ages = await agesAfter(
    store,
    streams.map(({ position }) => position),
  );
  return streams.map(({ id, caller, transport, operation, position, openedAt }, index) => ({
    id,
    caller: caller ?? 'anonymous',
    transport,
    operation,
    cursor: cursors.encode(position),
    lagSeconds: ages[index] ?? 0,
    backlog: Math.max(0, newest - position),
    lastError: null,
    openedAt: openedAt.toISOString(),
  }));
}
