import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startMocks } from '@queqiao/mocks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHAIN_QUESTION } from '../src/questions.ts';
import { startTestHub, WORLD_NOW, type TestHub } from '../src/test-hub.ts';

const HUB_COMMAND = fileURLToPath(new URL('../../gateway/hub/src/cli/hub.ts', import.meta.url));
const SECRET = 'a secret that only the tests know, long enough';
const variables = { code: 'CL001' };

const opened = new AsyncDisposableStack();
let server: ChildProcess;
let education: string;
let mixed: TestHub;

beforeAll(async () => {
  const mocks = opened.use(await startMocks({ now: WORLD_NOW }));
  server = spawn(process.execPath, [HUB_COMMAND, 'subgraph', 'education'], {
    env: { ...process.env, ...mocks.environment, PORT: '0', SUBGRAPH_SECRET: SECRET },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  opened.defer(() => void server.kill());
  [education] = (await once(createInterface(server.stdout!), 'line')) as [string];
  mixed = opened.use(await startTestHub({ variables: { SUBGRAPH_EDUCATION_URL: education, SUBGRAPH_SECRET: SECRET } }));
});
afterAll(() => opened.disposeAsync());

function withoutTimes(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer).replaceAll(/"fetchedAt":"[^"]+"/g, '"fetchedAt":"then"'));
}

test('answers the same with a subgraph on another server as with all in one process', async () => {
  await using whole = await startTestHub();
  const [one, other] = await Promise.all([whole, mixed].map((hub) => hub.ask(CHAIN_QUESTION, { variables })));
  expect(one!.errors).toBeUndefined();
  expect(withoutTimes(other)).toEqual(withoutTimes(one));
});

test('starts and answers the rest while a subgraph is down', async () => {
  const exited = once(server, 'exit');
  server.kill();
  await exited;
  await using fresh = await startTestHub({ variables: { SUBGRAPH_EDUCATION_URL: education, SUBGRAPH_SECRET: SECRET } });
  const answer = await fresh.ask(CHAIN_QUESTION, { variables });
  const extensions = { code: 'SUBGRAPH_UNAVAILABLE', reason: 'SOURCE_DOWN', cause: '1' };
  expect(answer.errors?.length).toBeGreaterThan(0);
  for (const error of answer.errors ?? []) expect(error.extensions).toMatchObject(extensions);
  expect(answer.data).toMatchObject({ industryChain: { name: '钛及新材料产业链', majors: null, talentBalance: null } });
});
