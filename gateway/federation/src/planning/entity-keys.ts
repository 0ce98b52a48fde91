import { Kind, parse, type DocumentNode } from 'graphql';
import { stringArgument } from './string-argument.ts';
import { subgraphNames } from './subgraph-names.ts';

/** The key fields that identify an entity in a subgraph, by the supergraph's `@join__type(graph:, key:)`. */
export class EntityKeys {
  /** By the subgraph's name: names of key fields, by type. */
  readonly #fields = new Map<string, Map<string, Set<string>>>();
  readonly #leafKeys = new Set<string>();

  constructor(supergraph: DocumentNode) {
    const names = subgraphNames(supergraph);
    for (const definition of supergraph.definitions) {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
        continue;
      for (const directive of definition.directives ?? []) {
        if (directive.name.value !== 'join__type') continue;
        const graph = stringArgument(directive, 'graph');
        const key = stringArgument(directive, 'key');
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
      if (selection.kind !== Kind.FIELD) continue;
      fields.add(selection.name.value);
      if (!selection.selectionSet) this.#leafKeys.add(selection.name.value);
    }
  }

  /** The names of all key fields that are not objects, of any type. */
  get leafKeys(): ReadonlySet<string> {
    return this.#leafKeys;
  }

  /**
   * Whether a representation without this field is useless to the subgraph. For a type without its own key (behind an
   * interface object), every field counts.
   */
  isNeeded(subgraph: string, typeName: string, field: string): boolean {
    return this.#fields.get(subgraph)?.get(typeName)?.has(field) ?? true;
  }
}
