/** Runs statements. Parameters are `$1`, `$2`, …; a `Sql` of sql-template-tag has both parts. */
export interface Queryable {
  /**
   * Runs one statement and returns its rows. On every engine, bigint is a number, timestamptz RFC 3339 in UTC, date
   * yyyy-MM-dd, json its value, bytea a Uint8Array. Rejects with the engine's error, which has SQLSTATE as `code`.
   */
  readonly query: <R extends object>(statement: Statement) => Promise<R[]>;
  /** Runs several statements without values, separated by semicolons. */
  readonly run: (script: string) => Promise<void>;
}

/** A statement with its values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The record store's database: PGlite in this process, or a PostgreSQL that nodes share. */
export interface Database extends Queryable, AsyncDisposable {
  readonly engine: 'pglite' | 'postgres';
  /** Commits the changes of `work` when it resolves, rolls them back when it rejects. */
  readonly transaction: <T>(work: (transaction: Queryable) => Promise<T>) => Promise<T>;
  /**
   * Calls `heard` for every notification on the channel, and again whenever some may have been missed (after a reconnect).
   * The promise resolves once it listens; the returned function stops it.
   */
  readonly listen: (channel: string, heard: () => void) => Promise<() => Promise<void>>;
  /** CPU time that its thread in this process has used, in s; absent where it has none. */
  readonly cpuSeconds?: () => Promise<number>;
  readonly close: () => Promise<void>;
}
