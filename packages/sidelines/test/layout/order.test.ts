import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossingsIn, type StrandOrder } from '../../src/layout/order/crossings.ts';
import { authorsOrder, type EdgedActs, thirdOf } from '../../src/layout/order/edge.ts';
import { bestOrder } from '../../src/layout/order/exact.ts';
import { barycentreOrder, searchOrder } from '../../src/layout/order/search.ts';
import { orderOfStrands } from '../../src/layout/order.ts';
import { actsIn } from '../../src/model/acting.ts';
import type { Party, Timeline } from '../../src/model/timeline.ts';
import { crowds } from './timelines.ts';

/** Who acts with whom among some parties, at random, of whom some or none are bound to an edge. */
const acts = (parties: { readonly min: number; readonly max: number }): fc.Arbitrary<EdgedActs> =>
  fc.integer(parties).chain((count) => {
    const all = Array.from({ length: count }, (_, party) => party);
    return fc.record({
      alone: fc.array(fc.nat(5), { minLength: count, maxLength: count }),
      edges: fc.oneof(
        fc.constant([]),
        fc.array(fc.constantFrom('start', 'end', undefined), { minLength: count, maxLength: count }),
      ),
      meetings: fc.uniqueArray(
        fc.record({ parties: fc.subarray(all, { minLength: 2 }), times: fc.integer({ min: 1, max: 4 }) }),
        { maxLength: 3 * count, selector: ({ parties: some }) => some.join(' ') },
      ),
    });
  });

describe('the order of strands', () => {
  test('crosses as seldom as the best of all orders, and of the best is nearest to the author’s', () => {
    fc.assert(
      fc.property(acts({ min: 2, max: 6 }), (some) => {
        const all = permutations(some.alone.map((_, party) => party)).filter((order) => keepsEdges(order, some));
        const least = Math.min(...all.map((order) => crossingsIn(order, some)));
        const nearest = Math.min(...all.filter((order) => crossingsIn(order, some) === least).map(inversions));
        const order = bestOrder(some);
        expect(crossingsIn(order, some)).toBe(least);
        expect(inversions(order)).toBe(nearest);
      }),
      { numRuns: 60 },
    );
  });

  test('of many parties never crosses more often than the barycentre order or the author’s', () => {
    fc.assert(
      fc.property(acts({ min: 2, max: 24 }), (some) => {
        const order = searchOrder(some);
        expect(keepsEdges(order, some)).toBe(true);
        const crossings = crossingsIn(order, some);
        expect(crossings).toBeLessThanOrEqual(crossingsIn(barycentreOrder(some), some));
        expect(crossings).toBeLessThanOrEqual(crossingsIn(authorsOrder(some), some));
      }),
      { numRuns: 100 },
    );
  });

  test('holds every party once', () => {
    fc.assert(
      fc.property(crowds({ min: 1, max: 16 }), (timeline) => {
        const places = timeline.parties.map((_, place) => place);
        expect(orderOfStrands(timeline).toSorted((a, b) => a - b)).toEqual(places);
      }),
    );
  });

  test('is the author’s where it costs at most one crossing in four entries, and else the best', () => {
    let kept = 0;
    let left = 0;
    fc.assert(
      fc.property(crowds({ min: 3, max: 6 }), (timeline) => {
        const some = actsIn(timeline);
        const order = orderOfStrands(timeline);
        const authors = timeline.parties.map((_, place) => place);
        const best = bestOrder(some);
        const acting = timeline.entries.filter(({ parties }) => parties.length > 0);
        const few = crossingsIn(best, some) + acting.length / 4;
        const isFew = crossingsIn(authors, some) <= few;
        expect(order).toEqual(isFew ? authors : best);
        if (!isFew) left += 1;
        else if (crossingsIn(best, some) < crossingsIn(authors, some)) kept += 1;
      }),
      { numRuns: 200 },
    );
    expect(kept).toBeGreaterThan(5);
    expect(left).toBeGreaterThan(5);
  });

  test('is the author’s with one crossing there and back in eight entries, and not in seven', () => {
    const seven = ['abc', 'b', 'c', 'c', 'c', 'c', 'c'];
    expect(orderOfStrands(timelineOf(...seven))).toEqual([1, 0, 2]);
    expect(orderOfStrands(timelineOf(...seven, 'c'))).toEqual([0, 1, 2]);
  });

  test('of two parties is the author’s', () => {
    fc.assert(
      fc.property(crowds({ min: 2, max: 2 }), (timeline) => {
        expect(orderOfStrands(timeline)).toEqual([0, 1]);
      }),
    );
  });

  test('has those on the left who say so, and on the right, whichever way the text runs', () => {
    const sided = (language: string, ...sides: readonly (Party['side'] | undefined)[]) => {
      const { parties, ...timeline } = timelineOf('a', 'b', 'c', 'c');
      const placed = parties.slice(0, sides.length).map((party, place) => ({ ...party, ...sideOf(sides[place]) }));
      return orderOfStrands({ ...timeline, language, parties: placed });
    };
    expect(sided('en', 'right', undefined)).toEqual([1, 0]);
    expect(sided('en', undefined, 'left')).toEqual([1, 0]);
    expect(sided('ar', undefined, 'left')).toEqual([0, 1]);
    expect(sided('ar', 'left', undefined)).toEqual([1, 0]);
    expect(sided('en', 'left', 'left')).toEqual([0, 1]);
    expect(sided('en', 'right', undefined, 'left')).toEqual([2, 1, 0]);
  });

  test('brings those who meet together, and has an eye on who acts alone', () => {
    expect(orderOfStrands(timelineOf('ac', 'ac', 'bd', 'bd'))).toEqual([0, 2, 1, 3]);
    expect(orderOfStrands(timelineOf('b', 'b', 'b', 'ac'))).toEqual([1, 0, 2]);
    expect(orderOfStrands(timelineOf('a', 'b', 'c', 'abc'))).toEqual([0, 1, 2]);
  });
});

