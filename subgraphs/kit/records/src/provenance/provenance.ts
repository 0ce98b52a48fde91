import type { RecordTypeName } from '../record.ts';
import type { WithProvenance } from './with-provenance.ts';

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

/** A record as the platform told it just now; its version is known once the store has been asked. */
export function live<R extends WithProvenance['record']>(record: R, fetchedAt: string): WithProvenance<R> {
  return { record, fetchedAt, stale: false, version: null };
}
