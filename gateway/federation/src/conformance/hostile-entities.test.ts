import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HttpClient } from '../clients/http-client.ts';
import { federationRig, type FederationRig } from '../testing/federation-rig.ts';

// Whatever a subgraph answers when it is asked about entities, no entity gets what belongs to another, and the rest is given.

let entities = '[]';
const server = createServer((request, response) => {
  request.resume().on('end', () => void response.end(`{"data":{"_entities":${entities}}}`));
});
let rig: FederationRig;

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  rig = federationRig(
    {
      list: {
        sdl: `type Query { things: [Thing] } interface Thing { id: ID! } type Box implements Thing @key(fields: "id") { id: ID! }
          type Cup implements Thing @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: { things: () => ['Box', 'Cup', 'Box'].map((__typename, at) => ({ __typename, id: `${at}` })) },
        },
      },
      names: {
        sdl: `type Box @key(fields: "id") { id: ID! name: String tags: [String] } type Cup @key(fields: "id") { id: ID! name: String }`,
      },
    },
    { wrap: (client) => (client.name === 'names' ? new HttpClient({ name: 'names', url }) : client) },
  );
});
afterAll(async () => {
  await rig[Symbol.asyncDispose]();
  server.closeAllConnections();
  server.close();
});

const box = (name: string): object => ({ __typename: 'Box', name });
const cup = (name: string): object => ({ __typename: 'Cup', name });
const all = (...names: (string | null)[]): unknown => ({
  things: names.map((name, at) => ({ id: `${at}`, name })),
});
const QUERY = '{ things { id ... on Box { name } ... on Cup { name } } }';

test('gives each entity its own fields', async () => {
  entities = JSON.stringify([box('a'), cup('b'), box('c')]);
  expect(await rig.ask(QUERY)).toEqual({ data: all('a', 'b', 'c') });
});

test.for<readonly [string, unknown, readonly (string | null)[]]>([
  ['null', null, [null, null, null]],
  ['a text', 'abc', [null, null, null]],
  ['an object', { 0: box('a'), length: 3 }, [null, null, null]],
  ['nothing', [], [null, null, null]],
  ['fewer entities', [box('a'), cup('b')], [null, null, null]],
  ['more entities', [box('a'), cup('b'), box('c'), box('d')], [null, null, null]],
  ['a number for one', [box('a'), 7, box('c')], ['a', null, 'c']],
  ['a text for one', [box('a'), 'name', box('c')], ['a', null, 'c']],
  ['a list for one', [box('a'), [cup('b')], box('c')], ['a', null, 'c']],
  ['an object for a text', [box('a'), { __typename: 'Cup', name: { a: 1 } }, box('c')], ['a', null, 'c']],
  ['an entity without its field', [box('a'), { __typename: 'Cup' }, box('c')], ['a', null, 'c']],
])('gives null and an error where it is given %s, and the others what is theirs', async ([, answer, names]) => {
  entities = JSON.stringify(answer);
  const { data, errors = [] } = await rig.ask(QUERY);
  expect(data).toEqual(all(...names));
  const missing = names.flatMap((name, at) => (name === null ? [at] : []));
  expect(errors.map(({ path }) => path?.[1])).toEqual(missing);
});

test('gives null for an entity that the subgraph does not know', async () => {
  entities = JSON.stringify([box('a'), null, box('c')]);
  expect(await rig.ask(QUERY)).toEqual({ data: all('a', null, 'c') });
});

test('leaves prototypes alone', async () => {
  entities = '[{"__typename":"Box","name":"a","__proto__":{"polluted":1}},{"__proto__":null},{"constructor":{}}]';
  await rig.ask(QUERY);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});
