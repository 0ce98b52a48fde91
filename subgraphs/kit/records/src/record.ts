export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The name of a record type, like the type of the schema. Each family's manifest says which it brings (`RECORD_TYPES` has all). */
export type RecordTypeName = string;

/**
 * One record of one platform in the hub's own words: attributes carry the schema's field names and enum values, name
 * what they refer to by its key, and hold no personal data. Every attribute of the type is there, null when not told.
 */
export interface NormalisedRecord<A = Readonly<Record<string, JsonValue>>, P = Readonly<Record<string, JsonValue>>> {
  readonly system: string;
  readonly type: RecordTypeName;
  /** Ids of several parts are joined with `/`. */
  readonly id: string;
  /** GB/T 2260 code of the region that the record belongs to; the installation's where the row names none. */
  readonly region: string;
  readonly attributes: A;
  /** Names and phones of persons; null where the type has none. Stored apart from the attributes. */
  readonly personal: P | null;
  /** The platform's own time of the last change, RFC 3339 in UTC. */
  readonly modifiedAt: string | null;
  /** The id under which the same thing was known before, where the platform says so. */
  readonly formerId: string | null;
}
