import { testDataFolder } from '@queqiao/store/testing';
import { parse, print } from 'graphql';
import { buildSubgraph, serveSubgraph, type SubgraphServer } from '@queqiao/subgraph';
import { subgraphTypeDefs } from '@queqiao/schemas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { request } from 'undici';
import { HubProcess } from '../partners/hub-process.ts';
import { startTestHub, type TestHub } from '../src/test-hub.ts';

const SECRET = 'a secret that only the tests know, long enough';

const opened = new AsyncDisposableStack();
let server: SubgraphServer;
let hub: TestHub;

/** Consultation as a server of its own, whose schema is followed by something. */
async function serveConsultation(port: number, more = ''): Promise<SubgraphServer> {
  const typeDefs = parse(`${print(subgraphTypeDefs('consultation'))}\n${more}`);
  const subgraph = { name: 'consultation', typeDefs, resolvers: {}, feeds: [], close: async () => {} };
  return serveSubgraph(buildSubgraph(subgraph), { port, secret: SECRET });
}

async function becomes(more: string): Promise<void> {
  const { port } = new URL(server.url);
  await server.close();
  server = await serveConsultation(Number(port), more);
}

const readiness = async (): Promise<{ status: string; parts: { name: string; state: string }[] }> =>
  (await (await request(`${hub.hub.url}/readyz`)).body.json()) as never;
const metric = async (name: string): Promise<string> => {
  const text = await (await request(`${hub.hub.url}/metrics`)).body.text();
  return text.split('\n').find((line) => line.startsWith(name)) ?? '';
};

beforeAll(async () => {
  server = await serveConsultation(0);
  hub = opened.use(
    await startTestHub({ variables: { SUBGRAPH_CONSULTATION_URL: server.url, SUBGRAPH_SECRET: SECRET } }),
  );
});
afterAll(async () => {
  await opened.disposeAsync();
  await server.close();
});

test('follows the schema of a subgraph on another server, and keeps the last good one when that does not compose', async () => {
  expect(await hub.hub.reload()).toBe('unchanged');
  await becomes('extend type Query { "新 / new" brandNew: Int }');
  expect((await hub.ask('{ brandNew }')).errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  expect(await hub.hub.reload()).toBe('replaced');
  expect(await hub.ask('{ brandNew }')).toMatchObject({ data: { brandNew: null } });
  expect(await (await request(`${hub.hub.url}/schema.graphql`)).body.text()).toContain('brandNew');
  expect(await readiness()).toMatchObject({ status: 'ready' });

  await becomes('extend type Query { "学校 / school" school(code: Int): Int }');
  expect(await hub.hub.reload()).toBe('refused');
  expect(await hub.ask('{ brandNew }')).toMatchObject({ data: { brandNew: null } });
  const { parts } = await readiness();
  expect(parts.find(({ name }) => name === 'schema')).toMatchObject({ state: 'degraded' });
  expect(await metric('queqiao_schema_refused')).toBe('queqiao_schema_refused 1');
  expect(await hub.hub.reload()).toBe('refused');

  await becomes('');
  expect(await hub.hub.reload()).toBe('replaced');
  expect(await metric('queqiao_schema_refused')).toBe('queqiao_schema_refused 0');
  expect(await metric('queqiao_schema_reloads_total{outcome="replaced"}')).toContain(' 2');
});

test('loads the schema again when its process receives SIGHUP, and serves on', async () => {
  await using folder = await testDataFolder();
  await using another = await HubProcess.start(folder.path, {
    ...hub.mocks.environment,
    SUBGRAPH_CONSULTATION_URL: server.url,
    SUBGRAPH_SECRET: SECRET,
  });
  await becomes('extend type Query { "新 / new" afterHangUp: Int }');
  another.hangUp();
  await expect
    .poll(() => another.metrics('queqiao_schema_reloads_total'))
    .toContain('queqiao_schema_reloads_total{outcome="replaced"} 1');
  expect(await another.ask('{ afterHangUp }')).toMatchObject({ data: { afterHangUp: null } });
});
