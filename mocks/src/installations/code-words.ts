import type { Installation } from './installation.ts';

/** Our word to the platform's own; null where the platform has no word for it. */
export type CodeWords = (ours: string) => string | null;

/**
 * The crosswalk read backwards: how this installation writes our words. Where two of its words mean the same, the first
 * is written. `usual` is the family's own table, for installations that name none.
 */
export function codeWords(
  installation: Installation,
  table: string,
  usual: Readonly<Record<string, string>> = {},
): CodeWords {
  const theirs = new Map<string, string>();
  for (const [word, ours] of Object.entries(installation.crosswalk[table] ?? usual)) {
    if (!theirs.has(ours)) theirs.set(ours, word);
  }
  return (ours) => theirs.get(ours) ?? null;
}
