import type { ChangeLog, Queryable } from '@queqiao/store';
import { agesAfter } from './change-age.ts';

/** How far a reader of the log is behind it. */
export interface ReaderLag {
  /** The transport of a stream, or the state of a webhook. */
  readonly label: string;
  /** Age of the next entry, in s. */
  readonly lagSeconds: number;
  /** Entries of the log that it has not come to. */
  readonly backlog: number;
}

/** How far readers are behind, each from where it stands. */
export async function lagsOf(
  store: Queryable,
  log: ChangeLog,
  readers: readonly { readonly label: string; readonly position: number }[],
): Promise<readonly ReaderLag[]> {
  const { newest } = await log.head();
  const ages = await agesAfter(
    store,
    readers.map(({ position }) => position),
  );
  return readers.map(({ label, position }, index) => ({
    label,
    lagSeconds: ages[index] ?? 0,
    backlog: Math.max(0, newest - position),
  }));
}
