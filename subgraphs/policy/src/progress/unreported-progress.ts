import { createHash } from 'node:crypto';
import { Absence } from '@queqiao/kit/errors';
import { dayOf } from '@queqiao/kit/time';
import type { CatalogueIndicator } from '../catalogue/index.ts';
import type { IndicatorProgress } from '../generated/schema.ts';

/** SHA-256 over no inputs, no mapping and no value of an indicator: the same at every moment. */
function emptyDigest(indicator: CatalogueIndicator): string {
  const subject = { indicator: indicator.id, inputs: [], mappingVersion: null, value: null };
  return createHash('sha256').update(JSON.stringify(subject)).digest('hex');
}

/**
 * The progress of an indicator of which nothing is known: NO_DATA, with NOT_DUE before the day (Asia/Shanghai) from
 * which it holds and NOT_REPORTED from then on.
 */
export function unreportedProgress(indicator: CatalogueIndicator, asOf: string): IndicatorProgress {
  return {
    asOf,
    value: null,
    numerator: null,
    denominator: null,
    gap: null,
    status: 'NO_DATA',
    absence: dayOf(asOf) < indicator.startsOn ? Absence.NOT_DUE : Absence.NOT_REPORTED,
    mappingVersion: null,
    reported: false,
    digest: emptyDigest(indicator),
    forecast: null,
  };
}
