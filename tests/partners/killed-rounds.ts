import { hash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Mocks } from '@queqiao/mocks';
import { compareChanges } from './compare-changes.ts';
import type { ReadChange } from './read-change.ts';
import { WorkerGoneError, WorkerProcess, type WorkerOptions } from './worker-process.ts';
import { worldRows } from './world-rows.ts';

export interface KilledRoundsOptions {
  readonly mocks: Mocks;
  readonly worker: WorkerOptions;
  /** Random changes of the world between two comparisons. */
  readonly steps: number;
  /** How often the process is killed between two comparisons. */
  readonly kills: number;
}

/** A number from 0 to 1 for each turn, the same in every run. */
const drawn = (turn: number): number => hash('sha256', `moment ${turn}`, 'buffer').readUInt32BE() / 2 ** 32;

/** Changes the world while a worker synchronises it, and kills the worker meanwhile, round after round. */
export class KilledRounds implements AsyncDisposable {
  readonly #options: KilledRoundsOptions;
  #worker: WorkerProcess;
  #cursor: string | null = null;
  /** The duration of an undisturbed sync run, in ms. */
  #syncMs = 1_000;
  #turn = 0;
  /** How often the process was killed during a sync run. */
  kills = 0;
  /** Changes of the world. */
  changes = 0;
  /** Cursors of all changes in the log. */
  readonly cursors: string[] = [];

  private constructor(options: KilledRoundsOptions, worker: WorkerProcess) {
    this.#options = options;
    this.#worker = worker;
  }

  static async start(options: KilledRoundsOptions): Promise<KilledRounds> {
    return new KilledRounds(options, await WorkerProcess.open(options.worker));
  }

  get worker(): WorkerProcess {
    return this.#worker;
  }

  /** Reads everything for the first time, with kills. Returns the changes in the log. */
  async load(): Promise<readonly ReadChange[]> {
    for (let kill = 0; kill < this.#options.kills; kill += 1) await this.#lookUntilKilled(4_000);
    return this.#sync();
  }

  /** Changes the world, partly while the worker reads and is killed. Returns the differences between the log and the world. */
  async round(): Promise<readonly string[]> {
    const { world, control } = this.#options.mocks;
    const [before, from] = [worldRows(world), world.journal.length];
    await control.step(this.#options.steps);
    await control.setTick(40);
    for (let kill = 0; kill < this.#options.kills; kill += 1) await this.#lookUntilKilled(0.7 * this.#syncMs);
    await control.setTick(null);
    const log = await this.#sync();
    const journal = world.journal.slice(from);
    this.changes += journal.length;
    return compareChanges({ journal, log, before, after: worldRows(world) });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#worker.kill();
  }

  /**
   * Reads the current world. Records of an unknown school wait until a sync run of the schools that started later has ended:
   * up to the third.
   */
  async #sync(): Promise<readonly ReadChange[]> {
    const failures: string[] = [];
    for (let run = 1; run <= 3; run += 1) {
      const began = performance.now();
      failures.push(...(await this.#worker.sync()));
      if (run === 1) this.#syncMs = performance.now() - began;
    }
    if (failures.length > 0) throw new Error(failures.join('\n'));
    const { changes, cursor } = await this.#worker.changes(this.#cursor);
    this.#cursor = cursor;
    this.cursors.push(...changes.map((change) => change.cursor));
    return changes;
  }

  async #lookUntilKilled(withinMs: number): Promise<void> {
    const syncing = this.#worker.sync().then(
      () => false,
      (error: unknown) => {
        if (error instanceof WorkerGoneError) return true;
        throw error;
      },
    );
    // The random moment of the kill is part of the test: there is no event to wait for.
    await Promise.race([syncing, pause(withinMs * drawn((this.#turn += 1)))]);
    await this.#worker.kill();
    if (await syncing) this.kills += 1;
    this.#worker = await WorkerProcess.open(this.#options.worker);
  }
}
