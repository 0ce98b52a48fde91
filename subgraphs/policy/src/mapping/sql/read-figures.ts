import type { ResolvedMapping } from '../resolved-mapping.ts';
import type { IndicatorEntry } from '../../documents/policy-file.ts';
import type { EvaluationRow } from './compile-mapping.ts';

/** What a mapping gives for one year, or for the whole period. */
export interface Figures {
  readonly year: number | null;
  readonly value: number | null;
  /** Null unless the measure is a ratio. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly records: number;
}

function valueOf(row: EvaluationRow, mapping: ResolvedMapping, unit: IndicatorEntry['unit']): number | null {
  const { numerator, denominator } = row;
  if (mapping.denominator !== null) {
    if (numerator === null || denominator === null || denominator === 0) return null;
    return (numerator / denominator) * (unit === '%' ? 100 : 1);
  }
  // Nothing to sum is 0; records that all leave the cell empty are not.
  const isEmptySum = mapping.numerator.aggregate.kind === 'sum' && (row.records ?? 0) === 0;
  return isEmptySum ? 0 : numerator;
}

/**
 * The figures behind an indicator, oldest first, from the rows of its compiled mapping; shares in per cent. Empty when
 * no record of the type is known in the region: nothing was reported.
 */
export function readFigures(
  rows: readonly EvaluationRow[],
  mapping: ResolvedMapping,
  unit: IndicatorEntry['unit'],
): readonly Figures[] {
  return rows
    .filter(({ known }) => known)
    .map((row) => ({
      year: row.year,
      value: valueOf(row, mapping, unit),
      numerator: mapping.denominator === null ? null : row.numerator,
      denominator: row.denominator,
      records: row.records ?? 0,
    }));
}
