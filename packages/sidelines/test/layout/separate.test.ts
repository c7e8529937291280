import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Separation, separate } from '../../src/layout/separate.ts';

const problems = fc
  .array(
    fc.record({
      wish: fc.double({ min: 0, max: 300, noNaN: true }),
      gap: fc.double({ min: 0, max: 20, noNaN: true }),
      far: fc.option(
        fc.record({
          share: fc.double({ min: 0, max: 1, noNaN: true }),
          gap: fc.double({ min: 0, max: 80, noNaN: true }),
        }),
      ),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((items) => ({
    wishes: items.map(({ wish }) => wish),
    separations: items.flatMap(({ gap, far }, below): readonly Separation[] => [
      ...(far === null || below < 2 ? [] : [{ above: Math.floor(far.share * (below - 1)), below, gap: far.gap }]),
      ...(below === 0 ? [] : [{ above: below - 1, below, gap }]),
    ]),
  }));

test('every separation is kept, at the cost that a general solver finds', () => {
  fc.assert(
    fc.property(problems, ({ wishes, separations }) => {
      const places = separate(wishes, separations);
      for (const { above, below, gap } of separations)
        expect((places[below] ?? 0) - (places[above] ?? 0)).toBeGreaterThan(gap - 1e-4);
      const least = costOf(byDualAscent(wishes, separations), wishes);
      expect(Math.abs(costOf(places, wishes) - least)).toBeLessThanOrEqual(1e-3 + least * 1e-4);
    }),
    { numRuns: 300 },
  );
});

test('places that are far enough apart stay where they wish to be', () => {
  expect(
    separate(
      [0, 50, 100],
      [
        { above: 0, below: 1, gap: 20 },
        { above: 1, below: 2, gap: 20 },
      ],
    ),
  ).toEqual([0, 50, 100]);
});

function costOf(places: readonly number[], wishes: readonly number[]): number {
  return places.reduce((sum, place, index) => sum + (place - (wishes[index] ?? 0)) ** 2, 0);
}

/** Hildreth's method for quadratic programs: slow, general, and sure to converge. */
function byDualAscent(wishes: readonly number[], separations: readonly Separation[]): readonly number[] {
  const places = [...wishes];
  const multipliers = separations.map(() => 0);
  for (let round = 0, moved = 1; round < 100_000 && moved > 1e-10; round += 1) {
    moved = 0;
    for (const [index, { above, below, gap }] of separations.entries()) {
      const violation = (places[above] ?? 0) + gap - (places[below] ?? 0);
      const before = multipliers[index] ?? 0;
      const after = Math.max(0, before + violation / 2);
      multipliers[index] = after;
      places[above] = (places[above] ?? 0) - (after - before);
      places[below] = (places[below] ?? 0) + (after - before);
      moved = Math.max(moved, Math.abs(after - before));
    }
  }
  return places;
}
