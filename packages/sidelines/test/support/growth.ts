import { expect } from 'vitest';

/** The least time that the processor worked, in milliseconds; other programs do not count. */
export function bestOf(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    work();
    return process.cpuUsage(start).user / 1000;
  });
  return Math.min(...times);
}

/**
 * Expects that four times as much takes about four times the time. Were the time to grow with the square, it would be
 * sixteen times; what is done in a fifth of a second is not measured. A busy machine is given a second chance.
 * @param work does its work for a size; what it needs for that is made anew
 * @param runs of how many runs the fastest counts; one is enough where there are many cases
 */
export function expectLinear(size: number, work: (size: number) => void, runs = 3): void {
  const excess = () => bestOf(runs, () => work(size)) / Math.max(bestOf(runs, () => work(size / 4)) * 9, 200);
  const first = excess();
  expect(first < 1 ? first : Math.min(first, excess())).toBeLessThan(1);
}
