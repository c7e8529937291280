import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOn, placeOn, type Scale, type Separation, scaleOf, stretched } from '../../src/layout/scale.ts';

/** Cards of two columns and bridges, in the order of time. */
const crowds = fc
  .array(
    fc.record({
      step: fc.double({ min: 0.01, max: 20, noNaN: true }),
      column: fc.constantFrom('start', 'end', 'both'),
      height: fc.integer({ min: 60, max: 400 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((cards) => {
    let day = 0;
    const moments = cards.map(({ step }) => {
      day += step;
      return day;
    });
    const last = new Map<string, number>();
    const separations = cards.flatMap(({ column }, below): readonly Separation[] => {
      const columns = column === 'both' ? ['start', 'end'] : [column];
      const uppers = new Set(columns.flatMap((each) => last.get(each) ?? []));
      for (const each of columns) last.set(each, below);
      return [
        ...[...uppers].map((above) => ({ above, below, gap: cards[above]?.height ?? 0 })),
        ...(below > 0 && !uppers.has(below - 1) ? [{ above: below - 1, below, gap: 36 }] : []),
      ];
    });
    return { moments, separations };
  });

const scaled = ({ moments, separations }: { moments: readonly number[]; separations: readonly Separation[] }): Scale =>
  scaleOf({
    moments,
    separations,
    whole: { from: 0, to: (moments.at(-1) ?? 0) + 1 },
    gaps: [],
    length: 1000,
  });

test('cards have the room that they need, and later days are never further up', () => {
  fc.assert(
    fc.property(crowds, (crowd) => {
      const scale = scaled(crowd);
      const places = scale.cards.map((node) => scale.nodes[node]?.at ?? 0);
      for (const { above, below, gap } of crowd.separations)
        expect((places[below] ?? 0) - (places[above] ?? 0)).toBeGreaterThan(gap - 1.01);
      for (const [index, { at }] of scale.nodes.slice(1).entries())
        expect(at).toBeGreaterThanOrEqual(scale.nodes[index]?.at ?? 0);
      for (const [card, moment] of crowd.moments.entries()) expect(placeOn(scale, moment)).toBe(places[card]);
    }),
    { numRuns: 300 },
  );
});

test('a day and its place lead to each other', () => {
  const scale = scaled({ moments: [1, 30, 80], separations: [{ above: 0, below: 1, gap: 700 }] });
  for (const day of [0, 1, 5, 29, 30, 64.5, 81]) expect(dayOn(scale, placeOn(scale, day))).toBeCloseTo(day, 1);
  expect([placeOn(scale, -7), placeOn(scale, 1e6)]).toEqual([0, scale.nodes.at(-1)?.at]);
});

test('time is as long as it wishes where cards leave room, and all between two that press is stretched alike', () => {
  const separations = [
    { above: 0, below: 1, gap: 10 },
    { above: 1, below: 2, gap: 10 },
    { above: 0, below: 3, gap: 900 },
  ];
  const { nodes, cards } = scaled({ moments: [0, 10, 30, 40, 90], separations });
  const [first = 0, second = 0, third = 0, fourth = 0, last = 0] = cards.map((node) => nodes[node]?.at ?? 0);
  expect([second - first, third - second, fourth - third]).toEqual([225, 450, 225]);
  expect(last - fourth).toBeLessThan(150);
});

test('two demands on the same stretch are met by all of it', () => {
  const asked = [250, 300].map((gap) => ({ above: 0, below: 3, gap }));
  expect(stretched([50, 50, 1], asked).map(Math.round)).toEqual([149, 149, 3]);
});

test('the stretches are the least there can be, as far as three passes go', () => {
  let pressed = 0;
  fc.assert(
    fc.property(crowds, ({ moments, separations }) => {
      const wished = moments.slice(1).map((moment, index) => Math.max(36, (moment - (moments[index] ?? 0)) * 10));
      const costOf = (lengths: readonly number[]): number =>
        lengths.reduce((sum, length, index) => sum + (length - (wished[index] ?? 0)) ** 2 / (wished[index] ?? 1), 0);
      const far = separations.filter(({ above, below }) => below > above + 1);
      const least = leastStretched(wished, far);
      const found = stretched(wished, far);
      for (const { above, below, gap } of far) expect(sum(found.slice(above, below))).toBeGreaterThan(gap - 0.01);
      expect(costOf(found)).toBeLessThanOrEqual(costOf(least) * 1.01 + 0.1);
      pressed += Number(costOf(least) > 1);
    }),
    { numRuns: 200 },
  );
  expect(pressed).toBeGreaterThan(100);
});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

/** By thousands of small steps along the gradient of all pushes at once: slow, and sure to come near. */
function leastStretched(wished: readonly number[], separations: readonly Separation[]): readonly number[] {
  const pushes = separations.map(() => 0);
  const lengthsNow = (): number[] =>
    wished.map(
      (wish, piece) =>
        wish *
        (1 +
          sum(
            separations.map(({ above, below }, index) => (above <= piece && piece < below ? (pushes[index] ?? 0) : 0)),
          )),
    );
  const slowness = 3 * Math.max(1, ...separations.map(({ above, below }) => sum(wished.slice(above, below))));
  for (let round = 0; round < 3000; round += 1) {
    const lengths = lengthsNow();
    for (const [index, { above, below, gap }] of separations.entries())
      pushes[index] = Math.max(0, (pushes[index] ?? 0) + (gap - sum(lengths.slice(above, below))) / slowness);
  }
  return lengthsNow();
}
