import { presentMoment, standingsAt } from '../measure/index.ts';
import type { PolicyStore } from '../policy-store.ts';
import type { Measured } from '../progress/index.ts';

export interface Told {
  readonly measured: Measured;
  readonly digest: string;
}

/** How all indicators stand now, by id: as the running totals tell it, or counted anew from all records. */
export async function allStandings(store: PolicyStore, anew: boolean): Promise<Readonly<Record<string, Told>>> {
  const { indicators } = store.catalogue;
  const standings = await standingsAt(store, indicators, await presentMoment(store), { anew });
  return Object.fromEntries(
    standings.map(({ indicator, measured, progress }) => [indicator.id, { measured, digest: progress.digest }]),
  );
}
