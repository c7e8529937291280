import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Balance, balanceOf } from '../../src/model/balance/balance.ts';
import type { Silence } from '../../src/model/balance/silence.ts';
import type { Entry, Timeline } from '../../src/model/timeline.ts';

function entry(edtf: string, parties: string, text: string, more: Partial<Entry> = {}): Entry {
  return { id: `${edtf}-${parties}`, date: { edtf, wording: edtf }, parties: parties.split(''), text, ...more };
}

function timelineOf(entries: readonly Entry[], language = 'en'): Timeline {
  const names = [...new Set(entries.flatMap(({ parties }) => parties))].sort();
  return { sidelines: 1, language, parties: names.map((id) => ({ id, name: `Party ${id}` })), entries };
}

/** Three harbours: V and H quarrel, and L stands by H. */
const harbours = timelineOf([
  entry('2031-03-04', 'V', 'The council **buys** a [second ferry](https://x.example).', { sources: ['s1', 's2'] }),
  entry('2031-04', 'H', 'The pier is closed.', { title: 'No way', claim: true }),
  entry('2031-05-10', 'HV', 'Both sign — at last.', { sources: ['s1'] }),
  entry('2031-07-01', 'HLV', 'They meet in court.', { against: [['V'], ['H', 'L']], claim: true }),
  entry('2031-09-30', 'V', 'No, says the council.', { sources: ['s3', 's3'], answers: ['2031-07-01-HLV'] }),
  entry('', 'L', 'It rains.'),
  entry('2031-12-24~', '', 'Snow.'),
]);

describe('three harbours', () => {
  const balance = balanceOf(harbours);

  test('entries, words and sources, of all and of each side', () => {
    expect(balance.unit).toBe('words');
    expect(balance.whole).toEqual({
      ...{ entries: 7, apart: 4, together: 1, against: 1, nobody: 1 },
      ...{ length: 6 + 6 + 4 + 4 + 4 + 2 + 1, sources: 3 },
    });
    expect(balance.parties.map(({ silence: _, ...rest }) => rest)).toEqual([
      { party: 'H', entries: 3, apart: 1, together: 1, against: 1, nobody: 0, length: 14, sources: 1 },
      { party: 'L', entries: 2, apart: 1, together: 0, against: 1, nobody: 0, length: 6, sources: 0 },
      { party: 'V', entries: 4, apart: 2, together: 1, against: 1, nobody: 0, length: 18, sources: 3 },
    ]);
  });

  test('two allies against a third are together, and each against the third', () => {
    expect(balance.pairs).toEqual([
      { parties: ['H', 'L'], together: 1, against: 0 },
      { parties: ['H', 'V'], together: 1, against: 1 },
      { parties: ['L', 'V'], together: 0, against: 1 },
    ]);
  });

  test('the longest silence of each: to the end, unknown with an entry without a date, between two', () => {
    const [h, l, v] = balance.parties.map(({ silence }) => silence);
    // From 2 July until V acts on 30 September; that it snows later is no act.
    expect(h).toEqual({ least: 91, most: 91, after: '2031-07-01-HLV' });
    expect(l).toBeUndefined();
    expect(v).toEqual({ least: 90, most: 90, after: '2031-07-01-HLV', before: '2031-09-30-V' });
  });

  test('what rests on little', () => {
    expect(balance.withoutSource).toEqual(['2031-04-H', '2031-07-01-HLV', '-L', '2031-12-24~-']);
    expect(balance.withOneSource).toEqual(['2031-05-10-HV', '2031-09-30-V']);
    expect(balance.vague).toEqual(['2031-04-H', '2031-12-24~-']);
    expect(balance.undated).toEqual(['-L']);
    expect(balance.unanswered).toEqual(['2031-04-H']);
  });

  test('together, against and apart over time, a month each', () => {
    expect(balance.periods.map(({ label }) => label)).toEqual(
      'March April May June July August September October November December'.split(' ').map((month) => `${month} 2031`),
    );
    const counts = (way: 'apart' | 'together' | 'against' | 'nobody') =>
      balance.periods.map((each) => each[way]).join('');
    expect(counts('apart')).toBe('1100001000');
    expect(counts('together')).toBe('0010000000');
    expect(counts('against')).toBe('0000100000');
    expect(counts('nobody')).toBe('0000000001');
    expect(balance.unplaced).toEqual(['-L']);
  });
});

