import { readFileSync } from 'node:fs';
import { z } from 'zod';

// Prints the counts of a vitest JSON report as the one line that closes a CI run.

const report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numFailedTestSuites: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report.parse(
  JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')),
);
// A file that could not even be loaded has no tests of its own to count as failed.
const unloadable = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
);
process.stdout.write(
  `${numPassedTests} passed, ${numFailedTests + unloadable.length} failed, ${numPendingTests + numTodoTests} skipped\n`,
);
