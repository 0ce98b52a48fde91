import { isDeepStrictEqual } from 'node:util';
import type { Entity } from './entities/entity.ts';
import type { RecordKind } from './record-kind.ts';
import { isUscc } from './uscc.ts';

const ROW_ONLY = new Set(['system', 'updatedAt', 'faulty']);

/** Whether a hub holds a record of this row: the platform reports it as existing, and it is not quarantined. */
export function isRecord<T extends Entity>(kind: Pick<RecordKind<T>, 'exists'>, row: T): boolean {
  return row.faulty?.quarantined !== true && kind.exists(row);
}

/** The valid codes of a list: malformed entries of `related` are dropped. */
function withoutMalformed(row: Entity, field: string, value: unknown): unknown {
  if (row.faulty?.kind !== 'MALFORMED_ENTRY' || row.faulty.field !== field || !Array.isArray(value)) return value;
  return value.filter((entry) => typeof entry === 'string' && (isUscc(entry) || /^\d{10}$/.test(entry)));
}

/** The attributes in which two states of a record differ, by the hub's names, sorted. */
export function changedFields<T extends Entity>(kind: RecordKind<T>, before: T, after: T): string[] {
  const ignored = new Set<string>([...ROW_ONLY, ...kind.ignored]);
  return (Object.keys(after) as (keyof T & string)[])
    .filter((field) => !ignored.has(field))
    .filter(
      (field) =>
        !isDeepStrictEqual(
          withoutMalformed(before, field, before[field]),
          withoutMalformed(after, field, after[field]),
        ),
    )
    .toSorted();
}
