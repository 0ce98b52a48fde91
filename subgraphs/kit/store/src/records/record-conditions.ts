import sql, { empty, join, raw, type Sql } from 'sql-template-tag';
import { z } from 'zod';
import type { RecordQuery } from '@queqiao/records/provenance';
import { recordTypeNamed } from '@queqiao/families';
import type { RecordTypeName } from '@queqiao/records';
import { regionPrefix } from '@queqiao/records/regions';

type Values = readonly (string | number | boolean)[];

/** An attribute's schema without optional wrappers. */
function declared(schema: unknown): unknown {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional ? declared(schema.unwrap()) : schema;
}

/** Throws a TypeError when the type has no such attribute: callers' input is checked earlier. */
function attributeCondition(type: RecordTypeName, name: string, values: Values): Sql {
  const { shape } = recordTypeNamed(type).attributes;
  if (!Object.hasOwn(shape, name)) throw new TypeError(`${type} has no attribute ${name}`);
  const texts = values.map(String);
  // The name is one of our own; written literally, it can use the indexes on attributes.
  return declared(shape[name]) instanceof z.ZodArray
    ? sql` and attributes -> ${raw(`'${name}'`)} ?| ${texts}::text[]`
    : sql` and attributes ->> ${raw(`'${name}'`)} = any(${texts}::text[])`;
}

/** The conditions of a query on the view `record`, without order and page. */
export function recordConditions({ system, type, ids, where = {}, region }: RecordQuery): Sql {
  const attributes = Object.entries(where).map(([name, values]) => attributeCondition(type, name, values));
  return join(
    [
      sql`system = ${system} and type = ${type}`,
      ids === undefined ? empty : sql` and id = any(${ids}::text[])`,
      region === undefined ? empty : sql` and region like ${`${regionPrefix(region)}%`}`,
      ...attributes,
    ],
    '',
  );
}
