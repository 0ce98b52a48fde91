import { Kind, type DocumentNode, type ObjectTypeDefinitionNode } from 'graphql';
import { nodeId } from './node-id.ts';

type IdResolver = (parent: Readonly<Record<string, unknown>>) => string;

/**
 * `id` of the schema's types that implement `Node` and have a natural key: made from the key, wherever the type is known,
 * so that no platform has to be asked for it. Types whose key is their `id` give it themselves.
 */
export function nodeResolvers(typeDefs: DocumentNode): Readonly<Record<string, { readonly id: IdResolver }>> {
  return Object.fromEntries(
    typeDefs.definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
      const key = naturalKey(definition);
      return key === null ? [] : [[definition.name.value, { id: idResolver(definition.name.value, key) }]];
    }),
  );
}

/** The field that is the key of a type of nodes; null where that is `id`, or the type is none. */
function naturalKey({ interfaces = [], directives = [], fields = [] }: ObjectTypeDefinitionNode): string | null {
  if (!interfaces.some(({ name }) => name.value === 'Node')) return null;
  const selections = directives
    .filter(({ name }) => name.value === 'key')
    .flatMap(({ arguments: given = [] }) => given.filter(({ name }) => name.value === 'fields'))
    .flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value.trim()] : []));
  if (selections.length === 0 || selections.includes('id')) return null;
  return selections.find((selection) => fields.some(({ name }) => name.value === selection)) ?? null;
}

function idResolver(type: string, key: string): IdResolver {
  return (parent) => {
    const value = parent[key];
    if (typeof value !== 'string') throw new TypeError(`${type} without its key ${key} has no id`);
    return nodeId({ type, key: value });
  };
}
