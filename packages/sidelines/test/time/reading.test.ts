import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfOf, readDateWords, readEdtf } from '../../src/time/index.ts';
import { said } from './said.ts';

/** Language, text, what is read, and what of the text is left. */
const dates: readonly (readonly [string, string, string, string?])[] = [
  // digits
  ['en', '2015', '2015'],
  ['en', '2015-10: talks', '2015-10', ': talks'],
  ['en', '2015-10-03', '2015-10-03'],
  ['en', '2015-7-3', '2015-07-03'],
  ['en', '2018/07/06 – talks', '2018-07-06', ' – talks'],
  ['de', '22.03.2006', '2006-03-22'],
  ['cs', '3. 10. 2015', '2015-10-03'],
  ['en', '22/03/2006', '2006-03-22'],
  ['en', '03/22/2006', '2006-03-22'],
  ['en', '1873/00/00', '1873'],
  ['en', '1990/..', '1990/..'],
  ['en', '2016-05-01/2016-05-03', '2016-05-01/2016-05-03'],
  ['en', '2021-01-06T14:11:00 Rioters', '2021-01-06T14:11:00', ' Rioters'],
  ['en', 'Y-249999', 'Y-249999'],
  ['en', '[1667,1668]', '[1667,1668]'],
  // a day, a month, a year
  ['en', 'October 2015', '2015-10'],
  ['en', 'OCTOBER 2015: x', '2015-10', ': x'],
  ['en', 'Oct. 2015', '2015-10'],
  ['en', 'Oct 2015', '2015-10'],
  ['en', 'Sept. 5, 2015', '2015-09-05'],
  ['en', '3 October 2015', '2015-10-03'],
  ['en', 'October 3, 2015', '2015-10-03'],
  ['en', 'October 3 2015', '2015-10-03'],
  ['en', 'October 3rd, 2015', '2015-10-03'],
  ['en', '3rd of October, 2015', '2015-10-03'],
  ['en', '3-Oct-2015', '2015-10-03'],
  ['en', '2015 May 3', '2015-05-03'],
  ['en', 'Saturday, October 3, 2015', '2015-10-03'],
  ['en', 'July 4th, 1776. We', '1776-07-04', '. We'],
  ['en', '  2015', '2015'],
  // seasons, quarters, halves
  ['en', 'Summer 2017', '2017-22'],
  ['en', 'the summer of 2017', '2017-22'],
  ['en', 'fall 2017', '2017-23'],
  ['en', 'winter 1995–96', '1995-24'],
  ['en', 'Q4 2017', '2017-36'],
  ['en', 'fourth quarter of 2017', '2017-36'],
  ['en', 'first half of 2017', '2017-40'],
  // thirds
  ['en', 'early 2014', '2014-01/2014-04'],
  ['en', 'mid-2014', '2014-05/2014-08'],
  ['en', 'late 2014', '2014-09/2014-12'],
  ['en', 'early October 2014', '2014-10-01/2014-10-10'],
  ['en', 'mid-October 2014', '2014-10-11/2014-10-20'],
  ['en', 'the end of February 2012', '2012-02-21/2012-02-29'],
  ['en', 'early 1990s', '1990/1993'],
  ['en', 'the mid-1990s', '1994/1996'],
  ['en', 'early 19th century', '1800/1832'],
  ['en', 'mid-19th century', '1833/1866'],
  ['en', 'late 19th century', '1867/1899'],
  ['en', 'late 1990s', '1997/1999'],
  ['en', 'late summer 2017', '2017-22'],
  ['de', 'Anfang Oktober 2014', '2014-10-01/2014-10-10'],
  ['fr', 'mi-2014', '2014-05/2014-08'],
  ['ja', '2014年初め', '2014-01/2014-04'],
  // decades and centuries
  ['en', '1990s', '199X'],
  ['en', '1990’s', '199X'],
  ['en', 'the 1800s', '18XX'],
  ['en', '2000s', '200X'],
  ['en', '1990s–present', '199X/..'],
  ['en', '19th century', '18XX'],
  ['en', '12th century BC', '-1199/-1100'],
  ['fr', 'XIXe siècle', '18XX'],
  ['es', 'siglo XIX', '18XX'],
  // doubt
  ['en', 'c. 1850', '1850~'],
  ['en', 'circa October 1850', '1850-10~'],
  ['en', '~1850', '1850~'],
  ['en', '1850?', '1850?'],
  ['en', 'about 1850?', '1850%'],
  ['en', 'c. 2004 – c. 2007', '2004~/2007~'],
  ['ja', '1850年頃', '1850~'],
  // one end
  ['en', 'before 1799', '../1799'],
  ['en', 'after 1990', '1990/..'],
  ['en', 'since October 1990', '1990-10/..'],
  ['en', '2020+', '2020/..'],
  ['en', '1999 and beyond', '1999/..'],
  ['en', 'May 2015 – present', '2015-05/..'],
  ['en', '2015–today', '2015/..'],
  ['de', '1990 bis heute', '1990/..'],
  ['fr', '1990 à nos jours', '1990/..'],
  ['ja', '1990年～現在', '1990/..'],
  ['en', '1984 or earlier', '[..1984]'],
  // periods and lists
  ['en', 'June 5-8, 1944', '1944-06-05/1944-06-08'],
  ['en', '5–8 June 1944', '1944-06-05/1944-06-08'],
  ['en', 'June 5 – July 8, 1944', '1944-06-05/1944-07-08'],
  ['en', '5 June – 8 July 1944', '1944-06-05/1944-07-08'],
  ['en', '1914–18', '1914/1918'],
  ['en', '1914-18', '1914/1918'],
  ['en', '2017-22', '2017/2022'],
  ['en', '1914–1918', '1914/1918'],
  ['en', '1995/96', '1995/1996'],
  ['en', 'March to May 2016', '2016-03/2016-05'],
  ['en', 'Nov. 2016 – Jan. 2017', '2016-11/2017-01'],
  ['en', 'from 1990 to 1995', '1990/1995'],
  ['en', 'between May 2015 and June 2016', '2015-05/2016-06'],
  ['en', 'early 1990s to early 2000s', '1990/2003'],
  ['en', '5 and 6 June 1944', '1944-06-05/1944-06-06'],
  ['en', 'July 5 and 9, 2014', '{2014-07-05,2014-07-09}'],
  ['en', '21 or 22 July 2014', '[2014-07-21,2014-07-22]'],
  // eras
  ['en', '44 BC', '-0043'],
  ['en', 'AD 33', '0033'],
  ['en', 'March 15, 44 BC', '-0043-03-15'],
  ['en', '250,000 BC', 'Y-249999'],
  ['en', '200–101 BC', '-0199/-0100'],
  ['ja', '紀元前200～101年', '-0199/-0100'],
  // languages
  ['de', '3. Oktober 2015', '2015-10-03'],
  ['de', 'Montag, 5. Okt. 2015', '2015-10-05'],
  ['fr', '1er août 1914', '1914-08-01'],
  ['fr', 'Février 2015', '2015-02'],
  ['es', '3 de octubre de 2015', '2015-10-03'],
  ['pt', '3 de outubro de 2015', '2015-10-03'],
  ['ru', '3 октября 2015 г.', '2015-10-03'],
  ['ru', 'Октябрь 2015 года', '2015-10'],
  ['ru', 'летом 2017 года', '2017-22'],
  ['tr', '3 EKİM 2015', '2015-10-03'],
  ['tr', '5 KASIM 2015', '2015-11-05'],
  ['ar', '3 أكتوبر 2015', '2015-10-03'],
  ['ar', '٣ تشرين الأول ٢٠١٥', '2015-10-03'],
  ['ar', '3 يوليو/تموز 2013', '2013-07-03'],
  ['ar', 'صيف 2017', '2017-22'],
  ['he', 'באוקטובר 2015', '2015-10'],
  ['ja', '２０１５年１０月３日、', '2015-10-03', '、'],
  ['ja', '2016年3月～5月', '2016-03/2016-05'],
  ['zh', '2015年10月3日', '2015-10-03'],
  ['zh', '2015年中国', '2015', '中国'],
  ['ko', '2015년 10월 3일', '2015-10-03'],
  // the date ends where prose begins
  ['en', '1990\n– 1991: x', '1990', '\n– 1991: x'],
  ['en', 'May 2015\r\n2016', '2015-05', '\r\n2016'],
  ['en', '2015 people came', '2015', ' people came'],
  ['en', '2015 March on Rome', '2015', ' March on Rome'],
  ['en', '2015 – 3 people', '2015', ' – 3 people'],
  ['en', '2015 ad campaign', '2015', ' ad campaign'],
  ['en', 'June 1944, 8 people', '1944-06', ', 8 people'],
];

