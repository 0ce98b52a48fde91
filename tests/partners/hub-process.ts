import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { request } from 'undici';
import { onTestFinished, vi } from 'vitest';
import type { Answer, AskOptions } from '../src/answer.ts';
import { askHub } from '../src/ask-hub.ts';
import { EVENTUALLY } from '../src/eventually.ts';
import { REQUEST_BUDGET_MS } from '../src/test-hub.ts';

const MAIN = fileURLToPath(new URL('../../gateway/hub/src/main.ts', import.meta.url));
/** What a process gets of the variables of the tests. */
const PROCESS = { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] };
/** Every feed of every platform. */
const FEEDS = 31;

/** A whole hub in a separate process, started as `pnpm start` does. */
export class HubProcess implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #exit: Promise<unknown>;
  readonly #url: string;
  readonly #tokens: Readonly<Record<string, string>>;

  private constructor(child: ChildProcess, exit: Promise<unknown>, url: string, tokens: Record<string, string>) {
    this.#child = child;
    this.#exit = exit;
    this.#url = url;
    this.#tokens = tokens;
  }

  /** Resolves once it listens. */
  static async start(dataFolder: string, variables: Readonly<Record<string, string>>): Promise<HubProcess> {
    const child = spawn(process.execPath, [MAIN], {
      env: {
        ...PROCESS,
        DEVELOPMENT: 'true',
        PORT: '0',
        LOG_LEVEL: 'silent',
        REQUEST_BUDGET_MS: String(REQUEST_BUDGET_MS),
        QUEQIAO_DATA: dataFolder,
        ...variables,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const exit = once(child, 'exit');
    const listens = Promise.withResolvers<string>();
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /(http:\/\/[\d.]+:\d+)\/graphql/.exec(printed)?.[1];
      if (url !== undefined) listens.resolve(url);
    });
    void exit.then(() => listens.reject(new Error(`the hub ended: ${printed}`)));
    const url = await listens.promise;
    const tokens = JSON.parse(await readFile(join(dataFolder, 'dev-tokens.json'), 'utf8')) as Record<string, string>;
    return new HubProcess(child, exit, url, tokens);
  }

  readonly ask = (query: string, options: AskOptions = {}): Promise<Answer> =>
    askHub(this.#url, this.#tokens, query, options);

  /** How often it has read each feed to the end, by its metrics. */
  async runs(): Promise<ReadonlyMap<string, number>> {
    const metrics = await (await request(`${this.#url}/metrics`)).body.text();
    const counts = metrics.matchAll(/^queqiao_sync_run_seconds_count\{(.*),outcome="ok"\} (\d+)$/gm);
    return new Map(Array.from(counts, ([, feed = '', count]) => [feed, Number(count)]));
  }

  /** Resolves when it has read every feed this many more times. */
  async readsOn(times: number): Promise<void> {
    const before = await this.runs();
    await vi.waitFor(async () => {
      const ended = [...(await this.runs())].filter(([feed, count]) => count >= (before.get(feed) ?? 0) + times);
      if (ended.length !== FEEDS) throw new Error(`${ended.length} of ${FEEDS} feeds were read`);
    }, EVENTUALLY);
  }

  /** Asks the process to load its schema again, as operators do. */
  hangUp(): void {
    this.#child.kill('SIGHUP');
  }

  /** The lines of its metrics that begin with a name. */
  async metrics(name: string): Promise<readonly string[]> {
    const metrics = await (await request(`${this.#url}/metrics`)).body.text();
    return metrics.split('\n').filter((line) => line.startsWith(name));
  }

  /** Kills the process at once; resolves when it has exited. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exit;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.kill();
  }
}
