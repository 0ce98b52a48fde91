/** How far a time may be ahead of its platform's current time, in ms: the tolerated clock skew. */
const CLOCK_TOLERANCE_MS = 300_000;

/**
 * Whether a time (RFC 3339) is in the future of a platform with the given current time (epoch ms). Such a time is an error:
 * a reader that continued from it would miss all real changes until then.
 */
export function isFuture(moment: string, present: number): boolean {
  return Date.parse(moment) > present + CLOCK_TOLERANCE_MS;
}
