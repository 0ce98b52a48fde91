import type { Entity } from './entities/entity.ts';

/** What readers of one list of one platform may ask. */
export interface ReadonlyCollection<T extends Entity> {
  readonly size: number;
  /** Grows with every change of the collection: what an ETag or a cache can hang on. */
  readonly revision: number;
  readonly key: (row: T) => string;
  readonly get: (key: string) => T | undefined;
  readonly has: (key: string) => boolean;
  /** All rows by `updatedAt`, then key (code unit order). Valid until the next change; do not keep it. */
  readonly ordered: () => readonly T[];
  /** The rows whose attribute (an index that the collection declares, like `uscc`) is or contains the value. */
  readonly by: (index: string, value: string) => readonly T[];
}
