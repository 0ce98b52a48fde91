import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startMocks } from '@queqiao/mocks';
import { request } from 'undici';

// pnpm bench memory: the resident memory of the hub's process after the first load of an empty embedded store, as Linux
// counts it in /proc. Two rows: with remote platforms, as in production, and with the mocks that `pnpm start` runs in a
// separate process, which has its own row.

/** The limit of the hub, in MB. */
const MOST_RESIDENT = 450;
/** How often every list is read again before the second measurement. */
const FURTHER_READS = 2;

const MAIN = fileURLToPath(new URL('../../gateway/hub/src/main.ts', import.meta.url));

interface Memory {
  readonly resident: number;
  readonly peak: number;
  readonly anonymous: number;
  readonly file: number;
}

interface Source {
  readonly lastSyncedAt: string | null;
}

/** In MB. */
async function memoryOf(pid: number): Promise<Memory> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const mb = (name: string): number =>
    Math.round(Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024);
  return { resident: mb('VmRSS'), peak: mb('VmHWM'), anonymous: mb('RssAnon'), file: mb('RssFile') };
}

async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.split(' ').filter(Boolean).map(Number);
}

async function urlOf(hub: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of hub.stdout ?? []) {
    printed += String(chunk);
    const url = /(http:\/\/[\d.]+:\d+)\/graphql/.exec(printed)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error(`the hub ended: ${printed}`);
}

/** Resolves when every platform was read to the end after `since`. */
async function readAfter(url: string, since: number): Promise<void> {
  for (;;) {
    const answer = await request(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ sources { lastSyncedAt } }' }),
    });
    const { data } = (await answer.body.json()) as { data: { sources: readonly Source[] } };
    if (data.sources.every(({ lastSyncedAt }) => Date.parse(lastSyncedAt ?? '') > since)) return;
    await delay(100);
  }
}

const line = (name: string, { resident, peak, anonymous, file }: Memory): string =>
  `  ${name.padEnd(34)} ${String(resident).padStart(4)} MB resident (${anonymous} own, ${file} of files), ${peak} at the peak`;

async function measure(name: string, variables: Readonly<Record<string, string>>): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'queqiao-bench-'));
  const hub = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'error', QUEQIAO_DATA: dataFolder, ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(hub, 'exit');
  try {
    const pid = hub.pid ?? Number.NaN;
    const url = await urlOf(hub);
    await readAfter(url, 0);
    console.log(`\n${name}`);
    const loaded = await memoryOf(pid);
    console.log(line('after the first load', loaded) + (loaded.resident < MOST_RESIDENT ? '' : '  <-- limit exceeded'));
    for (let read = 0; read < FURTHER_READS; read += 1) await readAfter(url, Date.now());
    console.log(line('every list read twice again', await memoryOf(pid)));
    for (const child of await childrenOf(pid))
      console.log(line('beside it, the mock platforms', await memoryOf(child)));
  } finally {
    hub.kill('SIGTERM');
    await exit;
    await rm(dataFolder, { recursive: true, force: true });
  }
}

{
  await using mocks = await startMocks({ seed: 1 });
  await measure('hub, its platforms elsewhere', {
    ...mocks.environment,
    DEVELOPMENT: 'true',
    SYNC_INTERVAL_MS: '5000',
  });
}
await measure('hub, on the mock platforms that it starts', {});
