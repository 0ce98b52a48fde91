import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HttpClient } from '../clients/http-client.ts';
import { federationRig, type FederationRig } from '../testing/federation-rig.ts';

// Whatever bytes a subgraph sends, its fields are null with an error, the others are returned, and nothing else happens.

const SECONDS = Number(process.env['TEST_FUZZ_SECONDS'] ?? 2);
const QUERY = '{ liked { upc name tags size { width } maker { id country } settings } seen { upc name } fine }';
const LIKED = { upc: '1' };
const BOX = {
  __typename: 'Box',
  name: 'A box',
  tags: ['a', null],
  size: { width: 3 },
  settings: { any: 1 },
  maker: { id: 'm' },
};

let respond: (response: ServerResponse, kind: 'root' | 'entities') => void = () => {};
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => void chunks.push(chunk));
  request.on('end', () => {
    const isEntities = Buffer.concat(chunks).includes('_entities');
    respond(response, isEntities ? 'entities' : 'root');
  });
});
let rig: FederationRig;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  rig = federationRig(
    {
      shop: {
        sdl: `scalar JSON type Query { liked: Box seen: Box } type Box @key(fields: "upc") { upc: ID! name: String tags: [String]
          size: Size settings: JSON maker: Maker } type Size { width: Int! } type Maker @key(fields: "id") { id: ID! }`,
      },
      makers: {
        sdl: 'type Query { fine: String } type Maker @key(fields: "id") { id: ID! country: String }',
        resolvers: {
          Query: { fine: () => 'fine' },
          Maker: { __resolveReference: (key: object) => key, country: () => 'CN' },
        },
      },
    },
    {
      wrap: (client) =>
        client.name === 'shop' ? new HttpClient({ name: 'shop', url, maxAnswerBytes: 1_000_000 }) : client,
    },
  );
});
afterAll(async () => {
  await rig[Symbol.asyncDispose]();
  server.closeAllConnections();
  server.close();
});

const send =
  (body: string, status = 200) =>
  (response: ServerResponse) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(body);
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const good = { liked: { ...LIKED, ...BOX }, seen: { ...LIKED, name: 'A box' } };
const goodBody = (): string => JSON.stringify({ data: good });
const withSettings = (json: string): string =>
  JSON.stringify({ data: { ...good, liked: { ...good.liked, settings: 'HERE' } } }).replace('"HERE"', json);

test.for<readonly [string, (response: ServerResponse) => void]>([
  ['errors that are no list', send('{"errors":{"message":"quota exceeded"}}')],
  ['errors that are a text', send('{"errors":"quota exceeded"}')],
  ['an error that is null', send('{"data":null,"errors":[null]}')],
  ['errors of any shape', send('{"errors":[1,"x",[],{"message":7,"path":{},"extensions":[]}]}')],
  ['data that is a text', send('{"data":"x"}')],
  ['data that is a list', send('{"data":[{"liked":1}]}')],
  ['neither data nor errors', send('{}')],
  ['data without its fields', send('{"data":{}}')],
  ['a list', send('[]')],
  ['null', send('null')],
  ['half a JSON', send('{"data":{"liked":{"upc":"1"')],
  ['deep JSON', send(nested(200_000))],
  ['NaN', send('{"data":{"liked":NaN,"seen":Infinity}}')],
  ['two JSON texts', send('{"data":{"liked":null}}{"data":{}}')],
  ['nothing, and says so', (response) => void response.writeHead(204).end()],
  ['a page in place of an answer', send('<html>\u003c/html>', 502)],
  ['a way to another address', (response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
  ['JSON in UTF-16', (response) => void response.end(Buffer.from(JSON.stringify({ data: good }), 'utf16le'))],
  ['JSON in Latin-1', (response) => void response.end(Buffer.from('{"data":{"liked":{"upc":"\u00e9"}}}', 'latin1'))],
  [
    'a compressed answer that nobody asked for',
    (response) =>
      void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000, 'x'))),
  ],
  [
    'fewer bytes than it promised',
    (response) => {
      response.writeHead(200, { 'content-length': 1000 }).write('{"data":');
      response.destroy();
    },
  ],
  [
    'a million pieces of one byte',
    (response) => {
      response.socket?.setNoDelay(true);
      const more = (): void => {
        while (response.write('x'));
      };
      response.on('drain', more).writeHead(200);
      more();
    },
  ],
  ['another charset', (response) => void response.end(Buffer.from([0xff, 0xfe, 0x7b, 0x00]))],
  ['more bytes than are taken', send(`{"data":{"liked":"${'x'.repeat(1_100_000)}"}}`)],
  [
    'an answer that never ends',
    (response) => {
      const more = (): void => {
        while (response.write('x'.repeat(65_536)));
      };
      response.on('drain', more).writeHead(200);
      more();
    },
  ],
])('returns null and an error at every field of a subgraph that sends %s', async ([, answer]) => {
  respond = answer;
  const { data, errors = [] } = await rig.ask(QUERY);
  expect(data).toEqual({ liked: null, seen: null, fine: 'fine' });
  expect(errors.flatMap(({ path }) => path?.[0] ?? [])).toEqual(['liked', 'seen']);
});

