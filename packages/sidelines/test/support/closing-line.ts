import type { Reporter, TestModule } from 'vitest/node';

/** Prints one plain closing line that any reader of a log understands. Where `CI` is `true`, a test that is skipped fails the run. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    const skipped: string[] = [];
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        count[state] += 1;
        if (state === 'skipped' || state === 'pending') skipped.push(`${module.relativeModuleId}: ${test.fullName}`);
      }
      if (module.errors().length > 0) count.failed += 1;
    }
    const isStrict = process.env['CI'] === 'true' && skipped.length > 0;
    if (isStrict) process.exitCode = 1;
    // After the default reporter's own summary.
    process.on('exit', () => {
      if (isStrict) process.stdout.write(`Skipped, which fails where CI is true:\n  ${skipped.join('\n  ')}\n`);
      process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${skipped.length} skipped\n`);
    });
  }
}
