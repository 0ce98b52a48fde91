export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The name of a record type, like the type of the schema. Each family's manifest says which it brings (`RECORD_TYPES` has all). */
export type RecordTypeName = string;

/**
 * One record of one platform, normalised: attributes have the schema's field names and enum values, refer to other records
 * by key, and contain no personal data. Every attribute of the type is present, null when missing.
 */
export interface NormalisedRecord<A = Readonly<Record<string, JsonValue>>, P = Readonly<Record<string, JsonValue>>> {
  readonly system: string;
  readonly type: RecordTypeName;
  /** Ids of several parts are joined with `/`. */
  readonly id: string;
  /** GB/T 2260 code of the region of the record; the installation's where the row names none. */
  readonly region: string;
  readonly attributes: A;
  /** Names and phones of persons; null where the type has none. Stored apart from the attributes. */
  readonly personal: P | null;
  /** The platform's own time of the last change, RFC 3339 in UTC. */
  readonly modifiedAt: string | null;
  /** The former id of the same record, where the platform reports it. */
  readonly formerId: string | null;
}
