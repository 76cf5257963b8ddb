import { defineConfig } from 'vitest/config';

/**
 * Tests share one module graph: what modules keep between calls only saves work (words and patterns met before), and no test
 * can tell. Those that start the product as a process get a fork each.
 */
export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    reporters: ['default', ['json', { outputFile: 'coverage/results.json' }]],
    coverage: {
      clean: false,
      provider: 'v8',
      include: ['src/**/*.ts', 'handlers/**/*.ts', 'jobs/**/*.ts'],
      reporter: ['text-summary'],
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: ['test/**/*.spec.ts'],
          exclude: ['test/border/**'],
          isolate: false,
          // most of the time is waiting for servers and processes; by itself vitest leaves one of two cores free
          maxWorkers: 2,
          // a machine may be busy with other things
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'border',
          include: ['test/border/**/*.spec.ts'],
          testTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
