import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfExpectedInWords } from '../../src/model/expected.ts';
import {
  type Bound,
  boundsOf,
  boundsOfEdtf,
  civilOf,
  type EdtfDate,
  readEdtf,
  writeEdtf,
} from '../../src/time/index.ts';
import { points, samples } from './edtf-arbitraries.ts';

/** Bounds in short: "2015-10-01..2015-10-31", both ends with a bar between them. */
function shortBounds(text: string): string {
  const { start, end } = boundsOfEdtf(text);
  return start === end ? shortBound(start) : `${shortBound(start)} | ${shortBound(end)}`;
}

function shortBound(bound: Bound): string {
  if (bound.kind !== 'within') return bound.kind;
  return [bound.earliest, bound.latest].map((day) => Object.values(civilOf(day)).join('-')).join('..');
}

function read(text: string): EdtfDate {
  const reading = readEdtf(text);
  if (!reading.ok) throw new Error(`${text}: expected ${reading.expected.kind} at ${reading.at}`);
  return reading.date;
}

/** What the standard's three levels allow, and the days it means. A third column: how it is written back, where that differs. */
const accepted: readonly (readonly [string, string, string?])[] = [
  // level 0
  ['1985-04-12', '1985-4-12..1985-4-12'],
  ['1985-04', '1985-4-1..1985-4-30'],
  ['1985', '1985-1-1..1985-12-31'],
  ['2000-02', '2000-2-1..2000-2-29'],
  ['0000', '0-1-1..0-12-31'],
  ['1985-04-12T23:20:30', '1985-4-12..1985-4-12'],
  ['1985-04-12T23:20:30Z', '1985-4-12..1985-4-12'],
  ['1985-04-12T23:20:30-04', '1985-4-12..1985-4-12', '1985-04-12T23:20:30-04:00'],
  ['1985-04-12T23:20:30+04:30', '1985-4-12..1985-4-12'],
  ['2016-12-31T23:59:60Z', '2016-12-31..2016-12-31'],
  ['1964/2008', '1964-1-1..1964-12-31 | 2008-1-1..2008-12-31'],
  ['2004-02-01/2005-02', '2004-2-1..2004-2-1 | 2005-2-1..2005-2-28'],
  ['2005/2006-02', '2005-1-1..2005-12-31 | 2006-2-1..2006-2-28'],
  // level 1
  ['Y170000002', '170000002-1-1..170000002-12-31'],
  ['Y-170000002', '-170000002-1-1..-170000002-12-31'],
  ['-1985', '-1985-1-1..-1985-12-31'],
  ['2001-21', '2001-3-1..2001-5-31'],
  ['2001-22', '2001-6-1..2001-8-31'],
  ['2001-23', '2001-9-1..2001-11-30'],
  ['2001-24', '2001-12-1..2002-2-28'],
  ['1984?', '1984-1-1..1984-12-31'],
  ['2004-06~', '2004-6-1..2004-6-30'],
  ['2004-06-11%', '2004-6-11..2004-6-11'],
  ['201X', '2010-1-1..2019-12-31'],
  ['20XX', '2000-1-1..2099-12-31'],
  ['2004-XX', '2004-1-1..2004-12-31'],
  ['1985-04-XX', '1985-4-1..1985-4-30'],
  ['1985-XX-XX', '1985-1-1..1985-12-31'],
  ['1985-04-12/..', '1985-4-12..1985-4-12 | open'],
  ['1985-04/..', '1985-4-1..1985-4-30 | open'],
  ['../1985', 'open | 1985-1-1..1985-12-31'],
  ['1985/', '1985-1-1..1985-12-31 | unknown'],
  ['/1985-04', 'unknown | 1985-4-1..1985-4-30'],
  ['../..', 'open'],
  ['1984~/2004-06', '1984-1-1..1984-12-31 | 2004-6-1..2004-6-30'],
  ['1984?/2004%', '1984-1-1..1984-12-31 | 2004-1-1..2004-12-31'],
  // level 2
  ['Y-17E7', '-170000000-1-1..-170000000-12-31'],
  ['Y17E8', '1700000000-1-1..1700000000-12-31'],
  ['1950S2', '1900-1-1..1999-12-31'],
  ['-1950S2', '-1999-1-1..-1900-12-31'],
  ['Y171010000S3', '171000000-1-1..171999999-12-31'],
  ['Y3388E2S3', '338000-1-1..338999-12-31'],
  ['2001-25', '2001-3-1..2001-5-31'],
  ['2001-28', '2001-12-1..2002-2-28'],
  ['2001-29', '2001-9-1..2001-11-30'],
  ['2001-30', '2001-12-1..2002-2-28'],
  ['2001-34', '2001-4-1..2001-6-30'],
  ['2001-39', '2001-9-1..2001-12-31'],
  ['2001-41', '2001-7-1..2001-12-31'],
  ['[1667,1668,1670..1672]', '1667-1-1..1672-12-31'],
  ['[..1760-12-03]', 'open | 1760-12-3..1760-12-3'],
  ['[1760-12..]', '1760-12-1..1760-12-31 | open'],
  ['[1760-01,1760-02,1760-12..]', '1760-1-1..1760-1-31 | open'],
  ['[1667,1760-12]', '1667-1-1..1760-12-31'],
  ['{1667,1668,1670..1672}', '1667-1-1..1667-12-31 | 1672-1-1..1672-12-31'],
  ['{1960,1961-12}', '1960-1-1..1960-12-31 | 1961-12-1..1961-12-31'],
  ['{..1984}', 'open | 1984-1-1..1984-12-31'],
  ['2004-06~-11', '2004-6-11..2004-6-11'],
  ['2004?-06-11', '2004-6-11..2004-6-11'],
  ['?2004-06-~11', '2004-6-11..2004-6-11', '2004?-06-~11'],
  ['2004-%06-11', '2004-6-11..2004-6-11'],
  ['~2004-?06', '2004-6-1..2004-6-30', '2004~-?06'],
  ['156X-12-25', '1560-12-25..1569-12-25'],
  ['15XX-12-25', '1500-12-25..1599-12-25'],
  ['1XXX-12', '1000-12-1..1999-12-31'],
  ['1XXX-XX', '1000-1-1..1999-12-31'],
  ['1984-1X', '1984-10-1..1984-12-31'],
  ['20XX-02-29', '2000-2-29..2096-2-29'],
  ['2015-XX-31', '2015-1-31..2015-12-31'],
  ['2015-0X-X9', '2015-1-9..2015-9-29'],
  ['-01XX', '-199-1-1..-100-12-31'],
  ['XXXX-12-XX', 'unknown'],
  ['XXXX', 'unknown'],
  ['2004-06-~01/2004-06-~20', '2004-6-1..2004-6-1 | 2004-6-20..2004-6-20'],
  ['2004-06-XX/2004-07-03', '2004-6-1..2004-6-30 | 2004-7-3..2004-7-3'],
  // beyond the profile
  ['2017-21/2017-22', '2017-3-1..2017-5-31 | 2017-6-1..2017-8-31'],
  ['2021-01-06T14:00:00/2021-01-06T15:00:00', '2021-1-6..2021-1-6 | 2021-1-6..2021-1-6'],
  ['Y-249999~', '-249999-1-1..-249999-12-31'],
  ['2016/2015', '2016-1-1..2016-12-31 | 2015-1-1..2015-12-31'],
  ['201X-22', '2010-6-1..2019-8-31'],
];

