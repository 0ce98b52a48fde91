import type { Queryable } from '@queqiao/store';
import { countVersions } from './queries.ts';

/** What a transaction does to the counts of each type. */
export class VersionCounts {
  /** Versions that others took the place of. */
  superseded = 0;
  readonly #counts = new Map<string, { system: string; type: string; records: number; versions: number }>();

  /** One more version; `records` is what it does to the number of records that are not removed. */
  add(system: string, type: string, records: -1 | 0 | 1): void {
    const key = `${system} ${type}`;
    const counts = this.#counts.get(key) ?? { system, type, records: 0, versions: 0 };
    counts.records += records;
    counts.versions += 1;
    this.#counts.set(key, counts);
  }

  /** How many versions of a system's types there were. */
  versionsOf(system: string, types: readonly string[]): number {
    return types.reduce((sum, type) => sum + (this.#counts.get(`${system} ${type}`)?.versions ?? 0), 0);
  }

  async write(transaction: Queryable): Promise<void> {
    if (this.#counts.size === 0) return;
    const rows = [...this.#counts.values()];
    await transaction.query(
      countVersions(
        rows.map(({ system }) => system),
        rows.map(({ type }) => type),
        rows.map(({ records }) => records),
        rows.map(({ versions }) => versions),
      ),
    );
  }
}
