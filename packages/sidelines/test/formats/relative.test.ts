import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChronicle } from '../../src/formats/chronicle/read.ts';
import { countFrom, type Shift } from '../../src/formats/chronicle/roles/counted.ts';
import { countedIn } from '../../src/formats/chronicle/roles/relative-words.ts';
import type { Language } from '../../src/languages/language.ts';
import { languages } from '../../src/languages/registry.ts';
import { civilOf, dayOf, edtfOf, readDateWords, valueOfEdtf } from '../../src/time/index.ts';

const known: readonly (readonly [string, Language])[] = Object.entries(languages).filter(([tag]) => !tag.includes('-'));

/** A Wednesday. */
const anchor = '2031-05-14';

/** The date that lies so from another, both in EDTF. */
function count(edtf: string, shift: Shift): string | undefined {
  const value = valueOfEdtf(edtf);
  const found = value && countFrom(value, shift);
  return found && edtfOf(found);
}

/** What words are counted from, and the date that they mean as seen from the anchor: “above 2031-05-16”. */
function meaning(words: string, language: string): string {
  const counted = countedIn(words, language);
  if (counted === undefined) return 'text';
  return counted.shift === undefined ? counted.of : `${counted.of} ${count(anchor, counted.shift)}`;
}

const twoDays = 'above 2031-05-16';
const aWeek = 'above 2031-05-21~';
const threeMonths = 'above 2031-08~';
const nextDay = 'above 2031-05-15';
const yesterday = 'now 2031-05-13';
const before = 'now 2031-05-12';
const lastMonth = 'now 2031-04';
const lastWeek = 'now 2031-05-05/2031-05-11';
const lastMarch = 'now 2031-03';
const lastSummer = 'now 2030-22';
const soon = 'nothing';

