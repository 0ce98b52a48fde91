import type { RecordTypeName } from '../record.ts';
import type { Sourced } from './sourced.ts';

/** The schema's `Provenance`, as resolvers give it. */
export interface Provenance {
  readonly system: string;
  /** Not told by the schema: with the record's id it is how the record store names it. */
  readonly type: RecordTypeName;
  readonly recordId: string;
  readonly version: number | null;
  readonly modifiedAt: string | null;
  readonly fetchedAt: string;
  readonly stale: boolean;
}

/** Where a record's values come from and how old they are. */
export function provenanceOf(sourced: Sourced): Provenance {
  return {
    system: sourced.record.system,
    type: sourced.record.type,
    recordId: sourced.record.id,
    version: sourced.version,
    modifiedAt: sourced.record.modifiedAt,
    fetchedAt: sourced.fetchedAt,
    stale: sourced.stale,
  };
}

/** A record as the platform told it just now; its version is known once the store has been asked. */
export function live<R extends Sourced['record']>(record: R, fetchedAt: string): Sourced<R> {
  return { record, fetchedAt, stale: false, version: null };
}
