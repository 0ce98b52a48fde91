import type { Entity } from '../entities/entity.ts';
import type { Truth } from '../types.ts';
import { yearOf } from '../calendar.ts';
import type { School } from '../entities/education.ts';
import type { WorldState } from '../state.ts';

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

/** Schools that have to report, each with the year from which on; 0: always. */
export type Reporters = ReadonlyMap<string, number>;

/** When each school began that did not exist when the world was created, by its present code. */
function begun(state: WorldState, system: string): Map<string, number> {
  const years = new Map<string, number>();
  for (const { at, kind, id, formerId, ...entry } of state.journal) {
    if (entry.system !== system || entry.type !== 'School') continue;
    if (kind === 'CREATED') years.set(id, yearOf(at));
    if (kind === 'REKEYED') years.set(id, years.get(formerId ?? '') ?? 0);
  }
  return years;
}

/** What schools have to report: everything since they began. */
export function reporters(state: WorldState, schools: readonly School[]): Reporters {
  const since = begun(state, schools[0]?.system ?? '');
  return new Map(schools.map(({ code }) => [code, since.get(code) ?? 0]));
}

/**
 * The rows behind a figure of schools: those of the newest year that every school has reported in full; where there is no such
 * year, of the one that the greatest part has. A row without one of the cells is left out altogether.
 */
export function reported<T extends Yearly>(rows: readonly T[], schools: Reporters, cells: readonly (keyof T)[]): T[] {
  const own = rows.filter(({ schoolCode }) => schools.has(schoolCode));
  const isFull = (row: T): boolean => cells.every((cell) => row[cell] !== null);
  const partOf = (year: number): number => {
    const due = [...schools].filter(([, since]) => since <= year).map(([code]) => code);
    const done = due.filter((code) => {
      const theirs = own.filter((row) => row.year === year && row.schoolCode === code);
      return theirs.length > 0 && theirs.every(isFull);
    });
    return due.length === 0 ? 0 : done.length / due.length;
  };
  const parts = [...new Set(own.map(({ year }) => year))].map((year) => ({ year, part: partOf(year) }));
  const [best] = parts.toSorted((one, other) => other.part - one.part || other.year - one.year);
  return own.filter((row) => row.year === best?.year && isFull(row));
}

/** One value for each year in the list, oldest first. */
export function yearly<T extends { readonly year: number }>(
  rows: readonly T[],
  value: (rows: readonly T[]) => number | null,
): NonNullable<Truth['series']> {
  const years = [...new Set(rows.map(({ year }) => year))].toSorted((one, other) => one - other);
  return years.map((year) => ({ year, value: value(rows.filter((row) => row.year === year)) }));
}
