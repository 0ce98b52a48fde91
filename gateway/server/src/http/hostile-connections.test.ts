import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { federationRig } from '@queqiao/federation/testing';
import { serveGateway, type GatewayServer } from './serve-gateway.ts';

// What a caller can send besides GraphQL: bytes that come slowly, never end, unfold to more, or are too many at once.

let server: GatewayServer;
let asked = 0;

beforeAll(async () => {
  const { gateway } = federationRig({
    a: {
      sdl: 'type Query { hello(of: Any): String } scalar Any',
      resolvers: { Query: { hello: () => ((asked += 1), 'world') } },
    },
  });
  server = await serveGateway({ gateway, host: '127.0.0.1', port: 0, requestTimeoutMs: 300 });
});
afterAll(() => server.close());

const HEAD = 'POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\n';
const QUERY = '{"query":"{ hello }"}';
const WHOLE = `${HEAD}content-length: ${QUERY.length}\r\n\r\n${QUERY}`;

async function opened(): Promise<Socket> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

/** Sends bytes, and gives all that comes back until the server closes the connection. */
async function send(bytes: string | Buffer): Promise<string> {
  const socket = await opened();
  socket.on('error', () => undefined).write(bytes);
  return text(socket);
}

async function post(
  body: string | Buffer<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Promise<number> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  await response.text();
  return response.status;
}

async function expectWell(): Promise<void> {
  expect(await post(QUERY)).toBe(200);
}

test.for([
  ['headers', HEAD.slice(0, 30)],
  ['further headers', `${HEAD}x-a: `],
  ['a body', `${HEAD}content-length: 1000\r\n\r\n{"query":`],
  ['chunks', `${HEAD}transfer-encoding: chunked\r\n\r\n3\r\n{"q\r\n`],
  // Node's own limit is a minute.
])('closes a connection over which %s come too slowly', { timeout: 30_000 }, async ([, bytes]) => {
  const socket = await opened();
  socket.on('error', () => undefined).write(bytes ?? '');
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  await expectWell();
});

test('answers requests of one connection that come all at once, in their order', async () => {
  const count = 500;
  const requests = Array.from({ length: count }, (_, n) => {
    const body = `{"query":"{ a${n}: hello }"}`;
    return `${HEAD}content-length: ${body.length}\r\n${n === count - 1 ? 'connection: close\r\n' : ''}\r\n${body}`;
  });
  const names = Array.from((await send(requests.join(''))).matchAll(/"a(\d+)":"world"/g), ([, n]) => Number(n));
  expect(names).toEqual(Array.from({ length: count }, (_, n) => n));
});

test.for([
  ['two lengths', `${HEAD}content-length: 5\r\ncontent-length: 21\r\n\r\n${QUERY}`],
  ['a length and chunks', `${HEAD}content-length: 21\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
  ['a length below zero', `${HEAD}content-length: -1\r\n\r\n${QUERY}`],
  ['a chunk that has no length', `${HEAD}transfer-encoding: chunked\r\n\r\nxyz\r\n`],
  ['a line break within a header', `${HEAD}x-purpose: a\rb: c\r\n\r\n`],
  ['no HTTP', '\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n'],
])('refuses a request with %s, and runs nothing', async ([, bytes]) => {
  const before = asked;
  expect(await send(bytes ?? '')).toMatch(/^HTTP\/1\.1 400 /);
  expect(asked).toBe(before);
  await expectWell();
});

test('refuses more headers than it reads', async () => {
  expect(await send(`${HEAD}${`x-a: ${'x'.repeat(1000)}\r\n`.repeat(17)}`)).toMatch(/^HTTP\/1\.1 431 /);
});

test('does not mind a caller who leaves in the middle of a body', async () => {
  const socket = await opened();
  socket.write(`${HEAD}content-length: 1000\r\n\r\n{"query":`);
  socket.resetAndDestroy();
  await expectWell();
});

test.for<readonly [string, () => Promise<number>, number]>([
  [
    'a compressed body, whatever it unfolds to',
    () => post(gzipSync('x'.repeat(50_000_000)), { 'content-encoding': 'gzip' }),
    415,
  ],
  ['a body that is compressed twice', () => post(gzipSync(gzipSync(QUERY)), { 'content-encoding': 'gzip, gzip' }), 415],
  ['a body that is too long', () => post(`{"query":"${'x'.repeat(2_000_000)}"}`), 413],
  [
    'lists that are too deep',
    () => post(`{"query":"{ hello }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`),
    400,
  ],
  ['brackets that are never closed', () => post('['.repeat(900_000)), 400],
  [
    'more variables than anybody has',
    () => post(`{"query":"{ hello }","variables":{${Array.from({ length: 40_000 }, (_, n) => `"v${n}":1`).join()}}}`),
    400,
  ],
  ['names of the prototype', () => post('{"query":"{ hello }","__proto__":{"a":1}}'), 400],
  ['a number for a query', () => post('{"query":1}'), 400],
  ['variables that are a list', () => post('{"query":"{ hello }","variables":[1]}'), 400],
  ['two JSON texts', () => post(`${QUERY}${QUERY}`), 400],
  ['no body', () => post(''), 400],
])('refuses %s before anything runs', async ([, ask, status]) => {
  const before = asked;
  expect(await ask()).toBe(status);
  expect(asked).toBe(before);
  await expectWell();
});

test('reads brackets and commas within texts as text', async () => {
  const query = `{ hello(of: "${'[{,\\\\\\"'.repeat(10_000)}") }`;
  expect(await post(JSON.stringify({ query }))).toBe(200);
});

test('answers a request that comes in one piece', async () => {
  expect(await send(WHOLE.replace('host: hub', 'host: hub\r\nconnection: close'))).toContain('"hello":"world"');
});
