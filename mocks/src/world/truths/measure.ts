import type { Entity } from '../entities/entity.ts';
import type { Truth } from '../types.ts';

/** The rows of a list that count: without quarantined ones. */
export function good<T extends Entity>(list: { readonly values: () => Iterable<T> }): T[] {
  return [...list.values()].filter(({ faulty }) => faulty?.quarantined !== true);
}

export function sum<T>(rows: readonly T[], value: (row: T) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}

export const count = (rows: readonly unknown[]): Truth => ({ value: rows.length });

export const distinct = (values: readonly unknown[]): Truth => ({ value: new Set(values).size });

/** A share in per cent; null where the whole is zero. */
export function share(numerator: number, denominator: number): Truth {
  return { value: denominator === 0 ? null : (numerator / denominator) * 100, numerator, denominator };
}

export function least(values: readonly number[]): Truth {
  return { value: values.length === 0 ? null : Math.min(...values) };
}

/** The rows of the newest year in the list. */
export function newestYear<T extends { readonly year: number }>(rows: readonly T[]): T[] {
  const newest = rows.reduce((year, row) => Math.max(year, row.year), 0);
  return rows.filter(({ year }) => year === newest);
}

type Yearly = { readonly year: number; readonly schoolCode: string };

/**
 * The rows of the year that the documents mean: the newest for which each school has reported everything, or else the one
 * for which most have. `schools`: those that should; of them, one that never reported anything has only just begun.
 */
export function countingYear<T extends Yearly>(
  rows: readonly T[],
  schools: Iterable<string>,
  everything: (row: T) => boolean = () => true,
): T[] {
  const ever = new Set(rows.map(({ schoolCode }) => schoolCode));
  const expected = [...schools].filter((code) => ever.has(code));
  const years = Map.groupBy(rows, ({ year }) => year);
  const reported = (year: number): number => {
    const bySchool = Map.groupBy(years.get(year) ?? [], ({ schoolCode }) => schoolCode);
    return expected.filter((code) => bySchool.get(code)?.every(everything) ?? false).length;
  };
  const [best] = [...years.keys()].toSorted((one, other) => reported(other) - reported(one) || other - one);
  return best === undefined ? [] : (years.get(best) ?? []);
}

/** One value for each year in the list, oldest first. */
export function yearly<T extends { readonly year: number }>(
  rows: readonly T[],
  value: (rows: readonly T[]) => number | null,
): NonNullable<Truth['series']> {
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((one, other) => one - other);
  return years.map((year) => ({ year, value: value(rows.filter((row) => row.year === year)) }));
}
