import type { Queryable } from '@queqiao/store';
import sql from 'sql-template-tag';
import { hashJoin } from '../mapping/sql/input-hash.ts';
import type { MeasuredIndicator } from '../values/measurement/measure.ts';
import type { VersionName } from './finding.ts';

const LANES = [0, 16, 32, 48] as const;

function sumOf(outcome: MeasuredIndicator | undefined): string | null {
  const inputs = outcome?.measured.inputs ?? null;
  return inputs !== null && 'sum' in inputs ? inputs.sum : null;
}

/** One sum of hashes less another, each quarter modulo 2^64. */
function minus(one: string, other: string): string {
  return LANES.map((start) => {
    const [left, right] = [one, other].map((hex) => BigInt(`0x${hex.slice(start, start + 16)}`)) as [bigint, bigint];
    return BigInt.asUintN(64, left - right)
      .toString(16)
      .padStart(16, '0');
  }).join('');
}

/**
 * The version in which two sums of hashes differ, when it is a single one: what is left of the sums is its own hash, and
 * every version's hash can be computed again. Empty when it is none, or more than one.
 */
export async function singleDifference(
  queryable: Queryable,
  kept: MeasuredIndicator | undefined,
  recounted: MeasuredIndicator | undefined,
): Promise<readonly VersionName[]> {
  const [before, now] = [sumOf(kept), sumOf(recounted)];
  const type = kept?.facts.mapping?.rule.recordType;
  if (before === null || now === null || before === now || type === undefined) return [];
  return queryable.query<VersionName>(
    sql`select r.system, r.type, r.id, r.version from record_version as r ${hashJoin('r')}
        where r.type = ${type} and input.hex = any(${[minus(before, now), minus(now, before)]}::text[])`,
  );
}
