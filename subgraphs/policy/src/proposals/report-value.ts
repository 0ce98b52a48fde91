import { badInput } from '@queqiao/subgraph/errors';
import type { Queryable } from '@queqiao/store';
import { dayOf } from '@queqiao/records/time';
import sql from 'sql-template-tag';
import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import { conflict, indicatorOf, readText } from '../context/errors.ts';
import { measureIndicator } from '../values/measurement/measure.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import type { Progress } from '../values/progress/progress.ts';
import { lockProgress } from '../values/running-totals/lock-progress.ts';
import { recordProgress } from '../values/running-totals/record-progress.ts';

export interface Report {
  readonly indicator: string;
  /** The day that the value is of. */
  readonly asOf: string;
  readonly value: number;
  readonly numerator?: number | null | undefined;
  readonly denominator?: number | null | undefined;
  readonly note: string;
}

/** Reported shares are rounded: so far may they be from what their parts give. */
const ROUNDING = 0.05;

function checkShare({ unit }: CatalogueIndicator, { value, numerator, denominator }: Report): void {
  if (unit === '%' && (value < 0 || value > 100)) {
    throw badInput(`value 为百分比,应在 0 至 100 之间,实为 ${value} (per cent lies between 0 and 100)`, 'value');
  }
  if ((numerator == null) !== (denominator == null)) {
    throw badInput('分子与分母须同时给出 (numerator and denominator are given together)', 'numerator');
  }
  if (numerator == null || denominator == null) return;
  if (denominator === 0) throw badInput('分母不可为 0 (the denominator is not 0)', 'denominator');
  const share = (numerator / denominator) * (unit === '%' ? 100 : 1);
  if (Math.abs(share - value) > Math.max(ROUNDING, Math.abs(value) * 1e-6)) {
    throw badInput(
      `value ${value} 与分子除以分母所得 ${share} 不符 (the value is not numerator over denominator)`,
      'value',
    );
  }
}

/**
 * Keeps a value that no platform knows, with a note and the time; it shows as reported. Throws BAD_USER_INPUT for a
 * total, a day to come and numbers that contradict each other, CONFLICT when records give the indicator a value.
 */
export async function reportValue(
  store: PolicyStore,
  transaction: Queryable,
  report: Report,
  by: string,
): Promise<Progress> {
  const indicator = indicatorOf(store.catalogue, report.indicator);
  if (indicator.components.length > 0) {
    throw badInput(`${indicator.id} 是总数,请报送其组成项 (a total: report its components)`, 'indicator');
  }
  const note = readText(report.note, 'note');
  checkShare(indicator, report);
  const { position, at } = await lockProgress(store, transaction);
  if (report.asOf > dayOf(at)) throw badInput(`asOf ${report.asOf} 尚未到来 (a day to come)`, 'asOf');
  const moment = { asOf: at, position, present: true };
  const before = await measureIndicator(store, indicator, moment, { queryable: transaction });
  if (before.measured.value !== null && !before.measured.reported) {
    throw conflict(
      `${indicator.id} 的数值来自平台记录,停用其映射后方可报送 (records give its value: retire the mapping before reporting)`,
    );
  }
  const { asOf, value, numerator = null, denominator = null } = report;
  await transaction.query(
    sql`insert into reported_value (indicator, as_of, value, numerator, denominator, note, by, at)
        values (${indicator.id}, ${asOf}, ${value}, ${numerator}, ${denominator}, ${note}, ${by}, ${at})`,
  );
  await recordProgress(store, transaction, [indicator], { ...moment, causeOf: () => null });
  return (await measureIndicator(store, indicator, moment, { queryable: transaction })).progress;
}
