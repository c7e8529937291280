import { describe, expect, test } from 'vitest';
import { makeAxis, type TimeAxis } from '../../src/layout/axis.ts';
import { restOf } from '../../src/layout/braid.ts';
import { leftOf, makeDraft } from '../../src/layout/draft.ts';
import { drawSides } from '../../src/layout/sides.ts';
import { labelBelow } from '../../src/layout/ticks.ts';
import { entriesOnDays } from '../../src/layout/timed.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { wordDate } from '../../src/time/index.ts';
import { look } from '../support/look.ts';
import { world } from '../support/world.ts';
import { axisLabelsOf, groupsOf, knotHeight, textsOf } from './scenes.ts';

const timelineOf = (...dates: readonly string[]): Timeline => ({
  sidelines: 1,
  language: 'en',
  parties: [],
  entries: dates.map((edtf, index) => ({ id: `e${index}`, date: { edtf, wording: edtf }, parties: [], text: '' })),
});

/** An axis of some length, on which the cards need little room; shorter than 288 pixels there is none. */
function axisOf(timeline: Timeline, length = 900, rhythm = 24): TimeAxis {
  const entries = entriesOnDays(timeline);
  const below = entries.length - 1;
  const separations = below > 0 ? [{ above: 0, below, gap: length / 1.15 }] : [];
  return makeAxis(timeline, entries, { separations, covers: entries.map(() => 0), coversAbove: [], rhythm });
}

const labelsOf = (...dates: readonly string[]): readonly string[] =>
  axisOf(timelineOf(...dates)).ticks.map(({ label }) => label);

