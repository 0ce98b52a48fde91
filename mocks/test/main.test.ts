import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { connectControl } from '../src/index.ts';
import * as education from './callers/education-caller.ts';

interface Ready {
  readonly type: string;
  readonly urls: Readonly<Record<string, string>>;
  readonly control: string;
  readonly environment: Readonly<Record<string, string>>;
}

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function start(args: string[], environment: Record<string, string> = {}): ChildProcess {
  const child = fork(main, args, { env: { ...process.env, ...environment }, silent: true });
  children.push(child);
  return child;
}

async function readyOf(child: ChildProcess): Promise<Ready> {
  const [message] = await once(child, 'message');
  return message as Ready;
}

test('notifies its parent when it is ready, serves, and stops on request', async () => {
  const child = start(['--seed', '5', '--now', String(Date.UTC(2026, 5, 15, 2))]);
  const ready = await readyOf(child);
  expect(ready.type).toBe('ready');
  expect((await education.get(`${ready.urls['zhijiao']}/schools`)).status).toBe(200);
  const { seed, urls } = await connectControl(ready.control).describe();
  expect([seed, urls]).toEqual([5, ready.urls]);
  expect(ready.environment['ZHIJIAO_URL']).toBe(ready.urls['zhijiao']);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('prints one line when it is ready and has no parent', async () => {
  const child = spawn(process.execPath, [main, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [line]: Buffer[] = await once(child.stdout, 'data');
  const ready = JSON.parse(String(line)) as Ready;
  expect((await fetch(ready.control)).status).toBe(200);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('stops when its parent exits', async () => {
  const child = start([]);
  await readyOf(child);
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('changes the world at intervals when an argument or the environment sets one', async () => {
  const ready = await readyOf(start([], { MOCKS_TICK: '5' }));
  const control = connectControl(ready.control);
  const { world } = await control.clocks();
  await expect.poll(async () => (await control.clocks()).world).toBeGreaterThan(world);
});

test('reports invalid arguments and does not start', async () => {
  const child = start(['--scale', '0']);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = await once(child, 'exit');
  expect(code).not.toBe(0);
  expect(said).toContain('scale');
});
