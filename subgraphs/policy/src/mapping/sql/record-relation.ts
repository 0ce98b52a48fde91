import type { RecordTypeName } from '@queqiao/records';
import type { Sql } from 'sql-template-tag';

/** Where a compiled mapping finds records: the store, as it is now or as it was at a moment. */
export interface RecordRelation {
  /**
   * A table, view or subquery in brackets, with at most one row for each record and the columns system, type, id,
   * region (text), attributes (jsonb) and modified_at (timestamptz, may be null).
   */
  readonly relation: Sql;
  /** The systems that return records of a type. A reference is looked up in these. */
  readonly systemsOf: (type: RecordTypeName) => readonly string[];
  /**
   * Looks one record up by its key, as a subquery in brackets with at most one row: where few records are read, or
   * where a join of the relation with itself would not find them by an index. Default: references are joined.
   */
  readonly lookUp?: (key: ReferredKey) => Sql;
}

/** The key by which a record is referred to. */
export interface ReferredKey {
  readonly systems: readonly string[];
  readonly type: RecordTypeName;
  readonly id: Sql;
}
