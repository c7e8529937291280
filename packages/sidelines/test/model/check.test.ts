import { describe, expect, test } from 'vitest';
import { chronicle } from '../../src/formats/chronicle/index.ts';
import type { ReadableFormat } from '../../src/formats/index.ts';
import { json } from '../../src/formats/json/index.ts';
import { check } from '../../src/model/check.ts';
import type { Diagnostic, TextChange } from '../../src/model/diagnostic.ts';
import { isOneLetterAway, nearNames } from '../../src/model/spelling.ts';

function found(source: string, format: ReadableFormat = chronicle): readonly Diagnostic[] {
  const { timeline, places } = format.read(source, {});
  return check(timeline, places);
}

function codes(source: string, format: ReadableFormat = chronicle): readonly string[] {
  return found(source, format).map(({ code }) => code);
}

function applied(source: string, changes: readonly TextChange[]): string {
  const backwards = [...changes].sort((a, b) => b.from - a.from);
  return backwards.reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), source);
}

function mended(source: string, format: ReadableFormat = chronicle): string {
  return applied(
    source,
    found(source, format).flatMap(({ fix }) => fix?.changes ?? []),
  );
}

test.each(['2016/2015', '2015-05-04/2015-05-01'])('the period %s ends before it starts, and is an error', (edtf) => {
  const entries = [{ id: 'e', date: { edtf }, parties: [], text: 'x' }];
  const source = JSON.stringify({ sidelines: 1, language: 'en', parties: [], entries });
  expect(codes(source, json)).toEqual(['impossible-date']);
});

describe('the fix for an entry out of order', () => {
  test.each([
    [
      'lines apart',
      '2015\nOne.\n\n2017\nTwo.\n\n2016\nThree.\n\n2018\nFour.\n',
      '2015\nOne.\n\n2016\nThree.\n\n2017\nTwo.\n\n2018\nFour.\n',
    ],
    [
      'lines close together',
      '2015\nOne.\n2017\nTwo.\n2016\nThree.\n2018\nFour.',
      '2015\nOne.\n2016\nThree.\n2017\nTwo.\n2018\nFour.',
    ],
    [
      'the last entry',
      '2014: No.\n2015: One.\n2017: Two.\n2016: Three.',
      '2014: No.\n2015: One.\n2016: Three.\n2017: Two.',
    ],
    [
      'far up',
      '2012\nA\n\n2014\nB\n\n2015\nC\n\n2016\nD\n\n2013\nE\n',
      '2012\nA\n\n2013\nE\n\n2014\nB\n\n2015\nC\n\n2016\nD\n',
    ],
    [
      'several entries of one date',
      '2015\nOne.\n2017\nTwo.\n2016\nUS: A\nUS: B\n2018\nFour.',
      '2015\nOne.\n2016\nUS: A\nUS: B\n2017\nTwo.\n2018\nFour.',
    ],
    [
      'furniture between',
      '2015\nA\n2017\nB\nShare this\n2016\nC\n2018\nD',
      '2015\nA\n2016\nC\n2017\nB\nShare this\n\n2018\nD',
    ],
    ['newest first', '2018\nA\n2015\nB\n2016\nC\n2014\nD', '2018\nA\n2016\nC\n2015\nB\n2014\nD'],
    ['CRLF', '2015: A\r\n2017: B\r\n2016: C\r\n2018: D\r\n', '2015: A\r\n2016: C\r\n2017: B\r\n2018: D\r\n'],
  ])('%s', (_, source, expected) => {
    expect(mended(source)).toBe(expected);
    expect(codes(expected)).toEqual([]);
  });

  test('in JSON', () => {
    const entry = (year: number) =>
      `{ "id": "${year}", "date": { "edtf": "${year}", "wording": "${year}" }, "parties": [], "text": "x" }`;
    const list = (...years: number[]) =>
      `{ "sidelines": 1, "language": "en", "parties": [], "entries": [\n  ${years.map(entry).join(',\n  ')}\n] }`;
    expect(mended(list(2015, 2017, 2016, 2018), json)).toBe(list(2015, 2016, 2017, 2018));
    expect(mended(list(2014, 2015, 2017, 2016), json)).toBe(list(2014, 2015, 2016, 2017));
  });
});

test('a date mistyped is blamed without a fix: where it belongs is not known', () => {
  const [finding, ...others] = found('2011\nA\n2012\nB\n2031\nC\n2014\nD\n2015\nE');
  expect(finding).toMatchObject({ code: 'out-of-order', message: '“2031” stands before “2014”, but it is later' });
  expect(finding).not.toHaveProperty('fix');
  expect(others).toEqual([]);
});

test('a list in no order is told once, by a note with the places', () => {
  const [finding, ...others] = found('2011\nA\n2008\nB\n2004\nC\n2012\nD\n2001\nE\n2013\nF\n2014\nG\n2015\nH');
  expect(finding).toMatchObject({ code: 'out-of-order', severity: 'note' });
  expect(finding?.message).toBe(
    '“2008” stands after “2011”, but it is earlier; the text seems to be in no order, as 2 more dates stand so',
  );
  expect(finding?.related).toHaveLength(3);
  expect(others).toEqual([]);
});

