import type { z } from 'zod';
import type { NormalisedRecord, RecordTypeName } from './record.ts';

/** Another record, which an attribute names by its key. */
export interface RecordReference {
  readonly type: RecordTypeName;
  /** The attribute that holds the other record's id (or a list of ids). */
  readonly via: string;
  /**
   * The relation between the two. `keyed`: the id begins with the other's, so that this one is re-keyed with it. `owned`: this
   * one is removed with the other. Default: neither.
   */
  readonly relation?: 'keyed' | 'owned';
}

/** The key of an entity, as the family's schema declares it: `{ code: '4161000001' }`. */
export type EntityKey = Readonly<Record<string, unknown>>;

/** The shape of records of one type, from any platform. */
export interface RecordType<A extends z.ZodObject = z.ZodObject, P extends z.ZodObject = z.ZodObject> {
  readonly name: RecordTypeName;
  /** What people call a record of this type, Chinese first, then English. */
  readonly label: string;
  /**
   * The attributes and references that tell one record from others, in the order in which people say them: the label of a
   * record. A reference stands for the label of the record that it leads to.
   */
  readonly labelledBy: readonly string[];
  /** Attributes with their descriptions (`.meta({ description })`, Chinese first). Contains no personal data. */
  readonly attributes: A;
  /** Names and phones of persons; null where the type has none. */
  readonly personal: P | null;
  /** Named references to other records, so that a mapping can follow them: `enterprise` of a cooperation. */
  readonly references: Readonly<Record<string, RecordReference>>;
  /**
   * The `@key` of the entity that a record is about. The entity has the record type's name in the family's schema, and every
   * record then leads to it. Default: the schema has no such entity.
   */
  readonly entityKey?: (record: Pick<NormalisedRecord, 'system' | 'id'>) => EntityKey;
}

/** Declares a record type; preserves the exact zod types, so that attribute types can be inferred from them. */
export function recordType<const A extends z.ZodObject, const P extends z.ZodObject | null>(declaration: {
  readonly name: RecordTypeName;
  readonly label: string;
  readonly labelledBy: readonly string[];
  readonly attributes: A;
  readonly personal: P;
  readonly references: Readonly<Record<string, RecordReference>>;
  readonly entityKey?: NonNullable<RecordType['entityKey']>;
}): typeof declaration {
  return declaration;
}

/** A record of a record type, like `RecordOf<typeof SchoolRecord>`: with its attributes and its personal data. */
export type RecordOf<T extends RecordType> = NormalisedRecord<
  z.infer<T['attributes']>,
  T['personal'] extends z.ZodObject ? z.infer<T['personal']> : never
>;