const examples: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['Two days later', twoDays],
    ['2 days after that', twoDays],
    ['A week later', aWeek],
    ['Three months later', threeMonths],
    ['The next day', nextDay],
    ['Yesterday', yesterday],
    ['The day before yesterday', before],
    ['Last month', lastMonth],
    ['Last week', lastWeek],
    ['Last March', lastMarch],
    ['Last summer', lastSummer],
    ['Last Monday', 'now 2031-05-12?'],
    ['Last Friday', 'now 2031-05-09'],
    ['Monday of next week', 'text'],
    ['Soon', soon],
    ['A few weeks later', soon],
    ['Days later', soon],
    ['Two years earlier', 'above 2029~'],
    ['Twelve days ago', 'now 2031-05-02'],
    ['March last year', 'now 2030-03'],
    ['The same day', 'above 2031-05-14'],
  ],
  de: [
    ['Zwei Tage später', twoDays],
    ['Eine Woche darauf', aWeek],
    ['Drei Monate danach', threeMonths],
    ['Am nächsten Tag', nextDay],
    ['Gestern', yesterday],
    ['Vorgestern', before],
    ['Letzten Monat', lastMonth],
    ['Letzte Woche', lastWeek],
    ['Letzten März', lastMarch],
    ['Im letzten Sommer', lastSummer],
    ['Wenig später', soon],
    ['Vor zwei Tagen', before],
  ],
  nl: [
    ['Twee dagen later', twoDays],
    ['Een week later', aWeek],
    ['Drie maanden later', threeMonths],
    ['De volgende dag', nextDay],
    ['Gisteren', yesterday],
    ['Eergisteren', before],
    ['Vorige maand', lastMonth],
    ['Vorige week', lastWeek],
    ['Afgelopen maart', lastMarch],
    ['Vorige zomer', lastSummer],
    ['Een paar dagen later', soon],
  ],
  fr: [
    ['Deux jours plus tard', twoDays],
    ['Une semaine après', aWeek],
    ['Trois mois plus tard', threeMonths],
    ['Le lendemain', nextDay],
    ['Hier', yesterday],
    ['Avant-hier', before],
    ['Le mois dernier', lastMonth],
    ['La semaine dernière', lastWeek],
    ['Mars dernier', lastMarch],
    ['L’été dernier', lastSummer],
    ['Peu après', soon],
  ],
  es: [
    ['Dos días después', twoDays],
    ['Una semana más tarde', aWeek],
    ['A los tres meses', threeMonths],
    ['Al día siguiente', nextDay],
    ['Ayer', yesterday],
    ['Anteayer', before],
    ['El mes pasado', lastMonth],
    ['La semana pasada', lastWeek],
    ['Marzo pasado', lastMarch],
    ['El verano pasado', lastSummer],
    ['En breve', soon],
  ],
  it: [
    ['Due giorni dopo', twoDays],
    ['Una settimana dopo', aWeek],
    ['Tre mesi più tardi', threeMonths],
    ['Il giorno dopo', nextDay],
    ['Ieri', yesterday],
    ['L’altro ieri', before],
    ['Il mese scorso', lastMonth],
    ['La settimana scorsa', lastWeek],
    ['Lo scorso marzo', lastMarch],
    ['La scorsa estate', lastSummer],
    ['Poco dopo', soon],
  ],
  pt: [
    ['Dois dias depois', twoDays],
    ['Uma semana depois', aWeek],
    ['Três meses depois', threeMonths],
    ['No dia seguinte', nextDay],
    ['Ontem', yesterday],
    ['Anteontem', before],
    ['No mês passado', lastMonth],
    ['Na semana passada', lastWeek],
    ['Em março passado', lastMarch],
    ['No verão passado', lastSummer],
    ['Em breve', soon],
  ],
  pl: [
    ['Dwa dni później', twoDays],
    ['Tydzień później', aWeek],
    ['Trzy miesiące później', threeMonths],
    ['Następnego dnia', nextDay],
    ['Wczoraj', yesterday],
    ['Przedwczoraj', before],
    ['W zeszłym miesiącu', lastMonth],
    ['W zeszłym tygodniu', lastWeek],
    ['Wkrótce', soon],
    ['Kilka dni później', soon],
  ],
  cs: [
    ['O dva dny později', twoDays],
    ['O týden později', aWeek],
    ['Po třech dnech', 'above 2031-05-17'],
    ['Za tři měsíce', threeMonths],
    ['Druhý den', nextDay],
    ['Včera', yesterday],
    ['Předevčírem', before],
    ['Minulý měsíc', lastMonth],
    ['Minulý týden', lastWeek],
    ['Minulý březen', lastMarch],
    ['Brzy', soon],
  ],
  sl: [
    ['Dva dni pozneje', twoDays],
    ['Teden pozneje', aWeek],
    ['Čez tri mesece', threeMonths],
    ['Naslednji dan', nextDay],
    ['Včeraj', yesterday],
    ['Predvčerajšnjim', before],
    ['Prejšnji mesec', lastMonth],
    ['Prejšnji teden', lastWeek],
    ['Kmalu', soon],
  ],
  ru: [
    ['Через два дня', twoDays],
    ['Через неделю', aWeek],
    ['Спустя три месяца', threeMonths],
    ['На следующий день', nextDay],
    ['Вчера', yesterday],
    ['Позавчера', before],
    ['В прошлом месяце', lastMonth],
    ['На прошлой неделе', lastWeek],
    ['Прошлым летом', lastSummer],
    ['Позже', soon],
    ['Спустя недели', soon],
  ],
  uk: [
    ['Через два дні', twoDays],
    ['Через тиждень', aWeek],
    ['За три місяці', threeMonths],
    ['Наступного дня', nextDay],
    ['Учора', yesterday],
    ['Позавчора', before],
    ['Минулого місяця', lastMonth],
    ['Минулого тижня', lastWeek],
    ['Згодом', soon],
  ],
  bg: [
    ['След два дни', twoDays],
    ['Седмица по-късно', aWeek],
    ['След три месеца', threeMonths],
    ['На следващия ден', nextDay],
    ['Вчера', yesterday],
    ['Завчера', before],
    ['Миналия месец', lastMonth],
    ['Миналата седмица', lastWeek],
    ['Миналия март', lastMarch],
    ['Миналото лято', lastSummer],
    ['Скоро', soon],
  ],
  tr: [
    ['İki gün sonra', twoDays],
    ['Bir hafta sonra', aWeek],
    ['Üç ay sonra', threeMonths],
    ['Ertesi gün', nextDay],
    ['Dün', yesterday],
    ['Evvelsi gün', before],
    ['Geçen ay', lastMonth],
    ['Geçen hafta', lastWeek],
    ['Geçen mart', lastMarch],
    ['Geçen yaz', lastSummer],
    ['Yakında', soon],
    ['On iki gün sonra', 'above 2031-05-26'],
  ],
  ar: [
    ['بعد يومين', twoDays],
    ['بعد أسبوع', aWeek],
    ['بعد ثلاثة أشهر', threeMonths],
    ['في اليوم التالي', nextDay],
    ['أمس', yesterday],
    ['أول أمس', before],
    ['الشهر الماضي', lastMonth],
    ['الأسبوع الماضي', lastWeek],
    ['الصيف الماضي', lastSummer],
    ['قريبًا', soon],
    ['بعد أيام', soon],
    ['بعد ٣ أشهر', threeMonths],
  ],
  he: [
    ['כעבור יומיים', twoDays],
    ['כעבור שבוע', aWeek],
    ['שלושה חודשים לאחר מכן', threeMonths],
    ['למחרת', nextDay],
    ['אתמול', yesterday],
    ['שלשום', before],
    ['בחודש שעבר', lastMonth],
    ['בשבוע שעבר', lastWeek],
    ['בקרוב', soon],
  ],
  ja: [
    ['2日後', twoDays],
    ['二日後', twoDays],
    ['1週間後', aWeek],
    ['3か月後', threeMonths],
    ['翌日', nextDay],
    ['昨日', yesterday],
    ['一昨日', before],
    ['先月', lastMonth],
    ['先週', lastWeek],
    ['数日後', soon],
    ['その後', soon],
    ['昨年3月', 'now 2030-03'],
  ],
  zh: [
    ['两天后', twoDays],
    ['一周后', aWeek],
    ['三个月后', threeMonths],
    ['次日', nextDay],
    ['昨天', yesterday],
    ['前天', before],
    ['上个月', lastMonth],
    ['上周', lastWeek],
    ['上周一', 'now 2031-05-05'],
    ['不久后', soon],
    ['几天后', soon],
  ],
  ko: [
    ['이틀 뒤', twoDays],
    ['2일 후', twoDays],
    ['일주일 후', aWeek],
    ['3개월 후', threeMonths],
    ['다음 날', nextDay],
    ['어제', yesterday],
    ['그저께', before],
    ['지난달', lastMonth],
    ['지난주', lastWeek],
    ['지난 3월', lastMarch],
    ['얼마 후', soon],
  ],
};

