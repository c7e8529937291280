import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { test } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** With how many inputs a law was tried. */
    tried?: number;
  }
}

/** What random inputs are made from: `SEED`, or the same in every run. */
export const seed: number = Number(process.env['SEED'] ?? 1);

/** Whether this is the long run, which tries laws with many inputs. */
const isLong = process.env['LONG'] !== undefined;

/** With how many inputs a law is tried. */
export interface Effort {
  /** In the gate. */
  readonly sample: number;
  /** In the long run. */
  readonly many: number;
}

/**
 * A test that something holds whatever the input is. The long run repeats the sample of the gate, each time with the next seed, so
 * that what it finds is found again by `SEED` alone. `RUNS` says with how many inputs instead.
 */
export function law<Inputs>(name: string, effort: Effort, property: fc.IRawProperty<Inputs>): void {
  const wanted = Number(process.env['RUNS'] ?? (isLong ? effort.many : effort.sample));
  test(name, async ({ task }) => {
    let tried = 0;
    for (let batch = 0; tried < wanted; batch += 1) {
      const numRuns = Math.min(effort.sample, wanted - tried);
      await fc.assert(property, { numRuns, seed: seed + batch });
      tried += numRuns;
      task.meta.tried = tried;
      // Vitest wants to hear of its workers now and then.
      await setImmediate();
    }
  });
}
