/** Of how many schools or enterprises a year's figures should be, and of how many they are. */
export interface YearCoverage {
  readonly expected: number;
  readonly reported: number;
}

/** A value of one year. Coverage is null where nobody in particular has to report. */
export interface YearValue {
  readonly year: number;
  readonly value: number;
  readonly coverage: YearCoverage | null;
}

/** Whether everybody who should report has reported. Where nobody is known to have to, nothing is complete. */
export function isComplete({ expected, reported }: YearCoverage): boolean {
  return expected > 0 && reported >= expected;
}

function share({ expected, reported }: YearCoverage): number {
  return expected === 0 ? 0 : reported / expected;
}

/**
 * The year that counts: the newest complete one; where none ever was complete, the one with the greatest coverage, of equal
 * coverage the newest. Without coverage the newest. Null when there is no year.
 */
export function yearThatCounts(
  years: readonly { readonly year: number; readonly coverage: YearCoverage | null }[],
): number | null {
  const newestFirst = years.toSorted((one, other) => other.year - one.year);
  const complete = newestFirst.find(({ coverage }) => coverage === null || isComplete(coverage));
  if (complete !== undefined) return complete.year;
  const shares = newestFirst.map(({ year, coverage }) => ({ year, share: coverage === null ? 1 : share(coverage) }));
  const greatest = Math.max(...shares.map((each) => each.share));
  return shares.find((each) => each.share === greatest)?.year ?? null;
}

/** The years that can be compared with each other: complete ones, oldest first. */
export function completeYears(years: readonly YearValue[]): readonly YearValue[] {
  return years.filter(({ coverage }) => coverage === null || isComplete(coverage));
}
