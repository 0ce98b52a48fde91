import { UNMEASURED, type Measured } from './progress.ts';

/** One part of a total. */
export interface Component {
  readonly id: string;
  readonly measured: Measured;
  readonly digest: string;
}

/** A total from its components: their sum, or nothing when one of them has no value. A part that nobody knows is not 0. */
export function totalOf(components: readonly Component[]): Measured {
  const values = components.map(({ measured }) => measured.value);
  const known = values.filter((value) => value !== null);
  return {
    ...UNMEASURED,
    value: known.length === values.length ? known.reduce((sum, value) => sum + value, 0) : null,
    reported: components.some(({ measured }) => measured.reported),
    inputs: { components: components.map(({ id, digest }) => ({ id, digest })) },
  };
}
