import { expect, test } from 'vitest';
import { saidBetween } from '../../src/layout/between.ts';
import { drawPages, papers } from '../../src/layout/pages/paper.ts';
import type { GroupMark, Px, Scene } from '../../src/layout/scene.ts';
import { drawSides } from '../../src/layout/sides.ts';
import { lookOf } from '../../src/layout/theme.ts';
import { themes } from '../../src/layout/themes.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { nodeWorld } from '../../src/world/node.ts';
import { groupsOf, textsOf } from './scenes.ts';

const world = await nodeWorld();
const look = lookOf(themes.newspaper, 'light');

function timelineOf(...dates: readonly string[]): Timeline {
  return {
    sidelines: 1,
    language: 'en',
    parties: [
      { id: 'a', name: 'Harlow' },
      { id: 'b', name: 'Velden' },
    ],
    entries: dates.map((edtf, place) => ({
      id: `e${place}`,
      date: { edtf, wording: edtf },
      parties: place % 5 === 4 ? ['a', 'b'] : [place % 2 === 0 ? 'a' : 'b'],
      text: 'They meet, and they part again before it is dark. '.repeat(1 + (place % 3)),
    })),
  };
}

const years = timelineOf(
  '2015-03',
  '2015-04',
  '2016-01',
  '2016-02',
  '2017-05',
  '2017-06',
  '2018-01',
  '2019-02',
  '2019-03',
);
const draw = (timeline: Timeline, width: number, spacing: 'even' | 'time' = 'even') =>
  drawSides(timeline, { width, spacing, look, revision: 'r' }, world.fonts).scenes[0];

/** From where to where the texts of a group reach. */
function reachOf({ marks }: GroupMark): { readonly top: Px; readonly bottom: Px } {
  const texts = textsOf(marks);
  return {
    top: Math.min(...texts.map(({ y, size }) => y - size)),
    bottom: Math.max(...texts.map(({ y, size }) => y + size / 4)),
  };
}

const saidOn = (scene: Scene) =>
  groupsOf(scene, 'divider').map(({ marks }) =>
    textsOf(marks)
      .map(({ text }) => text)
      .join(''),
  );

test.each([360, 640, 960, 1280])(
  'in a picture %i wide, a line with its year stands before the first card of each',
  (width) => {
    const scene = draw(years, width);
    expect(saidOn(scene)).toEqual(['2016', '2017', '2018', '2019']);
    const inOrder = scene.marks.flatMap((mark) => (mark.kind === 'group' ? [mark] : []));
    for (const [place, divider] of inOrder.entries()) {
      if (divider.role !== 'divider') continue;
      const own = reachOf(divider);
      const [above, below] = [inOrder.slice(0, place), inOrder.slice(place + 1)].map((groups) =>
        groups.filter(({ role }) => role === 'entry').map(reachOf),
      );
      for (const { bottom } of above ?? []) expect(bottom).toBeLessThan(own.top);
      for (const { top } of below ?? []) expect(top).toBeGreaterThan(own.bottom);
    }
  },
);

test('lines leave the braid alone', () => {
  const marks = groupsOf(draw(years, 960), 'divider').flatMap((divider) => divider.marks);
  const lines = marks.filter((mark) => mark.kind === 'rect');
  expect(lines).toHaveLength(8);
  for (const { x, width } of lines) expect(x > 490 || x + width < 470).toBe(true);
});

test('where distance is duration, the axis says years, and no line does', () => {
  expect(saidOn(draw(years, 960, 'time'))).toEqual([]);
});

test('on pages, a line stands above its card, at the head of a page, too', () => {
  const many = timelineOf(
    ...Array.from({ length: 40 }, (_, place) => `${2000 + Math.floor(place / 2)}-0${1 + (place % 2)}`),
  );
  const { scenes } = drawPages(papers.a4)(many, { width: 960, spacing: 'even', look, revision: 'r' }, world.fonts);
  expect(scenes.length).toBeGreaterThan(2);
  expect(scenes.flatMap(saidOn)).toEqual(Array.from({ length: 19 }, (_, place) => `${2001 + place}`));
  for (const scene of scenes)
    for (const divider of groupsOf(scene, 'divider')) {
      const tops = groupsOf(scene, 'entry').map((group) => reachOf(group).top);
      expect(tops.some((top) => top > reachOf(divider).bottom)).toBe(true);
    }
});

test.each([
  ['en', '11 months later'],
  ['ar', 'بعد 11 شهرًا'],
  ['de', '11 Monate später'],
  ['sl', '11 mesecev pozneje'],
])('a theme that asks has how much later it is after a long gap, in %s', (language, words) => {
  const dates = ['2015-01-01', '2015-01-05', '2015-01-09', '2015-01-12', '2015-12-14', '2015-12-16'];
  const timeline = { ...timelineOf(...dates), language };
  expect(saidBetween(timeline, 'gaps')).toEqual(dates.map((date) => (date === '2015-12-14' ? words : undefined)));
  expect(saidBetween(timeline, 'years')).toEqual(dates.map(() => undefined));
});

test.each([
  ['ar', 2, 'بعد شهرين'],
  ['sl', 3, '3 mesece pozneje'],
  ['pl', 3, '3 miesiące później'],
])('so many months later stand in the case that %s wants', (language, months, words) => {
  const timeline = timelineOf(
    '2015-01-01',
    '2015-01-02',
    '2015-01-03',
    `2015-0${months + 1}-09`,
    `2015-0${months + 1}-10`,
  );
  expect(saidBetween({ ...timeline, language }, 'gaps')[3]).toBe(words);
});