describe('what is read', () => {
  it.each(accepted.map(([text, bounds, written = text]) => [text, bounds, written] as const))(
    '%s',
    (text, bounds, written) => {
      expect(shortBounds(text)).toBe(bounds);
      expect(writeEdtf(read(text))).toBe(written);
      expect(read(written)).toEqual(read(text));
    },
  );
});

/** The text, where reading stops, and a word of what would have been right. */
const refused: readonly (readonly [string, number, string])[] = [
  ['', 0, 'year'],
  [' ', 0, 'year'],
  ['15', 0, 'year'],
  ['2015-', 5, 'month'],
  ['2015-1', 5, 'month'],
  ['2015-13', 5, 'month'],
  ['2015-00', 5, 'month'],
  ['2015-42', 5, 'month'],
  ['2015-20', 5, 'month'],
  ['2015-2X', 5, 'month'],
  ['2015-10-32', 8, '31'],
  ['2015-04-31', 8, '30'],
  ['2015-02-29', 8, '28'],
  ['2XX1-02-29', 8, '28'],
  ['2015-02-3X', 8, '28'],
  ['2015-10-00', 8, '31'],
  ['2015-10-03 ', 10, 'end'],
  ['2015-10-03x', 10, 'end'],
  ['20151003', 4, 'end'],
  ['201x', 0, 'year'],
  ['199u', 0, 'year'],
  ['-0000', 0, '-0000'],
  ['+2015', 0, 'year'],
  ['2015-22-01', 7, 'end'],
  ['2015-10-03T14', 13, 'colon'],
  ['2015-10-03T14:11', 16, 'colon'],
  ['2015-10-03T24:00:00', 11, 'hour'],
  ['2015-10-03T14:60:00', 14, 'minutes'],
  ['2015-10-03T14:11:60', 17, 'seconds'],
  ['2015-10-03T14:11:00.5', 19, 'end'],
  ['2015-10T14:11:00', 7, 'end'],
  ['2015-10-03~T14:11:00', 11, 'end'],
  ['Y2015', 0, 'four digits'],
  ['Y012345', 1, '0'],
  ['Y1E99', 3, 'exponent'],
  ['Y1E0', 3, 'exponent'],
  ['Y99999999999999', 0, 'ten trillion'],
  ['1950S0', 5, 'digits'],
  ['19XXS2', 4, 'end'],
  ['/', 1, 'date'],
  ['1990/1995/2000', 9, 'end'],
  ['1990/x', 5, 'year'],
  ['..', 2, 'slash'],
  ['[', 1, 'year'],
  ['[]', 1, 'year'],
  ['[2015', 5, ']'],
  ['[2015}', 5, ']'],
  ['{2015, 2016}', 6, 'year'],
  ['[2015..,2016]', 7, 'year'],
  ['[..]', 3, 'year'],
  ['2004-06-(01)~', 8, 'day'],
  ['1984?~', 5, 'end'],
  ['٢٠١٥', 0, 'year'],
];

