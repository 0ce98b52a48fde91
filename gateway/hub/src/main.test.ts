import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempDisposable, open, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { testDataFolder } from '@queqiao/store/testing';
import { expect, onTestFinished, test } from 'vitest';
import { FIRST_QUESTION, FIRST_VARIABLES } from './first-question.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const RECORDER = new URL('testing/record-connections.ts', import.meta.url).href;
/** What a process gets of the variables of the tests. */
const PROCESS = { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] };

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  readonly printed: () => string;
  /** The addresses that the process connected to. */
  readonly spokenTo: readonly string[];
}

interface FirstAnswer {
  readonly data: { readonly industryChains: readonly unknown[] };
  readonly errors?: readonly unknown[];
}

/** Starts the hub as `pnpm start` does, and waits until it prints its address. */
async function start(
  folder: string,
  variables: Readonly<Record<string, string>> = {},
  spawned?: (child: ChildProcess) => void,
): Promise<Started> {
  const child = spawn(process.execPath, ['--import', RECORDER, MAIN], {
    env: { ...PROCESS, PORT: '0', QUEQIAO_DATA: folder, LOG_LEVEL: 'silent', ...variables },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  spawned?.(child);
  const spokenTo: string[] = [];
  const record = child.stdio[3];
  if (!(record instanceof Readable) || !child.stdout || !child.stderr) throw new TypeError('no pipes');
  createInterface(record).on('line', (line) => void spokenTo.push(line));
  let printed = '';
  const ready = Promise.withResolvers<string>();
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    const url = /(http:\/\/[\d.]+:\d+)\/graphql/u.exec(printed)?.[1];
    if (url !== undefined) ready.resolve(url);
  });
  child.stderr.on('data', (chunk: Buffer) => void (printed += chunk.toString()));
  child.once('exit', (code) => ready.reject(new Error(`ended with ${String(code)}: ${printed}`)));
  return { child, url: await ready.promise, printed: () => printed, spokenTo };
}

async function stop({ child }: Started): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const [code] = (await ended) as [number | null];
  return code;
}

test('shows its address, the roles and a first question, which can be answered, and connects only to this machine', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'queqiao-main-'));
  const apollo = { APOLLO_KEY: 'service:queqiao:0123456789', APOLLO_GRAPH_REF: 'queqiao@current' };
  const hub = await start(folder.path, { REQUEST_BUDGET_MS: '60000', ...apollo });
  const { administrator } = JSON.parse(await readFile(join(folder.path, 'dev-tokens.json'), 'utf8')) as {
    administrator: string;
  };
  const printed = hub.printed();
  for (const part of [`${hub.url}/`, `${hub.url}/graphql`, 'dev-tokens.json', administrator, FIRST_QUESTION]) {
    expect(printed).toContain(part);
  }
  const ask = async (): Promise<FirstAnswer> => {
    const answer = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${administrator}` },
      body: JSON.stringify({ query: FIRST_QUESTION, variables: JSON.parse(FIRST_VARIABLES) as object }),
    });
    return (await answer.json()) as FirstAnswer;
  };
  // On a busy machine, mock platforms that have just started do not answer in time, and are left alone for a while.
  await expect
    .poll(async () => {
      const { data, errors } = await ask();
      return { chains: data.industryChains.length, errors };
    })
    .toEqual({ chains: expect.toSatisfy((count: number) => count > 0), errors: undefined });
  expect(await stop(hub)).toBe(0);
  // With Apollo's keys in its environment, too.
  expect(hub.spokenTo).toContain('connect 127.0.0.1');
  expect(hub.spokenTo.filter((line) => !/ (?:127\.0\.0\.1|localhost|local socket)$/u.test(line))).toEqual([]);
});

test('reports every fault of its environment and exits', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'queqiao-main-'));
  const failed = start(folder.path, { PORT: 'none', REQUEST_BUDGET_MS: 'soon' });
  await expect(failed).rejects.toThrow(/ended with 1[\s\S]*PORT[\s\S]*REQUEST_BUDGET_MS/u);
});

test('mocks nothing beside a real platform, shows what is absent, and prints no token', async () => {
  await using folder = await testDataFolder();
  const hub = await start(folder.path, {
    QINYUN_URL: 'http://127.0.0.1:9/qyjy/api/v1',
    QINYUN_APP_ID: 'id',
    QINYUN_APP_SECRET: 'secret',
    DEVELOPMENT: 'true',
  });
  const tokens = JSON.parse(await readFile(join(folder.path, 'dev-tokens.json'), 'utf8')) as Record<string, string>;
  for (const token of Object.values(tokens)) {
    expect(hub.printed()).not.toContain(token);
    expect(await (await fetch(hub.url)).text()).not.toContain(token);
  }
  const answer = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ schools(first: 1) { nodes { code } } sources { id status absence } }' }),
  });
  const { data, errors } = (await answer.json()) as { data: { schools: null; sources: object[] }; errors: object[] };
  expect(data.schools).toBeNull();
  expect(errors).toMatchObject([
    { path: ['schools'], extensions: { code: 'UPSTREAM_UNAVAILABLE', reason: 'NOT_CONFIGURED' } },
  ]);
  expect(data.sources).toContainEqual({ id: 'zhijiao', status: 'DOWN', absence: 'NOT_CONFIGURED' });
  expect(data.sources).toContainEqual(expect.objectContaining({ id: 'qinyun', absence: null }));
  await stop(hub);
});

test('starts in spite of SIGHUP while it starts, and then loads its schema again', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'queqiao-main-'));
  const keys = join(folder.path, 'keys.json');
  await promisify(execFile)('mkfifo', [keys]);
  let starting: ChildProcess | undefined;
  const settings = {
    DEVELOPMENT: 'false',
    JWT_JWKS: keys,
    JWT_ISSUER: 'https://issuer.example',
    JWT_AUDIENCE: 'queqiao',
    QINYUN_URL: 'http://127.0.0.1:9/qyjy/api/v1',
    QINYUN_APP_ID: 'id',
    QINYUN_APP_SECRET: 'secret',
  };
  const started = start(folder.path, settings, (child) => (starting = child));
  // A pipe that is opened to write waits until the hub reads its keys from it: before it listens.
  await using written = await open(keys, 'w');
  starting?.kill('SIGHUP');
  await written.writeFile('{"keys":[]}');
  await written.close();
  const { url } = await started;
  await expect
    .poll(async () => (await (await fetch(`${url}/metrics`)).text()).split('\n'))
    .toContain('queqiao_schema_reloads_total{outcome="unchanged"} 1');
});
