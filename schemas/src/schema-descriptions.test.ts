import { Kind, visit, type StringValueNode } from 'graphql';
import { expect, test } from 'vitest';
import { presentSubgraphs, subgraphTypeDefs } from './schema-files.ts';

interface Described {
  readonly name: { readonly value: string };
  readonly description?: StringValueNode | undefined;
}

// Chinese (or a figure of the domain, like `3+2`) up to a slash, then English.
const CHINESE_THEN_ENGLISH = /^[\p{Script=Han}\d+].* ?\/ .*[a-z]/u;

test.for(presentSubgraphs())('describes every name of the %s schema, Chinese first, then English', (name) => {
  const poor: string[] = [];
  function judge({ name: { value }, description }: Described): void {
    if (!CHINESE_THEN_ENGLISH.test(description?.value ?? '')) poor.push(value);
  }
  visit(subgraphTypeDefs(name), {
    [Kind.DIRECTIVE_DEFINITION]: () => false,
    [Kind.OBJECT_TYPE_DEFINITION]: judge,
    [Kind.INTERFACE_TYPE_DEFINITION]: judge,
    [Kind.UNION_TYPE_DEFINITION]: judge,
    [Kind.SCALAR_TYPE_DEFINITION]: judge,
    [Kind.ENUM_TYPE_DEFINITION]: judge,
    [Kind.ENUM_VALUE_DEFINITION]: judge,
    [Kind.INPUT_OBJECT_TYPE_DEFINITION]: judge,
    [Kind.FIELD_DEFINITION]: judge,
    [Kind.INPUT_VALUE_DEFINITION]: judge,
  });
  expect(poor).toEqual([]);
});
