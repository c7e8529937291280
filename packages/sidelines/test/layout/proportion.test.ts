import { expect, test } from 'vitest';
import { contrast } from '../../src/layout/color.ts';
import { drawSides } from '../../src/layout/sides.ts';
import { groundOf, lookOf, partyColor } from '../../src/layout/theme.ts';
import { themes } from '../../src/layout/themes.ts';
import { schemes } from '../../src/model/appearance.ts';
import type { Party, Timeline } from '../../src/model/timeline.ts';
import { piecesImage, restImage, wideGauge } from '../../src/render/html/braid.ts';
import { nodeWorld } from '../../src/world/node.ts';
import { groupsOf, textsOf } from './scenes.ts';

const world = await nodeWorld();
const look = lookOf(themes.newspaper, 'light');

const names = ['Norland', 'Sudmark', 'Ostria', 'Westphal', 'Meridia', 'Borealis', 'Cambria', 'Dalmora'];
const partiesOf = (count: number): readonly Party[] => names.slice(0, count).map((name) => ({ id: name, name }));

/** Entries one after the other, each by whoever its letters name. */
function timelineOf(
  count: number,
  acting: readonly (readonly number[])[],
  text: string,
  more: Partial<Timeline> = {},
): Timeline {
  const entries = acting.map((places, place) => ({
    id: `e${place}`,
    date: { edtf: '', wording: `Day ${place}` },
    parties: places.map((own) => names[own] ?? ''),
    text,
  }));
  return { sidelines: 1, language: 'en', parties: partiesOf(count), entries, ...more };
}

const draw = (timeline: Timeline, width = 960) =>
  drawSides(timeline, { width, spacing: 'even', look, revision: 'r' }, world.fonts).scenes[0];

const sentence = 'They meet on the bridge, and part before it is dark. ';

test('in a card of several parties, each name has the colour of its party, and what stands between is neutral', () => {
  const timeline = timelineOf(4, [[0, 1, 3]], sentence);
  const [card] = groupsOf(draw(timeline), 'entry');
  const said = textsOf(card?.marks ?? []).flatMap(({ part, text, color }) =>
    part === 'who' ? [[text.replaceAll(/[\u2066-\u2069]/g, '').trim(), color]] : [],
  );
  const own = (place: number) => partyColor(look, {}, place);
  const neutral = look.palette.muted;
  expect(said.filter(([text]) => text !== '')).toEqual([
    ['Norland', own(0)],
    [',', neutral],
    ['Sudmark', own(1)],
    [', and', neutral],
    ['Westphal', own(3)],
  ]);
});

