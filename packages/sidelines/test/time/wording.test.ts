import { describe, expect, it } from 'vitest';
import { languages } from '../../src/languages/registry.ts';
import { boundsOfEdtf, boundsOfValue, edtfOf, readDateWords, wordDate } from '../../src/time/index.ts';
import { said } from './said.ts';

/** A language, and dates with their wording; spaces that do not break are written as plain spaces. */
const expected: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    '2015': '2015',
    '2015-10': 'October 2015',
    '2015-10-03': 'October 3, 2015',
    '2017-22': 'Summer 2017',
    '2017-36': '4th quarter 2017',
    '2017-38': 'some time within May–August 2017',
    '2017-41': 'second half of 2017',
    '1999~': 'c. 1999',
    '2015-10?': 'October 2015?',
    '2004?-06': 'June 2004?',
    '?2004-~06': 'c. June 2004?',
    '199X': '1990s',
    '190X': 'some time within 1900–1909',
    '18XX': '19th century',
    '11XX': '12th century',
    '1XXX': 'some time within 1000–1999',
    '1950S2': '20th century',
    '../1799': 'until 1799',
    '1990/..': 'since 1990',
    '199X/..': '1990s – …',
    '2018/': '2018 – ?',
    '/2018-05': '? – May 2018',
    '1944-06-05/1944-06-08': 'June 5–8, 1944',
    '1944-06-05/1944-07-08': 'June 5 – July 8, 1944',
    '2016-03/2016-05': 'March–May 2016',
    '2016-11/2017-01': 'November 2016 – January 2017',
    '1914/1918': '1914–1918',
    '2004~/2007~': 'c. 2004 – c. 2007',
    '-0043': '44 BC',
    '-0043-03-15': 'March 15, 44 BC',
    '0000': '1 BC',
    '-1199/-1100': '1200–1101 BC',
    '-0005/0005': '6 BC – 5 AD',
    '0602': '602 AD',
    'Y-249999': '250000 BC',
    'XXXX-10-07': 'October 7',
    'XXXX-10': 'October',
    XXXX: 'XXXX',
    '2015-1X': 'some time within October–December 2015',
    '2015-10-1X': 'some time within October 10–19, 2015',
    '2015-XX-15': 'some time within January 15 – December 15, 2015',
    '195X-10-04': 'October 4 (1950s)',
    '195X-10': 'October (1950s)',
    '1XXX-10-04~': 'c. October 4 (1000–1999)',
    '190X~': 'some time within c. 1900 – c. 1909',
    '190X/1920': '(some time within 1900–1909) – 1920',
    '2015-X3': 'March 2015',
    '2004-XX-XX': '2004',
    '[2005-07-25..2005-07-31]': 'some time within July 25–31, 2005',
    '2005-07-25/2005-07-31': 'July 25–31, 2005',
    '2005-07-25/2005-07-25': 'July 25, 2005 – July 25, 2005',
    '[1990~..]': 'c. 1990 or later',
    '1990~/..': 'c. 1990 – …',
    '2001-21': 'Spring 2001',
    '2001-29': 'Spring 2001 (Southern Hemisphere)',
    'XXXX-29': 'Spring (Southern Hemisphere)',
    '195X-32': 'Winter (1950s) (Southern Hemisphere)',
    '-XXXX-10-07': '-XXXX-10-07',
    'XXXX-10-1X': 'XXXX-10-1X',
    'XXXX-10/2015-12': 'XXXX-10/2015-12',
    '[1683-02,1875]': '1875 or February 1683',
    '{XXXX-10,2015-12}': '{XXXX-10,2015-12}',
    '{2013-02-22,2013-03-29}': 'February 22, 2013 and March 29, 2013',
    '[1667,1668,1670..1672]': '1667, 1668 or 1670–1672',
    '[..1984]': '1984 or earlier',
    '[1984..]': '1984 or later',
    '2021-01-06T14:11:00': 'January 6, 2021, 14:11',
    '2021-01-06T14:11:05+05:30': 'January 6, 2021, 14:11:05 UTC+5:30',
    '2021-01-06T14:11:00Z': 'January 6, 2021, 14:11 UTC',
    '../..': '../..',
    nonsense: 'nonsense',
    '': '',
  },
  'en-GB': { '2015-10-03': '3 October 2015', '1944-06-05/1944-06-08': '5–8 June 1944' },
  de: {
    '2015-10-03': '3. Oktober 2015',
    '2017-21': 'Frühjahr 2017',
    '1999~': 'ca. 1999',
    '199X': '1990er-Jahre',
    '18XX': '19. Jahrhundert',
    '2016-03-05/..': 'seit dem 5. März 2016',
    '1944-06-05/1944-06-08': '5.–8. Juni 1944',
    '-0043': '44 v. Chr.',
  },
  fr: {
    '2015-10-01': '1er octobre 2015',
    '2017-22': 'été 2017',
    '2015-10~': 'vers octobre 2015',
    '18XX': 'XIXe siècle',
    '00XX': 'Ier siècle',
    '1999?': '1999 ?',
    '../1799-10-03': 'jusqu’au 3 octobre 1799',
  },
  es: {
    '2015-10': 'octubre de 2015',
    '2015-10-03': '3 de octubre de 2015',
    '2017-24': 'invierno de 2017',
    '199X': 'década de 1990',
    '18XX': 'siglo XIX',
  },
  it: { '1990/..': 'dal 1990', '2016-03/..': 'da marzo 2016' },
  pl: {
    '2015-10': 'październik 2015',
    '2015-10-03': '3 października 2015',
    '2015-10~': 'ok. października 2015',
    '199X': 'lata 90. XX wieku',
    '190X': 'kiedyś w okresie 1900–1909',
    '2017-41': 'II półrocze 2017',
    '2017-22~': '≈ lato 2017',
  },
  cs: { '2015-10': 'říjen 2015', '2015-10-03': '3. října 2015', '199X': '90. léta 20. století' },
  sl: { '199X': '90. leta 20. stoletja' },
  ru: {
    '2015-10': 'октябрь 2015 г.',
    '2015-10-03': '3 октября 2015 г.',
    '2017-22': 'лето 2017 г.',
    '2016-03/..': 'с марта 2016 г.',
    '-0043': '44 г. до н. э.',
    '199X': '1990-е годы',
  },
  uk: { '2015-10': 'жовтень 2015 р.', '2015-10-03': '3 жовтня 2015 р.' },
  tr: {
    '-0002/10XX': 'MÖ 3 – MS 11. yüzyıl',
    '199X': '1990’lar',
    '198X': '1980’ler',
    '-0043': 'MÖ 44',
    '1990/..': '1990 ve sonrası',
  },
  ar: {
    '0007': '7 ميلادي',
    '2015-10': 'أكتوبر 2015',
    '2017-22': 'صيف 2017',
    '1999?': '1999؟',
    '1990/..': 'منذ 1990',
    '[1990,1992,1994]': '1990 أو 1992 أو 1994',
  },
  he: { '2015-10-03': '3 באוקטובר 2015' },
  ja: {
    '2015': '2015年',
    '2015-10-03': '2015年10月3日',
    '2017-22': '2017年夏',
    '2017-36': '2017年第4四半期',
    '1999~': '1999年頃',
    '1944-06-05/1944-06-08': '1944年6月5日～8日',
    '1914/1918': '1914～1918年',
    '-0043': '紀元前44年',
    '195X-10-04': '10月4日（1950年代）',
    '190X': '1900～1909年のいずれかの時点',
  },
  zh: { '2015-10': '2015年10月', '2017-36': '2017年第4季度', '1999~': '约1999年' },
  ko: { '2015-10-03': '2015년 10월 3일', '1999~': '1999년경' },
};

