/** How far ahead of its platform's present a time may be, in ms: the clocks of one house differ. */
const CLOCK_TOLERANCE_MS = 300_000;

/**
 * Whether a moment (RFC 3339) lies in the future of a platform whose present (epoch ms) is given. Nothing can have changed
 * then: such a time is a mistake, and a reader who went on from it would miss all that really happens until then.
 */
export function isFuture(moment: string, present: number): boolean {
  return Date.parse(moment) > present + CLOCK_TOLERANCE_MS;
}
