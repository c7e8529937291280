import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  approximated,
  boundsOfEdtf,
  boundsOfValue,
  completed,
  contextOf,
  type DateContext,
  type DatePoint,
  type DateValue,
  edtfOf,
  isWhole,
  lacksOf,
  levelOf,
  liesIn,
  readDateWords,
  valueOfEdtf,
} from '../../src/time/index.ts';
import { pointsOf } from '../../src/time/value/value.ts';
import { samples } from './edtf-arbitraries.ts';

/** The date of English words. */
function read(words: string): DateValue {
  const reading = readDateWords(words, 'en', { bareDays: true });
  if (reading?.kind !== 'date') throw new Error(`“${words}” is no date`);
  return reading.value;
}

/** The parts of a date, without those that are undefined. */
function only(parts: object): object {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}

describe('what the words of a date name', () => {
  it.each([
    ['7 October', { kind: 'point', month: 10, day: 7 }],
    ['the 5th', { kind: 'point', day: 5 }],
    ['14:11:30', { kind: 'point', clock: { hour: 14, minute: 11, second: 30 } }],
    ['Monday', { kind: 'point' }],
    ['the 1990s', { kind: 'point', year: '199X' }],
    ['c. 1850', { kind: 'point', year: 1850, qualifiers: { year: 'approximate' } }],
    ['44 BC', { kind: 'point', year: -43 }],
    ['summer 2017', { kind: 'point', year: 2017, season: 22 }],
    ['before 1799', { kind: 'period', start: { kind: 'open' }, end: { kind: 'point', year: 1799 } }],
    [
      '7 October, 22:00–02:00',
      {
        kind: 'period',
        start: { kind: 'point', month: 10, day: 7, clock: { hour: 22, minute: 0 } },
        end: { kind: 'point', clock: { hour: 2, minute: 0 } },
      },
    ],
    [
      '21 or 22 July 2014',
      {
        kind: 'set',
        of: 'one',
        members: [
          { kind: 'point', year: 2014, month: 7, day: 21 },
          { kind: 'point', year: 2014, month: 7, day: 22 },
        ],
      },
    ],
  ] satisfies [string, DateValue][])('%s', (words, value) => {
    expect(read(words)).toEqual(value);
  });

  it.each([
    ['7 October', 'day', 'year'],
    ['October', 'month', 'year'],
    ['summer', 'month', 'year'],
    ['the 5th', 'number', 'year month'],
    ['5–8', 'number', 'year month'],
    ['14:11', 'time', 'year month day'],
    ['14:00–15:30', 'time', 'year month day'],
    ['Monday', 'none', 'year month day'],
    ['7 October, 22:00–02:00', 'day', 'year'],
    ['3 May 2031', 'day', ''],
    ['3 May 2031, 14:11', 'day', ''],
    ['May 2031', 'month', ''],
    ['2031', 'year', ''],
    ['the 1990s', 'decade', ''],
    ['19th century', 'decade', ''],
    ['before May 1799', 'month', ''],
    ['since May 2031', 'month', ''],
    ['2011-XX-05', 'day', 'month'],
  ])('%s is a %s, and lacks %s', (words, level, missing) => {
    const value = read(words);
    const lacks = lacksOf(value);
    expect(levelOf(value)).toBe(level);
    expect(['year', 'month', 'day'].filter((part) => lacks[part as keyof typeof lacks]).join(' ')).toBe(missing);
    expect(isWhole(value)).toBe(!lacks.year && !lacks.day);
  });

  it.each([
    ['3 May 2031', { year: 2031, month: 5, day: 3 }],
    ['3–5 May 2031', { year: 2031, month: 5, day: 3 }],
    ['7 October', { month: 10, day: 7 }],
    ['the 1950s', { decade: '195X' }],
    ['summer 2017', { year: 2017 }],
    ['before 1799', {}],
    ['14:11', {}],
  ])('%s says of those below it %j', (words, context) => {
    expect(only(contextOf(read(words)))).toEqual(context);
  });

  test('nothing is the value of what is no EDTF', () => {
    expect([valueOfEdtf('May'), valueOfEdtf(''), valueOfEdtf('2015-13')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('dates within others', () => {
  it.each([
    ['3 May 2031', 'May 2031', true],
    ['3 May 2031', '2031', true],
    ['3 May 2031', 'c. 2031', true],
    ['May 2031', '2031', true],
    ['2031', 'the 2030s', true],
    ['the 1990s', '20th century', true],
    ['3 May', 'May', true],
    ['3 May 2031', 'May', true],
    ['3–5 May 2031', 'May 2031', true],
    ['3 May', 'May 2031', false],
    ['3 May 2031', 'June 2031', false],
    ['3 May 2031', '3 May 2031', false],
    ['May 2031', 'May 2031', false],
    ['2031', 'May 2031', false],
    ['2041', 'the 2030s', false],
    ['3 May 2031', '2030–2032', false],
    ['14:11', '2031', false],
    ['3 May 2031', 'Monday', false],
  ])('%s in %s: %s', (inner, outer, answer) => {
    expect(liesIn(read(inner), read(outer))).toBe(answer);
  });
});

describe('periods by the clock', () => {
  const day = { year: 2021, month: 12, day: 31 };
  const clock = (hour: number, offset?: number) => ({ hour, minute: 0, ...(offset === undefined ? {} : { offset }) });
  it.each([
    [clock(22), clock(2), '2021-12-31T22:00:00/2022-01-01T02:00:00'],
    [clock(2), clock(22), '2021-12-31T02:00:00/2021-12-31T22:00:00'],
    [clock(22, -300), clock(4, 0), '2021-12-31T22:00:00-05:00/2022-01-01T04:00:00Z'],
    [clock(14, 120), clock(13, 0), '2021-12-31T14:00:00+02:00/2021-12-31T13:00:00Z'],
  ])('%j to %j', (first, last, edtf) => {
    const start: DatePoint = { kind: 'point', clock: first };
    const whole = completed({ kind: 'period', start, end: { kind: 'point', clock: last } }, day);
    expect(whole && edtfOf(whole)).toBe(edtf);
  });

  it.each([
    ['2016-12-30', { month: 1, day: 2 }, '2016-12-30/2017-01-02'],
    ['2016-12-30', { day: 2 }, '2016-12-30/2017-01-02'],
    ['2016-12-30', { day: 31 }, '2016-12-30/2016-12-31'],
    ['2016-02', { month: 4 }, '2016-02/2016-04'],
  ])('what the end lacks, the start lends: %s to %j', (start, end, edtf) => {
    const first = valueOfEdtf(start);
    if (first?.kind !== 'point') throw new Error('no point');
    const whole = completed({ kind: 'period', start: first, end: { kind: 'point', ...end } }, { year: 1990, month: 5 });
    expect(whole && edtfOf(whole)).toBe(edtf);
  });
});

describe('doubts', () => {
  it.each([
    ['2031-05-03', '2031-05-03~'],
    ['1990?/1995', '1990%/1995~'],
    ['1990~', '1990~'],
    ['[1870,1880]', '[1870~,1880~]'],
    ['XXXX-05', 'XXXX-05~'],
    ['1990/..', '1990~/..'],
    ['2031-05-03T14:11:00', '2031-05-03T14:11:00'],
  ])('%s, approximately, is %s', (edtf, doubted) => {
    const value = valueOfEdtf(edtf);
    expect(value && edtfOf(approximated(value))).toBe(doubted);
  });
});

const years = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1990, max: 1999 }) },
  { weight: 1, arbitrary: fc.integer({ min: -9999, max: 9999 }) },
  { weight: 1, arbitrary: fc.constantFrom('199X', '19XX', '-01XX', '1X9X') },
);
const months = fc.integer({ min: 1, max: 12 });
/** Every month has these days. */
const days = fc.integer({ min: 1, max: 28 });
const clocks = fc.record(
  {
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 1, max: 59 }),
    offset: fc.integer({ min: -720, max: 840 }),
  },
  { requiredKeys: ['hour', 'minute'] },
);
const kind = fc.constant('point' as const);
const doubt = fc.constantFrom<((value: DatePoint) => DateValue)[]>(
  (value) => value,
  (value) => value,
  approximated,
);
const farYears = fc.oneof(
  fc.integer({ min: 10_000, max: 9_000_000 }).map((year) => ({ year })),
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 9 }))
    .map(([significand, exponent]) => ({ year: -significand * 10 ** exponent, exponent })),
);
const yearPoints: fc.Arbitrary<DatePoint> = fc.oneof(
  fc.record({ kind, year: years }),
  farYears.map((far): DatePoint => ({ kind: 'point', ...far })),
  fc.record({ kind, year: fc.integer({ min: 1000, max: 9999 }), significant: fc.integer({ min: 1, max: 3 }) }),
);
const partPoints: fc.Arbitrary<DatePoint> = fc.oneof(
  fc.record({ kind, year: years, month: months }, { requiredKeys: ['kind', 'month'] }),
  fc.record({ kind, year: years, month: months, day: days }, { requiredKeys: ['kind', 'day'] }),
  fc.record({ kind, year: years, season: fc.integer({ min: 21, max: 41 }) }, { requiredKeys: ['kind', 'season'] }),
);
const moments: fc.Arbitrary<DatePoint> = fc.record({
  kind,
  year: fc.integer({ min: 0, max: 9999 }),
  month: months,
  day: days,
  clock: clocks,
});
/** Points of all kinds that EDTF can say, whole or not. */
const points: fc.Arbitrary<DatePoint> = fc
  .tuple(fc.oneof(yearPoints, partPoints, partPoints, moments), doubt)
  .map(([point, change]) => pointsOf(change(point))[0] ?? point);
