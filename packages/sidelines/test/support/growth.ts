import { expect } from 'vitest';
import { workOf } from './work.ts';

/**
 * Expects that four times as much is about four times the work: were the work to grow with the square, it would be sixteen times.
 * @param work does its work for a size; what it needs for that is made anew
 */
export function expectLinear(size: number, work: (size: number) => void): void {
  // What is made once, as a table at its first use, is not to count.
  work(size / 16);
  const [little, much] = [workOf(() => work(size / 4)), workOf(() => work(size))];
  expect(little).toBeGreaterThan(0);
  expect(much / little).toBeLessThan(5);
}
