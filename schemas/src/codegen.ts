import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from 'graphql';
import { generateDocuments } from './generate-documents.ts';
import { generateTypes } from './generate-types.ts';
import { SCHEMAS_FOLDER, presentSubgraphs, subgraphTypeDefs } from './schema-files.ts';

const ROOT = dirname(SCHEMAS_FOLDER.replace(/\/$/, ''));

/** A generated file and what it must contain. */
export interface Output {
  readonly path: string;
  readonly content: string;
}

/** `subgraphs/<name>/mappers.json`: the types behind the schema's types in that subgraph's resolvers. */
function mappersOf(folder: string): Readonly<Record<string, string>> {
  const path = join(folder, 'mappers.json');
  const mappers: Readonly<Record<string, string>> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return mappers;
}

/** The console's page: each screen has its documents in `*.graphql` files. */
const PAGE = join(ROOT, 'gateway/console/src/page');

/** The typed documents of the console, from the schema that clients see. */
async function consoleDocuments(): Promise<Output> {
  const schema = parse(readFileSync(join(SCHEMAS_FOLDER, 'public.graphql'), 'utf8'));
  const documents = globSync('**/*.graphql', { cwd: PAGE })
    .toSorted()
    .map((path) => ({ location: path, document: parse(readFileSync(join(PAGE, path), 'utf8')) }));
  return { path: join(PAGE, 'generated/documents.ts'), content: await generateDocuments(schema, documents) };
}

/** What `pnpm codegen` writes: the types of every subgraph whose schema is there, and the documents of the console. */
export async function outputs(): Promise<readonly Output[]> {
  return Promise.all([
    ...presentSubgraphs().map(async (name) => {
      const folder = join(ROOT, 'subgraphs', name);
      return {
        path: join(folder, 'src/generated/schema.ts'),
        content: await generateTypes(subgraphTypeDefs(name), mappersOf(folder)),
      };
    }),
    consoleDocuments(),
  ]);
}

/** The files that are not what they must be, relative to the workspace. */
export function differing(expected: readonly Output[]): readonly string[] {
  return expected
    .filter(({ path, content }) => !existsSync(path) || readFileSync(path, 'utf8') !== content)
    .map(({ path }) => relative(ROOT, path));
}

if (import.meta.main) {
  const expected = await outputs();
  const files = differing(expected);
  if (process.argv.includes('--check')) {
    if (files.length > 0) {
      process.stderr.write(`Out of date; run \`pnpm codegen\` and commit:\n${files.join('\n')}\n`);
      process.exitCode = 1;
    }
  } else {
    for (const { path, content } of expected) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    process.stdout.write(files.length === 0 ? 'Nothing changed.\n' : `Written:\n${files.join('\n')}\n`);
  }
}
