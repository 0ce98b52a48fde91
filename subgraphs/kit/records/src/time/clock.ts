/** Tells the time in milliseconds since the epoch; an argument wherever time matters, so that a test can set it. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

/** The clock's moment as RFC 3339 in UTC. */
export function momentOf(clock: Clock): string {
  return new Date(clock()).toISOString();
}
