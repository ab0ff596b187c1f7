import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/quickstart/**/*.test.ts'],
    globalSetup: ['test/quickstart/setup.ts'],
    fileParallelism: false,
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
  },
});