const ends = fc.oneof(
  { weight: 6, arbitrary: points },
  { weight: 1, arbitrary: fc.constant({ kind: 'open' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'unknown' as const }) },
);
const periods: fc.Arbitrary<DateValue> = fc
  .record({ kind: fc.constant('period' as const), start: ends, end: ends })
  .filter(({ start, end }) => start.kind !== 'unknown' || end.kind !== 'unknown');
const sets: fc.Arbitrary<DateValue> = fc.record({
  kind: fc.constant('set' as const),
  of: fc.constantFrom('all' as const, 'one' as const),
  members: fc.array(fc.oneof(points, fc.record({ kind: fc.constant('row' as const), from: points, to: points })), {
    minLength: 1,
    maxLength: 4,
  }),
});
/** Dates of all kinds that EDTF can say, whole or not. */
const values = fc.oneof({ weight: 3, arbitrary: points }, periods, sets);
/** These, and what EDTF cannot say: clock times on days that are not known. */
const anyValues = fc.oneof(
  { weight: 3, arbitrary: values },
  fc.record({ kind, clock: clocks }),
  fc.record({ kind, month: months, day: days, clock: clocks }, { requiredKeys: ['kind', 'day', 'clock'] }),
  fc.record({
    kind: fc.constant('period' as const),
    start: fc.record({ kind, month: months, day: days, clock: clocks }, { requiredKeys: ['kind', 'clock'] }),
    end: fc.record({ kind, clock: clocks }),
  }),
);
/** The month of a day, the year of a month. */
function coarser({ year, month, day }: DatePoint): DatePoint {
  const known = year === undefined ? {} : { year };
  return { kind: 'point', ...known, ...(day === undefined || month === undefined ? {} : { month }) };
}

