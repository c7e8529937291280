import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawStrands } from '../../src/layout/braid.ts';
import { setCards } from '../../src/layout/cards.ts';
import { type LayoutOptions, makeDraft } from '../../src/layout/draft.ts';
import { crossingsIn } from '../../src/layout/order/crossings.ts';
import { orderOfStrands } from '../../src/layout/order.ts';
import { sidesOf } from '../../src/layout/placing.ts';
import type { Mark, PathMark } from '../../src/layout/scene.ts';
import { drawSides } from '../../src/layout/sides.ts';
import { partyColor } from '../../src/layout/theme.ts';
import { actsIn } from '../../src/model/acting.ts';
import { whole } from '../../src/model/slices.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';
import { groupsOf, xAt } from './scenes.ts';
import { crowds, quarrels } from './timelines.ts';

const strandWidth = look.strands.width;
const options: LayoutOptions = { width: 960, spacing: 'even', look, revision: '' };
const formats = fc.record({
  width: fc.constantFrom(320, 960, 1280),
  spacing: fc.constantFrom('even' as const, 'time' as const),
});

test('strands meet at every entry of several parties, and only there', () => {
  fc.assert(
    fc.property(quarrels({ min: 2, max: 12 }), formats, (timeline, format) => {
      const { scenes } = drawSides(timeline, { ...options, ...format }, world.fonts);
      const strands = strandsIn(
        groupsOf(scenes[0], 'spine').flatMap(({ marks }) => marks),
        timeline,
      );
      expect(strands).toHaveLength(timeline.parties.length);
      for (const { entry, marks } of groupsOf(scenes[0], 'entry')) {
        const acting = timeline.entries.find(({ id }) => id === entry)?.parties ?? [];
        const knot = knotIn(marks);
        for (const [place, { id }] of timeline.parties.entries()) {
          const x = xAt(strands[place] ?? { kind: 'path', d: '' }, knot.y) ?? Number.NaN;
          const away = Math.max(knot.left - x, x - knot.right);
          if (acting.includes(id)) expect(away).toBeLessThan(0);
          else expect(away).toBeGreaterThan(strandWidth / 2);
        }
      }
    }),
    { numRuns: 120 },
  );
});

test('strands that meet stand side by side in their order', () => {
  fc.assert(
    fc.property(crowds({ min: 2, max: 12 }), (timeline) => {
      const { strands, heights } = drawApart(timeline);
      const order = orderOfStrands(timeline).map((party) => timeline.parties[party]?.id ?? '');
      for (const [index, { parties }] of timeline.entries.entries()) {
        if (parties.length < 2) continue;
        const places = order
          .filter((id) => parties.includes(id))
          .map((id) => xAt(strands[Number(id.slice(1))] ?? { kind: 'path', d: '' }, heights[index] ?? 0) ?? 0);
        const [step = 0] = steps(places);
        expect(Math.abs(step)).toBeCloseTo(strandWidth, 1);
        for (const other of steps(places)) expect(other).toBeCloseTo(step, 1);
      }
    }),
    { numRuns: 40 },
  );
});

test('opponents stand apart where they meet, and allies side by side', () => {
  let count = 0;
  fc.assert(
    fc.property(quarrels({ min: 2, max: 12 }), (timeline) => {
      const { strands, heights } = drawApart(timeline);
      for (const [index, { against = [] }] of timeline.entries.entries()) {
        const xOf = (id: string) =>
          xAt(strands[Number(id.slice(1))] ?? { kind: 'path', d: '' }, heights[index] ?? 0) ?? 0;
        const camps = against.map((camp) => camp.map(xOf).sort((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b);
        for (const step of camps.flatMap(steps)) expect(step).toBeCloseTo(strandWidth, 1);
        const gaps = camps.slice(1).map(([first = 0], place) => first - (camps[place]?.at(-1) ?? 0));
        for (const gap of gaps) expect(gap).toBeGreaterThan(2 * strandWidth);
        count += gaps.length;
      }
    }),
    { numRuns: 40 },
  );
  expect(count).toBeGreaterThan(40);
});

test('no strand leaves the picture', () => {
  fc.assert(fc.property(quarrels({ min: 1, max: 40 }), formats, expectInside), { numRuns: 60 });
});

function expectInside(timeline: Timeline, format: Pick<LayoutOptions, 'width' | 'spacing'>): void {
  const { scenes } = drawSides(timeline, { ...options, ...format }, world.fonts);
  const paths = groupsOf(scenes[0], 'spine').flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'path'));
  for (const { d } of paths) {
    const numbers = (d.match(/[\d.-]+/g) ?? []).map(Number);
    const xs = numbers.filter((_, index) => index % 2 === 0);
    expect(Math.min(...xs)).toBeGreaterThan(strandWidth / 2);
    expect(Math.max(...xs)).toBeLessThan(format.width - strandWidth / 2);
    expect(Math.max(...numbers.filter((_, index) => index % 2 === 1))).toBeLessThan(scenes[0].height);
  }
}

