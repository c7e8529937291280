import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/languages/registry.ts';
import {
  type Bounds,
  boundsOf,
  boundsOfEdtf,
  civilOf,
  type EdtfDate,
  type EdtfInterval,
  type EdtfPoint,
  type EdtfRange,
  edtfOf,
  qualifierOf,
  readDateWords,
  readEdtf,
  wordDate,
  writeEdtf,
} from '../../src/time/index.ts';
import { law } from '../support/law.ts';

/** All languages, and one that has no data. */
const tags = [...Object.keys(languages), 'tlh'];

// ---- dates of all kinds

const pad = (number: number, width: number) =>
  `${number < 0 ? '-' : ''}${String(Math.abs(number)).padStart(width, '0')}`;
const sign = fc.constantFrom('', '', '', '', '', '?', '~', '%');
/** Digits of which some are not known. */
const masked = (digits: fc.Arbitrary<string>) =>
  fc
    .tuple(digits, fc.nat({ max: 15 }))
    .map(([text, mask]) => [...text].map((digit, at) => (digit !== '-' && (mask >> at) & 1 ? 'X' : digit)).join(''));
const number = fc.oneof(
  fc.integer({ min: 1000, max: 2100 }),
  fc.integer({ min: -9999, max: 9899 }),
  fc.integer({ min: -120, max: 1200 }),
);
const plainYear = number.map((year) => pad(year, 4));
const year = fc.oneof(
  { weight: 3, arbitrary: plainYear },
  masked(plainYear),
  plainYear.map((text) => `${text.slice(0, -1)}X`),
  plainYear.map((text) => `${text.slice(0, -2)}XX`),
  fc.constant('XXXX'),
);
const two = (max: number) => fc.integer({ min: 1, max }).map((value) => pad(value, 2));
const month = fc.oneof({ weight: 4, arbitrary: two(12) }, fc.constantFrom('0X', '1X', 'XX', 'X1', 'X2'));
const day = fc.oneof({ weight: 4, arbitrary: two(31) }, masked(two(31)), fc.constant('XX'));
const season = fc.integer({ min: 21, max: 41 }).map(String);
const parts = fc.oneof(fc.tuple(year), fc.tuple(year, month), fc.tuple(year, month, day), fc.tuple(year, season));
const calendar = fc
  .tuple(parts, fc.array(sign, { minLength: 6, maxLength: 6 }))
  .map(([each, signs]) => each.map((part, at) => (signs[2 * at] ?? '') + part + (signs[2 * at + 1] ?? '')).join('-'));
const estimate = fc
  .tuple(plainYear, fc.integer({ min: 1, max: 4 }), sign)
  .map(([text, count, end]) => `${text}S${count}${end}`);
const long = fc
  .tuple(
    fc.integer({ min: -999_999, max: 999_999 }),
    fc.constantFrom('', 'E1', 'E3', 'E6'),
    fc.constantFrom('', 'S1', 'S2', 'S4'),
    sign,
  )
  .map((each) => `Y${each.join('')}`);
const moment = fc
  .tuple(
    fc.integer({ min: 1, max: 2100 }),
    two(12),
    two(28),
    fc.nat({ max: 23 }),
    fc.nat({ max: 59 }),
    fc.constantFrom(0, 0, 5, 59),
    fc.constantFrom('', 'Z', '+05:30', '-03:00', '+01'),
  )
  .map(([y, m, d, ...[h, min, s, zone]]) => `${pad(y, 4)}-${m}-${d}T${pad(h, 2)}:${pad(min, 2)}:${pad(s, 2)}${zone}`);
const isDate = (text: string) => readEdtf(text).ok;
const point = fc.oneof({ weight: 5, arbitrary: calendar }, estimate, long, moment).filter(isDate);
const end = fc.oneof({ weight: 5, arbitrary: point }, fc.constantFrom('..', ''));
/** The earlier one first, since a period that ends before it starts is refused. */
function inOrder(ends: readonly string[]): readonly string[] {
  return ends.every(isDate) ? ends.toSorted((a, b) => earliest(a) - earliest(b)) : ends;
}

/** In days, and parts of a day. */
function earliest(text: string): number {
  const { start } = boundsOfEdtf(text);
  return start.kind === 'within' ? start.earliest + (start.clock?.second ?? 0) / 86_401 : Number.NEGATIVE_INFINITY;
}

