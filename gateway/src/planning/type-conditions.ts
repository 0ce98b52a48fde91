import { Kind, type DocumentNode } from 'graphql';

/** Answers whether an object of a type satisfies a fragment's type condition, in the whole supergraph. */
export class TypeConditions {
  readonly #members = new Map<string, Set<string>>();
  readonly #abstract = new Set<string>();

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
        for (const implemented of definition.interfaces ?? []) this.#add(implemented.name.value, definition.name.value);
      }
    }
  }

  #add(condition: string, member: string): void {
    const members = this.#members.get(condition) ?? new Set();
    this.#members.set(condition, members.add(member));
  }

  matches(typeName: string, condition: string): boolean {
    return typeName === condition || (this.#members.get(condition)?.has(typeName) ?? false);
  }

  /** An interface or union: no object's own type, but what an interface object calls itself. */
  isAbstract(typeName: string): boolean {
    return this.#abstract.has(typeName);
  }
}
