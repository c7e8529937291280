import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const support = './packages/sidelines/test/support';
const folders = 'packages/*/test/**';
const growth = [`${folders}/growth.test.ts`];
const browser = [`${folders}/*-browser.test.ts`];

export default defineConfig({
  test: {
    // Only a hang takes as long as this, however busy the machine is.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 300_000 } },
    isolate: false,
    maxWorkers: availableParallelism(),
    setupFiles: [`${support}/seed.ts`],
    reporters: ['default', `${support}/closing-line.ts`],
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: [`${folders}/*.test.ts`],
          exclude: [...growth, ...browser],
          globalSetup: [`${support}/bundle-cli.ts`],
        },
      },
      {
        extends: true,
        // Work is counted in code that was loaded while counting, so that each file has a process of its own.
        test: { name: 'growth', include: growth, isolate: true, setupFiles: [`${support}/count-work.ts`] },
      },
      {
        extends: true,
        test: { name: 'browser', include: browser, globalSetup: [`${support}/start-browser.ts`] },
      },
    ],
  },
});
