import { isEnumType, specifiedScalarTypes, type GraphQLNamedType } from 'graphql';

const anything = (): boolean => true;

const BUILT_IN: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => Number.isInteger(value),
  Float: (value) => typeof value === 'number',
  ID: (value) => typeof value === 'string' || Number.isInteger(value),
};

/**
 * Whether a subgraph's value may be given out as a value of this leaf type. A custom scalar's subgraph has the last
 * word; an enum's value must be one that the client's schema has, so that an inaccessible one stays inside.
 */
export function leafCheck(type: GraphQLNamedType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  const isBuiltIn = specifiedScalarTypes.some(({ name }) => name === type.name);
  return (isBuiltIn && BUILT_IN[type.name]) || anything;
}
