import { recordTypeNamed } from '@queqiao/families';
import type { RecordTypeName } from '@queqiao/records';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { aliasOf, attributeText, COUNTED } from '../mapping/sql/attribute-sql.ts';
import type { ResolvedMapping } from '../mapping/resolved-mapping.ts';
import type { RecordSet } from './record-set.ts';

/** What a value is broken down by. */
export type BreakdownBy = 'REGION' | 'SCHOOL' | 'LEVEL' | 'CHAIN';

const NOTHING = sql`select null::text as key where false`;

function own(name: string): Sql {
  return attributeText(COUNTED, name);
}

/** The keys in a list of a record's own. */
function listed(alias: string, name: string): Sql {
  return sql`select jsonb_array_elements_text(${raw(`"${alias}"`)}.attributes -> ${raw(`'${name}'`)}) as key`;
}

/** The schools or enterprises that a record of a type is of, or names. */
function namedSql(type: RecordTypeName, kind: 'School' | 'Enterprise'): Sql | null {
  const names = kind === 'School' ? ['code', 'schoolCode', 'schoolCodes'] : ['uscc', 'uscc', 'usccs'];
  const [itself = '', one = '', many = ''] = names;
  const { shape } = recordTypeNamed(type).attributes;
  if (type === kind) return sql`select ${own(itself)} as key`;
  if (Object.hasOwn(shape, one)) return sql`select ${own(one)} as key`;
  return Object.hasOwn(shape, many) ? listed(COUNTED, many) : null;
}

/** What the records that a record names say: their own keys in turn. */
function throughSql(named: Sql | null, type: 'School' | 'Enterprise', set: RecordSet, of: Sql): Sql {
  const { lookUp, systemsOf } = set.records;
  if (named === null || lookUp === undefined) return NOTHING;
  const found = lookUp({ systems: systemsOf(type), type, id: sql`named.key` });
  return sql`select said.key from (${named}) as named cross join lateral ${found} as x cross join lateral (${of}) as said`;
}

function levelSql(type: RecordTypeName, set: RecordSet): Sql {
  if (type === 'School' || type === 'Major') return sql`select ${own('level')} as key`;
  return throughSql(namedSql(type, 'School'), 'School', set, sql`select x.attributes ->> 'level' as key`);
}

function chainSql(type: RecordTypeName, set: RecordSet): Sql {
  const { shape } = recordTypeNamed(type).attributes;
  if (type === 'IndustryChain') return sql`select ${own('code')} as key`;
  if (Object.hasOwn(shape, 'chainCodes')) return listed(COUNTED, 'chainCodes');
  if (Object.hasOwn(shape, 'chainCode')) return sql`select ${own('chainCode')} as key`;
  return throughSql(namedSql(type, 'Enterprise'), 'Enterprise', set, listed('x', 'chainCodes'));
}

/**
 * The parts that a counted record `r` falls in: a subquery with the column `key`, without rows where it falls in none. By
 * chain it goes by the record's own chains, else by those of its enterprises; by level by the levels of its schools.
 */
export function partKeysSql({ recordType, place }: ResolvedMapping, by: BreakdownBy, set: RecordSet): Sql {
  const keys: Readonly<Record<BreakdownBy, () => Sql>> = {
    REGION: () =>
      place === null
        ? sql`select r.region as key`
        : sql`select coalesce(${attributeText(aliasOf(place), place.attribute.name)}, r.region) as key`,
    SCHOOL: () => namedSql(recordType, 'School') ?? NOTHING,
    LEVEL: () => levelSql(recordType, set),
    CHAIN: () => chainSql(recordType, set),
  };
  return join([sql`select distinct key from (`, keys[by](), sql`) as keys where key is not null`], '');
}
