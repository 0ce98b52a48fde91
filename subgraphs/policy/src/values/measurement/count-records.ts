import type { Queryable } from '@queqiao/store';
import { dayOf } from '@queqiao/records/time';
import type { CatalogueIndicator } from '../../documents/policy-catalogue.ts';
import { compileMapping, type EvaluationRow } from '../../mapping/sql/compile-mapping.ts';
import type { PolicyStore } from '../../context/policy-store.ts';
import { decisionsOf } from './decisions.ts';
import type { MappingInForce } from './facts.ts';
import type { CountedRows } from './measured.ts';
import { recordsOf, type Moment } from './moment.ts';
import { rowsOfTotals, type RunningTotal } from './running-totals.ts';

/** What is to be counted. */
export interface Counting {
  readonly indicator: CatalogueIndicator;
  readonly mapping: Pick<MappingInForce, 'rule'>;
  /** Whether anything was decided about single records. */
  readonly decided: boolean;
  /** Also a row for each year. */
  readonly yearly: boolean;
}

/** Counts the records as they were at a moment: the truth that the running totals are held against. */
export async function countRecords(
  store: PolicyStore,
  queryable: Queryable,
  { indicator, mapping, decided, yearly }: Counting,
  moment: Moment,
): Promise<CountedRows> {
  const { document, cadence, window, startsOn } = indicator;
  const records = recordsOf(store, moment);
  const count = (everyYear: boolean): Promise<EvaluationRow[]> =>
    queryable.query<EvaluationRow>(
      compileMapping(mapping.rule, records, {
        region: document.region,
        asOf: moment.asOf,
        cadence,
        window,
        startsOn,
        everyYear,
        decisions: decided ? decisionsOf(indicator.id, moment) : null,
        inputs: !everyYear,
      }),
    );
  return { rows: await count(false), yearly: yearly ? await count(true) : [] };
}

/** The same from running totals. */
export function countTotals(
  { mapping, yearly }: Pick<Counting, 'mapping' | 'yearly'>,
  totals: readonly RunningTotal[],
  { asOf }: Pick<Moment, 'asOf'>,
): CountedRows {
  const year = Number(dayOf(asOf).slice(0, 4));
  return {
    rows: rowsOfTotals(mapping.rule, totals, { year, everyYear: false }),
    yearly: yearly ? rowsOfTotals(mapping.rule, totals, { year, everyYear: true }) : [],
  };
}
