import { defineConfig } from 'vitest/config';

const results = process.env['QUEQIAO_TEST_RESULTS'];

export default defineConfig({
  test: {
    include: ['{gateway,subgraphs/*,schemas,mocks,tests}/**/*.test.ts'],
    // Each test waits for its own event; the bound only catches one that never comes.
    testTimeout: 20_000,
    hookTimeout: 60_000,
    reporters: results ? ['default', ['json', { outputFile: results }]] : ['default'],
  },
});
