import type { RecordTypeName } from '@queqiao/records';

/** One list of a type: all of it, or a year of what is reported by the year. */
export interface KnownList {
  readonly type: RecordTypeName;
  /** The year; empty where there is none. */
  readonly list: string;
  /** Records that are there, the missing ones included. */
  readonly known: number;
  /** Those that the list lacks, or that a list of deletions names. */
  readonly missing: number;
  /** Records of the list that wait for a decision since an earlier run. */
  readonly held: number;
  /** Records of the list that were removed for such a reason within the last day. */
  readonly removed: number;
}

export interface GuardLimits {
  /** The share of a list that may be removed within a day. */
  readonly share: number;
  /** So many removals of a type within a day are never held back, unless a list becomes empty. */
  readonly floor: number;
}

const total = (lists: readonly KnownList[], of: 'known' | 'missing' | 'removed'): number =>
  lists.reduce((sum, each) => sum + each[of], 0);

/** Whether more than the share of what these lists had a day ago would be gone. */
function exceedsShare(lists: readonly KnownList[], { share }: GuardLimits): boolean {
  const removed = total(lists, 'removed');
  return total(lists, 'missing') + removed > share * (total(lists, 'known') + removed);
}

function isHeld(list: KnownList, ofType: readonly KnownList[], limits: GuardLimits): boolean {
  if (list.missing === 0) return false;
  // What waits for a decision goes on waiting, unless the list got some of it back: a day that passes decides nothing.
  if (list.held > 0 && list.missing >= list.held) return true;
  if (list.missing === list.known) return true;
  if (total(ofType, 'missing') + total(ofType, 'removed') <= limits.floor) return false;
  return exceedsShare([list], limits) || exceedsShare(ofType, limits);
}

/**
 * The lists of which too much is missing to be believed: more than a share of them, or of all lists of their type, counting what
 * was removed within the last day; and any that would become empty. Each year of what is reported by the year is one list, since
 * a lost year is little of all years.
 */
export function listsToHold(lists: readonly KnownList[], limits: GuardLimits): readonly KnownList[] {
  return lists.filter((list) =>
    isHeld(
      list,
      lists.filter(({ type }) => type === list.type),
      limits,
    ),
  );
}
