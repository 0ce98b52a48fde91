import { parse } from 'graphql';
import { request } from 'undici';
import { expect, test } from 'vitest';
import { buildSubgraph, serveSubgraph } from '@queqiao/subgraph';
import { createRequestScope, Deadline, encodeScope, subgraphKey } from '@queqiao/subgraph/request';
import { UpstreamFault } from './index.ts';

const secret = 'a secret that is long enough to sign with';

const fail = (): never => {
  throw new UpstreamFault('refused', { detail: 'http://10.0.0.1/secret' });
};

test('an error that was not converted to a HubError exposes nothing of the platform', async () => {
  const subgraph = buildSubgraph({
    name: 'example',
    typeDefs: parse('type Query { fail: String }'),
    resolvers: { Query: { fail } },
    feeds: [],
    close: async () => {},
  });
  await using server = await serveSubgraph(subgraph, { port: 0, secret });
  const scope = createRequestScope({ id: 'req-1', deadline: Deadline.after(4_000) });
  const { body } = await request(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await encodeScope(scope, subgraphKey(secret))) },
    body: '{"query":"{ fail }"}',
  });
  expect(await body.json()).toEqual({
    data: { fail: null },
    errors: [
      {
        message: '内部错误 (internal error)',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
        path: ['fail'],
        locations: [{ line: 1, column: 3 }],
      },
    ],
  });
});
