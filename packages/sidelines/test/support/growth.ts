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
 * sixteen times; what is done in a tenth of a second is not measured.
 * @param work does its work for a size; what it needs for that is made anew
 */
export function expectLinear(size: number, work: (size: number) => void): void {
  const one = bestOf(3, () => work(size / 4));
  const four = bestOf(3, () => work(size));
  expect(four).toBeLessThan(Math.max(one * 9, 100));
}
