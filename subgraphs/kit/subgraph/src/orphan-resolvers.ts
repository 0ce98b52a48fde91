import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';

/** Resolvers that name a type or field which the schema does not have, like `School.nmae`: none of them would ever run. */
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
