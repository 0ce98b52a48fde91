/** Whether tests of half a minute and more run too: several hub processes that are killed. `.ci/run` says so. */
export const RUNS_LONG = process.env['TEST_LONG'] === 'true';
