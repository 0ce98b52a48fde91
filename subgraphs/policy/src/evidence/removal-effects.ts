import { RECORD_TYPES } from '@queqiao/families';
import type { RecordTypeName } from '@queqiao/records';
import type { PolicyStore } from '../context/policy-store.ts';
import type { LeftOut } from '../mapping/sql/records-at.ts';
import { measureIndicators, type MeasuredIndicator } from '../values/measurement/measure.ts';
import { presentMoment } from '../values/measurement/moment.ts';
import { reporterOf } from '../values/measurement/reporter.ts';
import { waysOf } from '../values/running-totals/changed-records.ts';
import { effectsOf, type IndicatorEffect } from './indicator-effect.ts';

/** Whether an indicator counts records of a type, refers to them, or expects them to report. */
function depends({ indicator, facts: { mapping } }: MeasuredIndicator, type: RecordTypeName): boolean {
  if (mapping === null) return false;
  const { rule } = mapping;
  return (
    rule.recordType === type ||
    reporterOf(rule, indicator)?.kind === type ||
    waysOf(rule).some(({ steps }) => steps.at(-1)?.reference.type === type)
  );
}

/** The indicators that would move if records were removed now, with the totals that they are part of; totals first. */
export async function effectsOfRemoval(store: PolicyStore, records: LeftOut): Promise<readonly IndicatorEffect[]> {
  const type = RECORD_TYPES.get(records.type)?.name;
  if (type === undefined || records.ids.length === 0) return [];
  const { indicators } = store.catalogue;
  const moment = await presentMoment(store);
  const before = await measureIndicators(store, indicators, moment);
  const own = new Set(before.filter((each) => depends(each, type)).map(({ indicator }) => indicator.id));
  const touched = indicators.filter(({ id, components }) => own.has(id) || components.some((one) => own.has(one)));
  const after = await measureIndicators(store, touched, { ...moment, without: records });
  return effectsOf(before, after);
}