/** Both ends of a period that name the same parts, but no year. */
const yearlessPairs = fc.oneof(
  ...[
    fc.record({ kind, month: months }),
    fc.record({ kind, month: months, day: days }),
    fc.record({ kind, day: days }),
  ].map((point: fc.Arbitrary<DatePoint>) => fc.tuple(point, point)),
);
const contexts: fc.Arbitrary<DateContext> = fc.record(
  { year: fc.integer({ min: 1990, max: 1999 }), month: months, day: days },
  { requiredKeys: [] },
);

describe('laws', () => {
  it('gives a value back from its EDTF', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(valueOfEdtf(edtfOf(value))).toEqual(value);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives EDTF back from its value, with the bounds that it has', () => {
    fc.assert(
      fc.property(samples, ({ text, bounds }) => {
        const value = valueOfEdtf(text);
        if (value === undefined) throw new Error(`${text} has no value`);
        expect(edtfOf(value)).toBe(text);
        expect(boundsOfValue(value)).toEqual(bounds);
      }),
      { numRuns: 2000 },
    );
  });

  it('has the bounds of its EDTF', () => {
    fc.assert(
      fc.property(anyValues, (value) => {
        expect(boundsOfValue(value)).toEqual(boundsOfEdtf(edtfOf(value)));
      }),
      { numRuns: 2000 },
    );
  });

  it('never changes what is named when it completes a date', () => {
    let changed = 0;
    fc.assert(
      fc.property(anyValues, contexts, (value, context) => {
        const whole = completed(value, context);
        if (whole === undefined) return;
        expect(whole.kind).toBe(value.kind);
        const after = pointsOf(whole);
        pointsOf(value).forEach((point, index) => {
          expect(after[index]).toMatchObject(point);
        });
        if (edtfOf(whole) !== edtfOf(value)) changed += 1;
      }),
      { numRuns: 3000 },
    );
    expect(changed).toBeGreaterThan(500);
  });

  it('lacks nothing where the context names all', () => {
    fc.assert(
      fc.property(anyValues, contexts, (value, context) => {
        const whole = completed(value, { year: 1996, month: 2, day: 3, ...context });
        expect(whole).toBeDefined();
        if (whole !== undefined) expect(isWhole(whole)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('completes no date to a period that ends before it starts', () => {
    let said = 0;
    fc.assert(
      fc.property(yearlessPairs, contexts, ([start, end], context) => {
        const whole = completed({ kind: 'period', start, end }, { year: 1996, month: 2, ...context });
        if (whole === undefined) return;
        const bounds = boundsOfValue(whole);
        if (bounds.start.kind !== 'within' || bounds.end.kind !== 'within') return;
        expect(bounds.start.earliest).toBeLessThanOrEqual(bounds.end.latest);
        said += 1;
      }),
      { numRuns: 3000 },
    );
    expect(said).toBeGreaterThan(1000);
  });

  it('has the days of what lies within a date within its days', () => {
    let inside = 0;
    fc.assert(
      fc.property(points, points, fc.boolean(), (inner, other, isNear) => {
        const outer = isNear ? coarser(inner) : other;
        // A winter does not lie within its year.
        if (inner.season !== undefined || !liesIn(inner, outer)) return;
        expect(liesIn(outer, inner)).toBe(false);
        const [own, others] = [boundsOfValue(inner).start, boundsOfValue(outer).start];
        if (own.kind !== 'within' || others.kind !== 'within') return;
        expect(own.earliest).toBeGreaterThanOrEqual(others.earliest);
        expect(own.latest).toBeLessThanOrEqual(others.latest);
        inside += 1;
      }),
      { numRuns: 5000 },
    );
    expect(inside).toBeGreaterThan(300);
  });
});
