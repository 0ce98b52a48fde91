/** A change as the world's journal and the hub's log both tell it. */
export interface KeyedChange {
  readonly kind: string;
  readonly system: string;
  readonly type: string;
  readonly id: string;
  readonly formerId: string | null;
  readonly changedFields: readonly string[];
}

/** What several changes of one record come to. */
export interface FoldedChange {
  /** The key that the first of them names. */
  readonly name: string;
  /** Its key before the first; null: it was not there. */
  readonly before: string | null;
  /** Its key after the last; null: it is gone. */
  after: string | null;
  /** What any of them changed. */
  readonly fields: Set<string>;
  /** Each of them, like `UPDATED employees`. */
  readonly told: string[];
}

export const keyOf = ({ system, type, id }: Pick<KeyedChange, 'system' | 'type' | 'id'>): string =>
  `${system} ${type} ${id}`;

/**
 * What changes come to, record by record, whatever keys it had. Throws when they contradict each other: something made
 * that is there, something changed that is not.
 */
export function foldChanges(changes: readonly KeyedChange[]): readonly FoldedChange[] {
  const all: FoldedChange[] = [];
  const present = new Map<string, FoldedChange>();
  const gone = new Map<string, FoldedChange>();
  const first = (name: string, before: string | null): FoldedChange => {
    const folded = { name, before, after: before, fields: new Set<string>(), told: [] };
    all.push(folded);
    return folded;
  };
  for (const change of changes) {
    const key = keyOf(change);
    const former = change.kind === 'REKEYED' ? keyOf({ ...change, id: change.formerId ?? '' }) : key;
    let folded = present.get(former);
    if (change.kind === 'CREATED') {
      if (folded !== undefined) throw new TypeError(`${key} was made twice`);
      folded = gone.get(key) ?? first(key, null);
    } else {
      if (folded === undefined && gone.has(former))
        throw new TypeError(`${change.kind} ${former} after it was removed`);
      folded ??= first(former, former);
    }
    folded.told.push([change.kind, ...change.changedFields].join(' '));
    for (const field of change.changedFields) folded.fields.add(field);
    present.delete(former);
    gone.delete(key);
    folded.after = change.kind === 'REMOVED' ? null : key;
    (folded.after === null ? gone : present).set(key, folded);
  }
  return all;
}