const interval = fc.tuple(end, end).map((ends) => inOrder(ends).join('/'));
const member = fc.oneof(
  { weight: 2, arbitrary: point },
  fc.tuple(point, point).map((ends) => inOrder(ends).join('..')),
);
const bracketed = fc
  .tuple(
    fc.constantFrom('[]', '{}'),
    fc.array(member, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '', '', '..', '...'),
  )
  .map(([brackets, members, open]) => {
    const text = members.join(',');
    return `${brackets[0]}${open === '..' ? open : ''}${text}${open === '...' ? '..' : ''}${brackets[1]}`;
  });
/** As people write them. */
const usual = fc.oneof(fc.tuple(plainYear), fc.tuple(plainYear, two(12)), fc.tuple(plainYear, two(12), two(28)));
const list = fc
  .tuple(fc.constantFrom('[]', '{}'), fc.array(usual, { minLength: 2, maxLength: 3 }))
  .map(([brackets, members]) => `${brackets[0]}${members.map((each) => each.join('-')).join(',')}${brackets[1]}`);
const date = fc.oneof({ weight: 3, arbitrary: point }, interval, bracketed, list).filter(isDate);

// ---- what lies near a date

/** All that one sign makes of it. */
function edits(text: string): readonly string[] {
  const places = Array.from({ length: text.length + 1 }, (_, at) => at);
  return places.flatMap((at) => {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    return [...'0159X?~%']
      .flatMap((each) => [before + each + after.slice(1)])
      .concat(
        [...'X?~%S2'].map((each) => before + each + after),
        before + after.slice(1),
      );
  });
}

/** The same dates as a period, all of a row and one of it, a list, and each open and unknown end. */
function others(from: string, to: string): readonly string[] {
  return [
    from,
    to,
    `${from}/${to}`,
    `[${from}..${to}]`,
    `{${from}..${to}}`,
    `[${from},${to}]`,
    `{${from},${to}}`,
    `[${from}]`,
  ].concat(
    [from, to].flatMap((each) => [
      `${each}/..`,
      `../${each}`,
      `${each}/`,
      `/${each}`,
      `[${each}..]`,
      `[..${each}]`,
      `{${each}..}`,
    ]),
  );
}

/** The first and the last of it in years, in months and in days. */
function rows({ start, end: last }: Bounds): readonly string[] {
  if (start.kind !== 'within' || last.kind !== 'within') return [];
  const [first, final] = [start.earliest, last.latest].map((each) => {
    const { year: y, month: m, day: d } = civilOf(each);
    const written = Math.abs(y) > 9999 ? `Y${y}` : pad(y, 4);
    return [written, `${written}-${pad(m, 2)}`, `${written}-${pad(m, 2)}-${pad(d, 2)}`];
  });
  return [0, 1, 2].flatMap((unit) => others(first?.[unit] ?? '', final?.[unit] ?? ''));
}

function near(text: string, known: EdtfDate): readonly string[] {
  const points = text.replaceAll(/[[\]{}]/g, '').split(/\.\.|[/,]/);
  const made = [
    ...edits(text),
    ...rows(boundsOf(known)),
    ...others(points[0] ?? '', points.at(-1) ?? ''),
    text.replace('[', '{').replace(']', '}'),
    text.replace('{', '[').replace('}', ']'),
    text.replace(/T.*/, ''),
    text.replace(/(T.{8}).*/, '$1'),
    text.replace(/(T.{8}).*/, '$1Z'),
  ];
  return [...new Set([text, ...made])].filter(isDate);
}

// ---- what a date means

/** A text that is the same for dates that mean the same: their bounds, whether one or all of them, how sure they are. */
function meaningOf(known: EdtfDate): string {
  const ends = endsOf(known);
  const sure = ends.map((each) => (each.kind === 'open' || each.kind === 'unknown' ? undefined : qualifierOf(each)));
  const isSame = sure.every((each) => each === sure[0]);
  return JSON.stringify([amount(known), boundsOf(known), isSame ? sure[0] : sure, ends.map(withoutBounds).join('')]);
}

function amount(known: EdtfDate): 'one' | 'all' {
  if (known.kind === 'interval') return 'all';
  return known.kind === 'set' ? known.of : 'one';
}

type End = EdtfInterval['start'];

function endsOf(known: EdtfDate): readonly End[] {
  if (known.kind === 'interval') return [known.start, known.end];
  return known.kind === 'set' ? known.members.flatMap(endsOfMember) : [known];
}

function endsOfMember(each: EdtfPoint | EdtfRange): readonly End[] {
  return each.kind === 'range' ? [each.from, each.to] : [each];
}

/** What says nothing of days: without signs, and without parts that say nothing. "" for all others. */
function withoutBounds(each: End): string {
  if (each.kind === 'open' || each.kind === 'unknown') return each.kind;
  if (boundsOf(each).start.kind === 'within') return '';
  return writeEdtf(each)
    .replaceAll(/[?~%]/g, '')
    .replace(/(-XX){1,2}$/, '');
}

