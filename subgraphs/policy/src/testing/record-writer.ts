import { hash } from 'node:crypto';
import type { JsonValue, RecordTypeName } from '@queqiao/records';
import type { Database, Queryable } from '@queqiao/store';
import type { Clock } from '@queqiao/records/time';
import sql from 'sql-template-tag';
import { canonicalJson } from '../canonical-json.ts';

/** What a platform tells of a record, or, with null attributes, that it is gone. */
export interface ReceivedVersion {
  readonly system: string;
  readonly type: RecordTypeName;
  readonly id: string;
  readonly region: string;
  readonly attributes: Readonly<Record<string, JsonValue>> | null;
  readonly formerId?: string;
}

interface Present {
  readonly position: number;
  readonly origin: number;
  readonly version: number;
  readonly removed: boolean;
  readonly attributes: Readonly<Record<string, JsonValue>>;
}

/** Writes versions of records and their changes as sync does, one at a time. */
export class RecordWriter {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Writes in one transaction; gives the position of the last change. */
  tell(...told: readonly ReceivedVersion[]): Promise<number> {
    return this.#database.transaction(async (transaction) => {
      const [log] = await transaction.query<{ newest: number }>(sql`select newest from change_log for update`);
      let position = log?.newest ?? 0;
      for (const each of told) if (await this.#write(transaction, each, position + 1)) position += 1;
      const at = new Date(this.#clock()).toISOString();
      await transaction.query(sql`update change_log set newest = ${position}, newest_at = ${at}`);
      await transaction.query(sql`select pg_notify('queqiao_changes', '')`);
      return position;
    });
  }

  /** Writes records that nobody knew, many at a time; gives the position of the last change. */
  load(told: readonly ReceivedVersion[]): Promise<number> {
    return this.#database.transaction(async (transaction) => {
      const [log] = await transaction.query<{ newest: number }>(sql`select newest from change_log for update`);
      const before = log?.newest ?? 0;
      const at = new Date(this.#clock()).toISOString();
      for (let start = 0; start < told.length; start += 5_000) {
        const rows = told.slice(start, start + 5_000).map((each, index) =>
          Object.assign({}, each, {
            position: before + start + index + 1,
            hash: hash('sha256', canonicalJson(each.attributes)),
          }),
        );
        await transaction.query(
          sql`insert into record_version (position, origin, version, removed, at, first_seen_at, system, type, id, region,
                kind, content_hash, told_hash, attributes)
              select position, position, 1, false, ${at}, ${at}, system, type, id, region, 'CREATED', decode(hash, 'hex'), '',
                attributes
              from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
                as t (position bigint, system text, type text, id text, region text, hash text, attributes jsonb)`,
        );
      }
      await transaction.query(sql`update change_log set newest = ${before + told.length}, newest_at = ${at}`);
      await transaction.query(sql`select pg_notify('queqiao_changes', '')`);
      return before + told.length;
    });
  }

  async #write(transaction: Queryable, told: ReceivedVersion, position: number): Promise<boolean> {
    const { system, type, id, region } = told;
    const find = async (key: string): Promise<Present | undefined> => {
      const [found] = await transaction.query<Present>(
        sql`select position, origin, version, removed, attributes from record_version
            where system = ${system} and type = ${type} and id = ${key} and until_position is null`,
      );
      return found;
    };
    const own = await find(id);
    const former = told.formerId === undefined ? undefined : await find(told.formerId);
    // A new key makes two records one only while nothing else has it.
    const formerId = former?.removed === false && own === undefined ? told.formerId : undefined;
    const present = formerId === undefined ? own : former;
    const removed = told.attributes === null;
    if (removed && present?.removed !== false) return false;
    const attributes = told.attributes ?? present?.attributes ?? {};
    const text = canonicalJson(attributes);
    if (!removed && formerId === undefined && present?.removed === false && canonicalJson(present.attributes) === text)
      return false;
    const kind = removed ? 'REMOVED' : formerId ? 'REKEYED' : present?.removed === false ? 'UPDATED' : 'CREATED';
    const changed = Object.keys(attributes).filter(
      (name) => canonicalJson(attributes[name]) !== canonicalJson(present?.attributes[name]),
    );
    if (present) {
      await transaction.query(
        sql`update record_version set until_position = ${position} where position = ${present.position}`,
      );
    }
    const at = new Date(this.#clock()).toISOString();
    await transaction.query(
      sql`insert into record_version (position, origin, version, removed, at, first_seen_at, system, type, id, region,
            kind, content_hash, told_hash, attributes, changed_fields, former_id)
          values (${position}, ${present?.origin ?? position},
            greatest(${present?.version ?? 0}, (select max(version) from record_version
              where system = ${system} and type = ${type} and id = ${id})) + 1, ${removed}, ${at}, ${at},
            ${system}, ${type}, ${id}, ${region}, ${kind}, decode(${hash('sha256', text)}, 'hex'), '', ${text}::jsonb,
            ${kind === 'UPDATED' ? changed : null}, ${formerId ?? null})`,
    );
    return true;
  }
}
