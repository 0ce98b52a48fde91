import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import type { DocumentNode } from 'graphql';

const HEADER = '// Written by `pnpm codegen` from schemas/*.graphql; not edited by hand.\n\n';

/**
 * The types of a subgraph's schema and of its resolvers, as TypeScript that Node can strip. `mappers` says which type
 * stands behind a schema type in resolvers, like `{ "School": "../school.ts#SchoolWithProvenance" }`; where nothing is said, it
 * is the schema's own shape.
 */
export async function generateTypes(schema: DocumentNode, mappers: Readonly<Record<string, string>>): Promise<string> {
  const config = {
    federation: true,
    enumsAsTypes: true,
    useTypeImports: true,
    immutableTypes: true,
    skipTypename: true,
    contextType: '@queqiao/subgraph/request#SubgraphContext',
    scalars: { Date: 'string', DateTime: 'string', JSON: 'unknown' },
    defaultScalarType: 'unknown',
    mappers,
  };
  const source = await codegen({
    filename: 'schema.ts',
    schema,
    documents: [],
    config,
    plugins: [{ typescript: config }, { resolvers: config }],
    pluginMap: { typescript, resolvers },
  });
  // A union without members gets them from the families' manifests: any name may be one, where the generator leaves a hole.
  return HEADER + source.replaceAll('TypeResolveFn<,', 'TypeResolveFn<string,');
}
