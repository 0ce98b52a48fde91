import type { PGlite, Transaction } from '@electric-sql/pglite';
import type { Database, Queryable, Statement } from '../database.ts';

function queryable(engine: PGlite | Transaction): Queryable {
  return {
    async query<R extends object>({ text, values }: Statement): Promise<R[]> {
      return (await engine.query<R>(text, [...values])).rows;
    },
    async run(script) {
      await engine.exec(script);
    },
  };
}

/** The store on an engine in this thread, which blocks while a statement runs. */
export function pgliteDatabase(engine: PGlite): Database {
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= engine.close());
  return {
    ...queryable(engine),
    engine: 'pglite',
    transaction: (work) => engine.transaction((transaction) => work(queryable(transaction))),
    listen: (channel, heard) => engine.listen(channel, heard),
    close,
    [Symbol.asyncDispose]: close,
  };
}
