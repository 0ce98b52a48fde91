import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseGraphql, Source, type DocumentNode } from 'graphql';
import { parse as parseYaml } from 'yaml';

/** The folder that holds schemas, policies and code tables. */
export const SCHEMAS_FOLDER = fileURLToPath(new URL('..', import.meta.url));

/** What is made of the subgraphs' schemas. */
const COMPOSED: ReadonlySet<string> = new Set(['supergraph', 'public']);

/** The names of the subgraphs whose schema is in the schemas folder. */
export function presentSubgraphs(): readonly string[] {
  return readdirSync(SCHEMAS_FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => basename(file, '.graphql'))
    .filter((name) => !COMPOSED.has(name))
    .toSorted();
}

/** A subgraph's schema as text. Throws when there is no such file. */
export function subgraphSdl(name: string): string {
  return readFileSync(join(SCHEMAS_FOLDER, `${name}.graphql`), 'utf8');
}

/** A subgraph's schema as a document, ready for `Subgraph.typeDefs`. */
export function subgraphTypeDefs(name: string): DocumentNode {
  return parseGraphql(new Source(subgraphSdl(name), `${name}.graphql`));
}

/** One YAML file, parsed and not yet judged. */
export interface YamlFile {
  /** File name without folder and `.yaml`. */
  readonly name: string;
  readonly path: string;
  readonly content: unknown;
}

/** Reads one YAML file below the schemas folder, like `regions.yaml`. Throws when it is missing or is not YAML. */
export function readYamlFile(relativePath: string): unknown {
  return parseYaml(readFileSync(join(SCHEMAS_FOLDER, relativePath), 'utf8'));
}

/** All `.yaml` files of a folder (an absolute path, or one below the schemas folder), by name. */
export function readYamlFolder(folder: string): YamlFile[] {
  const absolute = join(folder.startsWith('/') ? '' : SCHEMAS_FOLDER, folder);
  return readdirSync(absolute)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => {
      const path = join(absolute, file);
      return { name: basename(file, '.yaml'), path, content: parseYaml(readFileSync(path, 'utf8')) as unknown };
    });
}
