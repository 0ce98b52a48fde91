import { buildSchema, isObjectType, isScalarType, printSchema, type GraphQLSchema } from 'graphql';

/**
 * A gateway's client schema as one plain schema of graphql-js, with its own resolvers: its answer is the expected answer
 * of the gateway.
 */
export function plainSchema(
  apiSchema: GraphQLSchema,
  resolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): GraphQLSchema {
  const schema = buildSchema(printSchema(apiSchema));
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new TypeError(`${typeName} is no object type.`);
    for (const [name, field] of Object.entries(type.getFields())) {
      if (!Object.hasOwn(fields, name)) {
        // Only own fields count: `constructor` is inherited by every object.
        field.resolve = (parent: object) => (Object.hasOwn(parent, name) ? Reflect.get(parent, name) : undefined);
        continue;
      }
      const resolve = fields[name] as (...all: unknown[]) => unknown;
      field.resolve = (parent, args) => resolve(parent, args);
    }
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type) && type.name === 'JSON') type.serialize = (value) => value;
  }
  return schema;
}
