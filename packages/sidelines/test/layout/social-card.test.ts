import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LayoutOptions } from '../../src/layout/draft.ts';
import { drawSocialCard } from '../../src/layout/social-card/card.ts';
import { dateSpan, mostTelling } from '../../src/layout/social-card/facts.ts';
import { cardForms } from '../../src/layout/social-card/forms.ts';
import { partyColor } from '../../src/layout/theme.ts';
import { newspaper } from '../../src/layout/themes.ts';
import { actsIn } from '../../src/model/acting.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { cards } from '../../src/render/png.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';
import { boxOf, groupsOf, overlap, textsOf } from './scenes.ts';
import { timelines } from './timelines.ts';

const options: LayoutOptions = { width: 300, spacing: 'even', look, revision: '0a1b2c3d' };

/** A timeline of A and B; `'2001 ab'` is an entry of both in 2001. */
function timelineOf(...entries: readonly string[]): Timeline {
  return {
    sidelines: 1,
    title: 'Two ports',
    language: 'en',
    parties: [
      { id: 'a', name: 'Aa' },
      { id: 'b', name: 'Bb' },
    ],
    entries: entries.map((written) => {
      const [edtf = '', who = ''] = written.split(' ');
      return { id: written, date: { edtf, wording: edtf }, parties: [...who], text: `What happened in ${edtf}.` };
    }),
  };
}

describe('what a card tells', () => {
  test('how often parties acted alone and together', () => {
    expect(actsIn(timelineOf('2001 a', '2002 ab', '2003 b', '2004 a', '2005'))).toEqual({
      alone: [2, 1],
      meetings: [{ parties: [0, 1], times: 1 }],
    });
  });

  test('the longest-awaited meeting, by time; the first of equals', () => {
    expect(mostTelling(timelineOf('2001 ab', '2002 a', '2003 b', '2004 ab', '2005 a', '2006 ab'))?.id).toBe('2004 ab');
    expect(mostTelling(timelineOf('2006 ab', '2005 a', '2004 ab', '2003 b', '2002 a', '2001 ab'))?.id).toBe('2004 ab');
    expect(mostTelling(timelineOf('2001 a', '2002 ab', '2003 a', '2004 ab'))?.id).toBe('2002 ab');
  });

  test('the first entry where parties never meet, and nothing where there is none', () => {
    expect(mostTelling(timelineOf('2002 a', '2001 b'))?.id).toBe('2001 b');
    expect(mostTelling(timelineOf())).toBeUndefined();
  });

  test('the first date and the last, with the year where the author’s wording lacks it', () => {
    const timeline = timelineOf('2003 a', '2001-05 b', '2002 a');
    const entries = timeline.entries.map((entry) =>
      entry.date.edtf === '2001-05' ? { ...entry, date: { edtf: '2001-05', wording: 'May' } } : entry,
    );
    expect(dateSpan({ ...timeline, entries }).replaceAll(/[\u2068\u2069]/g, '')).toBe('May 2001 – 2003');
    const spanOf = (...entries: readonly string[]) =>
      dateSpan(timelineOf(...entries)).replaceAll(/[\u2068\u2069]/g, '');
    expect(spanOf('../1990 a', '1960 b', '1970/.. a', '1965/ b')).toBe('1960 – ../1990');
    expect(spanOf('2000/2010 a', '2003 b')).toBe('2000/2010');
    expect(spanOf('../1950 a', '1960 b', '2005 a')).toBe('../1950 – 2005');
    expect(spanOf('../.. a')).toBe('');
    expect(dateSpan(timelineOf('2003 a')).replaceAll(/[\u2068\u2069]/g, '')).toBe('2003');
    expect(dateSpan(timelineOf())).toBe('');
  });
});

