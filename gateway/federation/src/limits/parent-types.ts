/**
 * The parent types of the fields on the way to a field, as far as they decide whether two fields can be in one answer:
 * two object types at the same place exclude each other, any others may meet.
 */
export interface ParentTypes {
  readonly above: ParentTypes | null;
  /** The object type, or null for an interface or a union. */
  readonly object: string | null;
}

/** Returns the same object for the same parent types, so that they can be compared by identity. */
export class ParentTypePaths {
  readonly #below = new Map<ParentTypes | null, Map<string | null, ParentTypes>>();

  below(above: ParentTypes | null, object: string | null): ParentTypes {
    let siblings = this.#below.get(above);
    if (!siblings) this.#below.set(above, (siblings = new Map()));
    let path = siblings.get(object);
    if (!path) siblings.set(object, (path = { above, object }));
    return path;
  }
}

/** From the root down. */
export function objectsOf(parents: ParentTypes): readonly (string | null)[] {
  const objects: (string | null)[] = [];
  for (let at: ParentTypes | null = parents; at; at = at.above) objects.push(at.object);
  return objects.toReversed();
}
