import { inspect } from 'node:util';
import type { MessagePort } from 'node:worker_threads';
import type { Database, Queryable } from '../database.ts';
import type { Answer, Call, Failure, NumberedCall } from './messages.ts';

const FIELDS = ['code', 'table', 'constraint'] as const;

/** An error in the form of a message. */
export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : inspect(error);
  const fields = FIELDS.flatMap((name) => {
    const value: unknown = error instanceof Error ? Reflect.get(error, name) : undefined;
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return { message, ...Object.fromEntries(fields) };
}

interface OpenTransaction {
  readonly queryable: Queryable;
  readonly end: PromiseWithResolvers<void>;
  /** Settles once it is committed or rolled back. */
  readonly ended: Promise<void>;
}

/** Represents a failure of another thread's work in a transaction. */
class RolledBackError extends Error {}

/** Executes the requests of another thread. */
class DatabaseServer {
  readonly #database: Database;
  readonly #port: MessagePort;
  readonly #transactions = new Map<number, OpenTransaction>();
  readonly #listeners = new Map<number, () => Promise<void>>();

  constructor(database: Database, port: MessagePort) {
    this.#database = database;
    this.#port = port;
  }

  async answer({ number, call }: NumberedCall): Promise<void> {
    try {
      this.send({ kind: 'done', number, rows: await this.#do(number, call) });
    } catch (error) {
      this.send({ kind: 'failed', number, failure: failureOf(error) });
    }
    if (call.kind === 'close') this.#port.close();
  }

  async #do(number: number, call: Call): Promise<readonly object[]> {
    switch (call.kind) {
      case 'query':
        return this.#on(call.transaction).query(call.statement);
      case 'run':
        await this.#on(call.transaction).run(call.script);
        return [];
      case 'begin':
        await this.#begin(number);
        return [];
      case 'commit':
        this.#transactions.get(call.transaction)?.end.resolve();
        await this.#transactions.get(call.transaction)?.ended;
        return [];
      case 'rollback':
        this.#transactions.get(call.transaction)?.end.reject(new RolledBackError());
        await this.#transactions.get(call.transaction)?.ended.catch(() => undefined);
        return [];
      case 'listen':
        this.#listeners.set(
          number,
          await this.#database.listen(call.channel, () => this.send({ kind: 'heard', listener: number })),
        );
        return [];
      case 'unlisten':
        await this.#listeners.get(call.listener)?.();
        this.#listeners.delete(call.listener);
        return [];
      case 'close':
        await this.#database.close();
        return [];
      default:
        return call satisfies never;
    }
  }

  /** Resolves once the transaction has started. */
  #begin(number: number): Promise<void> {
    const begun = Promise.withResolvers<void>();
    const end = Promise.withResolvers<void>();
    const ended = this.#database.transaction(async (queryable) => {
      this.#transactions.set(number, { queryable, end, ended });
      begun.resolve();
      await end.promise;
    });
    ended
      .catch((error: unknown) => {
        begun.reject(error);
      })
      .finally(() => this.#transactions.delete(number));
    return begun.promise;
  }

  #on(transaction: number | null): Queryable {
    if (transaction === null) return this.#database;
    const open = this.#transactions.get(transaction);
    if (open === undefined) throw new TypeError('the transaction is over');
    return open.queryable;
  }

  send(answer: Answer): void {
    this.#port.postMessage(answer);
  }
}

/** Lets the thread at the other end of the port use the store, as a ThreadDatabase, until it closes the port. */
export function serveDatabase(database: Database, port: MessagePort): void {
  const server = new DatabaseServer(database, port);
  port.on('message', (call: NumberedCall) => void server.answer(call));
}
