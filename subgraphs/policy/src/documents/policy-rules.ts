import type { z } from 'zod';
import type { IndicatorEntry, PolicyFile } from './policy-fields.ts';

// What must hold between the fields of a policy file.

type Refinement = Pick<z.RefinementCtx, 'addIssue'>;
type Fault = (path: readonly (string | number)[], message: string) => void;

function faults(context: Refinement): Fault {
  return (path, message) => context.addIssue({ code: 'custom', path: [...path], message });
}

/** Which bounds each comparator takes. */
const BOUNDS = {
  AT_LEAST: { lower: true, upper: false },
  AT_MOST: { lower: false, upper: true },
  BETWEEN: { lower: true, upper: true },
  INCREASING: { lower: false, upper: false },
  NON_DECREASING: { lower: false, upper: false },
} as const satisfies Record<IndicatorEntry['comparator'], Record<'lower' | 'upper', boolean>>;

/** What must hold within one indicator. */
export function checkIndicator(indicator: IndicatorEntry, context: Refinement): void {
  const fault = faults(context);
  const { comparator, lower, upper, unit } = indicator;
  for (const bound of ['lower', 'upper'] as const) {
    const wanted = BOUNDS[comparator][bound];
    if (wanted !== (indicator[bound] !== undefined)) {
      fault(
        [bound],
        `${comparator} ${wanted ? '须有' : '不可有'}此界 (${wanted ? 'needs' : 'takes no'} ${bound} bound)`,
      );
    }
  }
  if (lower !== undefined && upper !== undefined && lower >= upper) {
    fault(['upper'], '上限应大于下限 (the upper bound must be above the lower)');
  }
  if (unit === '%' && [lower, upper].some((bound) => bound !== undefined && (bound < 0 || bound > 100))) {
    fault(['lower'], '百分比应在 0 至 100 之间 (per cent lies between 0 and 100)');
  }
  if (unit === '%' && indicator.additive) fault(['additive'], '比例不可相加 (shares cannot be summed)');
  if (indicator.aboveUpper !== undefined && comparator !== 'BETWEEN') {
    fault(['aboveUpper'], '只用于 BETWEEN (belongs to BETWEEN only)');
  }
  if (indicator.window !== undefined && indicator.cadence !== 'ROLLING') {
    fault(['window'], '只用于 ROLLING (belongs to ROLLING only)');
  }
  if (indicator.levels !== undefined && !indicator.subjects.includes('School')) {
    fault(['levels'], '只用于统计院校的指标 (belongs to indicators that count schools)');
  }
  if (indicator.components.length > 0 && (!indicator.additive || indicator.recordType !== undefined)) {
    fault(['components'], '总数由各项相加,自身不计数 (a total is additive and counts no records of its own)');
  }
}

/** What must hold between a document and its indicators. */
export function checkPolicy(policy: PolicyFile, context: Refinement): void {
  const fault = faults(context);
  if (policy.endsOn !== null && policy.endsOn < policy.startsOn) fault(['endsOn'], '早于开始日期 (before startsOn)');
  const byId = new Map(policy.indicators.toReversed().map((indicator) => [indicator.id, indicator]));
  for (const [index, indicator] of policy.indicators.entries()) {
    const at = (...path: readonly (string | number)[]) => ['indicators', index, ...path];
    if (!indicator.id.startsWith(`${policy.id}/`)) fault(at('id'), `应以 ${policy.id}/ 开头 (must start with it)`);
    if (byId.get(indicator.id) !== indicator) fault(at('id'), `编号重复:${indicator.id} (id used twice)`);
    const startsOn = indicator.startsOn ?? policy.startsOn;
    if (indicator.dueOn !== null && indicator.dueOn < startsOn) fault(at('dueOn'), '早于开始日期 (before startsOn)');
    for (const [place, department] of indicator.departments.entries()) {
      if (!policy.departments.includes(department)) {
        fault(at('departments', place), `文件的部门中没有“${department}” (not among the document's departments)`);
      }
    }
    for (const [place, id] of indicator.components.entries()) {
      const component = byId.get(id);
      if (component === undefined) fault(at('components', place), `没有指标 ${id} (no such indicator)`);
      else if (component.components.length > 0 || !component.additive || component.unit !== indicator.unit) {
        fault(
          at('components', place),
          `${id} 不可并入:须可加、同单位、非总数 (must be additive, of the same unit, no total)`,
        );
      }
    }
  }
}
