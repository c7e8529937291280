import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chronicle } from '../../src/formats/chronicle/index.ts';
import { check } from '../../src/model/check.ts';
import { entriesByTime } from '../../src/model/chronological.ts';
import type { Timeline } from '../../src/model/timeline.ts';
import { boundsOfEdtf, endsBefore } from '../../src/time/index.ts';

const timelineOf = (dates: readonly string[], wordings: readonly string[] = dates): Timeline => ({
  sidelines: 1,
  language: 'en',
  parties: [],
  entries: dates.map((edtf, at) => ({
    id: `${at}`,
    date: { edtf, wording: wordings[at] ?? edtf },
    parties: [],
    text: '',
  })),
});

/** The entries of a day of March, "14" for 14:00, "14Z" for that of UTC, "" for the day as a whole, by time: their places in the author's order. */
function placesByTime(times: string): string {
  const dates = times.split(' ').map((time) => {
    const [, day, hour, zone] = /^(\d\d)(?:T(\d\d)(.*))?$/.exec(time) ?? [];
    return hour === undefined ? `2019-03-${day}` : `2019-03-${day}T${hour}:00:00${zone}`;
  });
  return entriesByTime(timelineOf(dates))
    .map(({ id }) => id)
    .join(' ');
}

describe('the entries by time', () => {
  test('leave midnight where the author put it, for it may begin the day or end it', () => {
    const dates = ['2019-03-05T09:00:00', '2019-03-05T00:00:00'];
    const placesFor = (last: string) => entriesByTime(timelineOf(dates, ['9:00', last])).map(({ id }) => id);
    expect(placesFor('midnight')).toEqual(['0', '1']);
    expect(placesFor('0:00')).toEqual(['1', '0']);
  });

  test.each([
    ['05T14 05T09 06', '1 0 2'],
    ['05T14Z 05T09Z 06', '1 0 2'],
    ['04T22-05:00 05T02Z 05T04+01:00 05T09+09:00', '3 1 0 2'],
    ['05T14 05 05T15', '0 1 2'], // the day as a whole stays where the author put it
    ['05 05T14 05T09', '0 2 1'],
    ['05T14 05T09Z', '0 1'], // nobody knows whose two o'clock
    ['05T14Z 05T09', '0 1'],
    ['05T14 05T09Z 05T10', '1 2 0'],
    ['06T14 05T09Z', '1 0'],
    ['05 05T08+09:00 04', '2 0 1'], // of one place: by its clock, the day has begun
    ['05T00+09:00 04', '1 0'],
  ])('%s: %s', (times, expected) => {
    expect(placesByTime(times)).toBe(expected);
  });

  test('put a date whose start is open or unknown where its end is', () => {
    const idsOf = (...dates: string[]) => entriesByTime(timelineOf(dates)).map(({ id }) => id);
    expect(idsOf('2005', '../2008', '2007', '/2006', '')).toEqual(['0', '3', '4', '2', '1']);
  });

  test('times of zones that are only named are compared with their like alone', () => {
    const dates = ['2019-03-05T22:00:00', '2019-03-05T21:00:00', '2019-03-05T20:00:00'];
    const idsOf = (...wordings: string[]) => entriesByTime(timelineOf(dates, wordings)).map(({ id }) => id);
    expect(idsOf('10 p.m. ET', '9 p.m. PT', '8 p.m. PT')).toEqual(['0', '2', '1']);
    expect(idsOf('10 p.m. ET', '9 p.m.', '8 p.m. ET')).toEqual(['2', '1', '0']);
  });

  test('never contradict what is certain', () => {
    const date = fc
      .tuple(
        fc.integer({ min: 1, max: 3 }),
        fc.option(fc.nat({ max: 23 })),
        fc.constantFrom('', 'Z', '+09:00', '-08:00'),
      )
      .map(([day, hour, zone]) =>
        hour === null ? `2019-03-0${day}` : `2019-03-0${day}T${String(hour).padStart(2, '0')}:00:00${zone}`,
      );
    let certain = 0;
    fc.assert(
      fc.property(fc.array(date, { maxLength: 8 }), (dates) => {
        const sorted = entriesByTime(timelineOf(dates)).map((entry) => boundsOfEdtf(entry.date.edtf));
        expect(sorted).toHaveLength(dates.length);
        sorted.forEach((first, at) => {
          for (const later of sorted.slice(at + 1)) {
            expect(endsBefore(later, first)).toBe(false);
            certain += Number(endsBefore(first, later));
          }
        });
      }),
      { numRuns: 500 },
    );
    expect(certain).toBeGreaterThan(1000);
  });
});

describe('order within a day', () => {
  const blamed = (text: string) => {
    const { timeline, places } = chronicle.read(text, {});
    return check(timeline, places)
      .filter(({ code }) => code === 'out-of-order')
      .map(({ range }) => text.slice(range.from, range.to));
  };
  const listOf = (...dates: string[]) => dates.map((date, at) => `${date}\nVelden: Text ${at}.\n`).join('\n');

  test.each([
    [['5 March 2019, 14:00', '5 March 2019, 09:00', '6 March 2019'], ['5 March 2019, 09:00']],
    [['5 March 2019, 10 p.m. ET', '5 March 2019, 9 p.m. PT', '6 March 2019'], []],
    [['5 March 2019, 10 p.m. ET', '5 March 2019, 9 p.m. ET', '6 March 2019'], ['5 March 2019, 9 p.m. ET']],
    [['5 March 2019, shortly before noon', '5 March 2019, 11:50', '6 March 2019'], []],
    [['5 March 2019, shortly before noon', '5 March 2019, 10:00', '6 March 2019'], ['5 March 2019, 10:00']],
    [['5 March 2019, 11 p.m.', '5 March 2019, midnight', '6 March 2019'], []], // which may be the end of the day
    [['5 March 2019, 2 p.m.', '5 March 2019, around 4', '5 March 2019, 5 p.m.'], []],
  ])('%j: %j', (dates, expected) => {
    expect(blamed(listOf(...dates))).toEqual(expected);
  });
});
