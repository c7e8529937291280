import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const support = './packages/sidelines/test/support';
const folders = 'packages/*/test/**';
const growth = [`${folders}/growth.test.ts`];
const browser = [`${folders}/*-browser.test.ts`, `${folders}/*-browser.long.test.ts`];

/** What the gate runs; `--project '!browser'` leaves a part away. */
const gate: TestProjectInlineConfiguration[] = [
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
    // Work is counted only of code that is loaded after the counting began, so that each file has a process of its own.
    test: { name: 'growth', include: growth, isolate: true, setupFiles: [`${support}/count-work.ts`] },
  },
  {
    extends: true,
    test: {
      name: 'browser',
      include: browser,
      // A real page on a busy machine may be late for a finger or a key: what fails twice fails, what passes then is named at the end.
      retry: 1,
      globalSetup: [`${support}/start-browser.ts`, `${support}/bundle-cli.ts`],
    },
  },
];

/** What takes long: laws, tried with many random inputs, others each time. */
const long: TestProjectInlineConfiguration[] = [
  {
    extends: true,
    test: {
      name: 'long',
      include: [`${folders}/*.long.test.ts`],
      globalSetup: [`${support}/start-browser.ts`],
      testTimeout: 24 * 3_600_000,
    },
  },
];

export default defineConfig(({ mode }) => {
  const isLong = mode === 'long';
  process.env['SEED'] ??= isLong ? String(Date.now() % 1_000_000) : '1';
  return {
    // What imports the library by its name gets its sources, which are never older than what is built of them.
    resolve: {
      alias: [{ find: /^sidelines$/, replacement: `${import.meta.dirname}/packages/sidelines/src/index.ts` }],
    },
    test: {
      // Only a hang takes as long as this, however busy the machine is.
      testTimeout: 600_000,
      hookTimeout: 600_000,
      expect: { poll: { timeout: 300_000 } },
      isolate: false,
      maxWorkers: availableParallelism(),
      setupFiles: [`${support}/seed.ts`],
      reporters: ['default', `${support}/closing-line.ts`, ...(isLong ? [`${support}/figures.ts`] : [])],
      env: isLong ? { LONG: '1' } : {},
      projects: isLong ? long : gate,
    },
  };
});
