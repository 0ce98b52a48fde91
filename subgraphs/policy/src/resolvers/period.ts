import type { ReportingPeriodResolvers } from '../generated/schema.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import { valuesOf } from '../periods/read-periods.ts';

/** The fields of `ReportingPeriod` that are not its own. */
export function periodResolvers(store: PolicyStore): ReportingPeriodResolvers {
  return {
    digest: ({ closing }) => closing?.digest ?? null,
    values: (period) => valuesOf(store, period),
    closedAt: ({ closing }) => closing?.at ?? null,
    closedBy: ({ closing }) => (closing === null ? null : { id: closing.by }),
  };
}
