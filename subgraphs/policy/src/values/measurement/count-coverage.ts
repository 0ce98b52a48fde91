import type { Database, Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import type { ResolvedMapping } from '../../mapping/resolved-mapping.ts';
import type { RecordRelation } from '../../mapping/sql/record-relation.ts';
import type { PolicyStore } from '../../context/policy-store.ts';
import { Coverages, type CoverageRow } from './coverages.ts';
import { coverageSql, reporterOf, type FirstListed, type Reporter, type Reporting } from './reporter.ts';

// When a system listed its first school never changes, once it has listed one.
const remembered = new WeakMap<Database, Map<string, string>>();

/** When each system listed its first school or enterprise. */
async function firstListed(
  { database, systemsOf }: PolicyStore,
  queryable: Queryable,
  kind: Reporter['kind'],
): Promise<FirstListed> {
  const known = remembered.get(database) ?? new Map<string, string>();
  remembered.set(database, known);
  const systems = systemsOf(kind);
  const unknown = systems.filter((system) => !known.has(`${system} ${kind}`));
  const found = new Map(
    systems.flatMap((system) => {
      const at = known.get(`${system} ${kind}`);
      return at === undefined ? [] : [[system, at] as const];
    }),
  );
  if (unknown.length === 0) return found;
  const rows = await queryable.query<{ system: string; at: string }>(
    sql`select system, min(first_seen_at) as at from record_version
        where type = ${kind} and system = any(${unknown}::text[]) group by system`,
  );
  for (const { system, at } of rows) found.set(system, at);
  for (const { system, at } of rows) known.set(`${system} ${kind}`, at);
  return found;
}

/** What coverage is counted by; null where nobody in particular has to report. */
export async function reportingOf(
  store: PolicyStore,
  queryable: Queryable,
  indicator: CatalogueIndicator,
  rule: ResolvedMapping,
): Promise<Reporting | null> {
  const reporter = reporterOf(rule, indicator);
  if (reporter === null) return null;
  return { reporter, indicator, rule, firstListed: await firstListed(store, queryable, reporter.kind) };
}

/** Counts who should have reported each year, and who has, from the records themselves. */
export async function countCoverage(
  store: PolicyStore,
  queryable: Queryable,
  indicator: CatalogueIndicator,
  rule: ResolvedMapping,
  records: RecordRelation,
): Promise<Coverages | null> {
  const reporting = await reportingOf(store, queryable, indicator, rule);
  if (reporting === null) return null;
  return new Coverages(await queryable.query<CoverageRow>(coverageSql(reporting, records, null)));
}

/** The same of mapping versions in force, as it is kept beside their running totals. */
export async function readCoverages(
  queryable: Queryable,
  mappings: readonly number[],
): Promise<ReadonlyMap<number, Coverages>> {
  const rows = await queryable.query<CoverageRow & { mapping: number }>(
    sql`select mapping, year, expected, reported from indicator_coverage where mapping = any(${mappings}::bigint[])`,
  );
  return new Map([...Map.groupBy(rows, ({ mapping }) => mapping)].map(([key, of]) => [key, new Coverages(of)]));
}