/** The longest silence of party A, whose entries have these dates, among others of B. */
function silenceOf(own: readonly string[], others: readonly string[] = []): Silence | undefined {
  const all = [...own.map((edtf) => entry(edtf, 'A', 'x')), ...others.map((edtf) => entry(edtf, 'B', 'x'))];
  return balanceOf(timelineOf(all)).parties.find(({ party }) => party === 'A')?.silence;
}

describe('a silence is as vague as its dates', () => {
  test.each<[string, readonly string[], readonly string[], number, number]>([
    ['days are told, and take all of a day', ['2031-03-03', '2031-03-10'], [], 6, 6],
    ['the next day', ['2031-03-03', '2031-03-04'], [], 0, 0],
    ['one entry alone', ['2031-03-03'], [], 0, 0],
    ['from month to month', ['2031-01', '2031-03'], [], 28, 28 + 30 + 30],
    ['within one year', ['2031', '2031'], [], 0, 363],
    ['a day within the year in which another was', ['2031-01-01', '2031', '2031-12-31'], [], 0, 363],
    ['one certain, a longer one possible', ['2030-01-01', '2030-01-11', '2031'], [], 354, 354 + 364],
    ['a period goes on without a break', ['2010/2019', '2015-05-01', '2020-01-01'], [], 0, 364],
    ['a start that nobody knows', ['../2030-12-31', '2031-01-11'], [], 10, 10],
    ['an end that nobody knows', ['2030-12-31/..', '2031-01-11'], [], 0, 10],
    ['before the first', ['2031-02-01'], ['2031-01-01'], 31, 31],
    ['before the first, vaguely', ['2031-02-01'], ['2031-01'], 1, 31],
    ['after the last', ['2031-02-01'], ['2031-02-11', '2031-03-01'], 28, 28],
    ['hours', ['2031-03-03T10:00:00', '2031-03-03T16:01:00'], [], 0.25, 0.25],
  ])('%s', (_, own, others, least, most) => {
    const silence = silenceOf(own, others);
    expect(silence?.least).toBeCloseTo(least, 9);
    expect(silence?.most).toBeCloseTo(most, 9);
  });

  test.each([[['2031', '']], [['XXXX-10-07', '2031']], [['2031', '../..']]])('of %j nothing is known', (own) => {
    expect(silenceOf(own)).toBeUndefined();
  });

  test('whatever the moments are, it lies between both bounds', () => {
    const spans = fc.array(fc.tuple(fc.nat(300), fc.nat(60)), { minLength: 1, maxLength: 7 });
    let [loose, tight] = [0, 0];
    fc.assert(
      fc.property(spans, fc.infiniteStream(fc.nat(1000)), (given, random) => {
        const dateOf = (day: number) => new Date(Date.UTC(2031, 0, 1 + day)).toISOString().slice(0, 10);
        const own = given.map(([from, length]) => `[${dateOf(from)}..${dateOf(from + length)}]`);
        const silence = silenceOf(own);
        const days = given
          .map(([from, length]) => from + ((random.next().value ?? 0) % (length + 1)))
          .sort((a, b) => a - b);
        const real = Math.max(0, ...days.slice(1).map((day, index) => day - (days[index] ?? day) - 1));
        expect(silence?.least).toBeLessThanOrEqual(real);
        expect(silence?.most).toBeGreaterThanOrEqual(real);
        if ((silence?.least ?? 0) > 0) tight += 1;
        if (silence?.least !== silence?.most) loose += 1;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(loose, tight)).toBeGreaterThan(50);
  });
});

/** The labels of the periods, and how many entries lie in each. */
function periodsOf(dates: readonly string[], language = 'en'): readonly string[] {
  const { periods, unplaced }: Balance = balanceOf(
    timelineOf(
      dates.map((edtf) => entry(edtf, 'A', 'x')),
      language,
    ),
  );
  return [...periods.map(({ label, apart }) => `${label}: ${apart}`), `unplaced: ${unplaced.length}`];
}

describe('periods fit the time that is covered and how well it is known', () => {
  test.each([
    [['2031-03-04T10:00:00', '2031-03-04T11:59:00'], 'March 4, 2031, 10:00–11:00: 1, March 4, 2031, 11:00–12:00: 1'],
    [
      ['2031-03-03T23:30:00', '2031-03-04T10:00:00'],
      'March 3, 2031, 23:00–24:00: 1, March 4, 2031, 00:00–10:00: 0, March 4, 2031, 10:00–11:00: 1',
    ],
    [['2031-03-04', '2031-03-05'], 'March 4, 2031: 1, March 5, 2031: 1'],
    [['2031-03', '2031-04', '2031-06'], 'March 2031: 1, April 2031: 1, May 2031: 0, June 2031: 1'],
    [['2031', '2032', '2032'], '2031: 1, 2032: 2'],
    [['2031-04/2031-12', '2031-05-01'], 'April 2031: 1, May 2031: 1'],
    [['2001-01', '2010'], '2001: 1, 2002–2009: 0, 2010: 1'],
    [['2031', 'Y12031'], '2031: 1, 2032 – 12030: 0, 12031: 1'],
    [['-0019', '0002'], '20 BC: 1, 19 BC – 1 AD: 0, 2 AD: 1'],
    [['-0019/-0015', '-0003', '0005'], '20 BC: 1, 19–5 BC: 0, 4 BC: 1, 3 BC – 4 AD: 0, 5 AD: 1'],
  ])('%j', (dates, expected) => {
    expect(periodsOf(dates).join(', ')).toBe(`${expected}, unplaced: 0`);
  });

  /** Entries every so many months. */
  const every = (months: number, count: number) =>
    Array.from({ length: count }, (_, place) => {
      const month = place * months;
      return `${2001 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`;
    });

  test('where much is empty in between they are longer', () => {
    expect(periodsOf(every(30, 12)).slice(0, 4)).toEqual([
      '2000–2001: 1',
      '2002–2003: 1',
      '2004–2005: 0',
      '2006–2007: 1',
    ]);
    expect(periodsOf(every(7, 12)).slice(0, 2)).toEqual(['first half of 2001: 1', 'second half of 2001: 1']);
    expect(periodsOf(every(1, 25)).slice(0, 2)).toEqual(['1st quarter 2001: 3', '2nd quarter 2001: 3']);
    expect(periodsOf(every(150, 24)).slice(0, 2)).toEqual(['2000–2019: 2', '2020–2039: 2']);
  });

  test('where most dates tell no shorter one they are longer, and the rest is in none', () => {
    const days = ['2031-01-05', '2031-02-07', ...Array(8).fill('2031-03-01')];
    const months = [...days, '2031-01', '2031-02', '2031-03', '2031-03'];
    const expected = ['January 2031: 2', 'February 2031: 2', 'March 2031: 10'];
    expect(periodsOf(months)).toEqual([...expected, 'unplaced: 0']);
    expect(periodsOf([...months, '2031', 'XXXX-05-01', '', '/2030'])).toEqual([...expected, 'unplaced: 4']);
    expect(periodsOf(['2031', '2031', '2031-05-03'])).toEqual(['2031: 3', 'unplaced: 0']);
  });

  test('of nothing there are none', () => {
    expect(periodsOf([])).toEqual(['unplaced: 0']);
    expect(balanceOf(timelineOf([])).whole.entries).toBe(0);
  });
});

test('where a script has no blanks, characters are counted', () => {
  const { unit, whole } = balanceOf(timelineOf([entry('2031', 'A', '市議会は2隻目の船を買う。')], 'ja'));
  expect({ unit, length: whole.length }).toEqual({ unit: 'characters', length: 12 });
  const korean = balanceOf(timelineOf([entry('2031', 'A', '시의회가 두 번째 배를 산다.')], 'ko'));
  expect({ unit: korean.unit, length: korean.whole.length }).toEqual({ unit: 'words', length: 5 });
});
