import { graphql, parse } from 'graphql';
import { expect, test } from 'vitest';
import { buildSubgraph } from '../index.ts';
import { nodeId, readNodeId } from './index.ts';

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { school: School  document: Document }
  interface Node { id: ID! }
  type School implements Node @key(fields: "code") { id: ID!  code: ID! }
  type Document implements Node @key(fields: "id") { id: ID! }
`);

test('makes the id of a node from its natural key, and leaves an id that is the key as it is', async () => {
  const { schema } = buildSubgraph({
    name: 'example',
    typeDefs,
    resolvers: { Query: { school: () => ({ code: '4610366358' }), document: () => ({ id: 'baoji-2024-37' }) } },
    feeds: [],
    close: async () => undefined,
  });
  const { data } = await graphql({ schema, source: '{ school { id } document { id } }' });
  expect(data).toEqual({
    school: { id: nodeId({ type: 'School', key: '4610366358' }) },
    document: { id: 'baoji-2024-37' },
  });
});

test.for(['4610366358', '91610300MA6X12345X', 'CL001', 'a:b', '宝鸡'])('reads back the key %s', (key) => {
  const id = nodeId({ type: 'School', key });
  expect(id).toMatch(/^[\w-]+$/u);
  expect(readNodeId(id)).toEqual({ type: 'School', key });
});

const GOOD = nodeId({ type: 'School', key: '4610366358' });
test.for<readonly [string, string]>([
  ['an empty text', ''],
  ['a natural key', '4610366358'],
  ['an id with something after it', `${GOOD}=`],
  ['an id with a line break', `${GOOD.slice(0, 4)}\n${GOOD.slice(4)}`],
  ['the id of no type', nodeId({ type: '', key: '1' })],
  ['the id of no key', nodeId({ type: 'School', key: '' })],
  ['bytes that are no UTF-8', Buffer.from([0x53, 0x3a, 0xff]).toString('base64url')],
  ['a text that never ends', GOOD.repeat(1000)],
])('takes %s for no id', ([, id]) => {
  expect(readNodeId(id)).toBeNull();
});
