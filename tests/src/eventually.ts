/**
 * How hooks and tests of a whole hub wait for an event with `vi.waitFor`. The bound only makes one that never comes fail
 * with what was there last, before the test's own bound does.
 */
export const EVENTUALLY = { timeout: 100_000, interval: 50 } as const;
