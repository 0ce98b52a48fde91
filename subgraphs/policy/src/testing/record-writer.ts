import { receivedRecord, writeBatch } from '@queqiao/exchange/testing';
import type { JsonValue, NormalisedRecord, RecordTypeName } from '@queqiao/records';
import type { Clock } from '@queqiao/records/time';
import type { Database, Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';

/** What a platform returns of a record, or, with null attributes, that it is gone. */
export interface ReceivedVersion {
  readonly system: string;
  readonly type: RecordTypeName;
  readonly id: string;
  readonly region: string;
  readonly attributes: Readonly<Record<string, JsonValue>> | null;
  readonly formerId?: string;
}

const BATCH = 5_000;

function recordOf({ attributes, formerId, ...key }: ReceivedVersion): NormalisedRecord {
  return { ...key, attributes: attributes ?? {}, personal: null, modifiedAt: null, formerId: formerId ?? null };
}

/** Writes records as sync does, for tests that need no platform. */
export class RecordWriter {
  readonly #database: Database;
  readonly #clock: Clock;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Writes one after the other, in one transaction; gives the position of the last change. */
  write(...received: readonly ReceivedVersion[]): Promise<number> {
    return this.#database.transaction(async (transaction) => {
      for (const each of received) {
        const { system, type, id } = each;
        const removals = each.attributes === null ? [{ type, id }] : [];
        const records = each.attributes === null ? [] : [receivedRecord(recordOf(each))];
        await writeBatch(transaction, { system, received: records, removals }, this.#clock);
      }
      return newestPosition(transaction);
    });
  }

  /** Writes records whose keys differ, many at a time; gives the position of the last change. */
  load(received: readonly ReceivedVersion[]): Promise<number> {
    return this.#database.transaction(async (transaction) => {
      for (const [system, records] of Map.groupBy(received, (each) => each.system)) {
        for (let start = 0; start < records.length; start += BATCH) {
          const part = records.slice(start, start + BATCH).map((each) => receivedRecord(recordOf(each)));
          await writeBatch(transaction, { system, received: part, removals: [] }, this.#clock);
        }
      }
      return newestPosition(transaction);
    });
  }
}

async function newestPosition(transaction: Queryable): Promise<number> {
  const [log] = await transaction.query<{ newest: number }>(sql`select newest from change_log`);
  return log?.newest ?? 0;
}
