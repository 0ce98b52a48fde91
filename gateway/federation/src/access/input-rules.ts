import {
  baseType,
  isInputObjectType,
  isInterfaceType,
  type InputObjectType,
  type NamedType,
  type Schema,
} from '@apollo/federation-internals';
import { Kind, type ValueNode } from 'graphql';
import { distinctRules, type AccessRule } from './access-rule.ts';
import type { DeclaredRules } from './declared-rules.ts';

interface InputPlace {
  /** The rules of the argument or input field itself. */
  readonly rules: readonly AccessRule[];
  readonly type: NamedType;
}

/**
 * The rules for giving an argument a value: those of the scalars, enums and input objects in the value. A field that a
 * literal omits needs nothing; a variable may hold whatever its type allows, so it needs all rules of the type.
 */
export class InputRules {
  readonly #declared: DeclaredRules;
  /** Arguments whose values can have rules, by coordinate. */
  readonly #arguments = new Map<string, InputPlace>();
  readonly #ofVariable = new Map<string, readonly AccessRule[]>();

  constructor(supergraph: Schema, declared: DeclaredRules) {
    this.#declared = declared;
    for (const type of [...supergraph.objectTypes(), ...supergraph.interfaceTypes()]) {
      // Any implementer of an interface may answer its field.
      const owners = isInterfaceType(type) ? [type, ...type.possibleRuntimeTypes()] : [type];
      for (const field of type.fields()) {
        for (const { name, coordinate, type: given } of field.arguments()) {
          const place = {
            rules: owners.flatMap((owner) => declared.at(`${owner.name}.${field.name}(${name}:)`)),
            type: baseType(given ?? type),
          };
          if (place.rules.length + this.#anyOf(place.type).length > 0) this.#arguments.set(coordinate, place);
        }
      }
    }
  }

  get any(): boolean {
    return this.#arguments.size > 0;
  }

  /** The rules for a value that a document gives to an argument, by the argument's coordinate. */
  of(coordinate: string, value: ValueNode): readonly AccessRule[] {
    const place = this.#arguments.get(coordinate);
    return place ? [...place.rules, ...this.#ofValue(place.type, value)] : [];
  }

  #ofValue(type: NamedType, value: ValueNode): readonly AccessRule[] {
    if (value.kind === Kind.VARIABLE) return this.#anyOf(type);
    if (value.kind === Kind.LIST) return value.values.flatMap((each) => this.#ofValue(type, each));
    const declared = this.#declared.at(type.name);
    if (value.kind !== Kind.OBJECT || !isInputObjectType(type)) return declared;
    return [...declared, ...value.fields.flatMap((field) => this.#ofField(type, field.name.value, field.value))];
  }

  #ofField(type: InputObjectType, name: string, value: ValueNode): readonly AccessRule[] {
    const field = type.field(name);
    if (!field?.type) throw new TypeError(`The input type ${type.name} has no field ${name}.`);
    return [...this.#declared.at(field.coordinate), ...this.#ofValue(baseType(field.type), value)];
  }

  /** All rules that a value of this type can need. Input types may be cyclic. */
  #anyOf(type: NamedType): readonly AccessRule[] {
    const known = this.#ofVariable.get(type.name);
    if (known) return known;
    const visited = new Set([type]);
    const rules: AccessRule[] = [];
    for (const each of visited) {
      rules.push(...this.#declared.at(each.name));
      if (!isInputObjectType(each)) continue;
      for (const field of each.fields()) {
        rules.push(...this.#declared.at(field.coordinate));
        if (field.type) visited.add(baseType(field.type));
      }
    }
    const found = distinctRules(rules);
    this.#ofVariable.set(type.name, found);
    return found;
  }
}
