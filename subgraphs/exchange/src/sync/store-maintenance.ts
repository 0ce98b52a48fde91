import type { Database } from '@queqiao/store';

/** Changes after which the store is maintained for the first time. */
const LEAST = 5_000;
/** Growth, in times the versions there are, after which statistics are taken anew. */
const GROWTH = 2;
/** Share of superseded versions after which the embedded engine clears up. */
const SUPERSEDED = 0.25;

/** What a transaction did to the table of versions. */
export interface VersionsWritten {
  readonly changes: number;
  /** Versions that are no longer the present ones. */
  readonly superseded: number;
}

/**
 * Keeps the store's planner informed. PostgreSQL maintains itself, but minutes after a first load at the earliest, and
 * until then its plans are guesses; the embedded engine does neither that nor clear up after updates.
 */
export class StoreMaintenance {
  readonly #database: Database;
  #grown = 0;
  #superseded = 0;
  /** Versions when statistics were last taken, by whichever process. */
  #versions: number | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** To be called with changes once they are committed. */
  async note({ changes, superseded }: VersionsWritten): Promise<void> {
    if (changes === 0) return;
    if (this.#versions === undefined) await this.#begin();
    else {
      this.#grown += changes;
      this.#superseded += superseded;
    }
    const known = this.#versions ?? 0;
    const clear = this.#database.engine === 'pglite' && this.#superseded >= Math.max(LEAST, SUPERSEDED * known);
    if (!clear && this.#grown < Math.max(LEAST, GROWTH * known)) return;
    if (clear) {
      await this.#database.run('vacuum record_version');
      this.#superseded = 0;
    }
    await this.#database.transaction(async (transaction) => {
      // A sample of some thousand rows shows what is common and what is rare, at a fifth of the cost.
      await transaction.run('set local default_statistics_target = 20');
      await transaction.run('analyze record_version');
    });
    this.#versions = await this.#countVersions();
    this.#grown = 0;
  }

  /** What processes before this one left undone. Positions count versions, so what came after statistics has higher ones. */
  async #begin(): Promise<void> {
    const [table] = await this.#database.query<{ versions: number; superseded: number }>({
      text: `select versions, (select count(*)::int from record_version where until_position > versions) as superseded
        from (select greatest(reltuples, 0)::bigint as versions from pg_class where oid = 'record_version'::regclass) as t`,
      values: [],
    });
    this.#versions = table?.versions ?? 0;
    this.#superseded = table?.superseded ?? 0;
    this.#grown = Math.max(0, (await this.#countVersions()) - this.#versions);
  }

  async #countVersions(): Promise<number> {
    const [log] = await this.#database.query<{ given: number }>({ text: 'select given from change_log', values: [] });
    return log?.given ?? 0;
  }
}
