import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const results = process.env['QUEQIAO_TEST_RESULTS'];

/** Whole hubs that read whole platforms: half a minute and more for a file. One of them at the end would run beside nothing. */
const LONG = /\/tests\/(?:partners|policy)\//u;

class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's own method
    const sorted = await super.sort(files);
    const { long = [], short = [] } = Object.groupBy(sorted, ({ moduleId }) =>
      LONG.test(moduleId) ? 'long' : 'short',
    );
    return [...long, ...short];
  }
}

export default defineConfig({
  // As Node resolves it: Vite would take graphql's `module` entry, a second copy beside the one that Apollo's packages use.
  resolve: { alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }] },
  test: {
    globalSetup: 'tests/src/store-template.ts',
    include: ['{gateway,subgraphs/*,schemas,mocks,tests}/**/*.test.ts'],
    // Much of a test is waiting for sockets and stores: three workers keep two cores busy. Long tests start processes of their own.
    maxWorkers: process.env['TEST_LONG'] === 'true' ? 2 : 3,
    sequence: { sequencer: LongFilesFirst },
    // Tests start dozens of processes: they need not compile the same sources each time.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'queqiao-test-compiled') },
    // Files of one worker share what they import, which is a third of the time; none of it keeps anything for itself.
    isolate: false,
    // Each test waits for its own event. The bounds only catch one that never comes, so a machine that is busy with other
    // things must not reach them.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { interval: 50, timeout: 100_000 } },
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
  },
});
