import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseGraphql, Source, type DocumentNode } from 'graphql';
import { parse as parseYaml } from 'yaml';

/** The folder that holds schemas, policies and code tables. */
export const SCHEMAS_FOLDER = fileURLToPath(new URL('..', import.meta.url));

/** The names of the subgraphs that have a schema file. */
export const SUBGRAPHS = ['education', 'employment', 'enterprise', 'consultation', 'policy', 'exchange'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

/** The subgraphs whose schema is there. */
export function presentSubgraphs(): readonly SubgraphName[] {
  return SUBGRAPHS.filter((name) => existsSync(join(SCHEMAS_FOLDER, `${name}.graphql`)));
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