describe('an axis', () => {
  test('has equal lengths for equal spans', () => {
    const [first, second, third] = axisOf(timelineOf('2001', '2002', '2003'), 920).stops;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeCloseTo((third?.at ?? 0) - (second?.at ?? 0), 5);
    expect(third?.period?.to).toBeCloseTo(920, 5);
  });

  test('goes by one clock, that of most times whose offset is known', () => {
    const { stops } = axisOf(
      timelineOf(
        '2019-03-04T22:00:00-05:00',
        '2019-03-05T02:30:00Z',
        '2019-03-05T09:00:00+09:00',
        '2019-03-05T08:00:00Z',
      ),
    );
    expect(stops.map(({ entry }) => entry)).toEqual([2, 1, 0, 3]);
    const [first = 0, second = 0, third = 0, last = 0] = stops.map(({ at }) => at);
    expect((second - first) / (last - first)).toBeCloseTo(2.5 / 8, 2);
    expect((third - first) / (last - first)).toBeCloseTo(3 / 8, 2);
  });

  test('takes times of one zone as they are written', () => {
    const places = (zone: string) =>
      axisOf(timelineOf('2019-03-05', `2019-03-05T09:00:00${zone}`, `2019-03-06T14:00:00${zone}`));
    expect(places('+09:00')).toEqual(places(''));
    const { entries, ...timeline } = timelineOf('2019-03-05T09:00:00', '2019-03-05T14:00:00');
    const wordings = ['5 March 2019, 09:00 ICT', '5 March 2019, 14:00 ICT'];
    const named = entries.map((entry, index) => ({
      ...entry,
      date: { ...entry.date, wording: wordings[index] ?? '' },
    }));
    expect(axisOf({ ...timeline, entries: named })).toEqual(axisOf({ ...timeline, entries }));
  });

  test('puts entries in the order of time, and one of unknown time after the one that it follows', () => {
    expect(axisOf(timelineOf('2003', '', '2001', '2002')).stops.map(({ entry }) => entry)).toEqual([2, 3, 0, 1]);
  });

  test('puts what began at an unknown time where it ended, and of dates that begin together the shorter first', () => {
    const orderOf = (...dates: readonly string[]) => axisOf(timelineOf(...dates)).stops.map(({ entry }) => entry);
    expect(orderOf('2011', '../2010', '2005')).toEqual([2, 1, 0]);
    expect(orderOf('2005', '2005-01-01')).toEqual([1, 0]);
  });

  test('draws a date as the span that it is', () => {
    const [, decade, open] = axisOf(timelineOf('1980', '199X', '2005/..'), 1000).stops;
    expect((decade?.period?.to ?? 0) - (decade?.period?.from ?? 0)).toBeGreaterThan(300);
    expect((open?.period?.to ?? 0) - (open?.period?.from ?? 0)).toBeLessThan(50);
  });

  test('breaks a long gap, and names no year in it', () => {
    const { breaks, ticks } = axisOf(timelineOf('1900', '1901', '1902', '2000', '2001'));
    expect(breaks).toHaveLength(1);
    expect(ticks.map(({ label }) => label)).toEqual(['1900', '1901', '1902', '2000', '2001']);
  });

  test('names years at round steps, downwards, with room between them', () => {
    const { ticks } = axisOf(timelineOf('-0043', '0476', '1066', '1492', '1989'));
    expect(ticks.map(({ label }) => label)).toContain('1000');
    for (const [index, tick] of ticks.slice(1).entries())
      expect(tick.at - (ticks[index]?.at ?? 0)).toBeGreaterThanOrEqual(60);
  });

  test('takes the age of the earth as well as a week', () => {
    const old = axisOf(timelineOf('2015', '2016', '2017', 'Y-4500000000', 'Y-300000000'));
    expect(old.ticks.length).toBeLessThan(20);
    expect(labelsOf('2015-10-01', '2015-10-04', '2015-10-07').slice(0, 3)).toEqual([
      'October 1, 2015',
      'October 2',
      'October 3',
    ]);
    expect(axisOf(timelineOf()).stops).toEqual([]);
    const { stops, ticks } = axisOf(timelineOf('', ''));
    expect(stops.map(({ at }) => at)).toEqual([0, 900]);
    expect(ticks).toEqual([]);
  });

  test('counts in the units that dates are given in, and in no shorter ones', () => {
    expect(axisOf(timelineOf('2001', '2002'), 500).ticks.map(({ label }) => label)).toEqual(['2001', '2002']);
    expect(labelsOf('2018-11', '2019-03', '2019-07')).toContain('2019');
    expect(labelsOf('2018-11', '2019-03', '2019-07')).toContain('May');
    const clock = axisOf(timelineOf('2021-06-03T06:40:00', '2021-06-04T14:00:00'), 1100).ticks;
    expect(clock.slice(0, 3).map(({ label }) => label)).toEqual(['June 3, 2021', '09:00', '12:00']);
    expect(labelsOf('2021-06-03')).toEqual(['June 3, 2021']);
  });

  test('names again what goes on for long, in no unit that dates do not have', () => {
    const { ticks } = axisOf(timelineOf('2001', '2001', '2001', '2002'), 2400);
    expect(new Set(ticks.map(({ label }) => label))).toEqual(new Set(['2001', '2002']));
    for (const [index, tick] of ticks.slice(1).entries()) expect(tick.at - (ticks[index]?.at ?? 0)).toBeLessThan(800);
    expect(axisOf(timelineOf('2001', '2001-03', '2002', '2010'), 9000).ticks.map(({ label }) => label)).toContain(
      'July',
    );
  });

  test('counts in shorter steps where it is stretched, and in even ones from one longer step to the next', () => {
    const timeline = timelineOf('1900', '1910', '1920', '1930', '1931', '1932', '1933', '1934', '1950');
    const entries = entriesOnDays(timeline);
    const separations = entries.slice(1).map((_, above) => ({ above, below: above + 1, gap: 90 }));
    const { ticks } = makeAxis(timeline, entries, {
      separations,
      covers: entries.map(() => 0),
      coversAbove: [],
      rhythm: 24,
    });
    const years = ticks.map(({ label }) => Number(label));
    expect(years).toEqual(expect.arrayContaining([1900, 1910, 1931, 1932, 1933]));
    expect(years).not.toContain(1911);
  });

  test('gives every card its place within its date, in order, and spreads those of one date', () => {
    const timeline = timelineOf('2008-09-01', '2008-09-01', '2008-09-01', '2008-09', '2008', '2012', '2008-09-02');
    const entries = entriesOnDays(timeline);
    const separations = entries.slice(1).map((_, above) => ({ above, below: above + 1, gap: 100 }));
    const { stops } = makeAxis(timeline, entries, {
      separations,
      covers: entries.map(() => 0),
      coversAbove: [],
      rhythm: 24,
    });
    expect(stops.map(({ entry }) => entry)).toEqual([4, 0, 1, 2, 3, 6, 5]);
    for (const { at, period } of stops) {
      expect(at).toBeGreaterThanOrEqual(period?.from ?? 0);
      expect(at).toBeLessThanOrEqual(period?.to ?? 0);
    }
    for (const [index, { at }] of stops.slice(1).entries())
      expect(at - (stops[index]?.at ?? 0)).toBeGreaterThanOrEqual(99);
  });

  test('keeps the order of entries of which nobody knows the time, whatever their number', () => {
    for (const dates of [
      ['', '2003', ''],
      ['2003', '', '', '2004', ''],
      ['', ''],
      ['2003-05-01T09:00:00', '', ''],
    ]) {
      const { stops } = axisOf(timelineOf(...dates));
      expect(stops.map(({ entry }) => entry)).toEqual(dates.map((_, index) => index));
      expect(stops.map(({ at }) => at)).toEqual(stops.map(({ at }) => at).toSorted((a, b) => a - b));
    }
  });

  test('names round years of either era', () => {
    expect(labelsOf('-2999', '-0799/-0700', '1492')).toEqual(expect.arrayContaining(['3000 BC', '1000 BC', '1 AD']));
  });

  test('says how much a broken gap leaves out, in the language of the timeline', () => {
    const gapsIn = (language: string, ...dates: readonly string[]): readonly string[] =>
      axisOf({ ...timelineOf(...dates), language }).breaks.map(({ label }) => label);
    expect(gapsIn('en', '1900', '1901', '1902', '2000', '2001')).toEqual(['97 years']);
    expect(gapsIn('ru', '1900', '1901', '1902', '2000', '2001')).toEqual(['97 лет']);
    expect(gapsIn('en', '2001-01-01', '2001-01-02', '2001-01-03', '2001-06-03', '2001-06-04')).toEqual(['5 months']);
    const clock = ['01T10', '01T11', '01T12', '02T20', '02T21'].map((hour) => `2001-01-${hour}:00:00`);
    expect(gapsIn('de', ...clock)).toEqual(['32 Stunden']);
  });

  test.each([
    { wordings: ['١٩٥٦', '١٩٥٧'], first: '١٩٥٦' },
    { wordings: ['1956', '1957'], first: '1956' },
    { wordings: ['١٩٥٦', '1957'], first: '1956' },
    { wordings: ['१९५६', '१९५७'], first: '१९५६' },
  ])('names years in the digits of $wordings', ({ wordings, first }) => {
    const timeline = timelineOf('1956', '1957');
    const entries = timeline.entries.map((entry, index) => ({
      ...entry,
      date: { ...entry.date, wording: wordings[index] ?? '' },
    }));
    expect(axisOf({ ...timeline, entries }).ticks.at(0)?.label).toBe(first);
  });

  test('leaves out no day on which something may have been', () => {
    const dates = ['1900', '1901', '1902', '1903/1990', '2000', '2001'];
    expect(axisOf(timelineOf(...dates)).breaks.map(({ label }) => label)).toEqual([]);
  });

  test('breaks the end of a last date that goes on for long after all others', () => {
    const { breaks, end, ticks } = axisOf(timelineOf('1900', '1901', '1902', '1956/1990'));
    expect(breaks.map(({ label }) => label)).toEqual(['53 years', '34 years']);
    expect(end - (ticks.at(-1)?.at ?? 0)).toBeLessThan(400);
    expect(axisOf(timelineOf('1900/1990')).breaks).toEqual([]);
    expect(axisOf(timelineOf('1900', '1901', '1902/1904')).breaks).toEqual([]);
  });

  test('follows the rhythm of a theme', () => {
    const dates = timelineOf('1900', '1901', '1902', '2000', '2001');
    const lengthOf = (rhythm: number): number =>
      axisOf(dates, 900, rhythm).breaks.reduce((sum, { from, to }) => sum + to - from, 0);
    expect(lengthOf(26)).toBe(4 * 26);
    expect(lengthOf(24)).toBe(4 * 24);
  });

  test('puts times of one day in the order of the clock', () => {
    const { stops } = axisOf(timelineOf('2021-06-03T18:00:00', '2021-06-03T06:40:00', '2021-06-03'));
    expect(stops.map(({ entry }) => entry)).toEqual([2, 1, 0]);
  });
});

