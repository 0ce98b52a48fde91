import { z } from 'zod';

/** A record whose personal data is returned to a caller. */
export interface PersonalRead {
  readonly system: string;
  readonly type: string;
  readonly id: string;
}

const NONE: readonly PersonalRead[] = [];

/**
 * The personal data that an operation reads: resolvers note each record before they return its names and phones, and the
 * gateway writes all of them to the audit log before it answers.
 */
export class PersonalReads {
  readonly #reads = new Map<string, PersonalRead>();

  note({ system, type, id }: PersonalRead): void {
    this.#reads.set(`${system} ${type} ${id}`, { system, type, id });
  }

  /** The records noted since the last call, each once. */
  take(): readonly PersonalRead[] {
    if (this.#reads.size === 0) return NONE;
    const taken = [...this.#reads.values()];
    this.#reads.clear();
    return taken;
  }
}

/** The key in `extensions` under which a subgraph on another server reports its noted records. */
export const PERSONAL_READS_EXTENSION = 'personalReads';

const reported = z.object({
  [PERSONAL_READS_EXTENSION]: z.array(z.object({ system: z.string(), type: z.string(), id: z.string() })).default([]),
});

/** The personal reads in an answer's `extensions`. Throws a ZodError when they cannot be read: then the data is withheld. */
export function personalReadsIn(extensions: unknown): readonly PersonalRead[] {
  return reported.parse(extensions ?? {})[PERSONAL_READS_EXTENSION];
}