describe('dates in words', () => {
  it.each(dates.map(([language, text, edtf, rest = '']) => [language, text, edtf, rest] as const))(
    '%s: %s is %s',
    (language, text, edtf, rest) => {
      expect(said(readDateWords(text, language))).toMatchObject({
        kind: 'date',
        edtf,
        length: text.length - rest.length,
      });
    },
  );
});

describe('no dates', () => {
  it.each([
    '',
    ' ',
    '300 people',
    'May I say 2015',
    'March on Rome',
    'October',
    '5 May',
    'May 15: 2015',
    '2015people',
    '2015% more',
    'May\n2015',
    '2,015 people',
    '2015x',
    '2015.5',
    '12:30',
    '1.5 million',
    '20151003',
    '7/6/2018',
    '[2015](https://example.org)',
    'the present',
    'about 300 people',
    '– 2015',
    'before the war',
    'Q5 2017',
    '2015-10-03T14',
    '201',
    '44',
    '...',
  ])('%s', (text) => {
    expect(readDateWords(text, 'en')).toBeUndefined();
  });
});

describe('dates that cannot be', () => {
  it.each([
    ['31 June 2015', { kind: 'no-such-day', day: 31, days: 30 }],
    ['February 30, 2015: x', { kind: 'no-such-day', day: 30, days: 28 }],
    ['2015-02-30', { kind: 'no-such-day', day: 30, days: 28 }],
    ['2015-13', { kind: 'no-such-month', month: 13 }],
    ['2015-13-01', { kind: 'no-such-month', month: 13 }],
    ['1990 – 1985', { kind: 'ends-before-start' }],
    ['June 8–5, 1944', { kind: 'ends-before-start' }],
    ['May–January 2017', { kind: 'ends-before-start' }],
  ])('%s', (text, reason) => {
    const length = text.replace(': x', '').length;
    expect(readDateWords(text, 'en')).toEqual({ kind: 'impossible', reason, length });
  });
});

describe('laws', () => {
  const pieces = fc.constantFrom(
    'May',
    'Oct.',
    'summer',
    '2015',
    '1990s',
    '5',
    '31',
    '-',
    '–',
    ',',
    '.',
    '/',
    'to',
    'and',
    'or',
    'c.',
    'before',
    'since',
    'the',
    'of',
    'early',
    'mid',
    'BC',
    '?',
    '~',
    'Q4',
    'century',
    'XIX',
    '2015-10',
    '..',
    '[',
    '}',
    'x',
    '年',
    '月',
    'م',
    '٣',
    '',
    '\n',
    '\u200f',
    '😀',
  );

  it('reads only EDTF, within the text, and never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(pieces, fc.constantFrom('', ' ')), { maxLength: 9 }),
        fc.constantFrom('en', 'de', 'fr', 'ru', 'ar', 'ja'),
        (list, language) => {
          const text = list.flat().join('');
          const reading = readDateWords(text, language);
          if (reading === undefined) return;
          expect(reading.length).toBeLessThanOrEqual(text.length);
          if (reading.kind === 'date') expect(readEdtf(edtfOf(reading.value))).toMatchObject({ ok: true });
        },
      ),
      { numRuns: 5000 },
    );
  });
});
