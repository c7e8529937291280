import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { type TaskMeta, test } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** With how many inputs a law was tried, and held. */
    tried?: number;
    /** What was counted, where that is more than that it holds. */
    found?: string;
  }
}

/** What random inputs are made from: `SEED`, or the same in every run. */
export const seed: number = Number(process.env['SEED'] ?? 1);

/** Whether this is the long run, which tries laws with many inputs. */
export const isLong: boolean = process.env['LONG'] !== undefined;

/** With how many inputs a law is tried. */
export interface Effort {
  /** In the gate. */
  readonly sample: number;
  /** In the long run. */
  readonly many: number;
}

/** How many inputs come from one seed; few, since Vitest wants to hear of its workers now and then. */
const batch = 25;

/**
 * A test that something holds whatever the input is. Inputs are made in batches, each from the next seed, so that what is found is
 * found again by `SEED` with the seed that the message names. `RUNS` says with how many inputs instead.
 */
export function law<Inputs>(name: string, { sample, many }: Effort, property: fc.IRawProperty<Inputs>): void {
  const wanted = Number(process.env['RUNS'] ?? (isLong ? many : sample));
  test(name, async ({ task }) => {
    task.meta.tried = 0;
    for (let tried = 0; tried < wanted; tried += batch) {
      await fc.assert(property, { numRuns: Math.min(batch, wanted - tried), seed: seed + tried / batch });
      task.meta.tried = Math.min(tried + batch, wanted);
      await setImmediate();
    }
  });
}

/** Says what a test counted, for the table of figures. */
export function tell(meta: TaskMeta, tried: number, found: string): void {
  meta.tried = tried;
  meta.found = found;
}
