import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Separation, separate } from '../../src/layout/separate.ts';
import { crowd } from './crowds.ts';

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

test.each([
  ['at one time', 4000, 0, 7],
  ['at one time without bridges', 4000, 0, Number.POSITIVE_INFINITY],
  ['in half the room that they need', 2000, 80_000, 10],
  ['in nearly the room that they need', 8000, 600_000, 12],
])('thousands of cards %s are where none would rather be elsewhere', (_, count, stretch, bridge) => {
  const { wishes, separations } = crowd(count, stretch, bridge);
  const places = separate(wishes, separations);
  for (const { above, below, gap } of separations)
    expect((places[below] ?? 0) - (places[above] ?? 0)).toBeGreaterThan(gap - 1e-6);
  expect(leastMultiplier(wishes, separations, places)).toBeGreaterThan(-1e-3);
});

/**
 * The least of the multipliers of the separations that are just kept. The problem is convex, so that places at which none
 * is negative are the best ones (Karush, Kuhn, Tucker). What is just kept joins variables to trees, taken apart leaf by leaf.
 */
function leastMultiplier(
  wishes: readonly number[],
  separations: readonly Separation[],
  places: readonly number[],
): number {
  const kept = justKept(separations, places);
  const touching = touchingEach(wishes.length, kept);
  const pull = wishes.map((wish, variable) => (places[variable] ?? wish) - wish);
  const leaves = [...touching.keys()].filter((variable) => touching[variable]?.size === 1);
  const multipliers: number[] = [];
  const take = (leaf: number, only: Separation): void => {
    const force = pull[leaf] ?? 0;
    const other = only.above === leaf ? only.below : only.above;
    multipliers.push(only.below === leaf ? force : -force);
    pull[other] = (pull[other] ?? 0) + force;
    for (const end of endsOf(only)) touching[end]?.delete(only);
    if (touching[other]?.size === 1) leaves.push(other);
  };
  for (const leaf of leaves) for (const only of touching[leaf] ?? []) take(leaf, only);
  expect(multipliers).toHaveLength(kept.length);
  return multipliers.reduce((least, multiplier) => Math.min(least, multiplier), 0);
}

function justKept(separations: readonly Separation[], places: readonly number[]): readonly Separation[] {
  return separations.filter(({ above, below, gap }) => (places[below] ?? 0) - (places[above] ?? 0) - gap < 1e-6);
}

/** For each variable, the separations that have it at an end. */
function touchingEach(count: number, separations: readonly Separation[]): readonly Set<Separation>[] {
  const touching = Array.from({ length: count }, (): Set<Separation> => new Set());
  for (const separation of separations) for (const end of endsOf(separation)) touching[end]?.add(separation);
  return touching;
}

function endsOf({ above, below }: Separation): readonly [number, number] {
  return [above, below];
}

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