describe('what is refused, and where', () => {
  it.each(refused)('%s', (text, at, expected) => {
    const reading = readEdtf(text);
    expect(reading).toMatchObject({ ok: false, at });
    expect(reading.ok ? '' : edtfExpectedInWords(reading.expected)).toContain(expected);
    expect(boundsOfEdtf(text)).toEqual({ start: { kind: 'unknown' }, end: { kind: 'unknown' } });
  });

  it('never throws and points inside the text', () => {
    const characters = fc.constantFrom(...'0123456789X-/.~?%TZ:+{}[],YES a');
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 24 }), (list) => {
        const text = list.join('');
        const reading = readEdtf(text);
        if (reading.ok) expect(readEdtf(writeEdtf(reading.date))).toEqual(reading);
        else expect(reading.at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('qualifiers', () => {
  it.each([
    ['2004-06-11~', { year: 'approximate', month: 'approximate', day: 'approximate' }],
    ['2004-06~-11', { year: 'approximate', month: 'approximate' }],
    ['2004-~06-11', { month: 'approximate' }],
    ['?2004-06-~11', { year: 'uncertain', day: 'approximate' }],
    ['2004?-06~', { year: 'both', month: 'approximate' }],
    ['2001-22~', { year: 'approximate', month: 'approximate' }],
  ])('%s', (text, qualifiers) => {
    expect(read(text)).toMatchObject({ qualifiers });
  });
});

describe('laws', () => {
  it('means what it was made to mean', () => {
    fc.assert(
      fc.property(samples, ({ text, bounds }) => void expect(boundsOfEdtf(text)).toEqual(bounds)),
      { numRuns: 3000 },
    );
  });

  it('is written back as it was read', () => {
    fc.assert(
      fc.property(samples, ({ text }) => void expect(writeEdtf(read(text))).toBe(text)),
      { numRuns: 3000 },
    );
  });

  it('has no end that is earliest after its latest day', () => {
    fc.assert(
      fc.property(samples, ({ text }) => {
        const bounds = boundsOf(read(text));
        for (const end of [bounds.start, bounds.end])
          if (end.kind === 'within') expect(end.earliest).toBeLessThanOrEqual(end.latest);
      }),
      { numRuns: 2000 },
    );
  });
});

/**
 * The npm package `edtf` is an oracle for dates with and without unknown digits, decades and centuries included. It is none for
 * seasons (spring is January to March there, and no season is an end of an interval), for masked dates with a qualifier (an error) or before year 0 (its ends are swapped), years that are estimated (`1950S2`
 * is 1950), for unknown and open ends (1970, or an error), for sets that are open, and for qualified long years.
 */
describe('the edtf package agrees', () => {
  it('on single dates', () => {
    const fair = points.filter(({ text }) => !/-[2-4]\d[?~%]?$|S|^Y|X[?~%]|^-.*X/.test(text));
    fc.assert(
      fc.property(fair, ({ text, bounds }) => {
        const theirs = edtf(text);
        if (bounds.start.kind !== 'within') return;
        expect([Math.floor(theirs.min / 86_400_000), Math.floor(theirs.max / 86_400_000)]).toEqual([
          bounds.start.earliest,
          bounds.start.latest,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('but takes 2015-02-29 for 1 March, which is refused here', () => {
    expect(new Date(edtf('2015-02-29').min).toISOString()).toContain('2015-03-01');
    expect(readEdtf('2015-02-29').ok).toBe(false);
  });
});