test.each(schemes)('a name can be read on such a card, whatever colour its party was given, on %s paper', (scheme) => {
  for (const theme of Object.values(themes)) {
    const own = lookOf(theme, scheme);
    const ground = groundOf(own.palette, own.palette.together);
    for (let hue = 0; hue < 256; hue += 5) {
      const color = `#${[hue, (hue * 7) % 256, (hue * 31) % 256].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
      expect(contrast(partyColor(own, { color }, 0), ground)).toBeGreaterThanOrEqual(own.contrast);
    }
  }
});

test.each([
  [1, true],
  [2, true],
  [5, false],
])('a card of several parties with %i sentences is centred: %s', (sentences, isCentred) => {
  const [card] = groupsOf(draw(timelineOf(2, [[0, 1]], sentence.repeat(sentences))), 'entry');
  const lines = new Map<number, { from: number; to: number }>();
  for (const { x, y, width } of textsOf(card?.marks ?? [])) {
    const line = lines.get(y) ?? { from: x, to: x };
    lines.set(y, { from: Math.min(line.from, x), to: Math.max(line.to, x + width) });
  }
  const all = [...lines.values()];
  const isAround = ({ from, to }: { readonly from: number; readonly to: number }) =>
    Math.abs((from + to) / 2 - 480) < 1;
  expect(all.every(isAround)).toBe(isCentred);
  if (!isCentred) {
    expect(new Set(all.map(({ from }) => Math.round(from))).size).toBe(1);
    expect(Math.max(...all.map(({ to }) => to)) - Math.min(...all.map(({ from }) => from))).toBeGreaterThan(500);
  }
});

/** How much of the width the text of cards takes, at most. */
function widthTaken(timeline: Timeline, width: number): number {
  const texts = groupsOf(draw(timeline, width), 'entry').flatMap(({ marks }) => textsOf(marks));
  return Math.max(...texts.map(({ x, width: own }) => x + own)) - Math.min(...texts.map(({ x }) => x));
}

const lopsided = Array.from({ length: 32 }, (_, place) => (place % 16 === 9 ? [1] : [0]));

test.each([640, 960, 1280])('sides of 30 entries to 2 leave no half of a sheet white, %i wide', (width) => {
  const timeline = timelineOf(2, lopsided, sentence.repeat(3));
  const starts = groupsOf(draw(timeline, width), 'entry').map(({ marks }) =>
    Math.min(...textsOf(marks).map(({ x }) => x)),
  );
  expect(new Set(starts).size).toBe(1);
  expect(widthTaken(timeline, width)).toBeGreaterThan(480);
});

test('one party alone uses the width', () => {
  expect(widthTaken(timelineOf(1, [[0], [0]], sentence.repeat(3)), 640)).toBeGreaterThan(480);
});

test.each([
  ['15 entries to 10', Array.from({ length: 25 }, (_, place) => (place % 5 < 3 ? [0] : [1])), {}],
  ['a few entries of one', [[0], [0], [0]], {}],
  [
    'an author who says who stands where',
    lopsided,
    { parties: partiesOf(2).map((party) => ({ ...party, side: 'left' as const })) },
  ],
])('two sides are kept for %s', (_, acting, more) => {
  const texts = groupsOf(draw(timelineOf(2, acting, sentence, more)), 'entry').flatMap(({ marks }) => textsOf(marks));
  expect(texts.every(({ x, width }) => x + width < 480 || x > 480)).toBe(true);
});

test('no name of a legend of several rows stands alone in the last of them', () => {
  const legends = [2, 3, 4, 5, 6, 7, 8].flatMap((count) =>
    [500, 640, 720, 960].map((width) => {
      const [legend] = groupsOf(draw(timelineOf(count, [[0, 1]], sentence), width), 'legend');
      return textsOf(legend?.marks ?? []).map(({ y }) => y);
    }),
  );
  const several = legends.filter((rows) => new Set(rows).size > 1);
  expect(several.length).toBeGreaterThan(8);
  for (const rows of several) expect(rows.filter((y) => y === Math.max(...rows)).length).toBeGreaterThan(1);
});

test('among eight parties, a strand is bold around what its party does, and recedes elsewhere', () => {
  const scene = draw(timelineOf(8, [[0], [7], [1, 2, 5], [3], [0], [4], [6]], sentence));
  const knots = groupsOf(scene, 'entry').map(({ marks }) => Math.min(...textsOf(marks).map(({ y }) => y)));
  const paths = groupsOf(scene, 'spine').flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'path'));
  const { width } = look.strands;
  for (const [place, acts] of [
    [0, [0, 4]],
    [3, [3]],
  ] as const) {
    const own = paths.filter(({ stroke }) => stroke?.color === partyColor(look, {}, place));
    expect(new Set(own.map(({ stroke }) => stroke?.width))).toEqual(new Set([width, width / 2]));
    for (const { d } of own.filter(({ stroke }) => stroke?.width === width))
      for (const [, y = ''] of d.matchAll(/[\d.]+ ([\d.]+)/g))
        expect(Math.min(...acts.map((entry) => Math.abs(Number(y) - (knots[entry] ?? 0))))).toBeLessThan(70);
  }
});

test('of two parties, who do nothing for a while, both strands stay as they are', () => {
  const paths = groupsOf(draw(timelineOf(2, [[0], [0], [1]], sentence)), 'spine').flatMap(({ marks }) => marks);
  const widths = paths.flatMap((mark) => (mark.kind === 'path' && mark.stroke ? [mark.stroke.width] : []));
  expect(widths).not.toContain(look.strands.width / 2);
});

test('the strands of the page recede where those of the picture do', () => {
  const widthsOf = (count: number) => {
    const ranks = Array.from({ length: count }, (_, place) => place);
    const gauge = wideGauge(ranks, themes.newspaper);
    const colors = new Map(ranks.map((place) => [`c${place}`, '#000000']));
    const bold = / stroke-width="2"/g;
    const piece = piecesImage([{ acting: [0], side: 'start' }], gauge, colors);
    return [restImage(gauge, colors), piece].map((svg) => svg.match(bold)?.length ?? 0);
  };
  expect(widthsOf(2)).toEqual([0, 0]);
  expect(widthsOf(8)).toEqual([8, 7]);
});
