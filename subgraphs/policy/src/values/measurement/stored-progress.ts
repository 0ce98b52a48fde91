import sql, { raw, type Sql } from 'sql-template-tag';
import { isComplete } from '../progress/coverage.ts';
import type { Progress } from '../progress/progress.ts';

/** Progress as it was written down. */
export interface StoredProgress extends Omit<Progress, 'coverage'> {
  readonly position: number;
  readonly expected: number | null;
  readonly covered: number | null;
}

/** The columns of `StoredProgress`, of `indicator_progress` under this name. */
export function progressColumns(name: string): Sql {
  const p = raw(name);
  return sql`${p}.at as "asOf", ${p}.value, ${p}.numerator, ${p}.denominator, ${p}.gap, ${p}.forecast, ${p}.status, ${p}.absence,
    ${p}.mapping_version as "mappingVersion", ${p}.reported, ${p}.year, ${p}.digest, ${p}.position,
    ${p}.coverage_expected as expected, ${p}.coverage_reported as covered, ${p}.provisional, ${p}.line`;
}

/** The progress of an indicator that was written down. */
export function progressOfRow(indicator: string, { position, expected, covered, ...row }: StoredProgress): Progress {
  const { year, mappingVersion, asOf } = row;
  if (year === null || expected === null || covered === null) return { ...row, coverage: null };
  const counted = { expected, reported: covered };
  const of = { indicator, year, mappingVersion, asOf, position };
  return { ...row, coverage: { ...counted, complete: isComplete(counted), of } };
}
