import { Kind, visit, type DocumentNode, type StringValueNode } from 'graphql';

/** Chinese before any word of another language; figures and single letters may come first, like `3+2` or `1+X`. */
const CHINESE_FIRST = /^(?:(?![A-Za-z]{2})[^/])*\p{Script=Han}/u;

/**
 * The elements of a schema without a description that begins in Chinese: types, fields, arguments, enum values and input
 * fields, by coordinate like `School.code`. Empty when all have one.
 */
export function undescribed(schema: DocumentNode): string[] {
  const missing: string[] = [];
  const check = (coordinate: string, description: StringValueNode | undefined): void => {
    if (!CHINESE_FIRST.test(description?.value.trimStart() ?? '')) missing.push(coordinate);
  };
  visit(schema, {
    enter: (node) => {
      switch (node.kind) {
        case Kind.SCALAR_TYPE_DEFINITION:
        case Kind.UNION_TYPE_DEFINITION:
          check(node.name.value, node.description);
          return;
        case Kind.ENUM_TYPE_DEFINITION:
          check(node.name.value, node.description);
          for (const value of node.values ?? []) check(`${node.name.value}.${value.name.value}`, value.description);
          return;
        case Kind.INPUT_OBJECT_TYPE_DEFINITION:
          check(node.name.value, node.description);
          for (const field of node.fields ?? []) check(`${node.name.value}.${field.name.value}`, field.description);
          return;
        case Kind.OBJECT_TYPE_DEFINITION:
        case Kind.INTERFACE_TYPE_DEFINITION:
          check(node.name.value, node.description);
          for (const field of node.fields ?? []) {
            const coordinate = `${node.name.value}.${field.name.value}`;
            check(coordinate, field.description);
            for (const { name, description } of field.arguments ?? []) {
              check(`${coordinate}(${name.value}:)`, description);
            }
          }
          return;
        default:
      }
    },
  });
  return missing;
}
