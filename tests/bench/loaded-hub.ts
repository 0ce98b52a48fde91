import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadInstallations, startMocks, type Mocks } from '@queqiao/mocks';
import { askHub } from '../src/ask-hub.ts';

const MAIN = fileURLToPath(new URL('../../gateway/hub/src/main.ts', import.meta.url));
const SYSTEM = 'shanqitong';

/** What the hub's process has used so far. */
export interface Used {
  /** User and system, in s. */
  readonly cpu: number;
  /** The part of it that the embedded store's thread has used. */
  readonly storeCpu: number;
  /** Resident, in bytes. */
  readonly memory: number;
  /** Subscription answers that were made. */
  readonly answers: number;
  /** Attempts to deliver to a webhook. */
  readonly attempts: number;
}

/** A hub in a process of its own with one mocked platform, that reads it only when it is asked to. */
export class LoadedHub implements AsyncDisposable {
  readonly url: string;
  readonly mocks: Mocks;
  readonly tokens: Readonly<Record<string, string>>;
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly #usccs: readonly string[];
  #employees = 1_000;

  private constructor(mocks: Mocks, child: ChildProcess, folder: string, url: string, tokens: Record<string, string>) {
    this.mocks = mocks;
    this.#child = child;
    this.#folder = folder;
    this.url = url;
    this.tokens = tokens;
    this.#usccs = mocks.world.platforms.shanqitong.enterprises
      .ordered()
      .filter(({ faulty, formerUscc }) => faulty === null && formerUscc === null)
      .map(({ uscc }) => uscc);
  }

  /** Resolves once its platform was read for the first time. */
  static async start(variables: Readonly<Record<string, string>> = {}): Promise<LoadedHub> {
    const mocks = await startMocks({ installations: loadInstallations().filter(({ system }) => system === SYSTEM) });
    const folder = await mkdtemp(join(tmpdir(), 'queqiao-bench-'));
    const child = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env['PATH'],
        ...mocks.environment,
        DEVELOPMENT: 'true',
        PORT: '0',
        LOG_LEVEL: 'error',
        QUEQIAO_DATA: folder,
        SYNC_INTERVAL_MS: '3600000',
        // On a machine that does other work too, reading the platform may take longer than a request usually may.
        REQUEST_BUDGET_MS: '60000',
        ...variables,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await urlOf(child);
    const tokens = JSON.parse(await readFile(join(folder, 'dev-tokens.json'), 'utf8')) as Record<string, string>;
    const hub = new LoadedHub(mocks, child, folder, url, tokens);
    await hub.#synced();
    return hub;
  }

  /** Asks as a role; throws when there are errors. */
  async ask(role: string, query: string, variables: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    const headers = { authorization: `Bearer ${this.tokens[role] ?? ''}` };
    const { data, errors } = await askHub(this.url, undefined, query, { headers, variables });
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return { ...data };
  }

  /** The end of its log. */
  async watermark(): Promise<string> {
    return String((await this.ask('partner', '{ watermark }'))['watermark']);
  }

  /** Changes so many records, and has them read. */
  async change(count: number): Promise<void> {
    for (let each = 0; each < count; each += 1) {
      const uscc = this.#usccs[each % this.#usccs.length] ?? '';
      await this.mocks.control.apply({ op: 'updateEnterprise', uscc, patch: { employees: (this.#employees += 1) } });
    }
    await this.#synced();
  }

  async #synced(): Promise<void> {
    await this.ask('administrator', `mutation { requestSync(system: "${SYSTEM}") { id } }`);
  }

  /** By its metrics. */
  async used(): Promise<Used> {
    const text = await (await fetch(`${this.url}/metrics`)).text();
    const sum = (name: string): number =>
      Array.from(text.matchAll(new RegExp(`^${name}(?:\\{.*\\})? (\\S+)$`, 'gmu')), ([, value]) =>
        Number(value),
      ).reduce((total, value) => total + value, 0);
    return {
      cpu: sum('process_cpu_seconds_total'),
      storeCpu: sum('queqiao_store_cpu_seconds_total'),
      memory: sum('process_resident_memory_bytes'),
      answers: sum('queqiao_operation_seconds_count(?=\\{[^}]*kind="subscription")'),
      attempts: sum('queqiao_webhook_attempts_total'),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await exit;
    await this.mocks[Symbol.asyncDispose]();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

async function urlOf(child: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of child.stdout ?? []) {
    printed += String(chunk);
    const url = /(http:\/\/[\d.]+:\d+)\/graphql/u.exec(printed)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error(`the hub ended: ${printed}`);
}
