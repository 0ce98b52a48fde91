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

/** A number from 0 to 1 for each turn, always the same ones. */
const drawn = (turn: number): number => hash('sha256', `moment ${turn}`, 'buffer').readUInt32BE() / 2 ** 32;

/** Lets the world live and a worker sync it, and kills the worker in the midst of it, round after round. */
export class KilledRounds implements AsyncDisposable {
  readonly #options: KilledRoundsOptions;
  #worker: WorkerProcess;
  #cursor: string | null = null;
  /** How long a look takes that nobody disturbs, in ms. */
  #lookMs = 1_000;
  #turn = 0;
  /** How often the process was killed while it looked. */
  kills = 0;
  /** Changes of the world. */
  changes = 0;
  /** Cursors of all changes that were told. */
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

  /** Reads everything there is for the first time, with kills. Gives the changes that the log tells. */
  async load(): Promise<readonly ReadChange[]> {
    for (let kill = 0; kill < this.#options.kills; kill += 1) await this.#lookUntilKilled(4_000);
    return this.#look();
  }

  /** The world changes, in part while the worker looks and is killed. Gives how the log differs from what happened. */
  async round(): Promise<readonly string[]> {
    const { world, control } = this.#options.mocks;
    const [before, from] = [worldRows(world), world.journal.length];
    await control.step(this.#options.steps);
    await control.setTick(40);
    for (let kill = 0; kill < this.#options.kills; kill += 1) await this.#lookUntilKilled(0.7 * this.#lookMs);
    await control.setTick(null);
    const log = await this.#look();
    const journal = world.journal.slice(from);
    this.changes += journal.length;
    return compareChanges({ journal, log, before, after: worldRows(world) });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#worker.kill();
  }

  /**
   * Looks at the world as it stands. What hangs on a school that nobody knows waits until a look at the schools that
   * began later has ended: until the third.
   */
  async #look(): Promise<readonly ReadChange[]> {
    const failures: string[] = [];
    for (let look = 1; look <= 3; look += 1) {
      const began = performance.now();
      failures.push(...(await this.#worker.look()));
      if (look === 1) this.#lookMs = performance.now() - began;
    }
    if (failures.length > 0) throw new Error(failures.join('\n'));
    const { changes, cursor } = await this.#worker.changes(this.#cursor);
    this.#cursor = cursor;
    this.cursors.push(...changes.map((change) => change.cursor));
    return changes;
  }

  async #lookUntilKilled(withinMs: number): Promise<void> {
    const looking = this.#worker.look().then(
      () => false,
      (error: unknown) => {
        if (error instanceof WorkerGoneError) return true;
        throw error;
      },
    );
    // Which moment it is, is what is tested: there is no event to wait for.
    await Promise.race([looking, pause(withinMs * drawn((this.#turn += 1)))]);
    await this.#worker.kill();
    if (await looking) this.kills += 1;
    this.#worker = await WorkerProcess.open(this.#options.worker);
  }
}
