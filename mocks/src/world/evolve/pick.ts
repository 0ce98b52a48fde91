import type { Collection } from '../collection.ts';
import type { Entity } from '../entities/entity.ts';
import type { WorldState } from '../state.ts';
import type { WorldOperationInput } from '../operations/operation.ts';

/** Proposes changes that are possible now; none where no suitable row was found. */
export type Chooser = (state: WorldState) => readonly WorldOperationInput[];

const TRIES = 40;

/**
 * A suitable good row; null where a few random tries found none. (A search of the whole list at every step would be too
 * slow in a large world.)
 */
export function pickRow<T extends Entity>(
  state: WorldState,
  list: Collection<T>,
  suits: (row: T) => boolean = () => true,
): T | null {
  const rows = list.ordered();
  if (rows.length === 0) return null;
  for (let left = TRIES; left > 0; left -= 1) {
    const row = state.random.pick(rows);
    if (row.faulty?.quarantined !== true && suits(row)) return row;
  }
  return null;
}

/** The operations for a row, none where there is no row. */
export function given<T>(row: T | null, propose: (row: T) => WorldOperationInput): readonly WorldOperationInput[] {
  return row === null ? [] : [propose(row)];
}

/** A number changed by at least one and at most a tenth, within bounds. */
export function nudged(state: WorldState, value: number, least: number, most: number): number {
  const reach = Math.max(1, Math.round(value * 0.1));
  const moved = value + state.random.int(1, reach) * (state.random.chance(0.5) ? 1 : -1);
  return Math.min(most, Math.max(least, moved));
}

/** The installation in Baoji more often than the one in Haixi. */
export function pickEducation(state: WorldState): 'zhijiao' | 'haixi-education' {
  return state.random.chance(0.65) ? 'zhijiao' : 'haixi-education';
}

export function pickEmployment(state: WorldState): 'qinyun' | 'haixi-employment' {
  return state.random.chance(0.8) ? 'qinyun' : 'haixi-employment';
}
