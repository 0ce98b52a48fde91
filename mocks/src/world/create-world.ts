import { generateWorld } from './generate/generate-world.ts';
import { applyOperation } from './operations/apply-operation.ts';
import { worldOperation } from './operations/operation.ts';
import { isRecord } from './record-view.ts';
import { step } from './evolve/step.ts';
import { WorldState } from './state.ts';
import { collectionsOf } from './operations/find.ts';
import { SYSTEMS } from './systems.ts';
import { baojiTruths } from './truths/baoji.ts';
import { haixiTruths } from './truths/haixi.ts';
import type { JournalEntry, Truth, World, WorldOptions, WrongRow } from './types.ts';

/**
 * Creates a world: Baoji and Haixi as the policies count them, times the scale. The same options give the same world.
 * Throws a RangeError when scale is not a whole number from 1.
 */
export function createWorld(options: WorldOptions): World {
  if (!Number.isInteger(options.scale) || options.scale < 1)
    throw new RangeError(`scale ${options.scale} is not a whole number from 1`);
  const state = new WorldState(options);
  generateWorld(state);
  const entriesOf = (change: () => void): readonly JournalEntry[] => {
    const before = state.journal.length;
    change();
    return state.journal.slice(before);
  };
  return {
    options,
    get now() {
      return state.now;
    },
    platforms: state.platforms,
    journal: state.journal,
    advance(ms) {
      if (!(ms >= 0)) throw new RangeError(`time cannot move by ${ms} ms`);
      state.now += ms;
    },
    step: () => entriesOf(() => step(state)),
    apply: (operation) => entriesOf(() => applyOperation(state, worldOperation.parse(operation))),
    truths: (asOf = state.now) => truthsOf(state, asOf),
    recordKeys: () => recordKeysOf(state),
    wrongRows: () => wrongRowsOf(state),
  };
}

function truthsOf(state: WorldState, asOf: number): Map<string, Truth> {
  return new Map([
    ...baojiTruths(state).map(([name, truth]) => [`baoji-2024-37/${name}`, truth] as const),
    ...haixiTruths(state, asOf).map(([name, truth]) => [`haixi-2020-93/${name}`, truth] as const),
  ]);
}

function recordKeysOf(state: WorldState): Set<string> {
  const keys = new Set<string>();
  for (const list of allCollections(state)) {
    for (const row of list.values()) {
      if (isRecord(list.kind, row)) keys.add(`${list.system} ${list.kind.type} ${list.key(row)}`);
    }
  }
  return keys;
}

function wrongRowsOf(state: WorldState): WrongRow[] {
  const wrong: WrongRow[] = [];
  for (const list of allCollections(state)) {
    for (const row of list.values()) {
      if (row.faulty === null) continue;
      wrong.push({ system: list.system, type: list.kind.type, id: list.key(row), fault: row.faulty });
    }
  }
  return wrong;
}

function allCollections(state: WorldState) {
  return SYSTEMS.flatMap((system) => collectionsOf(state, system));
}
