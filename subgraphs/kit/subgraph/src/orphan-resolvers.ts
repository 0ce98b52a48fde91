import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** Resolvers for a type or field that is not in the schema, like `School.nmae`: they would never run. */
export function orphanResolvers(schema: GraphQLSchema, resolvers: object): readonly string[] {
  return Object.entries(resolvers).flatMap(([typeName, fields]: [string, unknown]) => {
    const type = schema.getType(typeName);
    if (type === undefined) return [typeName];
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const known = type.getFields();
    return Object.keys(fields ?? {})
      .filter((name) => !name.startsWith('__') && !(name in known))
      .map((name) => `${typeName}.${name}`);
  });
}
