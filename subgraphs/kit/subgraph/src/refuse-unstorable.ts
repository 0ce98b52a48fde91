import { defaultFieldResolver, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { badInput } from './errors/index.ts';
import type { SubgraphContext } from './request/index.ts';

/** Whether any text in a value, or name in an object, has U+0000 or half of a character: no store holds these. */
function hasUnstorable(value: unknown): boolean {
  // A list of its own rather than the call stack: callers may nest JSON as deep as they like.
  const left = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === 'string' && (next.includes('\0') || !next.isWellFormed())) return true;
    if (typeof next !== 'object' || next === null) continue;
    for (const [name, each] of Object.entries(next)) left.push(name, each);
  }
  return false;
}

function guard(field: GraphQLField<unknown, SubgraphContext>): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args: Readonly<Record<string, unknown>>, context, info) => {
    for (const [name, value] of Object.entries(args)) {
      if (hasUnstorable(value)) {
        throw badInput(`${name} 含有无法保存的字符 (${name} has characters that cannot be stored, like U+0000)`, name);
      }
    }
    return resolve(source, args, context, info);
  };
}

/** Makes each field that takes arguments refuse texts that no store holds, before its resolver passes them on. */
export function refuseUnstorable(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) if (field.args.length > 0) guard(field);
  }
}
