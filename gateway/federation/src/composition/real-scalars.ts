import { isScalarType, type GraphQLScalarType, type GraphQLSchema } from 'graphql';

/**
 * Makes the client's schema validate values with the subgraphs' scalars, so that a malformed day is refused before any
 * fetch. A schema built from SDL accepts any value for a custom scalar.
 */
export function useRealScalars(schema: GraphQLSchema, scalars: Readonly<Record<string, GraphQLScalarType>>): void {
  for (const [name, { parseValue, parseLiteral }] of Object.entries(scalars)) {
    const type = schema.getType(name);
    if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral });
  }
}
