import { regionOf, type Region } from '@queqiao/records/regions';
import type { Queryable } from '@queqiao/store';
import sql, { type Sql } from 'sql-template-tag';
import type { PolicyStore } from '../context/policy-store.ts';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { aggregateSql } from '../mapping/sql/aggregate-sql.ts';
import { asOfMoment } from '../mapping/sql/as-of.ts';
import type { EvaluationRow } from '../mapping/sql/compile-mapping.ts';
import { readFigures } from '../mapping/sql/read-figures.ts';
import type { ResolvedMapping } from '../mapping/resolved-mapping.ts';
import { measureIndicators, type MeasuredIndicator } from '../values/measurement/measure.ts';
import type { Moment } from '../values/measurement/moment.ts';
import { partKeysSql, type BreakdownBy } from './part-keys.ts';
import { recordSet, type RecordSet } from './record-set.ts';

/** PART: a county, school, level or chain. NONE: what falls in none. OVERLAP: what falls in several, taken off again. */
type RowKind = 'PART' | 'NONE' | 'OVERLAP';

/** What one part comes to: the schema's `BreakdownRow`. */
export interface BreakdownRow {
  readonly kind: RowKind;
  readonly by: BreakdownBy;
  readonly key: string | null;
  readonly region: Region | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly records: number;
}

interface PartFigures {
  readonly key: string | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly records: number;
}

function partsSql(rule: ResolvedMapping, set: RecordSet, by: BreakdownBy, asOf: string): Sql {
  const at = asOfMoment(asOf);
  const side = (of: ResolvedMapping['numerator']) => aggregateSql(of, rule.recordType, at);
  const denominator = rule.denominator === null ? sql`null::float8` : side(rule.denominator);
  return sql`select part.key, true as known, null::int as year, count(*)::int as records,
      ${side(rule.numerator)} as numerator, ${denominator} as denominator
    from ${set.from} left join lateral (${partKeysSql(rule, by, set)}) as part on true
    where ${set.considered} and ${set.counted}
    group by part.key`;
}

/** Each part of one indicator by its own mapping. What people reported falls in no part. */
async function partsOf(
  store: PolicyStore,
  queryable: Queryable,
  { indicator, facts, measured }: MeasuredIndicator,
  by: BreakdownBy,
  moment: Moment,
): Promise<readonly PartFigures[]> {
  const { value, numerator, denominator } = measured;
  const whole = { key: null, value, numerator, denominator, records: 0 };
  if (facts.mapping === null || measured.reported) return value === null ? [] : [whole];
  const { rule } = facts.mapping;
  const set = recordSet(store, indicator, rule, moment, measured.year, facts.decisions ?? undefined);
  const rows = await queryable.query<EvaluationRow & { key: string | null }>(partsSql(rule, set, by, moment.asOf));
  return rows.flatMap((row) => {
    const [figures] = readFigures([row], rule, indicator.unit);
    return figures === undefined ? [] : [{ key: row.key, ...figures }];
  });
}

function summed(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** The same part of several components as one. */
function merged(parts: readonly PartFigures[]): readonly PartFigures[] {
  return [...Map.groupBy(parts, ({ key }) => key)].map(([key, same]) => ({
    key,
    value: summed(same.map(({ value }) => value)),
    numerator: null,
    denominator: null,
    records: same.reduce((sum, { records }) => sum + records, 0),
  }));
}

/** What the parts come to beyond the whole: things that fall in several of them. Sums of decimals are rounded. */
function beyond(parts: readonly PartFigures[], whole: number | null): number {
  const sum = summed(parts.map(({ value }) => value));
  if (sum === null || whole === null) return 0;
  const difference = whole - sum;
  return Math.abs(difference) <= Math.max(Math.abs(whole), 1) * 1e-9 ? 0 : difference;
}

function rowOf(by: BreakdownBy, { key, ...figures }: PartFigures, kind: RowKind): BreakdownRow {
  return { kind, by, key, region: by === 'REGION' && key !== null ? regionOf(key) : null, ...figures };
}

/**
 * A value by counties, schools, levels or chains, in the order of their keys. Of an additive indicator the rows sum to the
 * whole: what falls in no part is a row, and so is what falls in several, which is taken off again. Of any other each part is
 * computed by itself.
 */
export async function readBreakdown(
  store: PolicyStore,
  indicator: CatalogueIndicator,
  by: BreakdownBy,
  moment: Moment,
): Promise<readonly BreakdownRow[]> {
  const components = store.catalogue.componentsOf(indicator);
  const [whole, ...outcomes] = await measureIndicators(store, [indicator, ...components], moment);
  if (whole === undefined) throw new TypeError(`${indicator.id} was not measured`);
  const all: PartFigures[] = [];
  for (const outcome of outcomes.length === 0 ? [whole] : outcomes) {
    all.push(...(await partsOf(store, store.database, outcome, by, moment)));
  }
  const parts = outcomes.length === 0 ? all : merged(all);
  const named = parts
    .filter(({ key }) => key !== null)
    .toSorted((one, other) => ((one.key ?? '') < (other.key ?? '') ? -1 : 1));
  const rest = parts.filter(({ key }) => key === null);
  const overlap = indicator.additive ? beyond(parts, whole.measured.value) : 0;
  const overlapping = { key: null, value: overlap, numerator: null, denominator: null, records: 0 };
  return [
    ...named.map((part) => rowOf(by, part, 'PART')),
    ...rest.map((part) => rowOf(by, part, 'NONE')),
    ...(overlap === 0 ? [] : [rowOf(by, overlapping, 'OVERLAP')]),
  ];
}
