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

/** One value for each year in the list, oldest first. */
export function yearly<T extends { readonly year: number }>(
  rows: readonly T[],
  value: (rows: readonly T[]) => number | null,
): NonNullable<Truth['series']> {
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((one, other) => one - other);
  return years.map((year) => ({ year, value: value(rows.filter((row) => row.year === year)) }));
}
