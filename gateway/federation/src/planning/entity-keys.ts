import { Kind, parse, type ConstDirectiveNode, type DocumentNode } from 'graphql';

/** Which fields tell a subgraph what entity is meant, by the supergraph's `@join__type(graph:, key:)`. */
export class EntityKeys {
  /** By the subgraph's name: names of key fields, by type. */
  readonly #fields = new Map<string, Map<string, Set<string>>>();

  constructor(supergraph: DocumentNode) {
    const names = subgraphNames(supergraph);
    for (const definition of supergraph.definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
        continue;
      for (const directive of definition.directives ?? []) {
        if (directive.name.value !== 'join__type') continue;
        const graph = valueOf(directive, 'graph');
        const key = valueOf(directive, 'key');
        const subgraph = graph === undefined ? undefined : names.get(graph);
        if (subgraph !== undefined && key !== undefined) this.#add(subgraph, definition.name.value, key);
      }
    }
  }

  #add(subgraph: string, typeName: string, key: string): void {
    const types = this.#fields.get(subgraph) ?? new Map<string, Set<string>>();
    this.#fields.set(subgraph, types);
    const fields = types.get(typeName) ?? new Set<string>();
    types.set(typeName, fields);
    const [operation] = parse(`{${key}}`, { noLocation: true }).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) return;
    for (const selection of operation.selectionSet.selections) {
      if (selection.kind === Kind.FIELD) fields.add(selection.name.value);
    }
  }

  /**
   * Whether a representation means nothing to the subgraph without this field. Where a type has no key of its own (what
   * an interface object stands for), every field counts.
   */
  isNeeded(subgraph: string, typeName: string, field: string): boolean {
    return this.#fields.get(subgraph)?.get(typeName)?.has(field) ?? true;
  }
}

/** The subgraphs' names by the enum values that stand for them in the supergraph. */
function subgraphNames(supergraph: DocumentNode): Map<string, string> {
  const names = new Map<string, string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const { name, directives } of definition.values ?? []) {
      for (const directive of directives ?? []) {
        const given = directive.name.value === 'join__graph' ? valueOf(directive, 'name') : undefined;
        if (given !== undefined) names.set(name.value, given);
      }
    }
  }
  return names;
}

function valueOf(directive: ConstDirectiveNode, argument: string): string | undefined {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}
