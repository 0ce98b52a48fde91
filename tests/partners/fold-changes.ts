/** A change, in the form common to the world's journal and the hub's log. */
export interface KeyedChange {
  readonly kind: string;
  readonly system: string;
  readonly type: string;
  readonly id: string;
  readonly formerId: string | null;
  readonly changedFields: readonly string[];
}

/** The net result of several changes of one record. */
export interface FoldedChange {
  /** The key in the first of them. */
  readonly name: string;
  /** Its key before the first; null: it did not exist. */
  readonly before: string | null;
  /** Its key after the last; null: it was removed. */
  after: string | null;
  /** The fields that any of them changed. */
  readonly fields: Set<string>;
  /** Each of them, like `UPDATED employees`. */
  readonly kinds: string[];
}

export const keyOf = ({ system, type, id }: Pick<KeyedChange, 'system' | 'type' | 'id'>): string =>
  `${system} ${type} ${id}`;

/**
 * The net results of changes, record by record, with changing keys. Throws when they contradict each other: an existing
 * record is created, or an unknown one changed.
 */
export function foldChanges(changes: readonly KeyedChange[]): readonly FoldedChange[] {
  const all: FoldedChange[] = [];
  const present = new Map<string, FoldedChange>();
  const gone = new Map<string, FoldedChange>();
  const first = (name: string, before: string | null): FoldedChange => {
    const folded = { name, before, after: before, fields: new Set<string>(), kinds: [] };
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
    folded.kinds.push([change.kind, ...change.changedFields].join(' '));
    for (const field of change.changedFields) folded.fields.add(field);
    present.delete(former);
    gone.delete(key);
    folded.after = change.kind === 'REMOVED' ? null : key;
    (folded.after === null ? gone : present).set(key, folded);
  }
  return all;
}
