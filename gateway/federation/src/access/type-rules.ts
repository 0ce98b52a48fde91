import {
  isInterfaceType,
  isObjectType,
  isUnionType,
  type InterfaceType,
  type NamedType,
  type ObjectType,
} from '@apollo/federation-internals';
import { commonRules, ownRules, type AccessRule } from './access-rule.ts';
import type { DeclaredRules } from './declared-rules.ts';

/** An object type or interface: what has fields. */
export type FieldedType = ObjectType | InterfaceType;

/** Which rules a type, as such, puts on what is read of it. */
export class TypeRules {
  readonly #declared: DeclaredRules;

  constructor(declared: DeclaredRules) {
    this.#declared = declared;
  }

  /** For every field of a type: its own rules, and the own ones of the interfaces that it implements. */
  of(type: NamedType): readonly AccessRule[] {
    if (isInterfaceType(type)) return [...this.#own(type), ...type.interfaces().flatMap((each) => this.#own(each))];
    const declared = this.#declared.at(type.name);
    return isObjectType(type) ? [...declared, ...type.interfaces().flatMap((each) => this.#own(each))] : declared;
  }

  /**
   * For a field that gives this type, whatever is selected below. Of an interface or union that is only what all
   * possible types ask for: a selection may name those that are open, and the rest is guarded at its own fields.
   */
  toReach(type: NamedType): readonly AccessRule[] {
    const possible = isInterfaceType(type) ? type.possibleRuntimeTypes() : isUnionType(type) ? type.types() : [];
    return [...this.of(type), ...commonRules(possible.map((each) => this.of(each)))];
  }

  /** The rules of an interface's field that its author wrote there, see `ownRules`. */
  ofInterfaceField(type: InterfaceType, fieldName: string): readonly AccessRule[] {
    return ownRules(
      this.#declared.at(`${type.name}.${fieldName}`),
      type.possibleRuntimeTypes().map(({ name }) => this.#declared.at(`${name}.${fieldName}`)),
    );
  }

  #own(type: InterfaceType): readonly AccessRule[] {
    return ownRules(
      this.#declared.at(type.name),
      type.possibleRuntimeTypes().map(({ name }) => this.#declared.at(name)),
    );
  }
}
