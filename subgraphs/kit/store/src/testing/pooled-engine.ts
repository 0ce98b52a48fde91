import { openAsBlob } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import type { Database, Queryable, Statement } from '../database.ts';
import { startEngine } from '../embedded/engine.ts';
import { pgliteDatabase } from '../embedded/pglite-database.ts';
import { readInitialContent, restoreInitialContent, type InitialContent } from './initial-content.ts';

/** An engine with the tables of the template, which tests of this thread use one after the other. */
interface PooledEngine {
  readonly engine: PGlite;
  readonly initial: InitialContent;
}

/** What a test finds in its store beyond the tables: made once in each thread, and copied from then on. */
export interface Preparation {
  /** Two of one name make the same. */
  readonly name: string;
  readonly prepare: (database: Database) => Promise<void>;
}

/** What preparations of this thread made, by name. */
const prepared = new Map<string, InitialContent>();

async function prepareStore(database: Database, { name, prepare }: Preparation): Promise<void> {
  const content = prepared.get(name);
  if (content && (await restoreInitialContent(database, content))) return;
  await prepare(database);
  prepared.set(name, await readInitialContent(database));
}

/** Not in use. More than one are left when a test had several stores at once. */
const idle: PooledEngine[] = [];
const MOST_IDLE = 2;

async function startPooled(archive: string): Promise<PooledEngine> {
  const engine = await startEngine({ files: await openAsBlob(archive) });
  return { engine, initial: await readInitialContent(pgliteDatabase(engine)) };
}

/** Makes the engine's store a new one; where that does not succeed, its engine ends. */
async function giveBack(pooled: PooledEngine): Promise<void> {
  const { engine, initial } = pooled;
  const restored = await restoreInitialContent(pgliteDatabase(engine), initial).catch(() => false);
  if (restored && idle.length < MOST_IDLE) idle.push(pooled);
  else await engine.close();
}

/**
 * A store as in the template archive, and as it was prepared. Starting an engine for each takes longer than most tests do. After it is closed, whatever
 * still uses it is refused, as by an engine that has ended.
 */
export async function openPooledStore(archive: string, preparation?: Preparation): Promise<Database> {
  const pooled = idle.pop() ?? (await startPooled(archive));
  const database = pgliteDatabase(pooled.engine);
  if (preparation) await prepareStore(database, preparation);
  const heard = new Set<() => Promise<void>>();
  let closing: Promise<void> | undefined;
  const open = (): Database => {
    if (closing) throw new Error('PGlite is closed');
    return database;
  };
  const close = (): Promise<void> =>
    (closing ??= Promise.all(Array.from(heard, (stop) => stop())).then(() => giveBack(pooled)));
  return {
    engine: database.engine,
    query: async <R extends object>(statement: Statement) => open().query<R>(statement),
    run: async (script) => open().run(script),
    transaction: async <T>(work: (transaction: Queryable) => Promise<T>) => open().transaction(work),
    listen: async (channel, hear) => {
      const stop = await open().listen(channel, hear);
      heard.add(stop);
      return async () => {
        if (heard.delete(stop)) await stop();
      };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
