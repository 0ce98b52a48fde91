import { collectionsOf } from '../operations/find.ts';
import { PATCHABLE_TYPES } from '../operations/patches.ts';
import type { WorldState } from '../state.ts';
import { SYSTEMS } from '../systems.ts';
import type { Chooser } from './pick.ts';

/** A platform finds a wrong row and corrects it. */
const repair: Chooser = (state: WorldState) => {
  const system = state.random.pick(SYSTEMS);
  const list = state.random.pick(collectionsOf(state, system));
  const type = PATCHABLE_TYPES.find((name) => name === list.kind.type);
  const wrong = list.ordered().filter(({ faulty }) => faulty !== null);
  if (type === undefined || wrong.length === 0) return [];
  return [{ op: 'repair', system, type, id: list.key(state.random.pick(wrong)) }];
};

export const REPAIRS: readonly (readonly [weight: number, Chooser])[] = [[8, repair]];
