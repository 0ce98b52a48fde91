import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import type { DocumentNode } from 'graphql';

const HEADER = '// Written by `pnpm codegen` from the *.graphql files beside it; not edited by hand.\n\n';

/** A file of GraphQL documents. */
export interface DocumentFile {
  readonly location: string;
  readonly document: DocumentNode;
}

/**
 * Typed documents of a client, as strings with the types of their variables and data. Rejects where a document does not fit the schema.
 */
export async function generateDocuments(schema: DocumentNode, documents: readonly DocumentFile[]): Promise<string> {
  const config = {
    documentMode: 'string',
    enumsAsTypes: true,
    enumType: 'string-literal',
    immutableTypes: true,
    useTypeImports: true,
    skipTypename: true,
    dedupeFragments: true,
    scalars: { Date: 'string', DateTime: 'string', JSON: 'unknown', ID: 'string' },
    defaultScalarType: 'unknown',
  };
  const source = await codegen({
    filename: 'documents.ts',
    schema,
    documents: [...documents],
    config,
    plugins: [{ operations: config }, { typedDocuments: config }],
    pluginMap: { operations, typedDocuments },
  });
  return HEADER + source;
}
