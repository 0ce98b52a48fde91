import sql, { join, raw, type Sql } from 'sql-template-tag';
import { labelParts } from '@queqiao/families';
import type { RecordTypeName } from '@queqiao/records';
import { badInput } from '@queqiao/subgraph/errors';

const LONGEST_SEARCH = 100;

/**
 * What somebody looks for, without the blanks around it; null where that is nothing. Throws BAD_USER_INPUT for more than 100
 * characters and for what no text in the store can have.
 */
export function readSearch(text: string | null | undefined, argument = 'search'): string | null {
  const read = text?.trim() ?? '';
  if (read.length > LONGEST_SEARCH || read.includes('\0') || !read.isWellFormed()) {
    throw badInput(
      `${argument} 至多 ${LONGEST_SEARCH} 字,不含无法存储的字符 (at most ${LONGEST_SEARCH} characters that can be stored)`,
      argument,
    );
  }
  return read === '' ? null : read;
}

/** A text as part of a pattern of `like`: its own signs stand for nothing but themselves. */
function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
}

/**
 * Holds for records of a type, under an alias, whose id or label contains a text, whatever its case. What their label says of
 * other records is looked for in those, as they are now.
 */
export function recordSearchSql(type: RecordTypeName, alias: string, text: string): Sql {
  const record = raw(`"${alias}"`);
  const pattern = containing(text);
  // Names of attributes are the record types' own.
  const parts = labelParts(type).flatMap((part) => {
    if ('attribute' in part) return [sql`${record}.attributes ->> ${raw(`'${part.attribute}'`)} ilike ${pattern}`];
    const { type: referred, via } = part.reference;
    const key = sql`${record}.attributes ->> ${raw(`'${via}'`)}`;
    return part.attributes.map(
      (name) =>
        sql`${key} in (select id from record where type = ${referred} and attributes ->> ${raw(`'${name}'`)} ilike ${pattern})`,
    );
  });
  return sql`(${join([sql`${record}.id ilike ${pattern}`, ...parts], ' or ')})`;
}
