import { defineConfig } from 'vitest/config';

// Slow machines may take their time: no test measures time.
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: '100%' },
});
