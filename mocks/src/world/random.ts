import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Seeded random numbers: the same seed and purpose always give the same numbers. */
export class Random {
  readonly #generator;

  /** Each purpose has its own stream, so that one more draw in one place changes nothing elsewhere. */
  constructor(seed: number, purpose: string) {
    this.#generator = xoroshiro128plus(createHash('sha256').update(`${seed}/${purpose}`).digest().readInt32BE(0));
  }

  /** A whole number between both bounds, bounds included. */
  int(from: number, to: number): number {
    return uniformInt(this.#generator, from, to);
  }

  chance(probability: number): boolean {
    return uniformFloat64(this.#generator) < probability;
  }

  /** One of a list. Throws a RangeError when the list is empty. */
  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    // The index is within the list, where every element is set.
    return list[this.int(0, list.length - 1)] as T;
  }

  /** One of the values, with a probability in proportion to its weight. */
  weighted<T>(choices: readonly (readonly [weight: number, value: T])[]): T {
    let left = this.int(
      1,
      choices.reduce((sum, [weight]) => sum + weight, 0),
    );
    for (const [weight, value] of choices) {
      left -= weight;
      if (left <= 0) return value;
    }
    throw new RangeError('nothing to choose from');
  }

  /** A copy of the list in a new order. */
  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let last = copy.length - 1; last > 0; last -= 1) {
      const other = this.int(0, last);
      [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
    }
    return copy;
  }

  /** `count` different members of a list, or the whole list when it is shorter. */
  sample<T>(list: readonly T[], count: number): T[] {
    if (count * 4 >= list.length) return this.shuffled(list).slice(0, count);
    const chosen = new Set<T>();
    while (chosen.size < count) chosen.add(this.pick(list));
    return [...chosen];
  }
}
