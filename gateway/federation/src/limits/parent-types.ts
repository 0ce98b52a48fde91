/**
 * The parent types of the fields on the way to a field, as far as they decide whether two fields can be in one answer:
 * two object types at the same place exclude each other, anything else may meet.
 */
export interface ParentTypes {
  readonly above: ParentTypes | null;
  /** The object type, or null for an interface or a union. */
  readonly object: string | null;
}

/** Gives the same object for the same parent types, so that they can be compared by identity, and remembers what meets. */
export class ParentTypePaths {
  readonly #below = new Map<ParentTypes | null, Map<string | null, ParentTypes>>();
  readonly #meet = new Map<ParentTypes, Map<ParentTypes, boolean>>();

  below(above: ParentTypes | null, object: string | null): ParentTypes {
    let siblings = this.#below.get(above);
    if (!siblings) this.#below.set(above, (siblings = new Map()));
    let path = siblings.get(object);
    if (!path) siblings.set(object, (path = { above, object }));
    return path;
  }

  /** Whether one answer can have fields of both, which must be equally far from the root. */
  meet(one: ParentTypes, other: ParentTypes): boolean {
    if (one === other) return true;
    let known = this.#meet.get(one);
    if (!known) this.#meet.set(one, (known = new Map()));
    let meet = known.get(other);
    if (meet === undefined) {
      const here = one.object === null || other.object === null || one.object === other.object;
      meet = here && (one.above === null || other.above === null || this.meet(one.above, other.above));
      known.set(other, meet);
    }
    return meet;
  }
}
