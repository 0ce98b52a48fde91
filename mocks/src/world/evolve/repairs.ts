import type { Collection } from '../collection.ts';
import type { Entity } from '../entities/entity.ts';
import { PATCHABLE_TYPES } from '../operations/patches.ts';
import type { WorldState } from '../state.ts';
import type { Chooser } from './pick.ts';

const SYSTEMS = ['qinyun', 'haixi-employment', 'shanqitong', 'qinshangliang', 'zhijiao', 'haixi-education'] as const;

/** Somebody at a platform noticed a wrong row and put it right. */
const repair: Chooser = (state: WorldState) => {
  const system = state.random.pick(SYSTEMS);
  // Every list of a platform is a collection of entities; its own type does not matter here.
  const lists = Object.values(state.platforms[system]).filter(
    (part): part is Collection<Entity> & typeof part => typeof part === 'object' && 'kind' in part,
  );
  const list = state.random.pick(lists as unknown as readonly Collection<Entity>[]);
  const type = PATCHABLE_TYPES.find((name) => name === list.kind.type);
  const wrong = list.ordered().filter(({ faulty }) => faulty !== null);
  if (type === undefined || wrong.length === 0) return [];
  return [{ op: 'repair', system, type, id: list.key(state.random.pick(wrong)) }];
};

export const REPAIRS: readonly (readonly [weight: number, Chooser])[] = [[8, repair]];
