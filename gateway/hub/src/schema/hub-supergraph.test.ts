import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { expect, onTestFinished, test } from 'vitest';
import { composeSubgraphs } from '@queqiao/federation/composition';
import { hubSupergraph, withOrigin } from './hub-supergraph.ts';

const SUBGRAPHS = [{ name: 'one', typeDefs: parse('type Query { first: Int }') }];
const OTHERS = [{ name: 'one', typeDefs: parse('type Query { first: Int second: Int }') }];

async function folderWith(sdl: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'queqiao-supergraph-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'supergraph.graphql'), sdl);
  return folder;
}

test('takes the committed supergraph when it was composed of the same subgraphs', async () => {
  const sdl = withOrigin(composeSubgraphs(SUBGRAPHS).sdl, SUBGRAPHS);
  const folder = await folderWith(sdl.replace('first: Int', 'first: Int "committed" more: Int'));
  expect(Object.keys((await hubSupergraph(SUBGRAPHS, folder)).apiSchema.getQueryType()?.getFields() ?? {})).toEqual([
    'first',
    'more',
  ]);
});

test('composes anew when a subgraph has changed since the supergraph was committed', async () => {
  const folder = await folderWith(withOrigin(composeSubgraphs(SUBGRAPHS).sdl, SUBGRAPHS));
  expect((await hubSupergraph(OTHERS, folder)).sdl).toBe(composeSubgraphs(OTHERS).sdl);
});

test('composes anew when another subgraph has the same schema', async () => {
  const renamed = SUBGRAPHS.map((subgraph) => ({ ...subgraph, name: 'two' }));
  const folder = await folderWith(withOrigin(composeSubgraphs(SUBGRAPHS).sdl, SUBGRAPHS));
  expect((await hubSupergraph(renamed, folder)).sdl).toBe(composeSubgraphs(renamed).sdl);
});

test('composes where no supergraph was committed, or one that does not say of what', async () => {
  const { sdl } = composeSubgraphs(SUBGRAPHS);
  expect((await hubSupergraph(SUBGRAPHS, join(tmpdir(), 'there-is-no-such-folder'))).sdl).toBe(sdl);
  expect((await hubSupergraph(SUBGRAPHS, await folderWith(sdl.replace('first', 'other')))).sdl).toBe(sdl);
});
