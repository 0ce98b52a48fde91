import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { loadInstallations, startMocks, type Mocks } from '@queqiao/mocks';
import { askHub } from '../../src/ask-hub.ts';

const MAIN = fileURLToPath(new URL('../../../gateway/hub/src/main.ts', import.meta.url));
const SYSTEM = 'shanqitong';
/** How long one waits before asking again whether something has happened, in ms. */
const AGAIN_MS = 50;

export interface HubGroupOptions {
  /** How many hubs there are on one store. More than one needs `databaseUrl`. */
  readonly hubs: number;
  readonly dataFolder: string;
  /** Default: the embedded store. */
  readonly databaseUrl?: string;
}

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

/** Hubs in processes of their own on one store, which can be killed, with a platform whose records change. */
export class HubGroup implements AsyncDisposable {
  readonly #options: HubGroupOptions;
  readonly #mocks: Mocks;
  readonly #running: (Running | null)[] = [];
  readonly #ports: string[] = [];
  #token = '';
  #employees = 1_000;
  readonly usccs: readonly string[];

  private constructor(options: HubGroupOptions, mocks: Mocks) {
    this.#options = options;
    this.#mocks = mocks;
    this.usccs = mocks.world.platforms.shanqitong.enterprises
      .ordered()
      .filter(({ faulty, formerUscc }) => faulty === null && formerUscc === null)
      .map(({ uscc }) => uscc);
  }

  static async start(options: HubGroupOptions): Promise<HubGroup> {
    const mocks = await startMocks({ installations: loadInstallations().filter(({ system }) => system === SYSTEM) });
    const group = new HubGroup(options, mocks);
    for (let index = 0; index < options.hubs; index += 1) await group.#start(index);
    const tokens = JSON.parse(await readFile(join(options.dataFolder, 'dev-tokens.json'), 'utf8')) as {
      readonly partner: string;
    };
    group.#token = tokens.partner;
    await group.#until(async () => {
      const { sources } = await group.ask('{ sources { lastSyncedAt records } }');
      return (sources as { readonly lastSyncedAt: string | null }[]).some(({ lastSyncedAt }) => lastSyncedAt !== null);
    });
    return group;
  }

  /** A partner's token. */
  get token(): string {
    return this.#token;
  }

  /** The address of one that runs, another for each turn. */
  url(turn: number): string {
    const running = this.#running.filter((one) => one !== null);
    return running[turn % running.length]?.url ?? 'http://127.0.0.1:9';
  }

  /** Asks as a partner; throws when there is no whole answer. */
  async ask(query: string, variables: Record<string, unknown> = {}): Promise<Readonly<Record<string, unknown>>> {
    const headers = { authorization: `Bearer ${this.#token}` };
    const { data, errors } = await askHub(this.url(0), undefined, query, { headers, variables });
    if (errors || !data) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** The end of the log. */
  async watermark(): Promise<string> {
    return String((await this.ask('{ watermark }'))['watermark']);
  }

  /** Changes so many records upstream, each once; they are read by and by. */
  async change(count: number): Promise<void> {
    for (const uscc of this.usccs.slice(0, count)) {
      await this.#mocks.control.apply({ op: 'updateEnterprise', uscc, patch: { employees: (this.#employees += 1) } });
    }
  }

  /** Kills a hub at once, and starts another in its place, at the same address. */
  async replace(turn: number): Promise<void> {
    const index = turn % this.#running.length;
    await this.#kill(index);
    await this.#start(index);
  }

  async #kill(index: number): Promise<void> {
    const running = this.#running[index];
    this.#running[index] = null;
    if (!running) return;
    const exit = once(running.child, 'exit');
    running.child.kill('SIGKILL');
    await exit;
  }

  async #start(index: number): Promise<void> {
    const { dataFolder, databaseUrl } = this.#options;
    const child = spawn(process.execPath, [MAIN], {
      env: {
        PATH: process.env['PATH'],
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        ...this.#mocks.environment,
        DEVELOPMENT: 'true',
        PORT: this.#ports[index] ?? '0',
        LOG_LEVEL: 'silent',
        QUEQIAO_DATA: dataFolder,
        AUDIT_KEY: 'the key that all hubs of the proof seal their audit log with',
        SYNC_INTERVAL_MS: '250',
        SYNC_LEASE_MS: '3000',
        WEBHOOK_ALLOW_PRIVATE: 'true',
        WEBHOOK_RETRY_SCHEDULE: '1,1,1,1,1,1',
        ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await urlOf(child);
    this.#ports[index] = new URL(url).port;
    this.#running[index] = { child, url };
  }

  async #until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds().catch(() => false))) await pause(AGAIN_MS);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const index of this.#running.keys()) await this.#kill(index);
    await this.#mocks[Symbol.asyncDispose]();
  }
}

/** Where a hub listens, as it prints; it is read on, so that it can print more. */
async function urlOf(child: ChildProcess): Promise<string> {
  const listens = Promise.withResolvers<string>();
  let printed = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    const url = /(http:\/\/[\d.]+:\d+)\/graphql/u.exec(printed)?.[1];
    if (url !== undefined) listens.resolve(url);
  });
  child.once('exit', () => listens.reject(new Error(`the hub ended: ${printed}`)));
  return listens.promise;
}