test('dates with their year from above are warned of one by one, however many they are', () => {
  const days = ['3 May', '4 June', '5 July', '6 August'];
  const year = (dates: readonly string[]) => dates.map((date) => `${date} - A new thing, of ${date}.`).join('\n');
  const source = `2031\n\n${year(['9 October', '8 November'])}\n\n${year(days)}\n\n2033\n\n2 May - B`;
  expect(found(source).map(({ severity, message }) => `${severity}: ${message}`)).toEqual(
    days.map((date) => `warning: “${date}” stands after “8 November”, but it is earlier`),
  );
});

describe('names', () => {
  test.each([
    ['Russia', 'Rusia', true],
    ['Russia', 'Russias', true],
    ['Russia', 'Prussia', true],
    ['Russia', 'Rossia', true],
    ['Russia', 'Rsusia', true],
    ['RUSSIA', 'Rusia', true],
    ['Russia', 'Russia', false],
    ['Russia', 'russia', false],
    ['Russia', 'Rosia', false],
    ['Russia', 'Risuas', false],
    ['مصر', 'مصرر', true],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(isOneLetterAway(one, other)).toBe(expected);
    expect(isOneLetterAway(other, one)).toBe(expected);
  });

  test('short names are not compared', () => {
    expect(nearNames(['US', 'UK', 'Iran', 'Iraq', 'Irak'])).toEqual([
      ['Iran', 'Iraq'],
      ['Iran', 'Irak'],
      ['Iraq', 'Irak'],
    ]);
  });

  test('where very many are alike, each is still compared with the one that is used most', () => {
    const names = [...Array.from({ length: 40 }, (_, place) => `Unit${String.fromCodePoint(0x4e00 + place)}`), 'Unity'];
    const acting = [...names, 'Unity', 'Unity'];
    const source = acting.map((name) => `${name}: A\n`).join('');
    const placeOf = (name: string) => ({ from: source.indexOf(name), to: source.indexOf(name) + name.length });
    const date = { edtf: '2031', wording: '2031' };
    const entries = acting.map((name, place) => ({ id: `${place}`, date, parties: [name], text: `${place}` }));
    const timeline = {
      sidelines: 1,
      language: 'en',
      parties: names.map((name) => ({ id: name, name })),
      entries,
    } as const;
    const entryPlaces = acting.map((name) => ({
      whole: placeOf(name),
      date: placeOf(name),
      label: placeOf(name),
      text: placeOf(name),
    }));
    const partyPlaces = names.map((name) => ({ name: placeOf(name), declared: false, labels: [] }));
    const similar = check(timeline, { source, entries: entryPlaces, parties: partyPlaces });
    expect(similar.map(({ message }) => message)).toEqual(
      names.slice(0, 40).map((name) => `“${name}” is one letter away from “Unity”`),
    );
  });

  test('two names that are often used are both meant', () => {
    expect(codes('2011\nIran: A\n2012\nIraq: B\n2013\nIran: C\n2014\nIraq: D')).toEqual([]);
  });

  test('the fix writes the name in every label', () => {
    const source =
      '2011\nVelden: A\n2012\nHarlow: B\n2013\nVelden: C\n2014\nVelden: D\n2015\nVeldn & Harlow: E\n2016\nHarlow: F\n2017\nVelden: Veldn';
    expect(mended(source)).toBe(source.replace('Veldn &', 'Velden &'));
  });
});

test('an unsafe link is found in all that is Markdown', () => {
  const link = (place: string) => `[a](${place}:y)`;
  const written = {
    sidelines: 1,
    lede: link('lede'),
    byline: link('byline'),
    language: 'en',
    parties: [],
    phases: [{ id: 'p', title: 'P', text: link('phase') }],
    entries: [
      {
        id: 'e',
        date: { edtf: '2011' },
        phase: 'p',
        parties: [],
        text: link('text'),
        corrections: [{ date: '2012', text: link('correction') }],
      },
    ],
  };
  const source = JSON.stringify(written);
  const links = found(source, json).filter(({ code }) => code === 'unsafe-link');
  expect(links.map(({ range }) => source.slice(range.from, range.to))).toEqual(
    ['lede', 'byline', 'phase', 'text', 'correction'].map(link),
  );
});

test('an unsafe link is found where it stands, twice if it stands twice', () => {
  const source = '2011\nUS: [a](x:y)\n\n2012\nUS: [a](x:y) and\n[a](x:y)';
  const places = found(source).map(({ code, range }) => [code, range.from, source.slice(range.from, range.to)]);
  expect(places).toEqual([
    ['unsafe-link', 9, '[a](x:y)'],
    ['unsafe-link', 28, '[a](x:y)'],
    ['unsafe-link', 41, '[a](x:y)'],
  ]);
});
