import { once } from 'node:events';
import { graphql, parse, type GraphQLResolveInfo } from 'graphql';
import { request } from 'undici';
import { expect, test } from 'vitest';
import { EnvironmentError } from './environment/index.ts';
import { ErrorCode, HubError, badInput } from './errors/index.ts';
import {
  BUDGET_HEADER,
  Deadline,
  createRequestScope,
  encodeScope,
  subgraphKey,
  type RequestScope,
  type SubgraphContext,
} from './request/index.ts';
import { buildSubgraph, runSubgraph, selects, serveSubgraph, type Subgraph } from './index.ts';

const secret = 'a secret that is long enough to sign with';

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar DateTime
  type Query { me: Caller  fail(how: String!): String  wait: String }
  type Caller { subject: String  scopes: [String!]!  purpose: String  remainingMs: Float!  at: DateTime }
  type School @key(fields: "code") { code: ID!  name: String  majors: MajorConnection }
  type MajorConnection { nodes: [Major!]!  edges: [MajorEdge!]! }
  type MajorEdge { node: Major! }
  type Major { name: String  school: School }
`);

interface Events {
  readonly closed: string[];
  readonly waits: Deadline[];
  readonly selected: Record<string, boolean>;
}

function subgraph(events: Events = { closed: [], waits: [], selected: {} }): Subgraph {
  return {
    name: 'example',
    typeDefs,
    resolvers: {
      Query: {
        me: (_: unknown, _arguments: unknown, { scope }: SubgraphContext) => ({
          subject: scope.caller.subject,
          scopes: [...scope.caller.scopes],
          purpose: scope.purpose,
          remainingMs: scope.deadline.remainingMs,
          at: '2025-03-01T00:00:00Z',
        }),
        fail(_: unknown, { how }: { readonly how: string }) {
          if (how === 'input') throw badInput('值不对 (wrong value)', 'how');
          if (how === 'platform') throw new HubError(ErrorCode.UPSTREAM_TIMEOUT, 'slow', { system: 'qinyun' });
          throw new Error('http://10.0.0.1/secret');
        },
        wait(_: unknown, _arguments: unknown, { scope }: SubgraphContext) {
          events.waits.push(scope.deadline);
          return new Promise((resolve) => scope.deadline.signal.addEventListener('abort', () => resolve(null)));
        },
      },
      School: {
        __resolveReference(reference: { readonly code: string }, _: SubgraphContext, info: GraphQLResolveInfo) {
          for (const path of Object.keys(events.selected)) events.selected[path] = selects(info, path);
          return { ...reference, name: `school ${reference.code}` };
        },
      },
    },
    feeds: [],
    close: async () => void events.closed.push('example'),
  };
}

function scopeWith(differences: Partial<RequestScope> = {}): RequestScope {
  return { ...createRequestScope({ id: 'req-1', deadline: Deadline.after(4_000) }), ...differences };
}

async function ask(url: string, query: string, from: RequestScope = scopeWith()) {
  const { statusCode, body } = await request(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(await encodeScope(from, subgraphKey(secret))),
    },
    body: JSON.stringify({ query }),
  });
  return { status: statusCode, ...((await body.json()) as { readonly data?: unknown; readonly errors?: unknown }) };
}

test('answers entities and its own schema', async () => {
  const { schema } = buildSubgraph(subgraph());
  const source = '{ _entities(representations: [{ __typename: "School", code: "1" }]) { ... on School { name } } }';
  const { data, errors } = await graphql({ schema, source, contextValue: { scope: scopeWith() } });
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toBe('{"_entities":[{"name":"school 1"}]}');
  const sdl = await graphql({ schema, source: '{ _service { sdl } }' });
  expect(JSON.stringify(sdl.data)).toContain('@key(fields: \\"code\\")');
});

test('reports the personal data in an answer to the gateway, and nothing where there is none', async () => {
  const notes = {
    ...subgraph(),
    resolvers: {
      Query: {
        fail(_: unknown, { how }: { readonly how: string }, { scope }: SubgraphContext) {
          if (how === 'note') scope.personalReads.note({ system: 'qinyun', type: 'JobPosting', id: '1' });
          return 'done';
        },
      },
    },
  };
  await using server = await serveSubgraph(buildSubgraph(notes), { port: 0, secret });
  expect(await ask(server.url, '{ a: fail(how: "note") b: fail(how: "note") }')).toMatchObject({
    extensions: { personalReads: [{ system: 'qinyun', type: 'JobPosting', id: '1' }] },
  });
  expect(await ask(server.url, '{ fail(how: "keep") }')).not.toHaveProperty('extensions');
});

test('refuses resolvers that would never run', () => {
  const resolvers = {
    Query: { me: () => null, intruder: () => null },
    Nobody: {},
    School: { __resolveReference: () => null },
  };
  expect(() => buildSubgraph({ ...subgraph(), resolvers })).toThrow(
    new TypeError('The schema of example has no Query.intruder, Nobody, but there are resolvers for it.'),
  );
});

test('finds the selected fields of an entity, through fragments', async () => {
  const selected = {
    name: false,
    'majors.nodes.school.name': false,
    'majors.edges.node.name': false,
    'majors.nodes.name': false,
  };
  const { schema } = buildSubgraph(subgraph({ closed: [], waits: [], selected: selected }));
  const source = `
    query { _entities(representations: [{ __typename: "School", code: "1" }]) { ... on School { label: name ...Majors } } }
    fragment Majors on School { majors { nodes { school { ... on School { name } } } } majors { edges { node { name } } } }
  `;
  await graphql({ schema, source, contextValue: { scope: scopeWith() } });
  expect(selected).toEqual({
    name: true,
    'majors.nodes.school.name': true,
    'majors.edges.node.name': true,
    'majors.nodes.name': false,
  });
});

test('passes the caller from the gateway to its resolvers', async () => {
  await using server = await serveSubgraph(buildSubgraph(subgraph()), { port: 0, secret });
  const caller = { subject: '张三', scopes: new Set(['contact:read']), regions: null };
  const answer = await ask(
    server.url,
    '{ me { subject scopes purpose remainingMs at } }',
    scopeWith({ caller, purpose: '走访' }),
  );
  expect(answer).toEqual({
    status: 200,
    data: {
      me: {
        subject: '张三',
        scopes: ['contact:read'],
        purpose: '走访',
        remainingMs: expect.closeTo(4_000, -3),
        at: '2025-03-01T08:00:00+08:00',
      },
    },
  });
});

test('rejects requests that the gateway did not sign', async () => {
  await using server = await serveSubgraph(buildSubgraph(subgraph()), { port: 0, secret });
  const { statusCode, body } = await request(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [BUDGET_HEADER]: '1000', 'x-request-id': 'r' },
    body: '{"query":"{ me { subject } }"}',
  });
  expect(statusCode).toBe(401);
  expect(await body.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test.each([
  ['input', { message: '值不对 (wrong value)', extensions: { code: 'BAD_USER_INPUT', argument: 'how' } }],
  ['platform', { message: 'slow', extensions: { code: 'UPSTREAM_TIMEOUT', system: 'qinyun' } }],
  ['bug', { message: '内部错误 (internal error)', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
])('shows of an error of kind %s only what a client may see', async (how, error) => {
  await using server = await serveSubgraph(buildSubgraph(subgraph()), { port: 0, secret });
  const answer = await ask(server.url, `{ fail(how: "${how}") }`);
  expect(answer.data).toEqual({ fail: null });
  expect(answer.errors).toEqual([{ ...error, path: ['fail'], locations: [{ line: 1, column: 3 }] }]);
});

test('reports an invalid document', async () => {
  await using server = await serveSubgraph(buildSubgraph(subgraph()), { port: 0, secret });
  expect(JSON.stringify(await ask(server.url, '{ intruder }'))).toContain('Cannot query field');
});

test('aborts a request whose time is over', async () => {
  const events: Events = { closed: [], waits: [], selected: {} };
  await using server = await serveSubgraph(buildSubgraph(subgraph(events)), { port: 0, secret });
  await expect(ask(server.url, '{ wait }', scopeWith({ deadline: Deadline.after(50) }))).resolves.toMatchObject({
    data: { wait: null },
  });
});

test('aborts a request whose gateway disconnected', async () => {
  const events: Events = { closed: [], waits: [], selected: {} };
  await using server = await serveSubgraph(buildSubgraph(subgraph(events)), { port: 0, secret });
  const gateway = new AbortController();
  const answer = request(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await encodeScope(scopeWith(), subgraphKey(secret))) },
    body: '{"query":"{ wait }"}',
    signal: gateway.signal,
  });
  await expect.poll(() => events.waits.length).toBe(1);
  gateway.abort();
  await expect(answer).rejects.toThrow(/abort/i);
  const signal = events.waits[0]!.signal;
  if (!signal.aborted) await once(signal, 'abort');
  expect(events.waits[0]!.remainingMs).toBeGreaterThan(1_000);
});

test('answers monitoring requests, and nothing else', async () => {
  await using server = await serveSubgraph(buildSubgraph(subgraph()), { port: 0, secret });
  const health = await request(new URL('/healthz', server.url));
  expect([health.statusCode, await health.body.json()]).toEqual([200, { status: 'ok' }]);
  const other = await request(new URL('/other', server.url));
  expect(other.statusCode).toBe(404);
  await other.body.dump();
});

test('runs as a separate process until it is stopped', async () => {
  const events: Events = { closed: [], waits: [], selected: {} };
  const listeners = new Map<string, () => void>();
  const signals = { once: (signal: string, listener: () => void) => listeners.set(signal, listener) };
  const server = await runSubgraph(() => subgraph(events), { PORT: '0', SUBGRAPH_SECRET: secret }, signals);
  expect((await ask(server.url, '{ me { subject } }')).status).toBe(200);
  listeners.get('SIGTERM')?.();
  await expect.poll(() => events.closed).toEqual(['example']);
  await expect(ask(server.url, '{ me { subject } }')).rejects.toThrow(/ECONNREFUSED|closed/);
});

test('does not run without a secret', async () => {
  const signals = { once: () => null };
  await expect(runSubgraph(() => subgraph(), {}, signals)).rejects.toThrow(EnvironmentError);
  await expect(runSubgraph(() => subgraph(), { SUBGRAPH_SECRET: 'short' }, signals)).rejects.toThrow(/SUBGRAPH_SECRET/);
});
