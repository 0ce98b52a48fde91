import type { RecordTypeName } from '../record.ts';
import type { WithProvenance } from './with-provenance.ts';

/** The schema's `Provenance` for resolvers. */
export interface Provenance {
  readonly system: string;
  /** Not in the schema: with the record's id it is the store's key of the record. */
  readonly type: RecordTypeName;
  readonly recordId: string;
  readonly version: number | null;
  readonly modifiedAt: string | null;
  readonly fetchedAt: string;
  readonly stale: boolean;
}

/** The source and the age of a record's values. */
export function provenanceOf(withProvenance: WithProvenance): Provenance {
  return {
    system: withProvenance.record.system,
    type: withProvenance.record.type,
    recordId: withProvenance.record.id,
    version: withProvenance.version,
    modifiedAt: withProvenance.record.modifiedAt,
    fetchedAt: withProvenance.fetchedAt,
    stale: withProvenance.stale,
  };
}

/** A record that the platform has just returned; its version is known after a query to the store. */
export function live<R extends WithProvenance['record']>(record: R, fetchedAt: string): WithProvenance<R> {
  return { record, fetchedAt, stale: false, version: null };
}
