import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { ActiveFault, Fault, FaultOf, RequestFault, RequestFaultKind } from './fault.ts';

interface Armed {
  readonly id: string;
  readonly fault: Fault;
  readonly random: RandomGenerator;
  /** Matching requests so far, including those skipped at first. */
  met: number;
  struck: number;
}

/** A fault that applies to the current request. */
export interface Strike<K extends RequestFaultKind> {
  readonly fault: FaultOf<K>;
  /** Picks one of `length` positions, the same one for the same seed. */
  readonly pick: (length: number) => number;
}

/** Selects faults. Without a name: all of them. */
export interface FaultSelector {
  readonly id?: string | undefined;
  readonly system?: string | undefined;
}

/**
 * The active faults. Each has its own random generator, seeded with the seed and the fault's number, so that the same
 * faults set in the same order affect the same requests, whatever else happens.
 */
export class FaultBoard {
  readonly #seed: number;
  #armed: Armed[] = [];
  #next = 1;

  constructor(seed: number) {
    this.#seed = seed;
  }

  add(fault: Fault): ActiveFault {
    const number = this.#next++;
    const armed: Armed = {
      id: `fault-${number}`,
      fault,
      random: xoroshiro128plus(this.#seed * 1_000_003 + number),
      met: 0,
      struck: 0,
    };
    this.#armed.push(armed);
    return view(armed);
  }

  /** Clears faults; returns those that were active. */
  clear(selector: FaultSelector = {}): readonly ActiveFault[] {
    const [remaining, gone] = [[] as Armed[], [] as Armed[]];
    for (const armed of this.#armed) (selects(selector, armed) ? gone : remaining).push(armed);
    this.#armed = remaining;
    return gone.map(view);
  }

  list(): readonly ActiveFault[] {
    return this.#armed.map(view);
  }

  /** Whether any fault may affect this call. */
  threatens(system: string, call: string): boolean {
    return this.#armed.some(
      ({ fault }) => isRequestFault(fault) && fault.system === system && (fault.call ?? call) === call,
    );
  }

  /** The first fault of the kind that applies to this request, counted as used; undefined when none does. */
  take<K extends RequestFaultKind>(kind: K, system: string, call: string): Strike<K> | undefined {
    for (const armed of this.#armed) {
      const { fault } = armed;
      if (!isRequestFault(fault) || fault.kind !== kind) continue;
      if (fault.system !== system || (fault.call ?? call) !== call) continue;
      if (fault.count !== undefined && armed.struck >= fault.count) continue;
      if (fault.probability < 1 && uniformFloat64(armed.random) >= fault.probability) continue;
      armed.met += 1;
      if (armed.met <= fault.skip) continue;
      armed.struck += 1;
      return { fault: fault as FaultOf<K>, pick: (length) => uniformInt(armed.random, 0, length - 1) };
    }
    return undefined;
  }
}

function isRequestFault(fault: Fault): fault is RequestFault {
  return fault.kind !== 'down';
}

function selects(selector: FaultSelector, armed: Armed): boolean {
  return (
    (selector.id === undefined || selector.id === armed.id) &&
    (selector.system === undefined || selector.system === armed.fault.system)
  );
}

function view({ id, fault, struck }: Armed): ActiveFault {
  return { id, fault, struck };
}
