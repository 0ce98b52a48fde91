import { isScalarType, type GraphQLScalarType, type GraphQLSchema } from 'graphql';

/**
 * Lets the client's schema judge values as the subgraphs' scalars do, so that a malformed day is refused before anything
 * is fetched. A schema made from SDL takes anything for a custom scalar.
 */
export function useRealScalars(schema: GraphQLSchema, scalars: Readonly<Record<string, GraphQLScalarType>>): void {
  for (const [name, { parseValue, parseLiteral }] of Object.entries(scalars)) {
    const type = schema.getType(name);
    if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral });
  }
}
