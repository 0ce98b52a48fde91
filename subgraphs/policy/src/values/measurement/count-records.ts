import type { Queryable } from '@queqiao/store';
import { dayOf } from '@queqiao/records/time';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import { compileMapping, type EvaluationRow } from '../../mapping/sql/compile-mapping.ts';
import type { PolicyStore } from '../../context/policy-store.ts';
import { countCoverage } from './count-coverage.ts';
import type { Facts, MappingInForce } from './facts.ts';
import type { Coverages } from './coverages.ts';
import type { Counted } from './measured.ts';
import { recordsOf, type Moment } from './moment.ts';
import { rowsOfTotals, type RunningTotal } from './running-totals.ts';

/** What is to be counted. */
export interface Counting {
  readonly indicator: CatalogueIndicator;
  readonly mapping: Pick<MappingInForce, 'rule'>;
  readonly decisions: Facts['decisions'];
}

/** The year in Asia/Shanghai in which a moment lies. */
function yearOf({ asOf }: Pick<Moment, 'asOf'>): number {
  return Number(dayOf(asOf).slice(0, 4));
}

/** Counts the records as they were at a moment: the truth that the running totals are held against. */
export async function countRecords(
  store: PolicyStore,
  queryable: Queryable,
  { indicator, mapping, decisions }: Counting,
  moment: Moment,
): Promise<Counted> {
  const { document, cadence, window, startsOn } = indicator;
  const records = recordsOf(store, moment);
  const evaluation = { region: document.region, asOf: moment.asOf, cadence, window, startsOn, decisions, inputs: true };
  const rows = await queryable.query<EvaluationRow>(compileMapping(mapping.rule, records, evaluation));
  const coverages = await countCoverage(store, queryable, indicator, mapping.rule, records);
  return { rows, coverages, year: yearOf(moment) };
}

/** The same from running totals. */
export function countTotals(
  { rule }: Pick<MappingInForce, 'rule'>,
  totals: readonly RunningTotal[],
  coverages: Coverages | null,
  moment: Pick<Moment, 'asOf'>,
): Counted {
  const year = yearOf(moment);
  return { rows: rowsOfTotals(rule, totals, year), coverages, year };
}