test.each(['en', 'de', 'fr', 'it', 'tr', 'pl', 'ru', 'ar'])(
  'names of months stand between the strands and clear of them: %s',
  (language) => {
    const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
    const dated = timelineOf(
      ...months.slice(8).map((month) => `1911-${month}`),
      ...months.map((month) => `1912-${month}`),
    );
    const parties = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
    const timeline = {
      ...dated,
      language,
      parties,
      entries: dated.entries.map((entry) => ({ ...entry, parties: ['a'] })),
    };
    const options = { width: 960, spacing: 'time', look, revision: '' } as const;
    const [scene] = drawSides(timeline, options, world.fonts).scenes;
    const labels = groupsOf(scene, 'spine').flatMap(({ marks }) => textsOf(marks));
    expect(labels.length).toBeGreaterThan(6);
    const draft = makeDraft(timeline, options, world.fonts);
    const strands = [0, 1, 2].map((party) => leftOf(draft.measures, restOf(draft, party), 0));
    for (const { x, width } of labels)
      for (const strand of strands)
        expect(Math.abs(strand - (x + width / 2)) - width / 2).toBeGreaterThan(look.strands.width / 2 + 2);
    // No name is torn: each stands in one run, in one column too.
    const [narrow] = drawSides(timeline, { ...options, width: 360 }, world.fonts).scenes;
    const named = groupsOf(narrow, 'spine').flatMap(({ marks }) => textsOf(marks).map(({ text }) => text));
    const september = wordDate('XXXX-09', language);
    for (const texts of [labels.map(({ text }) => text), named])
      expect(texts.some((text) => text.includes(september))).toBe(true);
  },
);

