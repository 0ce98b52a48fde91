import { Kind, type ConstDirectiveNode, type DocumentNode, type TypeNode } from 'graphql';

/** The types of the whole supergraph, as far as execution needs them. */
export class SupergraphTypes {
  readonly #fieldTypes = new Map<string, TypeNode>();
  readonly #members = new Map<string, Set<string>>();
  readonly #abstract = new Set<string>();
  readonly #interfaceObjects = new Set<string>();

  constructor(supergraph: DocumentNode) {
    for (const definition of supergraph.definitions) {
      if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
        this.#abstract.add(definition.name.value);
        for (const member of definition.types ?? []) this.#add(definition.name.value, member.name.value);
      } else if (
        definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
        definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      ) {
        if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION) this.#abstract.add(definition.name.value);
        if (definition.directives?.some(isInterfaceObject)) this.#interfaceObjects.add(definition.name.value);
        for (const { name, type } of definition.fields ?? []) {
          this.#fieldTypes.set(`${definition.name.value}.${name.value}`, type);
        }
        for (const implemented of definition.interfaces ?? []) this.#add(implemented.name.value, definition.name.value);
      }
    }
  }

  #add(condition: string, member: string): void {
    const members = this.#members.get(condition) ?? new Set();
    this.#members.set(condition, members.add(member));
  }

  /** Whether an object of a type satisfies a fragment's type condition. */
  matches(typeName: string, condition: string): boolean {
    return typeName === condition || (this.#members.get(condition)?.has(typeName) ?? false);
  }

  /** An interface that some subgraph has as an object: there, its objects have no known concrete type. */
  isInterfaceObject(typeName: string): boolean {
    return this.#interfaceObjects.has(typeName);
  }

  /** Whether some subgraph knows a type only as its interface. */
  isBehindInterfaceObject(typeName: string): boolean {
    return this.#interfaceObjects.values().some((each) => this.matches(typeName, each));
  }

  /** The objects and interfaces of an interface, in no order; none for an object. */
  implementers(typeName: string): readonly string[] {
    return [...(this.#members.get(typeName) ?? [])];
  }

  /** The type of an object's or interface's field; undefined when it has no such field. */
  fieldType(typeName: string, field: string): TypeNode | undefined {
    return this.#fieldTypes.get(`${typeName}.${field}`);
  }

  /** An interface or union: never a concrete type, but the `__typename` of an interface object. */
  isAbstract(typeName: string): boolean {
    return this.#abstract.has(typeName);
  }
}

/** The named type, without lists and non-null. */
export function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}

function isInterfaceObject({ name, arguments: given = [] }: ConstDirectiveNode): boolean {
  return (
    name.value === 'join__type' &&
    given.some(
      (each) => each.name.value === 'isInterfaceObject' && each.value.kind === Kind.BOOLEAN && each.value.value,
    )
  );
}
