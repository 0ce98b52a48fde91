import type { Mocks } from '@queqiao/mocks';

type World = Mocks['world'];
export type EducationSystem = 'zhijiao' | 'haixi-education';
export const SYSTEMS: readonly EducationSystem[] = ['zhijiao', 'haixi-education'];

/** The common fields of the world's rows. */
export interface Entity {
  readonly faulty: { readonly quarantined: boolean } | null;
}

/** A list of the world. */
export interface ReadonlyCollection<T> {
  readonly ordered: () => readonly T[];
  readonly key: (row: T) => string;
}

/** The rows of a list that become records: those that are not rejected. */
export function goodRows<T extends Entity>(list: ReadonlyCollection<T>): readonly T[] {
  return list.ordered().filter(({ faulty }) => faulty?.quarantined !== true);
}

/** The rows of a list that are rejected. */
export function brokenRows<T extends Entity>(list: ReadonlyCollection<T>): readonly T[] {
  return list.ordered().filter(({ faulty }) => faulty?.quarantined === true);
}

/** All schools of one installation in the hub. */
export function goodSchools(world: World, system: EducationSystem) {
  return goodRows(world.platforms[system].schools);
}

export function sorted(values: readonly string[]): readonly string[] {
  return values.toSorted();
}