test('every language has examples', () => {
  expect(Object.keys(examples).toSorted()).toEqual(known.map(([tag]) => tag).toSorted());
});

test.each(Object.entries(examples))('words counted from another date in %s', (language, pairs) => {
  expect(pairs.map(([words]) => [words, meaning(words, language)])).toEqual(pairs);
});

/** The words of a language that are looked up as they stand, each with what it is for. */
function wordsOf({ relative }: Language): readonly (readonly [string, string])[] {
  const { today, yesterday, beforeYesterday, tomorrow, nextDay, previousDay, vague, ...periods } = relative;
  const single = { today, yesterday, beforeYesterday, tomorrow, nextDay, previousDay, vague };
  const whole = ['last', 'this', 'next', 'following'] as const;
  return [
    ...Object.entries(single),
    ...whole.flatMap((kind) => periods[kind].map((text, place) => [`${kind} ${place}`, text] as const)),
  ].flatMap(([kind, text]) => text.split('|').map((word) => [kind, word] as const));
}

test.each(known)('words in %s are folded, mean one thing, and are no dates', (tag, language) => {
  const words = wordsOf(language);
  expect(words.length).toBeGreaterThan(30);
  expect(words.filter(([, word]) => word !== word.normalize('NFKC').toLowerCase().trim() || word === '')).toEqual([]);
  const all = words.map(([, word]) => word);
  expect(all.filter((word, place) => all.indexOf(word) !== place)).toEqual([]);
  expect(all.filter((word) => readDateWords(word, tag)?.length === word.length)).toEqual([]);
  expect(language.relative.numbers.split('|')).toHaveLength(12);
});

test('the language of a text alone is looked up, but for words for the same day', () => {
  expect(['Yesterday', 'Two days later'].map((words) => meaning(words, 'de'))).toEqual(['text', 'text']);
  expect(meaning('The same day', 'de')).toBe('above 2031-05-14');
  expect(meaning('Yesterday', 'en-GB')).toBe('now 2031-05-13');
});

