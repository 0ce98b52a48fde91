import type { Queryable } from '@queqiao/store';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { RecordTypeName } from '@queqiao/records';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import { relationAt } from '../../mapping/sql/records-at.ts';
import type { PolicyStore } from '../../context/policy-store.ts';
import { reportingOf } from '../measurement/count-coverage.ts';
import { coverageSql, type Reporter, type Reporting } from '../measurement/reporter.ts';
import type { MappingInForce } from '../measurement/facts.ts';
import type { ChangedRecord } from './changed-records.ts';
import type { Range } from './touched-versions.ts';

/** Schools and enterprises whose coverage a range of changes may move: those that changed, and those that reported. */
async function entitiesOf(
  transaction: Queryable,
  { kind, key }: Reporter,
  type: RecordTypeName,
  changed: readonly ChangedRecord[],
  { after, through }: Range,
): Promise<readonly string[]> {
  const own = changed
    .filter((record) => record.type === kind)
    .flatMap(({ id, former_id: former }) => (former === null ? [id] : [id, former]));
  if (!changed.some((record) => record.type === type)) return own;
  const named = sql`select attributes ->> ${raw(`'${key}'`)} as entity from record_version where type = ${type}`;
  const rows = await transaction.query<{ entity: string | null }>(
    sql`${named} and position > ${after}::bigint and position <= ${through}::bigint
        union ${named} and until_position > ${after}::bigint and until_position <= ${through}::bigint`,
  );
  return [...new Set([...own, ...rows.flatMap(({ entity }) => entity ?? [])])];
}

async function addRows(transaction: Queryable, mapping: number, parts: readonly Sql[]): Promise<void> {
  await transaction.query(
    sql`insert into indicator_coverage as c (mapping, year, expected, reported)
        select ${mapping}::bigint, year, sum(sign * expected), sum(sign * reported)
        from (${join(parts, ' union all ')}) as moved
        group by year having sum(sign * expected) <> 0 or sum(sign * reported) <> 0
        on conflict (mapping, year) do update set
          expected = c.expected + excluded.expected, reported = c.reported + excluded.reported`,
  );
}

function signed(
  sign: 1 | -1,
  store: PolicyStore,
  reporting: Reporting,
  position: number,
  entities: readonly string[] | null,
): Sql {
  const rows = coverageSql(reporting, relationAt(position, store.systemsOf), entities);
  return sql`select ${raw(String(sign))} as sign, year, expected, reported from (${rows}) as rows`;
}

/** Moves the coverage of a mapping by what a range of changes comes to, counting only those that it concerns. */
export async function moveCoverage(
  store: PolicyStore,
  transaction: Queryable,
  indicator: CatalogueIndicator,
  { rule, version }: MappingInForce,
  { changed, range }: { readonly changed: readonly ChangedRecord[]; readonly range: Range },
): Promise<void> {
  const reporting = await reportingOf(store, transaction, indicator, rule);
  if (reporting === null) return;
  const entities = await entitiesOf(transaction, reporting.reporter, rule.recordType, changed, range);
  if (entities.length === 0) return;
  await addRows(transaction, version.key, [
    signed(-1, store, reporting, range.after, entities),
    signed(1, store, reporting, range.through, entities),
  ]);
}

/** Counts the coverage of a mapping that is put in force. */
export async function buildCoverage(
  store: PolicyStore,
  transaction: Queryable,
  indicator: CatalogueIndicator,
  { rule, version }: MappingInForce,
  position: number,
): Promise<void> {
  const reporting = await reportingOf(store, transaction, indicator, rule);
  if (reporting !== null) await addRows(transaction, version.key, [signed(1, store, reporting, position, null)]);
}
