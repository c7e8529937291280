import fc from 'fast-check';
import { type Bounds, dayOf, daysInMonth } from '../../src/time/index.ts';

/** An EDTF string and what it means, generated together: the answer comes with the question. */
export interface Sample {
  readonly text: string;
  readonly bounds: Bounds;
}

const pad = (value: number, width: number) => `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(width, '0')}`;
const within = (earliest: number, latest: number): Bounds => {
  const bound = { kind: 'within', earliest, latest } as const;
  return { start: bound, end: bound };
};
const qualifier = fc.constantFrom('', '', '?', '~', '%');
const year = fc.oneof(fc.integer({ min: 1800, max: 2100 }), fc.integer({ min: -9999, max: 9999 }));

const years = year.map((y): Sample => ({ text: pad(y, 4), bounds: within(dayOf(y, 1, 1), dayOf(y, 12, 31)) }));
const months = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]): Sample => {
  return { text: `${pad(y, 4)}-${pad(m, 2)}`, bounds: within(dayOf(y, m, 1), dayOf(y, m, daysInMonth(y, m))) };
});
const days = fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.nat({ max: 1000 })).map(([y, m, n]): Sample => {
  const d = (n % daysInMonth(y, m)) + 1;
  return { text: `${pad(y, 4)}-${pad(m, 2)}-${pad(d, 2)}`, bounds: within(dayOf(y, m, d), dayOf(y, m, d)) };
});
/** [season code, first month, months]. */
const spans = [
  [21, 3, 3],
  [22, 6, 3],
  [23, 9, 3],
  [24, 12, 3],
  [29, 9, 3],
  [32, 6, 3],
  [33, 1, 3],
  [36, 10, 3],
  [37, 1, 4],
  [39, 9, 4],
  [40, 1, 6],
  [41, 7, 6],
] as const;
const seasons = fc.tuple(year, fc.constantFrom(...spans)).map(([y, [code, month, count]]): Sample => {
  return { text: `${pad(y, 4)}-${code}`, bounds: within(dayOf(y, month, 1), afterMonths(y, month, count) - 1) };
});
function afterMonths(y: number, month: number, count: number): number {
  const index = month - 1 + count;
  return dayOf(y + Math.floor(index / 12), (index % 12) + 1, 1);
}
const decades = fc
  .integer({ min: 1, max: 999 })
  .map((n): Sample => ({ text: `${pad(n, 3)}X`, bounds: within(dayOf(n * 10, 1, 1), dayOf(n * 10 + 9, 12, 31)) }));
const centuries = fc
  .integer({ min: 1, max: 99 })
  .map((n): Sample => ({ text: `${pad(n, 2)}XX`, bounds: within(dayOf(n * 100, 1, 1), dayOf(n * 100 + 99, 12, 31)) }));
const longYears = fc
  .tuple(fc.integer({ min: 10_000, max: 9_000_000_000 }), fc.boolean())
  .map(([size, past]): Sample => {
    const y = past ? -size : size;
    return { text: `Y${y}`, bounds: within(dayOf(y, 1, 1), dayOf(y, 12, 31)) };
  });
const estimates = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 3 }))
  .map(([y, count]): Sample => {
    const step = 10 ** (4 - count);
    const first = y - (y % step);
    return { text: `${y}S${count}`, bounds: within(dayOf(first, 1, 1), dayOf(first + step - 1, 12, 31)) };
  });
const blankMonths = year.map(
  (y): Sample => ({ text: `${pad(y, 4)}-XX`, bounds: within(dayOf(y, 1, 1), dayOf(y, 12, 31)) }),
);

/** Single dates, with and without a qualifier at the end. */
export const points: fc.Arbitrary<Sample> = fc
  .tuple(fc.oneof(years, months, days, seasons, decades, centuries, longYears, estimates, blankMonths), qualifier)
  .map(([sample, sign]) => ({ text: sample.text + sign, bounds: sample.bounds }));

const ends: fc.Arbitrary<{ readonly text: string; readonly bounds: Bounds }> = fc.oneof(
  { weight: 6, arbitrary: points },
  {
    weight: 1,
    arbitrary: fc.constant<Sample>({ text: '..', bounds: { start: { kind: 'open' }, end: { kind: 'open' } } }),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Sample>({ text: '', bounds: { start: { kind: 'unknown' }, end: { kind: 'unknown' } } }),
  },
);
const intervals = fc
  .tuple(ends, ends)
  .filter(([a, b]) => a.text !== '' || b.text !== '')
  .map(([a, b]): Sample => ({ text: `${a.text}/${b.text}`, bounds: { start: a.bounds.start, end: b.bounds.end } }));
const sets = fc.tuple(fc.array(points, { minLength: 1, maxLength: 4 }), fc.boolean()).map(([members, all]): Sample => {
  const known = members.flatMap(({ bounds }) => (bounds.start.kind === 'within' ? [bounds.start] : []));
  const first = known.reduce((a, b) => (b.earliest < a.earliest ? b : a));
  const last = known.reduce((a, b) => (b.latest > a.latest ? b : a));
  const text = members.map((member) => member.text).join(',');
  return all
    ? { text: `{${text}}`, bounds: { start: first, end: last } }
    : { text: `[${text}]`, bounds: within(first.earliest, last.latest) };
});

/** Dates of every kind. */
export const samples: fc.Arbitrary<Sample> = fc.oneof(points, intervals, sets);
