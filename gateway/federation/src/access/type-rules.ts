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

/** An object type or interface: a type with fields. */
export type FieldedType = ObjectType | InterfaceType;

/** The rules that a type itself adds to what is read from it. */
export class TypeRules {
  readonly #declared: DeclaredRules;
  readonly #ofType = new Map<string, readonly AccessRule[]>();
  readonly #toReach = new Map<string, readonly AccessRule[]>();

  constructor(declared: DeclaredRules) {
    this.#declared = declared;
  }

  /** For every field of a type: the type's own rules, and the own rules of the interfaces that it implements. */
  of(type: NamedType): readonly AccessRule[] {
    return once(this.#ofType, type.name, () => {
      const own = isInterfaceType(type) ? this.#ownOf(type, '') : this.#declared.at(type.name);
      return isFielded(type) ? [...own, ...type.interfaces().flatMap((each) => this.#ownOf(each, ''))] : own;
    });
  }

  /**
   * For a field that returns this type, whatever is selected below. An interface or union has only the rules that all
   * possible types have in common: a selection may name the open types, and the others are guarded at their own fields.
   */
  toReach(type: NamedType): readonly AccessRule[] {
    return once(this.#toReach, type.name, () => {
      const possible = isInterfaceType(type) ? type.possibleRuntimeTypes() : isUnionType(type) ? type.types() : [];
      return [...this.of(type), ...commonRules(possible.map((each) => this.of(each)))];
    });
  }

  /** The rules that the author of an interface's field wrote there, see `ownRules`. */
  ofInterfaceField(type: InterfaceType, fieldName: string): readonly AccessRule[] {
    return this.#ownOf(type, `.${fieldName}`);
  }

  #ownOf(type: InterfaceType, suffix: string): readonly AccessRule[] {
    const declared = this.#declared.at(`${type.name}${suffix}`);
    if (declared.length === 0) return declared;
    return ownRules(
      declared,
      type.possibleRuntimeTypes().map(({ name }) => this.#declared.at(`${name}${suffix}`)),
    );
  }
}

function isFielded(type: NamedType): type is FieldedType {
  return isObjectType(type) || isInterfaceType(type);
}

function once<T>(known: Map<string, T>, key: string, compute: () => T): T {
  const value = known.get(key) ?? compute();
  known.set(key, value);
  return value;
}
