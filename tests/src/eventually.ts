/**
 * The options of `vi.waitFor` for events of a whole hub. The limit only makes an event that never happens fail with the last
 * error, before the test's own limit does.
 */
export const EVENTUALLY = { timeout: 100_000, interval: 50 } as const;
