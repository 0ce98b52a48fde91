import type { YearCoverage } from '../progress/coverage.ts';

/** A row of coverage: how many are expected from a year on, how many have reported it. */
export interface CoverageRow {
  readonly year: number;
  readonly expected: number;
  readonly reported: number;
}

/** Who should have reported each year, and who has, in numbers. */
export class Coverages {
  readonly #rows: readonly CoverageRow[];

  constructor(rows: readonly CoverageRow[]) {
    this.#rows = rows;
  }

  /** The years that anybody has reported. */
  get reportedYears(): readonly number[] {
    return this.#rows.filter(({ reported }) => reported > 0).map(({ year }) => year);
  }

  of(year: number): YearCoverage {
    const expected = this.#rows.reduce((sum, row) => (row.year <= year ? sum + row.expected : sum), 0);
    return { expected, reported: this.#rows.find((row) => row.year === year)?.reported ?? 0 };
  }
}
