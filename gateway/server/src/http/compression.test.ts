import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { buildSchema, printSchema } from 'graphql';
import { request } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servedRig, type ServedRig } from './testing/served-rig.ts';

const LONG = '产教融合'.repeat(2_000);
const SDL = 'type Query { long: String short: String }';
let rig: ServedRig;
beforeAll(async () => {
  rig = await servedRig({ sdl: SDL, resolvers: { Query: { long: () => LONG, short: () => '短' } } });
});
afterAll(() => rig[Symbol.asyncDispose]());

async function ask(query: string, acceptEncoding: string) {
  const { headers, body } = await request(`${rig.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-encoding': acceptEncoding },
    body: JSON.stringify({ query }),
  });
  return { headers, bytes: Buffer.from(await body.arrayBuffer()) };
}

test.for<readonly [string, (bytes: Buffer) => Buffer]>([
  ['gzip', gunzipSync],
  ['br', brotliDecompressSync],
  ['zstd', zstdDecompressSync],
])('compresses long answers with %s for clients that accept it', async ([encoding, decompress]) => {
  const { headers, bytes } = await ask('{ long }', encoding);
  expect(headers['content-encoding']).toBe(encoding);
  expect(headers['vary']).toMatch(/accept-encoding/u);
  expect(bytes.length).toBeLessThan(LONG.length / 10);
  expect(JSON.parse(decompress(bytes).toString())).toEqual({ data: { long: LONG } });
});

test.for([
  ['{ short }', 'gzip, br, zstd'],
  ['{ long }', 'identity'],
  ['{ long }', 'lzma'],
] as const)('sends the answer of %s as it is to clients that accept %s', async ([query, encoding]) => {
  const { headers, bytes } = await ask(query, encoding);
  expect(headers['content-encoding']).toBeUndefined();
  expect(headers['vary']).toMatch(/accept-encoding/u);
  expect(JSON.parse(bytes.toString())).toMatchObject({ data: {} });
});

test('serves the schema that clients see, and says when it is unchanged', async () => {
  const first = await fetch(`${rig.server.url}/schema.graphql`);
  expect(first.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const text = await first.text();
  expect(text).toBe(`${printSchema(buildSchema(text))}\n`);
  expect(text).toContain('long: String');
  expect(text).not.toContain('join__');
  const tag = first.headers.get('etag')!;
  const again = await request(`${rig.server.url}/schema.graphql`, { headers: { 'if-none-match': tag } });
  expect([again.statusCode, await again.body.text()]).toEqual([304, '']);
});
