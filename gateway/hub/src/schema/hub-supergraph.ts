import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { print } from 'graphql';
import { loadSupergraph, type ComposedSupergraph } from '@queqiao/federation';
import type { SubgraphDefinition } from '@queqiao/federation/composition';
import { subgraphSchemas } from '@queqiao/families';
import { SCHEMAS_FOLDER } from '@queqiao/schemas';

const ORIGIN = '# 由摘要如下的子图合成 / composed of the subgraphs with this digest: ';

/** The subgraphs that the hub is made of. */
export function hubSubgraphs(): SubgraphDefinition[] {
  return [...subgraphSchemas()];
}

/** A supergraph's SDL with a first line that says what it was composed of. */
export function withOrigin(sdl: string, subgraphs: readonly SubgraphDefinition[]): string {
  return `${originOf(subgraphs)}\n${sdl}`;
}

/**
 * The supergraph of these subgraphs: the one that is committed in `folder` where it was composed of the same, otherwise
 * composed anew. The first takes a fifth of the time, and the composer, with 20 MB that it needs once, is not even
 * loaded. Rejects with a TypeError when the subgraphs do not compose.
 */
export async function hubSupergraph(
  subgraphs: readonly SubgraphDefinition[] = hubSubgraphs(),
  folder: string = SCHEMAS_FOLDER,
): Promise<ComposedSupergraph> {
  const file = join(folder, 'supergraph.graphql');
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const origin = `${originOf(subgraphs)}\n`;
  // Without its first line and last line break, so that it equals what composing gives.
  if (committed.startsWith(origin)) return loadSupergraph(committed.slice(origin.length).trimEnd());
  const { composeSubgraphs } = await import('@queqiao/federation/composition');
  return composeSubgraphs(subgraphs);
}

function originOf(subgraphs: readonly SubgraphDefinition[]): string {
  const parts = subgraphs.map(({ name, typeDefs }) => [name, print(typeDefs)]);
  return `${ORIGIN}${hash('sha256', JSON.stringify(parts))}`;
}