describe.each(Object.entries(cardForms))('a social card, %s', (name, form) => {
  const textOf = (timeline: Timeline): string =>
    textsOf(drawSocialCard(form)(timeline, options, world.fonts).scenes[0].marks)
      .map(({ text }) => text)
      .join('')
      .replaceAll(/[\s\u2068\u2069]+/g, ' ');

  test('says title, dates, tally, the telling entry, count and revision', () => {
    // Its lines are as long as its form lets them be.
    const said = textOf(timelineOf('2001 a', '2002 b', '2003 ab')).replace(/happened ?in ?/, 'happened in ');
    for (const part of ['2001 – 2003', 'Two ports', 'Alone', 'Aa 1', 'Bb 1', 'Together 1', 'What happened in 2003.'])
      expect(said).toContain(part);
    expect(said).toContain('Entries: 3 · Revision 0a1b2c3d');
  });

  test('cuts a title at its smallest size only', () => {
    const titled = (title: string): string => textOf({ ...timelineOf('2001 a'), title });
    const long = 'A title of some length that goes on '.repeat(3).trim();
    expect(titled(long).replaceAll(' ', '')).toContain(long.replaceAll(' ', ''));
    expect(titled(long.repeat(6))).toMatch(/A title of .*…/);
  });

  test.each([
    ['en', 'How two towns, three harbour boards and a court argued over one short canal for eleven long years '],
    ['ar', 'كيف تجادلت مدينتان وثلاث هيئات للموانئ ومحكمة واحدة حول قناة قصيرة على مدى أحد عشر عاما طويلا '],
    ['ja', '二つの町と三つの港湾委員会と一つの裁判所が一本の短い運河をめぐって十一年争った記録'],
  ])('says a title of 200 characters whole: %s', (language, part) => {
    const title = part.repeat(5).slice(0, 200).trim();
    const said = textOf({ ...timelineOf('2001 a', '2002 ab'), language, title });
    expect(said.replaceAll(' ', '')).toContain(title.replaceAll(' ', ''));
  });

  test('tells how many parties it has no room for', () => {
    const parties = Array.from({ length: 40 }, (_, place) => ({ id: `p${place}`, name: `Party number ${place}` }));
    expect(textOf({ ...timelineOf(), parties })).toMatch(/Party number 0 0.*\+\d\d.*Together 0/);
  });

  test('is drawn in the pixels that networks ask for', () => {
    const { scenes } = drawSocialCard(form)(timelineOf('2001 a'), options, world.fonts);
    const bytes = Buffer.from(
      cards[Object.keys(cardForms).indexOf(name)]?.render(scenes, {
        ...world,
        revision: '0a1b2c3d',
        siblings: [],
        theme: newspaper,
        heightAt: () => 900,
      }) ?? '',
    );
    const sizes: Readonly<Record<string, readonly number[]>> = {
      landscape: [1200, 630],
      square: [1080, 1080],
      story: [1080, 1920],
    };
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(sizes[name]);
  });

  test('keeps all text on the card and apart, large enough, in every script', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const { scenes } = drawSocialCard(form)(timeline, options, world.fonts);
        const parts = (['header', 'legend', 'entry', 'footer'] as const).map((role) =>
          groupsOf(scenes[0], role).flatMap(({ marks }) => textsOf(marks)),
        );
        for (const text of parts.flat()) {
          expect(text.size).toBeGreaterThanOrEqual(form.small.size);
          const { left, right, top, bottom } = boxOf(text);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(top).toBeGreaterThanOrEqual(form.column.top - 8);
          expect(right).toBeLessThanOrEqual(form.width);
          expect(bottom).toBeLessThanOrEqual(form.column.bottom);
        }
        parts.forEach((part, index) => {
          for (const text of part)
            for (const other of parts.slice(index + 1).flat())
              expect(overlap(boxOf(text), boxOf(other)), `${text.text} / ${other.text}`).toBe(false);
        });
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('the miniature of a card', () => {
  const several = ['a', 'b', 'c'];
  const crowd = (least: number, most: number) =>
    fc.array(fc.subarray(several, { minLength: 1 }), { minLength: least, maxLength: most }).map(
      (acts): Timeline => ({
        ...timelineOf(),
        parties: several.map((id) => ({ id, name: id })),
        entries: acts.map((parties, place) => ({
          id: `e${place}`,
          date: { edtf: `${1000 + place}`, wording: `${1000 + place}` },
          parties,
          text: 'Talks.',
        })),
      }),
    );

  /** For each party alone, and for all together, how often that was, and in which colour it is drawn. */
  function kindsOf(timeline: Timeline) {
    const { alone, meetings } = actsIn(timeline);
    const together = meetings.reduce((sum, { times }) => sum + times, 0);
    const colors = timeline.parties.map((party, place) => partyColor(look, party, place));
    return [
      ...alone.map((count, place) => ({ count, color: colors[place] })),
      { count: together, color: look.palette.together },
    ];
  }

  const shapesIn = (timeline: Timeline) =>
    groupsOf(drawSocialCard(cardForms.landscape)(timeline, options, world.fonts).scenes[0], 'spine').flatMap(
      ({ marks }) => marks.flatMap((mark) => (mark.kind === 'path' && mark.fill !== undefined ? [mark] : [])),
    );

  test('has a knot for each entry, of its kind, as long as they can be told apart', () => {
    fc.assert(
      fc.property(crowd(0, 40), (timeline) => {
        const shapes = shapesIn(timeline);
        for (const { count, color } of kindsOf(timeline))
          expect(shapes.filter(({ fill }) => fill === color)).toHaveLength(count);
      }),
      { numRuns: 10 },
    );
  });

  test('has an area for each kind, as large as its count says, where there are more', () => {
    fc.assert(
      fc.property(crowd(41, 150), (timeline) => {
        const shapes = shapesIn(timeline);
        const kinds = kindsOf(timeline).map(({ count, color }) => {
          const drawn = shapes.filter(({ fill }) => fill === color);
          return { count, area: drawn.reduce((sum, { d }) => sum + areaOf(d), 0) };
        });
        const each = kinds.reduce((sum, { area }) => sum + area, 0) / timeline.entries.length;
        for (const { count, area } of kinds) expect(Math.abs(area / each - count)).toBeLessThan(0.1);
      }),
      { numRuns: 20 },
    );
  });

  test('shows entries that are all of one kind as such, however many', () => {
    const timeline = timelineOf(...Array.from({ length: 90 }, (_, place) => `${1900 + place} a`));
    const fills = new Set(shapesIn(timeline).map(({ fill }) => fill));
    const [first] = kindsOf(timeline);
    expect(fills.has(first?.color)).toBe(true);
    expect(fills.size).toBe(2);
  });
});

/** The area that a closed path of straight lines and curves encloses. */
function areaOf(d: string): number {
  const points: (readonly [number, number])[] = [];
  for (const [, command = '', body = ''] of d.matchAll(/([MLC])([^MLCZ]*)/g)) {
    const values = body.trim().split(' ').map(Number);
    const [x0, y0] = points.at(-1) ?? [0, 0];
    const at = (index: number): number => values[index] ?? 0;
    const bend = (t: number, [a, b, c, e]: readonly [number, number, number, number]): number =>
      a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t * t * (1 - t) + e * t ** 3;
    if (command !== 'C') points.push([at(0), at(1)]);
    else
      for (let step = 1; step <= 32; step += 1)
        points.push([bend(step / 32, [x0, at(0), at(2), at(4)]), bend(step / 32, [y0, at(1), at(3), at(5)])]);
  }
  const twice = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}