/** A set of one date is that date. */
function readKnown(text: string): EdtfDate {
  const reading = readEdtf(text);
  if (!reading.ok) throw new Error(text);
  const only = reading.date.kind === 'set' && reading.date.members.length === 1 ? reading.date.members[0] : undefined;
  return only !== undefined && only.kind !== 'range' ? only : reading.date;
}

/** What kind of date it is, for counting. */
function kindOf(text: string, known: EdtfDate): string {
  if (known.kind === 'interval') return /^\/|\/$|\.\./.test(text) ? 'open period' : 'period';
  if (known.kind === 'set') return known.of === 'one' ? 'one of' : 'all of';
  if (/[?~%]/.test(text)) return 'qualified';
  if (known.kind === 'date') return text.includes('X') ? 'masked' : text.includes('S') ? 'estimate' : 'plain';
  return known.kind;
}

const kinds = [
  'plain',
  'masked',
  'estimate',
  'qualified',
  'season',
  'long-year',
  'date-time',
  'period',
  'open period',
  'one of',
  'all of',
];

/** One of each kind, so that none is left to chance. */
const examples = [
  '2005-07-25',
  '2005-07',
  '2005',
  '195X-10-04',
  '195X',
  '2015-1X',
  '1950S2',
  'Y17E3S2',
  '2004-06-11~',
  '2001-29',
  '2017-22',
  '2017-38',
  '2017-40',
  'Y-17000',
  '2021-01-06T14:11:00Z',
  '2016-03/2016-05',
  '1990~/..',
  '[2005-07-25..2005-07-31]',
  '[1990..]',
  '[1667,1669]',
  '{1667,1670..1672}',
  '{2013-02-22,2013-03-29}',
];

describe('dates that differ', () => {
  const compared: Record<string, number> = {};

  function expectOthersApart(text: string): void {
    const known = readKnown(text);
    const own = meaningOf(known);
    const neighbours = near(text, known).map((each) => ({ each, meaning: meaningOf(readKnown(each)) }));
    const kind = kindOf(text, known);
    compared[kind] = (compared[kind] ?? 0) + neighbours.filter(({ meaning }) => meaning !== own).length;
    for (const tag of tags) {
      const said = new Map<string, (typeof neighbours)[number]>();
      for (const neighbour of neighbours) {
        const words = wordDate(neighbour.each, tag).replaceAll(/\s/g, ' ').toLowerCase();
        const other = said.get(words);
        if (other !== undefined && other.meaning !== neighbour.meaning)
          throw new Error(`in ${tag} both ${other.each} and ${neighbour.each} are “${words}”`);
        said.set(words, neighbour);
      }
    }
  }

  test.each(examples)('%s differs in words from what lies near it', expectOthersApart);
  law('differ in words', { sample: 25, many: 100_000 }, fc.property(date, expectOthersApart));

  test('of every kind, many were compared', () => {
    for (const kind of kinds) expect(compared[kind] ?? 0, kind).toBeGreaterThan(40);
  });
});

describe('the words that we make', () => {
  let worded = 0;
  const same: Record<string, number> = {};

  function expectReadAgain(text: string): void {
    const known = readKnown(text);
    const own = meaningOf(known);
    const kind = kindOf(text, known);
    for (const tag of tags) {
      const words = wordDate(text, tag);
      if (words === text) {
        expect(/^\d{4}\??$/.test(text) || endsOf(known).some((each) => withoutBounds(each) !== ''), text).toBe(true);
        continue;
      }
      worded += 1;
      for (const options of [undefined, {}]) {
        const reading = readDateWords(words, tag, options);
        expect(reading?.kind, `${words} in ${tag}`).not.toBe('impossible');
        if (reading?.kind !== 'date' || reading.length < words.length) continue;
        expect(meaningOf(readKnown(edtfOf(reading.value))), `${words} in ${tag}`).toBe(own);
        same[kind] = (same[kind] ?? 0) + 1;
      }
    }
  }

  test.each(examples)('%s has words, and where they are read they mean the same', expectReadAgain);
  law(
    'are the EDTF only where no days are known, and mean the same where they are read',
    { sample: 200, many: 100_000 },
    fc.property(date, expectReadAgain),
  );

  test('are more than the EDTF for most dates, and of every kind many are read again', () => {
    const sum = Object.values(same).reduce((before, each) => before + each, 0);
    expect(worded).toBeGreaterThan(3000);
    expect(sum).toBeGreaterThan(2000);
    for (const kind of kinds) expect(same[kind] ?? 0, kind).toBeGreaterThan(20);
  });
});
