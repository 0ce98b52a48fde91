import { valueLabels } from '@queqiao/families';
import type { RecordType, RecordTypeName } from '@queqiao/records';
import { z } from 'zod';

/** What an attribute holds, in the words of `Attribute.type`. */
const ATTRIBUTE_TYPES = [
  'String',
  'Int',
  'Float',
  'Boolean',
  'Date',
  'DateTime',
  'Year',
  'Region',
  'Enum',
  '[String]',
] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

/** One attribute of a record type, read from its zod schema. */
export interface Attribute {
  readonly name: string;
  readonly type: AttributeType;
  /** Of an Enum: the values that it can have; otherwise null. */
  readonly values: readonly string[] | null;
  /** What people call these values, Chinese first; null where they have no other names. */
  readonly labels: Readonly<Record<string, string>> | null;
  /** The type of the records whose keys it holds; null where it holds none. */
  readonly reference: RecordTypeName | null;
  /** Chinese, then English. */
  readonly description: string;
}

function textType(name: string, schema: z.core.$ZodType): AttributeType | null {
  if (schema instanceof z.ZodISODate) return 'Date';
  if (schema instanceof z.ZodISODateTime) return 'DateTime';
  if (schema instanceof z.ZodString) return name === 'region' ? 'Region' : 'String';
  return null;
}

function numberType(name: string, schema: z.core.$ZodType): AttributeType | null {
  if (!(schema instanceof z.ZodNumber)) return null;
  if (schema.format !== 'safeint') return 'Float';
  return name === 'year' ? 'Year' : 'Int';
}

function typeOf(name: string, schema: z.core.$ZodType): AttributeType | null {
  if (schema instanceof z.ZodNullable) return typeOf(name, schema.unwrap());
  if (schema instanceof z.ZodArray) return schema.element instanceof z.ZodString ? '[String]' : null;
  if (schema instanceof z.ZodBoolean) return 'Boolean';
  if (schema instanceof z.ZodEnum) return 'Enum';
  return textType(name, schema) ?? numberType(name, schema);
}

function valuesOf(schema: z.core.$ZodType): readonly string[] | null {
  if (schema instanceof z.ZodNullable) return valuesOf(schema.unwrap());
  return schema instanceof z.ZodEnum ? schema.options.map(String) : null;
}

/**
 * The attributes of a record type that a mapping can name, in their order. Lists of objects (the courses of a major)
 * cannot be compared and are left out.
 */
export function attributesOf(recordType: RecordType): readonly Attribute[] {
  return Object.entries(recordType.attributes.shape).flatMap(([name, schema]) => {
    const type = typeOf(name, schema);
    const description = z.globalRegistry.get(schema)?.description ?? name;
    if (type === null) return [];
    const reference = Object.values(recordType.references).find(({ via }) => via === name)?.type ?? null;
    return [{ name, type, values: valuesOf(schema), labels: valueLabels(recordType, name), reference, description }];
  });
}
