import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeSubgraphs } from '@queqiao/federation/composition';
import { SCHEMAS_FOLDER } from '@queqiao/schemas';
import { breakingChanges } from './breaking-changes.ts';
import { hubSubgraphs, withOrigin } from './hub-supergraph.ts';

/** The command that updates the committed schemas. */
const COMMAND = 'pnpm schema';

/** The composed files, by name below the schemas folder. */
export function composedFiles(): Readonly<Record<string, string>> {
  const subgraphs = hubSubgraphs();
  const { sdl, publicSdl } = composeSubgraphs(subgraphs);
  return { 'supergraph.graphql': withOrigin(`${sdl.trimEnd()}\n`, subgraphs), 'public.graphql': publicSdl };
}

export interface SchemaOutcome {
  readonly ok: boolean;
  /** A message for the operator. */
  readonly message: string;
}

/** Fails when the committed files in `folder` differ from the composed ones. */
export async function checkSchemaFiles(
  files: Readonly<Record<string, string>>,
  folder: string = SCHEMAS_FOLDER,
): Promise<SchemaOutcome> {
  const stale: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    if ((await committed(folder, name)) !== content) stale.push(`schemas/${name}`);
  }
  if (stale.length === 0) return { ok: true, message: 'The committed schemas are what composition gives.' };
  return { ok: false, message: `Not what composition gives; run \`${COMMAND}\` and commit: ${stale.join(', ')}` };
}

/** Writes the files; refuses, without writing, when clients of the committed public schema would break. */
export async function writeSchemaFiles(
  files: Readonly<Record<string, string>>,
  acceptBreaking: boolean,
  folder: string = SCHEMAS_FOLDER,
): Promise<SchemaOutcome> {
  const before = await committed(folder, 'public.graphql');
  const after = files['public.graphql'];
  const breaking = before !== null && after !== undefined ? breakingChanges(before, after) : [];
  if (breaking.length > 0 && !acceptBreaking) {
    const list = breaking.map((change) => `  - ${change}`).join('\n');
    return {
      ok: false,
      message: `Clients would break, so nothing is written:\n${list}\nIf that is meant: ${COMMAND} --accept-breaking`,
    };
  }
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return { ok: true, message: `Written: ${Object.keys(files).join(', ')}` };
}

async function committed(folder: string, name: string): Promise<string | null> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
