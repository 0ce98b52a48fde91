import type { Collection } from '../collection.ts';
import type { Entity, FaultKind } from '../entities/entity.ts';
import type { Random } from '../random.ts';

/** One kind of error in the rows of a list. */
export interface Spoiling<T> {
  readonly kind: FaultKind;
  readonly field: keyof T & string;
  /** The change that the fault makes in the entity itself; none where only the served row is wrong. */
  readonly alter?: (row: T) => Partial<T>;
}

/** The share of rows with each kind of error. */
const SHARE = 0.004;

function times(size: number): number {
  return Math.max(1, Math.round(size * SHARE));
}

/**
 * Adds rows that must be quarantined: copies of good rows under their own keys (`renew`), so that the number of good
 * rows does not change.
 */
export function addSpoiled<T extends Entity>(
  collection: Collection<T>,
  random: Random,
  renew: (row: T) => Partial<T>,
  spoilings: readonly Spoiling<T>[],
): void {
  const good = [...collection.values()].filter((row) => row.faulty === null);
  for (const { kind, field, alter } of spoilings) {
    for (let time = times(good.length); time > 0; time -= 1) {
      const template = random.pick(good);
      const fresh = { ...template, ...renew(template), faulty: { kind, field, quarantined: true } };
      const row = { ...fresh, ...alter?.(fresh) };
      if (!collection.has(collection.key(row))) collection.put(row);
    }
  }
}

/** Marks good rows to be served twice or with an unknown field. They still count. */
export function markOdd<T extends Entity>(collection: Collection<T>, random: Random): void {
  const good = [...collection.values()].filter((row) => row.faulty === null);
  const odd = random.sample(good, 2 * times(good.length));
  odd.forEach((row, place) => {
    const faulty =
      place % 2 === 0
        ? ({ kind: 'DUPLICATE', field: '', quarantined: false } as const)
        : ({ kind: 'EXTRA_FIELD', field: 'reserved1', quarantined: false } as const);
    collection.put({ ...row, faulty });
  });
}

/** A code without its last character and with a letter in front: invalid as any kind of code. */
export function malformed(code: string): string {
  return `X${code.slice(1, -1)}`;
}
