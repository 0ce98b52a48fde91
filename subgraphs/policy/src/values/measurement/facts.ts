import type { Queryable } from '@queqiao/store';
import { dayOf } from '@queqiao/records/time';
import sql from 'sql-template-tag';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import { isSteady } from '../../mapping/sql/is-steady.ts';
import { MAPPING_COLUMNS, inForce, ruleOf, type MappingVersion } from '../../mapping/mapping-version.ts';
import type { ResolvedMapping } from '../../mapping/resolved-mapping.ts';
import { targetOf, type Target } from '../progress/target.ts';
import type { Decisions } from '../../mapping/sql/counted-sql.ts';
import { decisionsOf } from './decisions.ts';
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
  /** What was decided about single records; null where nothing was. */
  readonly decisions: Decisions | null;
}

interface TargetRow {
  readonly indicator: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly due_on: string | null;
  readonly baseline: number | null;
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
  { asOf, present, heldAt = asOf }: Pick<Moment, 'asOf' | 'present' | 'heldAt'>,
): Promise<ReadonlyMap<string, Facts>> {
  const ids = indicators.map(({ id }) => id);
  const at = present ? null : heldAt;
  const mappings = await queryable.query<MappingVersion>(
    sql`select ${MAPPING_COLUMNS} from mapping_version where indicator = any(${ids}) and ${inForce(at)}`,
  );
  const targets = await queryable.query<TargetRow>(
    // Before the first of them the first holds.
    sql`select distinct on (indicator) indicator, lower, upper, due_on, baseline from target_revision
        where indicator = any(${ids})
        order by indicator, (${at}::timestamptz is null or since <= ${at}) desc,
          case when ${at}::timestamptz is null or since <= ${at} then since end desc, since, id desc`,
  );
  const reported = await queryable.query<ReportedValue & { indicator: string }>(
    sql`select distinct on (indicator, as_of) indicator, as_of as "asOf", value, numerator, denominator, at
        from reported_value
        where indicator = any(${ids}) and as_of <= ${dayOf(asOf)}::date and (${at}::timestamptz is null or at <= ${at})
          and not exists (select from report_withdrawal as w
            where w.report = reported_value.id and (${at}::timestamptz is null or w.at <= ${at}))
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
      const target = revised
        ? { ...own, lower: revised.lower, upper: revised.upper, dueOn: revised.due_on, baseline: revised.baseline }
        : own;
      const mapping = version === undefined ? null : withRule(version, indicator);
      const facts = {
        mapping,
        target,
        reported: reports.get(indicator.id) ?? [],
        decisions: decidedIds.has(indicator.id) ? decisionsOf(indicator.id, { asOf: heldAt, present }) : null,
      };
      return [indicator.id, facts];
    }),
  );
}
