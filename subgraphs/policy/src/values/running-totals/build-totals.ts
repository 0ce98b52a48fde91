import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import { relationAt } from '../../mapping/sql/records-at.ts';
import { decisionsOf } from '../measurement/decisions.ts';
import type { MappingInForce } from '../measurement/facts.ts';
import type { PolicyStore } from '../../context/policy-store.ts';
import { buildCoverage } from './move-coverage.ts';
import { moveTotals } from './move-totals.ts';

/** Forgets what was kept of a mapping: it is no longer in force, or about to be counted again. */
export async function dropTotals(transaction: Queryable, mapping: number): Promise<void> {
  await transaction.query(sql`delete from indicator_coverage where mapping = ${mapping}`);
  await transaction.query(sql`delete from indicator_value where mapping = ${mapping}`);
  await transaction.query(sql`delete from indicator_total where mapping = ${mapping}`);
}

/**
 * Counts all records for the running totals of a mapping that is in force. `position`: how far the running totals have come, which
 * nobody moves while the caller holds its lock. Does nothing for a mapping of which no totals are kept.
 */
export async function buildTotals(
  store: PolicyStore,
  transaction: Queryable,
  indicator: CatalogueIndicator,
  mapping: MappingInForce,
  position: number,
): Promise<void> {
  await dropTotals(transaction, mapping.version.key);
  if (!mapping.steady) return;
  const records = relationAt(position, store.systemsOf);
  const decisions = decisionsOf(indicator.id, { asOf: '', present: true });
  const added = { counted: records.relation, records, decisions };
  await moveTotals(transaction, indicator, mapping, { taken: null, added });
  await buildCoverage(store, transaction, indicator, mapping, position);
}
