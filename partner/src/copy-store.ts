import { DatabaseSync } from 'node:sqlite';

/** A record, as the copy has it. */
export interface CopiedRecord {
  readonly system: string;
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly attributes: unknown;
}

type RecordKey = Pick<CopiedRecord, 'system' | 'type' | 'id'>;

/** What a change does to a copy, all or nothing; `cursor` is where to go on after it. */
export interface CopyChange {
  readonly put?: CopiedRecord;
  readonly drop?: readonly RecordKey[];
  readonly cursor?: string;
}

/** Where a copy is kept. */
export interface CopyStore {
  readonly cursor: () => string | null;
  readonly write: (change: CopyChange) => void;
  readonly records: (type: string) => readonly CopiedRecord[];
}

const keyOf = ({ system, type, id }: RecordKey): string => JSON.stringify([system, type, id]);

/** A copy that is gone with the process. */
export class MemoryStore implements CopyStore {
  readonly #records = new Map<string, CopiedRecord>();
  #cursor: string | null = null;

  cursor(): string | null {
    return this.#cursor;
  }

  write({ put, drop = [], cursor }: CopyChange): void {
    for (const key of drop) this.#records.delete(keyOf(key));
    if (put) this.#records.set(keyOf(put), put);
    if (cursor !== undefined) this.#cursor = cursor;
  }

  records(type: string): readonly CopiedRecord[] {
    return [...this.#records.values()].filter((record) => record.type === type);
  }
}

/** A copy in an SQLite file: a change and its cursor are one transaction. */
export class SqliteStore implements CopyStore {
  readonly #database: DatabaseSync;

  constructor(path: string) {
    this.#database = new DatabaseSync(path);
    // Without a wait for the disk at each change. After a power loss the copy goes on from an earlier cursor: nothing is lost.
    this.#database.exec('pragma journal_mode = wal; pragma synchronous = normal');
    this.#database
      .exec(`create table if not exists record (system text, type text, id text, version integer, attributes text,
        primary key (type, system, id));
      create table if not exists position (only_row integer primary key check (only_row = 1), cursor text)`);
  }

  cursor(): string | null {
    const row = this.#database.prepare('select cursor from position').get();
    return typeof row?.['cursor'] === 'string' ? row['cursor'] : null;
  }

  write({ put, drop = [], cursor }: CopyChange): void {
    this.#database.exec('begin');
    for (const { system, type, id } of drop) {
      this.#database.prepare('delete from record where type = ? and system = ? and id = ?').run(type, system, id);
    }
    if (put) {
      const { system, type, id, version, attributes } = put;
      const insert = this.#database.prepare('insert or replace into record values (?, ?, ?, ?, ?)');
      insert.run(system, type, id, version, JSON.stringify(attributes));
    }
    if (cursor !== undefined) this.#database.prepare('insert or replace into position values (1, ?)').run(cursor);
    this.#database.exec('commit');
  }

  records(type: string): readonly CopiedRecord[] {
    const rows = this.#database
      .prepare('select system, type, id, version, attributes from record where type = ?')
      .all(type);
    return rows.map(
      (row) => ({ ...row, attributes: JSON.parse(String(row['attributes'])) as unknown }) as unknown as CopiedRecord,
    );
  }

  close(): void {
    this.#database.close();
  }
}