test('a label says what the one that is seen above it does not', () => {
  const { ticks } = axisOf(timelineOf('2018-11', '2019-03', '2019-07'));
  const [first] = ticks;
  const may = ticks.find(({ label }) => label === 'May');
  if (first === undefined || may === undefined) throw new Error('There should be a first tick, and one of May');
  expect([undefined, first, ticks[ticks.indexOf(may) - 1]].map((above) => labelBelow(may, above))).toEqual([
    'May 2019',
    'May 2019',
    'May',
  ]);
  const clock = axisOf(timelineOf('2021-06-03T06:40:00', '2021-06-04T14:00:00'), 1100).ticks;
  const noon = clock.find(({ label }) => label === '12:00');
  if (noon === undefined) throw new Error('There should be a tick of noon');
  expect([undefined, clock[0], clock[1]].map((above) => labelBelow(noon, above))).toEqual([
    'June 3, 2021',
    '12:00',
    '12:00',
  ]);
});

test('what was left out below a bridge is said in the middle of the room that it leaves', () => {
  const timeline: Timeline = {
    ...timelineOf('1900', '1901', '1902-01-01', '2000', '2001'),
    parties: ['a', 'b'].map((id) => ({ id, name: id })),
  };
  const entries = timeline.entries.map((entry, index) => ({ ...entry, parties: index === 2 ? ['a', 'b'] : ['a'] }));
  const [scene] = drawSides(
    { ...timeline, entries },
    { width: 960, spacing: 'time', look, revision: '' },
    world.fonts,
  ).scenes;
  const [, , bridge, next] = groupsOf(scene, 'entry');
  const [band] = bridge?.marks ?? [];
  const bottom = band?.kind === 'rect' ? band.y + band.height : Number.NaN;
  const label = axisLabelsOf(scene).find(({ text }) => text === '98 years');
  expect(label?.y).toBeCloseTo((bottom + 4 + knotHeight(next?.marks ?? [])) / 2, 0);
});
