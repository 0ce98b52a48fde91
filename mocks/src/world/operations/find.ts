import { Collection } from '../collection.ts';
import type { Entity } from '../entities/entity.ts';
import { demand, type EducationState, type EmploymentState, type WorldState } from '../state.ts';
import { BAOJI_PLAN, HAIXI_PLAN, type EducationPlan } from '../generate/plan.ts';
import { PATCHES, type PatchableType } from './patches.ts';

/** The lists of one system, of any record type. */
export function collectionsOf(state: WorldState, system: keyof WorldState['platforms']): readonly Collection<Entity>[] {
  return Object.values<unknown>(state.platforms[system])
    .filter((part) => part instanceof Collection)
    .map((list): Collection<Entity> => list);
}

/** The list of one system and one record type. Throws a RangeError when the platform has none. */
export function collectionOf(
  state: WorldState,
  system: keyof WorldState['platforms'],
  type: string,
): Collection<Entity> {
  const list = collectionsOf(state, system).find(({ kind }) => kind.type === type);
  if (list === undefined) throw new RangeError(`${system} has no ${type}`);
  return list;
}

/** A patch with its fields checked. Throws a ZodError that names the invalid ones. */
export function checkedPatch<T>(type: PatchableType, patch: unknown): Partial<T> {
  return PATCHES[type].partial().parse(patch) as Partial<T>;
}

/** A good row by key. Throws a RangeError when there is none, or only a wrong one. */
export function goodRow<T extends Entity>(collection: Collection<T>, key: string): T {
  const row = demand(collection, key);
  if (row.faulty?.quarantined === true) throw new RangeError(`${collection.kind.type} ${key} is wrong on purpose`);
  return row;
}

/** The parts of the region that an education platform serves. */
export function regionOf(state: WorldState, system: 'zhijiao' | 'haixi-education'): Region {
  const { platforms } = state;
  return system === 'zhijiao'
    ? { education: platforms.zhijiao, employment: platforms.qinyun, plan: BAOJI_PLAN }
    : { education: platforms['haixi-education'], employment: platforms['haixi-employment'], plan: HAIXI_PLAN };
}

export interface Region {
  readonly education: EducationState;
  readonly employment: EmploymentState;
  readonly plan: EducationPlan;
}

/** The education platform in the region of an employment platform. */
export function educationBeside(system: 'qinyun' | 'haixi-employment'): 'zhijiao' | 'haixi-education' {
  return system === 'qinyun' ? 'zhijiao' : 'haixi-education';
}

/** The keys of the good rows of a list. */
export function goodKeys<T extends Entity>(collection: Collection<T>): string[] {
  return [...collection.values()]
    .filter(({ faulty }) => faulty?.quarantined !== true)
    .map((row) => collection.key(row));
}
