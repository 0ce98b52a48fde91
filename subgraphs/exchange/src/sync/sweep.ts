import type { RecordFeed, RecordTypeName } from '@queqiao/records';
import { lockLog } from '../writing/queries.ts';
import type { BatchStore } from './batch-store.ts';
import { countAbsent, countRecords, endHolds, findAbsent, holdAbsent } from './queries.ts';
import { REMOVALS, removeFound } from './remove-found.ts';
import { fenced, type SyncContext } from './sync-context.ts';

/** One list of a type: all of it, or a year of what is told by the year. */
export interface KnownList {
  readonly type: RecordTypeName;
  /** The year; empty where there is none. */
  readonly list: string;
  /** Records that are there. */
  readonly known: number;
  /** Those that the run did not meet. */
  readonly absent: number;
}

/** The lists of a feed's types, with how much of them a run did not meet; none where it met all. */
export async function listsWithAbsent(
  { database }: SyncContext,
  { system, types }: RecordFeed,
  { seen }: BatchStore,
): Promise<readonly KnownList[]> {
  const [count] = await database.query<{ records: number }>(countRecords(system, types));
  if (count?.records === seen.size) return [];
  const lists = await database.query<KnownList>(countAbsent(system, types, seen.toBytes()));
  return lists.some(({ absent }) => absent > 0) ? lists : [];
}

/**
 * The lists of which suddenly too much is missing. What is told by the year is looked at year by year, since a lost year
 * is little of all years; and as a whole too.
 */
export function listsToHold(lists: readonly KnownList[], guardShare: number): readonly KnownList[] {
  const tooMuch = (some: readonly KnownList[]): boolean =>
    some.reduce((sum, { absent }) => sum + absent, 0) > guardShare * some.reduce((sum, { known }) => sum + known, 0);
  return lists.filter(
    (each) => each.absent > 0 && (tooMuch([each]) || tooMuch(lists.filter(({ type }) => type === each.type))),
  );
}

const named = (lists: readonly KnownList[]): [string[], string[]] => [
  lists.map(({ type }) => type),
  lists.map(({ list }) => list),
];

/** Holds back the removal of what is missing from the lists given; ends the holds on all else. */
export async function holdBack(
  context: SyncContext,
  { system, name, types }: RecordFeed,
  { seen }: BatchStore,
  lists: readonly KnownList[],
  at: string,
): Promise<void> {
  const bits = seen.toBytes();
  await fenced(context, async (transaction) => {
    // Somebody may be confirming their removal: what is gone once that commits is not held back again.
    if (lists.length > 0) await transaction.query(lockLog());
    await transaction.query(endHolds(system, types, bits));
    if (lists.length > 0) await transaction.query(holdAbsent(system, types, bits, ...named(lists), at));
  });
  const held = lists.reduce((sum, { absent }) => sum + absent, 0);
  context.observer.removalsHeld?.({ system, feed: name }, held);
  if (held > 0)
    context.logger.warn({ system, feed: name, held }, 'removals are held back: too much is missing at once');
}

/** Removes what the run did not meet, but for the lists given. */
export function removeAbsent(
  context: SyncContext,
  { system, types }: RecordFeed,
  store: BatchStore,
  but: readonly KnownList[],
): Promise<void> {
  return removeFound(context, system, store, () =>
    findAbsent(system, types, store.seen.toBytes(), ...named(but), REMOVALS),
  );
}