test('a knot of many at the edge of a braid of very many stays in the picture', () => {
  const parties = Array.from({ length: 20 }, (_, place) => ({ id: `p${place}`, name: `P${place}` }));
  const entryOf = (places: readonly number[], index: number) => ({
    id: `e${index}`,
    date: { edtf: '', wording: '' },
    parties: places.map((place) => `p${place}`),
    text: 'Talks.',
  });
  const meetings = [
    [12, 16, 17, 18, 19],
    [1, 12],
    [0, 1, 2, 3, 4, 5, 16, 17, 18],
    [0, 19],
  ];
  const timeline: Timeline = { sidelines: 1, language: 'en', parties, entries: meetings.map(entryOf) };
  expectInside(timeline, { width: 320, spacing: 'even' });
});

test('strands cross in the picture as often as their order says', () => {
  fc.assert(
    fc.property(crowds({ min: 2, max: 12 }), (timeline) => {
      const { strands, bottom } = drawApart(timeline);
      expect(crossingsDrawn(strands, bottom)).toBe(crossingsIn(orderOfStrands(timeline), actsIn(timeline)));
    }),
    { numRuns: 40 },
  );
});

/** The strands of a timeline whose entries stand so far apart that every strand comes to rest between them. */
function drawApart(timeline: Timeline): {
  readonly strands: readonly PathMark[];
  readonly heights: readonly number[];
  readonly bottom: number;
} {
  const draft = makeDraft({ ...timeline, language: 'en' }, options, world.fonts);
  const cards = whole(setCards(draft));
  const sides = sidesOf(draft, cards);
  const placed = cards.map((card, index) => ({ card, side: sides[index] ?? 'start', y: 100 + 400 * index }));
  const bottom = 400 * (cards.length + 1);
  return {
    strands: strandsIn(drawStrands(draft, placed, 0, bottom), timeline),
    heights: placed.map(({ y }) => y),
    bottom,
  };
}

/** How often any two strands change sides, seen in steps of three pixels. */
function crossingsDrawn(strands: readonly PathMark[], bottom: number): number {
  let crossings = 0;
  let before: readonly boolean[] = [];
  for (let y = 0; y <= bottom; y += 3) {
    const xs = strands.map((strand) => xAt(strand, y) ?? Number.NaN);
    const now = xs.flatMap((x, index) => xs.slice(index + 1).map((other) => x < other));
    crossings += before.filter((left, pair) => left !== now[pair]).length;
    before = now;
  }
  return crossings;
}

function steps(places: readonly number[]): readonly number[] {
  return places.slice(1).map((place, index) => place - (places[index] ?? 0));
}

/**
 * The coloured line of each party from top to bottom, in the parties' order: where it is bold, and where it recedes; without the ways
 * over others that come after.
 */
function strandsIn(marks: readonly Mark[], { parties }: Timeline): readonly PathMark[] {
  const paths = marks.filter((mark) => mark.kind === 'path');
  return parties.flatMap((party, place) => {
    const own = paths.filter(({ stroke }) => stroke?.color === partyColor(look, party, place));
    const widths = [...new Set(own.map(({ stroke }) => stroke?.width))];
    const stretches = widths.flatMap(
      (width) =>
        own
          .find(({ stroke }) => stroke?.width === width)
          ?.d.slice(1)
          .split('M') ?? [],
    );
    const topOf = (stretch: string): number => Number(stretch.split(/[ A-Z]/, 2)[1]);
    const [first = '', ...others] = stretches.sort((a, b) => topOf(a) - topOf(b));
    const d = `M${first}${others.map((stretch) => stretch.replace(/^[^A-Z]*/, '')).join('')}`;
    return first === '' ? [] : [{ kind: 'path' as const, d }];
  });
}

/** The height of an entry's knot, and from where to where it reaches. */
function knotIn(marks: readonly Mark[]): { readonly left: number; readonly right: number; readonly y: number } {
  const numbers = (marks.find((mark) => mark.kind === 'path')?.d.match(/[\d.-]+/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  return { left: Math.min(...xs), right: Math.max(...xs), y: numbers[1] ?? Number.NaN };
}
