import { stripTypeScriptTypes } from 'node:module';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { generateTypes } from './generate-types.ts';

const schema = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar DateTime
  enum Level { HIGH LOW }
  type Query { school(code: ID!): School }
  "学校 / school"
  type School @key(fields: "code") { code: ID!  level: Level  at: DateTime }
`);

test('writes types that Node can strip, with nothing left at run time', async () => {
  const source = await generateTypes(schema, {});
  expect(stripTypeScriptTypes(source).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|export \{\};|\s/g, '')).toBe('');
});

test('lets any type be a member of a union whose members other schemas bring', async () => {
  const source = await generateTypes(parse('type Query { thing: Thing } union Thing'), { Thing: '../thing.ts#AThing' });
  expect(source).toMatch(/ThingResolvers<.*\n\s*__resolveType: TypeResolveFn<string, ParentType, ContextType>/);
  expect(source).toContain('Thing: ResolverTypeWrapper<AThing>');
  expect(() => stripTypeScriptTypes(source)).not.toThrow();
});

test('types enums as unions, scalars as strings, and the context as that of all subgraphs', async () => {
  const source = await generateTypes(schema, {});
  expect(source).toContain("import type { SubgraphContext } from '@queqiao/subgraph/request'");
  expect(source).toMatch(/export type Level =\s*\| 'HIGH'\s*\| 'LOW'/);
  expect(source).toContain('DateTime: { input: string; output: string; }');
  expect(source).toContain('__resolveReference?: ReferenceResolver<');
});

test('puts the type that a subgraph names behind a type of the schema', async () => {
  const source = await generateTypes(schema, { School: '../school.ts#SchoolWithProvenance' });
  expect(source).toContain("import type { SchoolWithProvenance } from '../school.ts'");
  expect(source).toContain('School: ResolverTypeWrapper<SchoolWithProvenance>');
});