describe('counting', () => {
  const day = (count: number) => ({ kind: 'away', count, grain: 'day' }) as const;
  const away = (count: number, grain: 'week' | 'month' | 'year') => ({ kind: 'away', count, grain }) as const;

  test.each([
    ['2031-12-31', day(1), '2032-01-01'],
    ['2032-02-28', day(1), '2032-02-29'],
    ['2031-03-01T14:00:00', day(-1), '2031-02-28'],
    ['2031-05-14~', day(2), '2031-05-16~'],
    ['2031-05-14?', day(2), '2031-05-16~'],
    ['2031-05-03/2031-05-05', day(1), '2031-05-06~'],
    ['2031-05-03/2031-05-05', day(-1), '2031-05-02~'],
    ['2031-05', day(2), undefined],
    ['2031', away(3, 'month'), undefined],
    ['2031-22', away(3, 'month'), undefined],
    ['', day(1), undefined],
    ['XXXX-05-14', day(1), undefined],
    ['2031-05-03/..', day(1), undefined],
    ['[2031-05-03,2031-05-05]', day(1), undefined],
    ['2031-05', away(2, 'month'), '2031-07~'],
    ['2031-11-30', away(3, 'month'), '2032-02~'],
    ['203X', away(1, 'year'), undefined],
    ['2031', away(-2, 'year'), '2029~'],
    ['2031-01-05', { kind: 'whole', count: -1, grain: 'month' } as const, '2030-12'],
    ['2031-05', { kind: 'whole', count: 1, grain: 'week' } as const, undefined],
    ['2031-05-18', { kind: 'whole', count: 1, grain: 'week' } as const, '2031-05-19/2031-05-25'],
    ['2031-03-09', { kind: 'last', name: { kind: 'month', number: 3 } } as const, '2030-03'],
    ['2031-09-01', { kind: 'last', name: { kind: 'season', number: 22 } } as const, '2031-22'],
    ['2031-08-31', { kind: 'last', name: { kind: 'season', number: 22 } } as const, '2030-22'],
    ['2031-03-01', { kind: 'last', name: { kind: 'season', number: 24 } } as const, '2030-24'],
    ['2031-02-01', { kind: 'last', name: { kind: 'season', number: 24 } } as const, '2029-24'],
    ['2031-05-14', { kind: 'last', name: { kind: 'weekday', number: 3 } } as const, '2031-05-07'],
  ])('from %s by %o: %s', (edtf, shift, expected) => {
    expect(count(edtf, shift)).toBe(expected);
  });

  test('days there and back again are where they began, and the last weekday is one of the seven days before', () => {
    const days = fc.integer({ min: -200_000, max: 200_000 });
    fc.assert(
      fc.property(days, fc.integer({ min: -999, max: 999 }), fc.integer({ min: 0, max: 6 }), (from, far, number) => {
        const { year, month, day: dayOfMonth } = civilOf(from);
        const edtf = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
        const there = count(edtf, day(far)) ?? '';
        expect(count(there, day(-far))).toBe(edtf);
        const last = count(edtf, { kind: 'last', name: { kind: 'weekday', number } }) ?? '';
        const [, one, two, three] = /^(-?\d+)-(\d\d)-(\d\d)/.exec(last) ?? [];
        const found = dayOf(Number(one), Number(two), Number(three));
        expect(from - found).toBeGreaterThan(0);
        expect(from - found).toBeLessThanOrEqual(7);
        expect((((found + 4) % 7) + 7) % 7).toBe(number);
      }),
    );
  });
});

/** The dates of the entries, and the findings that are about counting. */
function read(source: string): { dates: readonly string[]; found: readonly string[] } {
  const { timeline, diagnostics } = readChronicle(source, {});
  return {
    dates: timeline.entries.map(({ date: { edtf, wording } }) => `${wording} = ${edtf}`),
    found: diagnostics.flatMap(({ code, range }) =>
      code === 'relative-date' || code === 'unread-date' ? [`${code} ${source.slice(range.from, range.to)}`] : [],
    ),
  };
}

const stamp = 'The ferry at Velden\n\nPublished: 14 May 2031, 18:30\n\nThe quarrel of two towns.\n\n';
const three = '3 May\nVelden: The ferry stops.\n\n5 May\nHarlow: The pier is shut.\n\n';

describe('where a text says when it appeared', () => {
  test('words are counted from that day, before the first date, too', () => {
    const { dates, found } = read(
      `${stamp}Last month\nHarlow: A letter is sent.\n\n${three}Yesterday\nVelden: A bell is rung.\n`,
    );
    expect(dates).toEqual([
      'Last month = 2031-04',
      '3 May = 2031-05-03',
      '5 May = 2031-05-05',
      'Yesterday = 2031-05-13',
    ]);
    expect(found).toEqual(['relative-date Last month']);
  });

  test.each([
    ['two days', 'The ferry\n\nPublished: 14 May 2031\nUpdated: 16 May 2031\n\n'],
    ['none', 'The ferry at Velden\n\nMay 2031\n\n'],
    ['a day in a sentence', 'The ferry at Velden\n\nAll of it began on 14 May 2031 with a letter.\n\n'],
    ['a day in the title', 'The ferry of 14 May 2031\n\n'],
  ])('nothing is counted where it says %s', (_, head) => {
    const { dates, found } = read(`${head}${three}Yesterday\nVelden: A bell is rung.\n`);
    expect(dates.at(-1)).toBe('Yesterday = ');
    expect(found).toEqual(['unread-date Yesterday']);
  });

  test('“next month” is a date where both countings agree', () => {
    expect(read(`${stamp}${three}Next month\nVelden: A hearing.\n`).dates.at(-1)).toBe('Next month = 2031-06');
    const other = three.replaceAll('May', 'January');
    expect(read(`${stamp}${other}Next month\nVelden: A hearing.\n`).found).toEqual(['unread-date Next month']);
  });
});

