import { subgraphTypeDefs } from '@queqiao/schemas';
import { Kind, visit, type StringValueNode } from 'graphql';
import { expect, test } from 'vitest';

interface Described {
  readonly name: { readonly value: string };
  readonly description?: StringValueNode | undefined;
}

test('describes every type, field, argument and value of the schema, Chinese first, then English', () => {
  const poor: string[] = [];
  function judge({ name, description }: Described): void {
    if (!/^\p{Script=Han}.* \/ .*[a-z]|^\p{Script=Han}.*\)\/ .*[a-z]/u.test(description?.value ?? ''))
      poor.push(name.value);
  }
  visit(subgraphTypeDefs('policy'), {
    [Kind.OBJECT_TYPE_DEFINITION]: judge,
    [Kind.SCALAR_TYPE_DEFINITION]: judge,
    [Kind.ENUM_TYPE_DEFINITION]: judge,
    [Kind.ENUM_VALUE_DEFINITION]: judge,
    [Kind.FIELD_DEFINITION]: judge,
    [Kind.INPUT_VALUE_DEFINITION]: (node, _key, _parent, _path, ancestors) => {
      const inDirective = ancestors.some((one) => 'kind' in one && one.kind === Kind.DIRECTIVE_DEFINITION);
      if (!inDirective) judge(node);
    },
  });
  expect(poor).toEqual([]);
});
