import { buildSchema, findBreakingChanges } from 'graphql';

/** What in `next` breaks a client that was written against `previous`, in words. */
export function breakingChanges(previous: string, next: string): string[] {
  const [before, after] = [previous, next].map((sdl) => buildSchema(sdl, { assumeValidSDL: true }));
  if (!before || !after) return [];
  return findBreakingChanges(before, after).map(({ description }) => description);
}
