import type { Queryable } from '@queqiao/store';
import { dayOf } from '@queqiao/records/time';
import sql from 'sql-template-tag';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import { isSteady } from '../../mapping/sql/is-steady.ts';
import { MAPPING_COLUMNS, inForce, ruleOf, type MappingVersion } from '../../mapping/mapping-version.ts';
import type { ResolvedMapping } from '../../mapping/resolved-mapping.ts';
import { targetOf, type Target } from '../progress/target.ts';
import type { Moment } from './moment.ts';

/** A mapping that is, or was, in force. */
export interface MappingInForce {
  readonly version: MappingVersion;
  readonly rule: ResolvedMapping;
  /** Whether running totals are kept of it. */
  readonly steady: boolean;
}

/** A value that somebody reported. */
export interface ReportedValue {
  readonly asOf: string;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly at: string;
}

/** What people have said of an indicator, as it held at a moment. */
export interface Facts {
  readonly mapping: MappingInForce | null;
  readonly target: Target;
  /** Oldest first, one for each day. */
  readonly reported: readonly ReportedValue[];
  /** Whether anything was decided about single records. */
  readonly decided: boolean;
}

interface TargetRow {
  readonly indicator: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly due_on: string | null;
}

/** A mapping version with its rule; null when its rule can no longer be read. */
export function withRule(version: MappingVersion, indicator: CatalogueIndicator): MappingInForce | null {
  const rule = ruleOf(version);
  return rule === null ? null : { version, rule, steady: isSteady(rule, indicator) };
}

function grouped<T extends { readonly indicator: string }>(rows: readonly T[]): Map<string, T[]> {
  return Map.groupBy(rows, ({ indicator }) => indicator);
}

/** Reads what people have said of indicators, in four statements however many there are. */
export async function readFacts(
  queryable: Queryable,
  indicators: readonly CatalogueIndicator[],
  { asOf, present }: Pick<Moment, 'asOf' | 'present'>,
): Promise<ReadonlyMap<string, Facts>> {
  const ids = indicators.map(({ id }) => id);
  const at = present ? null : asOf;
  const mappings = await queryable.query<MappingVersion>(
    sql`select ${MAPPING_COLUMNS} from mapping_version where indicator = any(${ids}) and ${inForce(at)}`,
  );
  const targets = await queryable.query<TargetRow>(
    sql`select distinct on (indicator) indicator, lower, upper, due_on from target_revision
        where indicator = any(${ids}) and (${at}::timestamptz is null or since <= ${at}) order by indicator, id desc`,
  );
  const reported = await queryable.query<ReportedValue & { indicator: string }>(
    sql`select distinct on (indicator, as_of) indicator, as_of as "asOf", value, numerator, denominator, at
        from reported_value
        where indicator = any(${ids}) and as_of <= ${dayOf(asOf)}::date and (${at}::timestamptz is null or at <= ${at})
        order by indicator, as_of, id desc`,
  );
  const decided = await queryable.query<{ indicator: string }>(
    sql`select distinct indicator from evidence_decision where indicator = any(${ids})`,
  );
  const versionOf = new Map(mappings.map((version) => [version.indicator, version]));
  const targetRows = new Map(targets.map((row) => [row.indicator, row]));
  const reports = grouped(reported);
  const decidedIds = new Set(decided.map(({ indicator }) => indicator));
  return new Map(
    indicators.map((indicator) => {
      const version = versionOf.get(indicator.id);
      const revised = targetRows.get(indicator.id);
      const own = targetOf(indicator);
      const target = revised ? { ...own, lower: revised.lower, upper: revised.upper, dueOn: revised.due_on } : own;
      const mapping = version === undefined ? null : withRule(version, indicator);
      const facts = {
        mapping,
        target,
        reported: reports.get(indicator.id) ?? [],
        decided: decidedIds.has(indicator.id),
      };
      return [indicator.id, facts];
    }),
  );
}
