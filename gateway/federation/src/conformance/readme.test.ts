import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';
import { expect, test } from 'vitest';
import { composeSubgraphs } from '../composition/compose.ts';
import { FEDERATION_LINK } from '../testing/federation-rig.ts';

const PACKAGE = fileURLToPath(new URL('../../', import.meta.url));
const SUBGRAPHS = {
  products: {
    sdl: 'type Query { products(first: Int): [Product!] } type Product @key(fields: "upc") { upc: ID! name: String }',
    resolvers: {
      Query: {
        products: (_: object, { first }: { first: number }) =>
          ['1', '2', '3'].slice(0, first).map((upc) => ({ upc, name: `P${upc}` })),
      },
    },
  },
  reviews: {
    sdl: 'type Product @key(fields: "upc") { upc: ID! reviews: [Review!] } type Review { body: String }',
    resolvers: {
      Product: {
        __resolveReference: (key: object) => key,
        reviews: ({ upc }: { upc: string }) => [{ body: `of ${upc}` }],
      },
    },
  },
};

test('serves a supergraph from a program outside the hub, as the README shows', async () => {
  await using cleanup = new AsyncDisposableStack();
  const definitions = [];
  for (const [name, { sdl, resolvers }] of Object.entries(SUBGRAPHS)) {
    const typeDefs = parse(FEDERATION_LINK + sdl);
    const server = createServer(
      createHandler({ schema: buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]) }),
    );
    cleanup.defer(() => void server.close());
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    definitions.push({ name, typeDefs, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
  }
  const folder = await mkdtemp(join(tmpdir(), 'federation-'));
  cleanup.defer(() => rm(folder, { recursive: true }));
  const readme = await readFile(join(PACKAGE, 'README.md'), 'utf8');
  const [, program = ''] = /```ts\n([\s\S]*?)```/u.exec(readme) ?? [];
  expect(program.trim().split('\n').length).toBeLessThanOrEqual(10);
  await writeFile(join(folder, 'program.ts'), program);
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'supergraph.graphql'), composeSubgraphs(definitions).sdl);
  await mkdir(join(folder, 'node_modules/@queqiao'), { recursive: true });
  await symlink(PACKAGE, join(folder, 'node_modules/@queqiao/federation'));
  const { stdout } = await promisify(execFile)(process.execPath, ['program.ts'], { cwd: folder });
  expect(JSON.parse(stdout)).toEqual({
    data: {
      products: [
        { upc: '1', name: 'P1', reviews: [{ body: 'of 1' }] },
        { upc: '2', name: 'P2', reviews: [{ body: 'of 2' }] },
      ],
    },
  });
});
