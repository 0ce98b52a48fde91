import type { Mocks } from '@queqiao/mocks';

type World = Mocks['world'];
export type EducationSystem = 'zhijiao' | 'haixi-education';
export const SYSTEMS: readonly EducationSystem[] = ['zhijiao', 'haixi-education'];

/** What every row of the world has. */
export interface Entity {
  readonly faulty: { readonly quarantined: boolean } | null;
}

/** A list of the world. */
export interface ReadonlyCollection<T> {
  readonly ordered: () => readonly T[];
  readonly key: (row: T) => string;
}

/** The rows of a list that a hub holds as records: those that need not be set aside. */
export function goodRows<T extends Entity>(list: ReadonlyCollection<T>): readonly T[] {
  return list.ordered().filter(({ faulty }) => faulty?.quarantined !== true);
}

/** The rows of a list that must be set aside. */
export function brokenRows<T extends Entity>(list: ReadonlyCollection<T>): readonly T[] {
  return list.ordered().filter(({ faulty }) => faulty?.quarantined === true);
}

/** All schools of one installation that a hub holds. */
export function goodSchools(world: World, system: EducationSystem) {
  return goodRows(world.platforms[system].schools);
}

export function sorted(values: readonly string[]): readonly string[] {
  return values.toSorted();
}
