import { z } from 'zod';

/** A record whose personal data a caller is given. */
export interface PersonalRead {
  readonly system: string;
  readonly type: string;
  readonly id: string;
}

const NONE: readonly PersonalRead[] = [];

/**
 * The personal data that an operation reads: resolvers note each record before they give its names and phones away, and
 * the gateway writes all of them to the audit log before it answers.
 */
export class PersonalReads {
  readonly #reads = new Map<string, PersonalRead>();

  note({ system, type, id }: PersonalRead): void {
    this.#reads.set(`${system} ${type} ${id}`, { system, type, id });
  }

  /** What was noted since this was last asked, each record once. */
  take(): readonly PersonalRead[] {
    if (this.#reads.size === 0) return NONE;
    const taken = [...this.#reads.values()];
    this.#reads.clear();
    return taken;
  }
}

/** Under this name in `extensions` a subgraph of its own tells the gateway what was noted there. */
export const PERSONAL_READS_EXTENSION = 'personalReads';

const told = z.object({
  [PERSONAL_READS_EXTENSION]: z.array(z.object({ system: z.string(), type: z.string(), id: z.string() })).default([]),
});

/** What an answer's `extensions` tell of personal data. Throws a ZodError when it cannot be read: then nobody may have it. */
export function personalReadsIn(extensions: unknown): readonly PersonalRead[] {
  return told.parse(extensions ?? {})[PERSONAL_READS_EXTENSION];
}
