import type { Collection } from '../collection.ts';
import type { Entity, FaultKind } from '../entities/entity.ts';
import type { Random } from '../random.ts';

/** One way in which rows of a list go wrong. */
export interface Spoiling<T> {
  readonly kind: FaultKind;
  readonly field: keyof T & string;
  /** What the fault alters in the entity itself; nothing where the serving side spoils the row. */
  readonly alter?: (row: T) => Partial<T>;
}

/** The share of rows that go wrong in each way. */
const SHARE = 0.004;

function times(size: number): number {
  return Math.max(1, Math.round(size * SHARE));
}

/**
 * Adds rows that must be set aside: copies of good rows under keys of their own (`renew`), so that the good ones keep
 * their number.
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

/** Marks good rows as served oddly: twice, or with a field that nobody knows. They count all the same. */
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

/** A code with its last character missing and a letter in front: no code of any kind. */
export function malformed(code: string): string {
  return `X${code.slice(1, -1)}`;
}
