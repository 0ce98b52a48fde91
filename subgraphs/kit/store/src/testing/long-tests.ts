/** Whether proofs that take a third of a minute and more run too: `TEST_LONG=true`, as in `.ci/run`. */
export const RUNS_LONG = process.env['TEST_LONG'] === 'true';
