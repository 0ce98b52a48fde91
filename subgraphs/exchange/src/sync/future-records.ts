import type { NormalisedRecord, RecordTypeName } from '@queqiao/records';
import { isFuture } from '@queqiao/records/time';
import type { Queryable } from '@queqiao/store';
import { dropFuture, loadFuture, saveFuture } from './queries.ts';

interface FutureRow {
  readonly type: RecordTypeName;
  readonly id: string;
  readonly modified_at: string;
}

const keyOf = ({ type, id }: Pick<NormalisedRecord, 'type' | 'id'>): string => `${type} ${id}`;

/** The records of some types at one system whose platform dated them in the future. */
export class FutureRecords {
  readonly #system: string;
  readonly #types: readonly RecordTypeName[];
  readonly #known: Map<string, number>;
  /** The platform's present, epoch ms, as far as its last page said. */
  #present: number | null = null;

  private constructor(system: string, types: readonly RecordTypeName[], known: readonly FutureRow[]) {
    this.#system = system;
    this.#types = types;
    this.#known = new Map(known.map((row) => [keyOf(row), Date.parse(row.modified_at)]));
  }

  static async load(store: Queryable, system: string, types: readonly RecordTypeName[]): Promise<FutureRecords> {
    return new FutureRecords(system, types, await store.query<FutureRow>(loadFuture(system, types)));
  }

  /** Those among the records that are dated in the future of their platform and not known to be. */
  among(records: readonly NormalisedRecord[], present: number): readonly NormalisedRecord[] {
    this.#present = Math.max(present, this.#present ?? present);
    return records.filter(
      (record) =>
        record.modifiedAt !== null &&
        isFuture(record.modifiedAt, present) &&
        this.#known.get(keyOf(record)) !== Date.parse(record.modifiedAt),
    );
  }

  async save(transaction: Queryable, records: readonly NormalisedRecord[]): Promise<void> {
    if (records.length === 0) return;
    const rows = [...new Map(records.map((record) => [keyOf(record), record])).values()];
    await transaction.query(
      saveFuture(
        this.#system,
        rows.map(({ type }) => type),
        rows.map(({ id }) => id),
        rows.map(({ modifiedAt }) => modifiedAt),
      ),
    );
    for (const record of rows) this.#known.set(keyOf(record), Date.parse(record.modifiedAt ?? ''));
  }

  /** After a run: forgets those whose time has come, was corrected, or that are gone. */
  async dropPast(transaction: Queryable): Promise<void> {
    if (this.#known.size === 0 || this.#present === null) return;
    await transaction.query(dropFuture(this.#system, this.#types, new Date(this.#present).toISOString()));
  }
}
