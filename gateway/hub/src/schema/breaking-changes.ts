import { buildSchema, findBreakingChanges } from 'graphql';

/** Descriptions of the changes in `next` that break clients of `previous`. */
export function breakingChanges(previous: string, next: string): string[] {
  const [before, after] = [previous, next].map((sdl) => buildSchema(sdl, { assumeValidSDL: true }));
  if (!before || !after) return [];
  return findBreakingChanges(before, after).map(({ description }) => description);
}
