import type { Reporter, TestModule } from 'vitest/node';

/**
 * Prints one plain closing line that any reader of a log understands. Where `CI` is `true`, a test that is skipped fails the run; one that
 * passed only when it was tried again is named.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    const skipped: string[] = [];
    const again: string[] = [];
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        const name = `${module.relativeModuleId}: ${test.fullName}`;
        count[state] += 1;
        if (state === 'skipped' || state === 'pending') skipped.push(name);
        if (test.diagnostic()?.flaky === true) again.push(name);
      }
      if (module.errors().length > 0) count.failed += 1;
    }
    const isStrict = process.env['CI'] === 'true' && skipped.length > 0;
    if (isStrict) process.exitCode = 1;
    // After the default reporter's own summary.
    process.on('exit', () => {
      if (isStrict) process.stdout.write(`Skipped, which fails where CI is true:\n  ${skipped.join('\n  ')}\n`);
      if (again.length > 0) process.stdout.write(`Passed when tried again:\n  ${again.join('\n  ')}\n`);
      process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${skipped.length} skipped\n`);
    });
  }
}