test('a word for tomorrow that is the morning, too, counts below an entry of the day itself', () => {
  const head = 'Das Wehr\n\nRedaktion | Velden | 14. Mai 2031\n\n3. Mai: Ein Tor klemmt.\n4. Mai: Es klemmt noch.\n';
  expect(read(`${head}Heute: Es geht auf.\nMorgen: Der Rat tagt.\n`).dates.at(-1)).toBe('Morgen = 2031-05-15');
  expect(read(`${head}Morgen: Der Rat tagt.\n`).found).toEqual(['unread-date Morgen']);
});

test('marks of emphasis are no part of the words', () => {
  const { dates } = read(
    '- **3 May 2031**: The ferry stops.\n- **The next day**: Divers come.\n- (Two days later): It sails.\n',
  );
  expect(dates.slice(1)).toEqual(['The next day = 2031-05-04', 'Two days later = 2031-05-06']);
});

test('before the first date words count where a sentence follows, be it only as an error', () => {
  expect(read(`The ferry\n\nLast month\nHarlow: A letter is sent.\n\n3 May 2031\nVelden: It stops.\n`).found).toEqual([
    'unread-date Last month',
  ]);
  expect(read(`Today\nSport\nWeather\n\n3 May 2031\nVelden: It stops.\n`).found).toEqual([]);
});

describe('where it does not', () => {
  const dated = '3 May 2031: The ferry stops.\n5 May 2031: The pier is shut.\n';

  test('words are counted from the entry above, each from the last', () => {
    const { dates } = read(
      `${dated}Next day: A bell is rung.\nTwo days later: The mayor speaks.\nA week after that: Talks begin.\nThe next day: They end.\n`,
    );
    expect(dates.slice(2)).toEqual([
      'Next day = 2031-05-06',
      'Two days later = 2031-05-08',
      'A week after that = 2031-05-15~',
      'The next day = 2031-05-16~',
    ]);
  });

  test('a date above that is vaguer, unread, or in time that runs backward is not counted from', () => {
    const last = (source: string) => read(source).dates.at(-1);
    expect(last('March 2031: The ferry stops.\nMay 2031: The pier is shut.\nTwo days later: A bell.\n')).toBe(
      'Two days later = ',
    );
    expect(last(`${dated}Soon: A bell.\nTwo days later: A bell.\n`)).toBe('Two days later = ');
    expect(last(`${dated.split('\n').toReversed().join('\n').trim()}\nTwo days later: A bell.\n`)).toBe(
      'Two days later = ',
    );
    expect(last(`${dated}Two days later: A bell.\n`)).toBe('Two days later = 2031-05-07');
  });

  test('a day after it has its year, its clock times and its text', () => {
    const { dates } = read(
      '30 December 2031\nVelden: Snow.\n\n31 December\nHarlow: Ice.\n\nThe next day\nVelden: Thaw.\n\n3 January\nHarlow: Rain.\n',
    );
    expect(dates).toEqual([
      '30 December 2031 = 2031-12-30',
      '31 December = 2031-12-31',
      'The next day = 2032-01-01',
      '3 January = 2032-01-03',
    ]);
  });

  test('a backslash says that they are text', () => {
    const { timeline } = readChronicle(`${dated}\\Two days later: a bell.\n`, {});
    expect(timeline.entries.map(({ text }) => text)).toEqual([
      'The ferry stops.',
      'The pier is shut.\nTwo days later: a bell.',
    ]);
  });

  test('words in prose begin no entry', () => {
    const lines = [
      'Two days later the river rose.',
      'Yesterday, all was well.',
      'Later: a second letter came.',
      'Soon',
    ];
    const source = `3 May 2031\nThe ferry stops.\n${lines.join('\n')}\n\n5 May 2031\nThe pier is shut. The next day\nit opens.\n`;
    expect(read(source).dates).toEqual(['3 May 2031 = 2031-05-03', '5 May 2031 = 2031-05-05']);
  });
});
