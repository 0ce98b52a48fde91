import type { Installation } from './installation.ts';

/** Maps our code to the platform's own word; null where the platform has no word for it. */
export type CodeWords = (ours: string) => string | null;

/**
 * The inverted crosswalk: how this installation writes our codes. Where two of its words have the same meaning, the first
 * is written. `usual` is the family's own table, for installations that define none.
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
