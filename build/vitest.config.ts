import { defineConfig } from 'vitest/config';

/** What keeps something in its modules from one test to the next, or stands in for one of them. */
const ALONE = ['test/sidebar/**/*.test.ts', 'test/core/systems/made-up-system.test.ts'];
/** Thousands of workbooks each: in a heap that other files have filled they take four times as long. */
const LARGE = ['test/sheets/faults.test.ts', 'test/sheets/meanwhile.test.ts'];
/** A hang ends; however slow a machine is, a test does not. */
const LIMIT = 600_000;
const BROWSER = 'test/browser/**/*.test.ts';

// Slow machines may take their time: no test measures time. To start a process and load the modules anew takes a
// second for each file, and as long as most of them take: those that leave nothing behind share a process and its Chromium.
export default defineConfig({
  test: {
    testTimeout: LIMIT,
    hookTimeout: LIMIT,
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'browser', include: [BROWSER], isolate: false } },
      { extends: true, test: { name: 'modules', include: [...ALONE, ...LARGE], pool: 'threads' } },
      {
        extends: true,
        test: { name: 'rest', include: ['test/**/*.test.ts'], exclude: [...ALONE, ...LARGE, BROWSER], isolate: false },
      },
    ],
  },
});
