import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PathMark, Scene } from '../../src/layout/scene.ts';
import { drawSides } from '../../src/layout/sides.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { look } from '../support/look.ts';
import { partyLabel } from '../support/told.ts';
import { world } from '../support/world.ts';
import { boxOf, groupsOf, knotHeight, textsOf, xAt } from './scenes.ts';
import { crowds, timelines } from './timelines.ts';

const strandWidth = look.strands.width;
const draw = (timeline: Timeline, width: number, spacing: 'even' | 'time' = 'even'): Scene =>
  drawSides(timeline, { width, spacing, look, revision: '0a1b2c3d' }, world.fonts).scenes[0];

describe.each([320, 360, 480, 720, 960, 1280])('at a width of %i', (width) => {
  test('every letter that the author wrote is drawn, and as often', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const plainly = {
          ...timeline,
          entries: timeline.entries.map((entry) => ({ ...entry, text: plain(entry.text) })),
        };
        const groups = groupsOf(draw(plainly, width), 'entry');
        expect(groups).toHaveLength(timeline.entries.length);
        for (const [index, { date, title = '', text }] of plainly.entries.entries()) {
          const drawn = lettersOf(textsOf(groups[index]?.marks ?? []).map((run) => run.text));
          expect(countOf(drawn)).toEqual(
            countOf(
              lettersOf([date.wording, partyLabel(timeline, plainly.entries[index] ?? { parties: [] }), title, text]),
            ),
          );
        }
      }),
      { numRuns: 10 },
    );
  });
});

test('strands meet at the entries of several parties, with paper between opponents, and at no others', () => {
  fc.assert(
    fc.property(
      timelines.filter(({ parties }) => parties.length === 2),
      fc.constantFrom(360, 960),
      (timeline, width) => {
        const scene = draw(timeline, width);
        const [first, second] = strandsOf(scene, timeline);
        if (first === undefined || second === undefined) throw new Error('Two strands were expected');
        for (const [index, group] of groupsOf(scene, 'entry').entries()) {
          const y = knotHeight(group.marks);
          const apart = Math.abs((xAt(first, y) ?? Number.NaN) - (xAt(second, y) ?? Number.NaN));
          const { parties = [], against } = timeline.entries[index] ?? {};
          if (against !== undefined) expect(Math.abs(apart - 2.5 * strandWidth)).toBeLessThan(strandWidth / 2);
          else if (parties.length > 1) expect(apart).toBeLessThanOrEqual(strandWidth + 0.01);
          else expect(apart).toBeGreaterThan(strandWidth * 1.5);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a language that is written from the right mirrors the picture', () => {
  const timeline: Timeline = {
    sidelines: 1,
    language: 'ar',
    parties: [
      { id: 'a', name: 'مصر' },
      { id: 'b', name: 'السودان' },
    ],
    entries: [{ id: 'e', date: { edtf: '1959', wording: '1959' }, parties: ['a'], text: 'توقيع الاتفاق' }],
  };
  const [mirrored] = groupsOf(draw(timeline, 960), 'entry');
  const [plain] = groupsOf(draw({ ...timeline, language: 'en' }, 960), 'entry');
  expect(Math.min(...textsOf(mirrored?.marks ?? []).map(({ x }) => x))).toBeGreaterThan(480);
  expect(Math.max(...textsOf(plain?.marks ?? []).map(({ x, width }) => x + width))).toBeLessThan(480);
});

test('cards stand on the side that their party says, whichever way the text runs', () => {
  const side = fc.constantFrom('left' as const, 'right' as const);
  fc.assert(
    fc.property(
      crowds({ min: 2, max: 6 }),
      fc.array(side, { minLength: 6 }),
      fc.constantFrom('en', 'ar'),
      (timeline, sides, language) => {
        const parties = timeline.parties.map((party, place) => ({ ...party, side: sides[place] ?? 'left' }));
        for (const [index, { marks }] of groupsOf(draw({ ...timeline, language, parties }, 960), 'entry').entries()) {
          const [party, ...others] = parties.filter(({ id }) => timeline.entries[index]?.parties.includes(id));
          if (party === undefined || others.length > 0) continue;
          const boxes = textsOf(marks).map(boxOf);
          if (party.side === 'left') expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThan(480);
          else expect(Math.min(...boxes.map(({ left }) => left))).toBeGreaterThan(480);
        }
      },
    ),
    { numRuns: 20 },
  );
});

test('blanks of every kind are drawn as blanks, and control characters as nothing worse', () => {
  const text = 'imports\texports\u3000and\u2003tolls\u0007, 5\u202f%';
  const timeline: Timeline = {
    sidelines: 1,
    language: 'en',
    parties: [],
    entries: [{ id: 'e', date: { edtf: '2000', wording: '2000' }, parties: [], text }],
  };
  expect(drawSides(timeline, { width: 960, spacing: 'even', look, revision: '' }, world.fonts).missing).toEqual([]);
});

test.each([240, 320, 960])('a hundred parties are drawn at a width of %i', (width) => {
  const parties = Array.from({ length: 100 }, (_, place) => ({ id: `p${place}`, name: `P ${place}` }));
  const entries = parties.map(({ id }) => ({
    id: `e-${id}`,
    date: { edtf: '2000', wording: '2000' },
    parties: [id],
    text: 'Acts.',
  }));
  const texts = textsOf(draw({ sidelines: 1, language: 'en', parties, entries }, width).marks).map(boxOf);
  expect(Math.max(...texts.map(({ right }) => right))).toBeLessThanOrEqual(width);
});

test('what no font draws is reported and not passed over', () => {
  const timeline: Timeline = {
    sidelines: 1,
    language: 'en',
    parties: [],
    entries: [{ id: 'e', date: { edtf: '2000', wording: '2000' }, parties: [], text: 'Runes: ᚠ' }],
  };
  expect(drawSides(timeline, { width: 960, spacing: 'even', look, revision: '' }, world.fonts).missing).toEqual(['ᚠ']);
});

/** Text without the signs of Markdown that the generator uses. */
function plain(text: string): string {
  return text.replaceAll(/[*[\]]|\(https[^)]*\)/g, '');
}

/** The letters and digits of some texts. Runs of one line may stand in another order than they are read. */
function lettersOf(texts: readonly string[]): readonly string[] {
  return texts.join('').match(/[\p{L}\p{N}\p{M}]/gu) ?? [];
}

function countOf(letters: readonly string[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const letter of [...letters].sort()) count.set(letter, (count.get(letter) ?? 0) + 1);
  return count;
}

/** The coloured line of each party, in the parties' order; behind them come their ways over others, once more. */
function strandsOf(scene: Scene, timeline: Timeline): readonly PathMark[] {
  const paths = groupsOf(scene, 'spine').flatMap((group) => group.marks.filter((mark) => mark.kind === 'path'));
  const strands = paths.filter(({ stroke }) => stroke?.width === strandWidth).slice(0, timeline.parties.length);
  expect(strands).toHaveLength(timeline.parties.length);
  return strands;
}
