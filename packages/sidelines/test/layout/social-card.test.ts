import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LayoutOptions } from '../../src/layout/draft.ts';
import { cardSize, drawSocialCard } from '../../src/layout/social-card/card.ts';
import { dateSpan, mostTelling } from '../../src/layout/social-card/facts.ts';
import { newspaper } from '../../src/layout/themes.ts';
import { actsIn } from '../../src/model/acting.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { card } from '../../src/render/png.ts';
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
    expect(dateSpan(timelineOf('2003 a')).replaceAll(/[\u2068\u2069]/g, '')).toBe('2003');
    expect(dateSpan(timelineOf())).toBe('');
  });
});

describe('a social card', () => {
  const textOf = (timeline: Timeline): string =>
    textsOf(drawSocialCard(timeline, options, world.fonts).scenes[0].marks)
      .map(({ text }) => text)
      .join('')
      .replaceAll(/[\s\u2068\u2069]+/g, ' ');

  test('says title, dates, tally, the telling entry, count and revision', () => {
    const said = textOf(timelineOf('2001 a', '2002 b', '2003 ab'));
    for (const part of ['2001 – 2003', 'Two ports', 'Alone', 'Aa 1', 'Bb 1', 'Together 1', 'What happened in 2003.'])
      expect(said).toContain(part);
    expect(said).toContain('Entries: 3 · Revision 0a1b2c3d');
  });

  test('cuts a title at its smallest size only', () => {
    const titled = (title: string): string => textOf({ ...timelineOf('2001 a'), title });
    const long = 'A title of some length that goes on '.repeat(3).trim();
    expect(titled(long).replaceAll(' ', '')).toContain(long.replaceAll(' ', ''));
    expect(titled(long.repeat(4))).toMatch(/A title of .*…/);
  });

  test('tells how many parties it has no room for', () => {
    const parties = Array.from({ length: 40 }, (_, place) => ({ id: `p${place}`, name: `Party number ${place}` }));
    expect(textOf({ ...timelineOf(), parties })).toMatch(/Party number 0 0.*\+\d\d.*Together 0/);
  });

  test('is drawn as 1200 × 630 pixels', () => {
    const { scenes } = drawSocialCard(timelineOf('2001 a'), options, world.fonts);
    const bytes = Buffer.from(
      card.render(scenes, {
        ...world,
        revision: '0a1b2c3d',
        siblings: [],
        theme: newspaper,
        heightAt: () => 900,
      }),
    );
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test('keeps all text on the card and apart, at 24 pixels or more, in every script', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        const { scenes } = drawSocialCard(timeline, options, world.fonts);
        const parts = (['header', 'legend', 'entry', 'footer'] as const).map((role) =>
          groupsOf(scenes[0], role).flatMap(({ marks }) => textsOf(marks)),
        );
        for (const text of parts.flat()) {
          expect(text.size).toBeGreaterThanOrEqual(24);
          const { left, right, top, bottom } = boxOf(text);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(cardSize.width);
          expect(bottom).toBeLessThanOrEqual(cardSize.height);
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
