import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stand } from '../../src/layout/draft.ts';
import { drawSides } from '../../src/layout/sides.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { law } from '../support/law.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';
import { boxOf, textsOf } from './scenes.ts';
import { timelines } from './timelines.ts';

function draw(timeline: Timeline, width: number) {
  return drawSides(timeline, { width, spacing: 'even', look, revision: '0a1b2c3d' }, world.fonts);
}

function standsIn(names: readonly string[], { width = 1000, ...rest }: Partial<Timeline> & { width?: number } = {}) {
  const parties = names.map((name) => ({ id: name.toLowerCase(), name }));
  const { stands = [] } = draw({ sidelines: 1, language: 'en', parties, entries: [], ...rest }, width);
  return stands.map(({ parties: places, left, right }) => [places.join('+'), Math.round(left), Math.round(right)]);
}

test('two parties stand on either side, and both in the middle', () => {
  expect(standsIn(['Harlow', 'Velden'])).toEqual([
    ['0', 0, 400],
    ['0+1', 400, 600],
    ['1', 600, 1000],
  ]);
});

test('where text runs to the left, the first party stands at the right', () => {
  expect(standsIn(['هارلو', 'فيلدن'], { language: 'ar' }).map(([who]) => who)).toEqual(['1', '0+1', '0']);
});

test('in one column all are as wide as each other', () => {
  expect(standsIn(['Harlow', 'Velden'], { width: 360 })).toEqual([
    ['0', 0, 120],
    ['0+1', 120, 240],
    ['1', 240, 360],
  ]);
});

test('parties that share a side divide it, and nothing is left where nobody stands', () => {
  expect(standsIn(['A', 'B', 'C', 'D']).map(([who]) => who)).toEqual(['0', '1', '0+1+2+3', '2', '3']);
  const sided = ['A', 'B'].map((name) => ({ id: name, name, side: 'right' as const }));
  const stands = draw({ sidelines: 1, language: 'en', parties: sided, entries: [] }, 1000).stands ?? [];
  expect(stands.map(({ parties, left }) => [parties.join('+'), left])).toEqual([
    ['0+1', 0],
    ['0', 600],
    ['1', 800],
  ]);
});

test('of fewer than two parties there are none', () => {
  expect(standsIn([])).toEqual([]);
  expect(standsIn(['Harlow'])).toEqual([]);
});

let cards = 0;

law(
  'the stands cover the picture, and each card of one party is on the side of its stand',
  { sample: 60, many: 5000 },
  fc.property(timelines, fc.constantFrom(360, 720, 960, 1280), (timeline, width) => {
    const { scenes, stands = [] } = draw(timeline, width);
    if (timeline.parties.length < 2) return;
    expect(stands.map(({ left }) => left)).toEqual([0, ...stands.slice(0, -1).map(({ right }) => right)]);
    expect(stands.at(-1)?.right).toBeCloseTo(width);
    expect(stands.filter(({ parties }) => parties.length === 1).length).toBe(timeline.parties.length);
    const isFree = new Set(timeline.parties.length % 2 === 1 ? middleOf(timeline, stands) : []);
    for (const { marks, ...group } of scenes[0].marks.flatMap((mark) => (mark.kind === 'group' ? [mark] : []))) {
      const [party = -1, ...others] = (timeline.entries.find(({ id }) => id === group.entry)?.parties ?? []).map((id) =>
        timeline.parties.findIndex((each) => each.id === id),
      );
      const stand = stands.find(({ parties }) => parties.length === 1 && parties[0] === party);
      if (width < 720 || stand === undefined || others.length > 0 || isFree.has(party)) continue;
      cards += 1;
      const boxes = textsOf(marks).map(boxOf);
      const isRight = boxes.every(({ left }) => left > width / 2);
      expect(isRight).toBe(stand.left >= width / 2);
    }
  }),
);

test('the law had cards to speak of', () => {
  expect(cards).toBeGreaterThan(20);
});

/** The party whose strand is in the middle, if no author says where it stands: its cards stand where there is room. */
function middleOf(timeline: Timeline, stands: readonly Stand[]): readonly number[] {
  const inOrder = stands.flatMap(({ parties: [only = -1, ...others] }) => (others.length > 0 ? [] : [only]));
  const middle = inOrder[(inOrder.length - 1) / 2] ?? -1;
  return timeline.parties[middle]?.side === undefined ? [middle] : [];
}
