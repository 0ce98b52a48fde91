import { presentMoment } from '../values/measurement/moment.ts';
import { measureIndicators } from '../values/measurement/measure.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import type { Measured } from '../values/progress/progress.ts';

export interface MeasuredValue {
  readonly measured: Measured;
  readonly digest: string;
}

/** The present value of every indicator, by id: from the running totals, or counted again from all records. */
export async function measureAll(
  store: PolicyStore,
  recount: boolean,
): Promise<Readonly<Record<string, MeasuredValue>>> {
  const { indicators } = store.catalogue;
  const outcomes = await measureIndicators(store, indicators, await presentMoment(store), { recount });
  return Object.fromEntries(
    outcomes.map(({ indicator, measured, progress }) => [indicator.id, { measured, digest: progress.digest }]),
  );
}
