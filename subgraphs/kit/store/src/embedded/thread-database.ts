import { Worker } from 'node:worker_threads';
import type { Database, Queryable, Statement } from '../database.ts';
import type { EngineLocation } from './engine.ts';
import { OPENING, type Answer, type Call, type Failure, type NumberedCall } from './messages.ts';

/** Rows only pass through the thread's heap: V8's default would be 200 MB. */
const YOUNG_MB = 12;

/** An error of the engine, or the reason why it could not be started. */
class EngineError extends Error {
  /** SQLSTATE, for errors of the engine. */
  readonly code: string | undefined;
  readonly table: string | undefined;
  readonly constraint: string | undefined;

  constructor({ message, code, table, constraint }: Failure) {
    super(message);
    this.name = 'EngineError';
    this.code = code;
    this.table = table;
    this.constraint = constraint;
  }
}

/** The store on an engine in its own thread: this thread is not blocked by statements. */
export class ThreadDatabase implements Database {
  readonly engine = 'pglite';
  readonly #worker: Worker;
  readonly #calls = new Map<number, PromiseWithResolvers<readonly object[]>>();
  readonly #listeners = new Map<number, () => void>();
  readonly #opened: Promise<unknown>;
  readonly #closed: () => void;
  #last = OPENING;
  #ended: Error | undefined;
  #closing: Promise<void> | undefined;

  private constructor(location: EngineLocation, closed: () => void) {
    this.#closed = closed;
    this.#worker = new Worker(new URL('engine-thread.ts', import.meta.url), {
      workerData: location,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.#worker.on('message', (answer: Answer) => this.#take(answer));
    this.#worker.on('error', (error) => this.#end(error));
    this.#worker.on('exit', () => this.#end(new Error('the embedded store has ended')));
    this.#opened = this.#expect(OPENING);
  }

  /** Starts the thread and its engine; `closed` is called at its end. Rejects with the engine's error. */
  static async open(location: EngineLocation, closed: () => void): Promise<ThreadDatabase> {
    const database = new ThreadDatabase(location, closed);
    try {
      await database.#opened;
      return database;
    } catch (error) {
      await database.#stop();
      throw error;
    }
  }

  query<R extends object>(statement: Statement): Promise<R[]> {
    return this.#on(null).query<R>(statement);
  }

  run(script: string): Promise<void> {
    return this.#on(null).run(script);
  }

  async transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T> {
    const transaction = this.#next();
    await this.#call({ kind: 'begin' }, transaction);
    try {
      const result = await work(this.#on(transaction));
      await this.#call({ kind: 'commit', transaction });
      return result;
    } catch (error) {
      // If even this fails, the thread has ended, and the transaction with it.
      await this.#call({ kind: 'rollback', transaction }).catch(() => undefined);
      throw error;
    }
  }

  async listen(channel: string, heard: () => void): Promise<() => Promise<void>> {
    const listener = this.#next();
    await this.#call({ kind: 'listen', channel }, listener);
    this.#listeners.set(listener, heard);
    return async () => {
      if (!this.#listeners.delete(listener)) return;
      await this.#call({ kind: 'unlisten', listener });
    };
  }

  async cpuSeconds(): Promise<number> {
    const { user, system } = await this.#worker.cpuUsage();
    return (user + system) / 1e6;
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#call({ kind: 'close' })
      .then(() => undefined)
      .finally(() => this.#stop()));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #on(transaction: number | null): Queryable {
    return {
      query: async <R extends object>({ text, values }: Statement): Promise<R[]> =>
        (await this.#call({ kind: 'query', statement: { text, values }, transaction })) as R[],
      run: async (script) => {
        await this.#call({ kind: 'run', script, transaction });
      },
    };
  }

  #next(): number {
    this.#last += 1;
    return this.#last;
  }

  async #stop(): Promise<void> {
    await this.#worker.terminate();
    this.#closed();
  }

  #call(call: Call, number = this.#next()): Promise<readonly object[]> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    const answer = this.#expect(number);
    const numbered: NumberedCall = { number, call };
    try {
      this.#worker.postMessage(numbered);
    } catch (error) {
      // A value that cannot be sent in a message.
      this.#settle(number)?.reject(error);
    }
    return answer;
  }

  /** The thread keeps the process alive only while an answer is pending. */
  #expect(number: number): Promise<readonly object[]> {
    const call = Promise.withResolvers<readonly object[]>();
    this.#calls.set(number, call);
    this.#worker.ref();
    return call.promise;
  }

  #take(answer: Answer): void {
    if (answer.kind === 'heard') {
      this.#listeners.get(answer.listener)?.();
      return;
    }
    const call = this.#settle(answer.number);
    if (answer.kind === 'done') call?.resolve(answer.rows);
    else call?.reject(new EngineError(answer.failure));
  }

  #settle(number: number): PromiseWithResolvers<readonly object[]> | undefined {
    const call = this.#calls.get(number);
    this.#calls.delete(number);
    if (this.#calls.size === 0) this.#worker.unref();
    return call;
  }

  #end(error: Error): void {
    this.#ended ??= error;
    for (const call of this.#calls.values()) call.reject(this.#ended);
    this.#calls.clear();
  }
}
