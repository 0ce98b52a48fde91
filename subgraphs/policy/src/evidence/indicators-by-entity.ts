import { recordTypeNamed } from '@queqiao/families';
import type { RecordTypeName } from '@queqiao/records';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { recordSet } from './record-set.ts';
import { presentMoment } from '../values/measurement/moment.ts';
import { measureIndicators } from '../values/measurement/measure.ts';
import type { PolicyStore } from '../context/policy-store.ts';

/** What a record may name: a school by its code, an enterprise by its uscc. */
export type EntityKind = 'School' | 'Enterprise';

const NAMES: Readonly<Record<EntityKind, { readonly own: string; readonly one: string; readonly many: string }>> = {
  School: { own: 'code', one: 'schoolCode', many: 'schoolCodes' },
  Enterprise: { own: 'uscc', one: 'uscc', many: 'usccs' },
};

/** Rows of the keys, among those asked for, that a record of a type names; null when such records name none. */
function namesSql(
  type: RecordTypeName,
  kind: EntityKind,
  keys: readonly string[],
): { join: Sql; key: Sql; where: Sql } | null {
  const { own, one, many } = NAMES[kind];
  const { shape } = recordTypeNamed(type).attributes;
  const single = type === kind ? own : one;
  if (Object.hasOwn(shape, single)) {
    const key = sql`(r.attributes ->> ${raw(`'${single}'`)})`;
    return { join: sql``, key, where: sql`${key} = any(${keys}::text[])` };
  }
  if (!Object.hasOwn(shape, many)) return null;
  const list = sql`(r.attributes -> ${raw(`'${many}'`)})`;
  return {
    join: sql`cross join lateral jsonb_array_elements_text(${list}) as named (key)`,
    key: sql`named.key`,
    where: sql`${list} ?| ${keys}::text[] and named.key = any(${keys}::text[])`,
  };
}

/**
 * The indicators that count each of some schools or enterprises: a record behind their present value names it. One
 * statement for all of them.
 */
export async function indicatorsByEntity(
  store: PolicyStore,
  kind: EntityKind,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly CatalogueIndicator[]>> {
  const { catalogue, database } = store;
  const moment = await presentMoment(store);
  const outcomes = await measureIndicators(store, catalogue.indicators, moment);
  const parts = outcomes.flatMap(({ indicator, facts, measured }) => {
    const rule = facts.mapping?.rule;
    const names = rule === undefined ? null : namesSql(rule.recordType, kind, keys);
    if (rule === undefined || names === null) return [];
    const set = recordSet(store, indicator, rule, moment, measured.year);
    return [
      sql`select distinct ${indicator.id} as indicator, ${names.key} as key from ${set.from} ${names.join}
          where ${set.considered} and ${names.where} and ${set.counted}`,
    ];
  });
  if (parts.length === 0) return new Map(keys.map((key) => [key, []]));
  const rows = await database.query<{ indicator: string; key: string }>(join(parts, '\nunion all\n'));
  const byKey = Map.groupBy(rows, ({ key }) => key);
  return new Map(
    keys.map((key) => {
      const ids = new Set(byKey.get(key)?.map(({ indicator }) => indicator));
      return [key, catalogue.indicators.filter(({ id }) => ids.has(id))];
    }),
  );
}
