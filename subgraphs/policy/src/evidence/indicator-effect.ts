import type { CatalogueIndicator } from '../documents/policy-catalogue.ts';
import type { MeasuredIndicator } from '../values/measurement/measure.ts';
import type { Progress } from '../values/progress/progress.ts';

/** An indicator as it is and as it would be: the schema's `IndicatorEffect`. */
export interface IndicatorEffect {
  readonly indicator: CatalogueIndicator;
  readonly before: Progress;
  readonly after: Progress;
}

function isTotal({ indicator }: IndicatorEffect): boolean {
  return indicator.components.length > 0;
}

/** Those of some indicators that would move: the records, the value or the status. Totals first. */
export function effectsOf(
  before: readonly MeasuredIndicator[],
  after: readonly MeasuredIndicator[],
): readonly IndicatorEffect[] {
  const then = new Map(after.map(({ indicator, progress }) => [indicator.id, progress]));
  return before
    .flatMap(({ indicator, progress }) => {
      const changed = then.get(indicator.id);
      return changed === undefined || (progress.digest === changed.digest && progress.status === changed.status)
        ? []
        : [{ indicator, before: progress, after: changed }];
    })
    .toSorted((one, other) => Number(isTotal(other)) - Number(isTotal(one)));
}
