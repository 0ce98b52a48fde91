import sql, { raw, type Sql } from 'sql-template-tag';
import type { Attribute } from '../attribute.ts';
import type { AttributePath } from '../attribute-path.ts';

/** The alias of the records that are counted. */
export const COUNTED = 'r';

/** The alias of the records that a path leads to after its first `depth` references: `r`, `r.school`. */
export function aliasOf(path: AttributePath, depth: number = path.steps.length): string {
  return [COUNTED, ...path.steps.slice(0, depth).map(({ name }) => name)].join('.');
}

/** A name from the record types' own schemas, quoted: never a caller's text. */
export function identifier(name: string): Sql {
  return raw(`"${name}"`);
}

/** An attribute as text; null where it is missing. */
export function attributeText(alias: string, name: string): Sql {
  return sql`${identifier(alias)}.attributes ->> ${raw(`'${name}'`)}`;
}

/** The type in which values of an attribute are compared and summed. */
export function sqlType({ type }: Attribute): Sql {
  switch (type) {
    case 'String':
    case '[String]':
    case 'Enum':
    case 'Region':
      return raw('text');
    case 'Boolean':
      return raw('boolean');
    case 'Int':
    case 'Year':
      return raw('bigint');
    case 'Float':
      return raw('numeric');
    case 'Date':
      return raw('date');
    case 'DateTime':
      return raw('timestamptz');
    default:
      return type satisfies never;
  }
}

/** An attribute's value in its type; of a list the jsonb array. */
export function attributeValue(path: AttributePath): Sql {
  const { attribute } = path;
  if (attribute.type === '[String]')
    return sql`${identifier(aliasOf(path))}.attributes -> ${raw(`'${attribute.name}'`)}`;
  return sql`(${attributeText(aliasOf(path), attribute.name)})::${sqlType(attribute)}`;
}
