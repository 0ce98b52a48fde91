import { hash } from 'node:crypto';
import type { Queryable } from '@queqiao/store';
import { canonicalJson } from '../context/canonical-json.ts';
import type { PolicyStore } from '../context/policy-store.ts';
import type { PolicyFile } from '../documents/policy-file.ts';
import { measureIndicators, type MeasuredIndicator } from '../values/measurement/measure.ts';
import { endOfPeriod, type Period } from './period.ts';

/**
 * The values of a document as they are for a period: by what is known and in force now, as of the moment at which the period
 * is over, or now where it is not.
 */
export function measurePeriod(
  store: PolicyStore,
  queryable: Queryable,
  document: PolicyFile,
  period: Period,
  now: { readonly at: string; readonly position: number },
): Promise<readonly MeasuredIndicator[]> {
  const end = endOfPeriod(period);
  const asOf = Date.parse(end) < Date.parse(now.at) ? end : now.at;
  const moment = { asOf, position: now.position, present: true };
  return measureIndicators(store, store.catalogue.indicatorsOf(document), moment, { queryable });
}

/** A value as it is digested and frozen. */
interface DigestedValue {
  readonly indicator: string;
  readonly value: number | null;
  readonly status: string;
  readonly digest: string;
}

/** SHA-256 over a period and its values. */
export function periodDigest({ document, from, to }: Period, values: readonly DigestedValue[]): string {
  const digested = values
    .map(({ indicator, value, status, digest }) => ({ indicator, value, status, digest }))
    .toSorted((one, other) => (one.indicator < other.indicator ? -1 : 1));
  return hash('sha256', canonicalJson({ document, from, to, values: digested }));
}

/** The digest that measured values of a period have. */
export function measuredDigest(period: Period, measured: readonly MeasuredIndicator[]): string {
  return periodDigest(
    period,
    measured.map(({ indicator: { id }, progress: { value, status, digest } }) => ({
      indicator: id,
      value,
      status,
      digest,
    })),
  );
}