test('a local search comes near to the best order', () => {
  const sample = fc.sample(acts({ min: 5, max: 9 }), { numRuns: 40, seed: 11 });
  const total = (find: (some: EdgedActs) => StrandOrder): number =>
    sample.reduce((sum, some) => sum + crossingsIn(find(some), some), 0);
  expect(total(searchOrder)).toBeLessThanOrEqual(total(bestOrder) * 1.002);
});

test('a hundred parties are put in order', () => {
  const parties = Array.from({ length: 100 }, (_, place) => place);
  const meetings = parties.map((party) => ({ parties: [party, (party * 7 + 3) % 100], times: 1 }));
  const some = { alone: parties.map(() => 1), meetings: meetings.filter(({ parties: [a, b] }) => a !== b) };
  expect(crossingsIn(searchOrder(some), some)).toBeLessThan(crossingsIn(parties, some) * 0.9);
});

function sideOf(side: Party['side'] | undefined): Pick<Party, 'side'> {
  return side === undefined ? {} : { side };
}

/** Whether those bound to the start stand first, and those bound to the end last. */
function keepsEdges(order: StrandOrder, some: EdgedActs): boolean {
  return order.every((party, rank) => rank === 0 || thirdOf(order[rank - 1] ?? 0, some) <= thirdOf(party, some));
}

/** A timeline of parties a, b, c, …; each entry names those who act. */
function timelineOf(...entries: readonly string[]): Timeline {
  const ids = [...new Set(entries.join(''))].sort();
  return {
    sidelines: 1,
    language: 'en',
    parties: ids.map((id) => ({ id, name: id })),
    entries: entries.map((acting, place) => ({
      id: `e${place}`,
      date: { edtf: '2000', wording: '2000' },
      parties: [...acting],
      text: '',
    })),
  };
}

function permutations(parties: readonly number[]): readonly StrandOrder[] {
  if (parties.length < 2) return [parties];
  return parties.flatMap((first) =>
    permutations(parties.filter((party) => party !== first)).map((rest) => [first, ...rest]),
  );
}

function inversions(order: StrandOrder): number {
  return order.reduce((sum, party, rank) => sum + order.slice(rank).filter((later) => later < party).length, 0);
}
