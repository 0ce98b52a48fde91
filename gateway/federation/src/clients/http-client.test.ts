import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse } from 'graphql';
import { expect, onTestFinished, test, vi } from 'vitest';
import { buildSubgraph, serveSubgraph } from '@queqiao/subgraph';
import {
  ANONYMOUS,
  createRequestScope,
  Deadline,
  scopeHeaders,
  type Caller,
  type SubgraphContext,
} from '@queqiao/subgraph/request';
import { composeSubgraphs } from '../composition/compose.ts';
import { Gateway } from '../gateway.ts';
import { ApolloPlanner } from '../planning/apollo-planner.ts';
import { ask } from '../testing/federation-rig.ts';
import { HttpClient } from './http-client.ts';
import { LocalClient } from './local-client.ts';

const SECRET = 'a secret of at least thirty-two characters';
const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';

const schools = {
  name: 'schools',
  typeDefs: parse(`${LINK} type Query { schools: [School!]! } type School @key(fields: "code") { code: ID! }`),
  resolvers: { Query: { schools: () => [{ code: '1' }, { code: '2' }, { code: '1' }] } },
  feeds: [],
  close: async () => {},
};
const names = {
  name: 'names',
  typeDefs: parse(`${LINK} type School @key(fields: "code") { code: ID! name(in: String): String asker: String }`),
  resolvers: {
    School: {
      __resolveReference: async (key: object) => key,
      name: ({ code }: { code: string }, args: { in: string | null }) => `${args.in ?? ''}${code}`,
      asker: (_: object, __: object, { scope }: SubgraphContext) =>
        [scope.caller.subject, ...scope.caller.scopes].join(),
    },
  },
  feeds: [],
  close: async () => {},
};

/** Longer than a busy machine takes. */
const GIVE_UP_MS = 60_000;
const headers = scopeHeaders(SECRET);
/** The context that a request passes on, as the hub does. */
const contextOf = (caller: Caller = ANONYMOUS): SubgraphContext => ({
  scope: createRequestScope({ id: 'test', deadline: Deadline.after(2 * GIVE_UP_MS), caller }),
});

function gatewayOver(url: string): Gateway {
  const supergraph = composeSubgraphs([schools, names]);
  return new Gateway({
    supergraph,
    planner: (sdl) => new ApolloPlanner(sdl),
    clients: [
      new LocalClient('schools', buildSubgraph(schools).schema),
      new HttpClient({
        name: 'names',
        url: new URL(url),
        headers: (context) => headers((context as SubgraphContext).scope),
      }),
    ],
  });
}

/** A server that is not a subgraph. */
async function wrongServer(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    request.resume();
    answer(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

test('combines an in-process subgraph with one behind HTTP, which receives the caller', async () => {
  await using server = await serveSubgraph(buildSubgraph(names), { port: 0, secret: SECRET });
  const gateway = gatewayOver(server.url);
  const caller = { subject: 'li', scopes: new Set(['a', 'b']), regions: null };
  const query = 'query($in: String) { schools { name(in: $in) asker } }';
  const { data, errors } = await ask(gateway, query, { variables: { in: 'No. ' }, context: contextOf(caller) });
  expect(errors).toBeUndefined();
  const wanted = ['1', '2', '1'].map((code) => ({ name: `No. ${code}`, asker: 'li,a,b' }));
  expect(data).toEqual({ schools: wanted });
  await gateway.close();
});

const QUERY = '{ schools { code name } }';
const WITHOUT_NAMES = ['1', '2', '1'].map((code) => ({ code, name: null }));

test.for<readonly [string, (response: ServerResponse) => unknown]>([
  ['refuses with a page', (response) => response.writeHead(502).end('<html>Bad gateway 10.0.0.1</html>')],
  ['answers JSON that is no GraphQL', (response) => response.end('{"ok":true}')],
  ['answers nothing', (response) => response.end()],
  ['breaks off', (response) => response.writeHead(200, { 'content-length': 100 }).write('{"da') && response.destroy()],
  ['has one entity too few', (response) => response.end('{"data":{"_entities":[null]}}')],
])(
  'gives the rest, with an error at each missing field that says nothing internal, given a subgraph that %s',
  async ([, answer]) => {
    await using server = await wrongServer((_request, response) => void answer(response));
    const gateway = gatewayOver(server.url);
    const { data, errors } = await ask(gateway, QUERY, { context: contextOf() });
    expect(data).toEqual({ schools: WITHOUT_NAMES });
    const extensions = { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'names', reason: 'SOURCE_DOWN' };
    expect(errors).toMatchObject([0, 1, 2].map((index) => ({ path: ['schools', index, 'name'], extensions })));
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|10\.0\.0\.1|html|socket/u);
    await gateway.close();
  },
);

test('returns the rest when one subgraph does not listen', async () => {
  const unused = await wrongServer(() => {});
  await unused[Symbol.asyncDispose]();
  const gateway = gatewayOver(unused.url);
  expect(await ask(gateway, QUERY, { context: contextOf() })).toMatchObject({
    data: { schools: WITHOUT_NAMES },
    errors: [{}, {}, {}],
  });
  await gateway.close();
});

test('aborts a request when its time is over', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
  const closed = Promise.withResolvers<void>();
  await using server = await wrongServer((_request, response) => {
    response.once('close', () => closed.resolve());
    // Only once the request has arrived, however long that takes.
    vi.advanceTimersByTime(GIVE_UP_MS);
  });
  const gateway = gatewayOver(server.url);
  const { errors } = await ask(gateway, QUERY, { giveUpMs: GIVE_UP_MS, context: contextOf() });
  expect(errors).toMatchObject([0, 1, 2].map(() => ({ extensions: { reason: 'OVER_BUDGET' } })));
  await closed.promise;
  await gateway.close();
});

test('is not trusted by the subgraph without the secret', async () => {
  await using server = await serveSubgraph(buildSubgraph(names), { port: 0, secret: `${SECRET}, but another` });
  const gateway = gatewayOver(server.url);
  const { data, errors } = await ask(gateway, QUERY, { context: contextOf() });
  expect(data).toEqual({ schools: WITHOUT_NAMES });
  expect(errors).toHaveLength(3);
  await gateway.close();
});