describe('a date in words', () => {
  const rows = Object.entries(expected).flatMap(([tag, dates]) =>
    Object.entries(dates).map(([edtf, words]) => [tag, edtf, words] as const),
  );
  it.each(rows)('%s: %s is %s', (tag, edtf, words) => {
    expect(wordDate(edtf, tag).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(words);
  });

  it('falls back from a region to the language, and from an unknown language to English', () => {
    expect(wordDate('2015-10', 'de-AT')).toBe('Oktober 2015');
    expect(wordDate('2015-10-03', 'en_GB')).toBe('3 October 2015');
    expect(wordDate('2015-10', 'tlh')).toBe('October 2015');
  });
});

/** Forms that all languages have words for; for the others, see below. */
const readable = [
  '2015',
  '2015-10',
  '2015-05-23',
  '2015-10-01',
  '2017-21',
  '2017-22',
  '2017-23',
  '2017-24',
  '2017-33',
  '2017-36',
  '1999~',
  '1999?',
  '1999%',
  '2015-10~',
  '2015-10-03~',
  '18XX',
  '00XX',
  '../1799',
  '../1799-10',
  '../1799-10-03',
  '1990/..',
  '2016-03-05/..',
  '2016-03/..',
  '1944-06-05/1944-06-08',
  '1944-06-05/1944-07-08',
  '1944-12-05/1945-07-08',
  '2016-03/2016-05',
  '2016-11/2017-01',
  '1914/1918',
  '-0043',
  '0602',
  '-0043-03',
  '-0043-03-15',
  '2015-10?',
  '[1984..]',
  '[..1984-03]',
  '2004~/2007~',
  'Y-249999',
  '-0199/-0100',
  '[2013,2014]',
];

/** Forms that some languages word as a period from first to last, because they have no word of their own for them. */
const spanned = ['199X', '196X', '2017-40', '2017-41'];

describe.each(Object.keys(languages))('what is worded in %s is read again', (tag) => {
  it.each(readable)('%s', (edtf) => {
    const words = wordDate(edtf, tag);
    expect(said(readDateWords(`${words}: `, tag))).toEqual({ kind: 'date', edtf, length: words.length });
  });

  it.each(spanned)('%s, or its first to its last', (edtf) => {
    const reading = readDateWords(wordDate(edtf, tag), tag);
    expect(reading?.kind).toBe('date');
    const read = boundsOfEdtf(reading?.kind === 'date' ? edtfOf(reading.value) : '');
    const meant = boundsOfEdtf(edtf);
    expect([read.start, read.end].map((end) => end.kind)).toEqual(['within', 'within']);
    if (read.start.kind !== 'within' || read.end.kind !== 'within' || meant.start.kind !== 'within') return;
    expect([read.start.earliest, read.end.latest]).toEqual([meant.start.earliest, meant.start.latest]);
  });
});

describe('never more precise than the date', () => {
  const vague = [
    '2004?-06',
    '2015-XX-15',
    '195X-10-04',
    '2015-1X',
    '2015-10-1X',
    '1950S2',
    '156X-12-25',
    '2001-25',
    '-01XX',
    'Y12000S2',
  ];
  it.each(Object.keys(languages).flatMap((tag) => vague.map((edtf) => [tag, edtf] as const)))('%s: %s', (tag, edtf) => {
    const reading = readDateWords(wordDate(edtf, tag), tag);
    if (reading?.kind !== 'date') return;
    const [read, meant] = [boundsOfValue(reading.value), boundsOfEdtf(edtf)];
    if (
      read.start.kind !== 'within' ||
      read.end.kind !== 'within' ||
      meant.start.kind !== 'within' ||
      meant.end.kind !== 'within'
    )
      return;
    expect(read.start.earliest).toBeLessThanOrEqual(meant.start.earliest);
    expect(read.end.latest).toBeGreaterThanOrEqual(meant.end.latest);
  });
});