test.for<readonly [string, (response: ServerResponse) => void]>([
  [
    'another type than JSON',
    (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(goodBody()),
  ],
  [
    'a charset that it is not in',
    (response) => void response.writeHead(200, { 'content-type': 'application/json; charset=utf-16' }).end(goodBody()),
  ],
  ['a byte order mark', (response) => void response.end(`\uFEFF${goodBody()}`)],
  ['a status of its own', send(JSON.stringify({ data: good }), 599)],
  [
    'an early hint before it',
    (response) => (response.writeEarlyHints({ link: '</a>; rel=preload' }), void response.end(goodBody())),
  ],
  ['names twice, the right ones last', send(`{"data":{"liked":1},"data":${JSON.stringify(good)}}`)],
  [
    'extensions of any kind',
    send(`{"data":${JSON.stringify(good)},"extensions":{"__proto__":{"a":1},"constructor":null}}`),
  ],
  ['extensions that are a list', send(`{"data":${JSON.stringify(good)},"extensions":[[[]]]}`)],
  [
    'one piece for each byte',
    (response) => {
      for (const byte of Buffer.from(goodBody())) response.write(Buffer.of(byte));
      response.end();
    },
  ],
])('takes an answer with %s for what it says', async ([, answer]) => {
  respond = answer;
  const { data, errors } = await rig.ask('{ liked { name settings } seen { name } fine }');
  expect({ data, errors }).toEqual({
    data: { liked: { name: 'A box', settings: { any: 1 } }, seen: { name: 'A box' }, fine: 'fine' },
  });
});

test('waits no longer for an answer that trickles than the operation may take', async () => {
  let closed: Promise<unknown> | undefined;
  respond = (response) => {
    closed = once(response, 'close');
    const trickle = setInterval(() => void response.write(' '), 5);
    void closed.then(() => clearInterval(trickle));
  };
  const { data, errors } = await rig.ask('{ liked { name } fine }', { giveUpMs: 200 });
  expect(data).toEqual({ liked: null, fine: 'fine' });
  expect(errors).toMatchObject([{ path: ['liked'] }]);
  await closed;
});

test.for(['2147483648', '1.5', '1e400', '"3.5"', '{}'])('gives null and an error where an Int is %s', async (json) => {
  respond = send(JSON.stringify({ data: { liked: { ...LIKED, size: { width: 'HERE' } } } }).replace('"HERE"', json));
  const { data, errors } = await rig.ask('{ liked { size { width } } fine }');
  expect(data).toEqual({ liked: { size: null }, fine: 'fine' });
  expect(errors).toMatchObject([{ path: ['liked', 'size', 'width'] }]);
});

test('gives half of a surrogate pair as JSON can write it', async () => {
  respond = send('{"data":{"liked":{"upc":"1","name":"\\ud800"}}}');
  const answer = await rig.gateway.execute({ query: '{ liked { name } }' });
  expect(JSON.stringify(answer)).toBe('{"data":{"liked":{"name":"\\ud800"}}}');
});

test('returns null and an error at a field whose error has an invalid path', async () => {
  respond = send(
    JSON.stringify({ data: { ...good, liked: null }, errors: [{ message: 'm', path: '_entities.0.name' }] }),
  );
  const { data, errors } = await rig.ask(QUERY);
  expect(data).toMatchObject({ liked: null, seen: { name: 'A box' }, fine: 'fine' });
  expect(errors).toMatchObject([{ path: ['liked'] }]);
});

test.for([
  '{"data":{"liked":{"upc":"1"},"__proto__":{"polluted":"yes"}}}',
  '{"data":{"liked":{"upc":"1","__proto__":{"polluted":"yes"},"maker":{"__proto__":{"polluted":"yes"},"id":"m"}}}}',
  '{"data":{"constructor":{"prototype":{"polluted":"yes"}},"liked":{"constructor":{"prototype":{"polluted":"yes"}}}}}',
  '{"errors":[{"message":"m","path":["__proto__","polluted"]},{"message":"m","path":["liked","__proto__","polluted"]}]}',
])('does not change prototypes when it receives %s', async (body) => {
  respond = send(body);
  await rig.ask(QUERY);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(Reflect.get([], 'polluted')).toBeUndefined();
});

test('refuses a scalar that is nested too deeply to serialise, and returns the rest', async () => {
  respond = send(withSettings(nested(50_000)));
  const { data, errors } = await rig.ask('{ liked { name settings } fine }');
  expect(data).toEqual({ liked: { name: 'A box', settings: null }, fine: 'fine' });
  expect(errors).toMatchObject([{ path: ['liked', 'settings'] }]);
});

test('returns a scalar unchanged, special names included', async () => {
  const settings = '{"__proto__":{"a":1},"constructor":2,"__typename":"Box","list":[{"upc":1}]}';
  respond = send(withSettings(settings));
  const answer = await rig.gateway.execute({ query: '{ liked { settings } }' });
  expect(JSON.stringify(answer)).toBe(`{"data":{"liked":{"settings":${settings}}}}`);
});

/** An answer with one place replaced, or truncated, or with other bytes. */
const hostile: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom<unknown>(1e21, -1, '', 'x'.repeat(1000), [[[]]], { __typename: 'Nothing' }, true),
    ),
    fc.nat(200),
    fc.constantFrom('value', 'key', 'cut', 'bytes'),
    fc.string(),
  )
  .map(([value, place, kind, text]) => {
    const body = JSON.stringify({
      data: good,
      errors: [{ message: 'm', path: ['liked', 'size', 'width'], extensions: { code: 'CONFLICT' } }],
    });
    if (kind === 'cut') return body.slice(0, place);
    if (kind === 'bytes') return body.slice(0, place) + text + body.slice(place + text.length);
    let index = 0;
    return (
      JSON.stringify(JSON.parse(body), (_key, each: unknown) => {
        if (index++ !== place % 32) return each;
        return kind === 'key' && typeof each === 'object' && each !== null ? { [text]: value, ...each } : value;
      }) ?? ''
    );
  });

/** Whether an answer fits the client's schema: values have their types, and each null has an error at or below it. */
function check(data: unknown): void {
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject(data)) throw new Error('no data');
  expect(data['fine']).toBe('fine');
  for (const name of ['liked', 'seen']) {
    const box = data[name];
    if (box === null) continue;
    if (!isObject(box)) throw new Error(`${name} is no object`);
    expect(box['upc']).toEqual(expect.any(String));
    expect([null, 'string']).toContain(box['name'] === null ? null : typeof box['name']);
    const { size, tags } = box;
    if (isObject(size)) expect(Number.isInteger(size['width'])).toBe(true);
    if (Array.isArray(tags)) expect(tags.every((tag) => tag === null || typeof tag === 'string')).toBe(true);
  }
}

test('answers within its schema, whatever a subgraph sends', { timeout: SECONDS * 1000 + 60_000 }, async () => {
  const property = fc.asyncProperty(hostile, async (body) => {
    respond = send(body);
    check((await rig.ask(QUERY)).data);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
  await fc.assert(property, { numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: SECONDS * 1000 });
});
