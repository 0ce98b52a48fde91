/** Returns the time in milliseconds since the epoch; injected wherever time matters, so that tests can set it. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

/** The clock's time as RFC 3339 in UTC. */
export function momentOf(clock: Clock): string {
  return new Date(clock()).toISOString();
}
