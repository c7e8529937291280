import { civilOf, dayOf, type EdtfPoint, mondayOf, writeEdtf } from '../../time/index.ts';
import { type Moment, wholeDay } from './extents.ts';

/** The moments from the first to the last, both included, at one of which something began. */
export interface Beginning {
  readonly first: Moment;
  readonly last: Moment;
}

/** The periods into which the time of a timeline is cut, in its order, and one for each long time in which nothing began. */
export interface Periods {
  /** EDTF dates: a day, a month, a quarter, half a year, a year, or an interval. One of hours ends where the next one begins. */
  readonly edtfs: readonly string[];
  /** The place of the period in which something began; nothing where it may be one of several. */
  readonly placeOf: (beginning: Beginning) => number | undefined;
}

/** So many periods are read at a glance. */
const most = 24;
/** The share of beginnings that should lie in one period each, whatever their dates mean. */
const enough = 0.8;
/** From so many on, periods in which nothing began are one. */
const long = 3;
/** More of such long times break what is to be seen at a glance. */
const mostLong = 2;

/** A way to cut time into periods, which are numbered; whole numbers that may be below 0. */
interface Cut {
  readonly numberAt: (moment: Moment) => number;
  readonly startOf: (number: number) => Moment;
  /** From the start of one to that of a later one. */
  readonly edtfOf: (from: Moment, to: Moment) => string;
}

/** Periods by their numbers, from one to another, which is not included. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts the time in which things began into the shortest periods of which there are not too many, and in one of which most
 * beginnings lie: nobody knows in which month something was that is dated by the year.
 */
export function periodsOf(beginnings: readonly Beginning[]): Periods {
  const { cut, runs } = fittingCut(beginnings);
  const places = new Map(runs.map(({ from }, place) => [from, place]));
  return {
    edtfs: runs.map(({ from, to }) => cut.edtfOf(cut.startOf(from), cut.startOf(to))),
    placeOf: (beginning) => {
      const number = numberIn(cut, beginning);
      return number === undefined ? undefined : places.get(number);
    },
  };
}

/** The number of the period in which something began, where there is no doubt. */
function numberIn({ numberAt }: Cut, { first, last }: Beginning): number | undefined {
  const number = numberAt(first);
  return numberAt(last) === number ? number : undefined;
}

function fittingCut(beginnings: readonly Beginning[]): { readonly cut: Cut; readonly runs: readonly Run[] } {
  let best: { readonly cut: Cut; readonly runs: readonly Run[]; readonly certain: number } | undefined;
  for (const cut of cuts()) {
    const numbers = beginnings.map((beginning) => numberIn(cut, beginning)).filter((number) => number !== undefined);
    const runs = runsOf(numbers);
    if (runs.length > most || runs.filter(({ from, to }) => to - from >= long).length > mostLong) continue;
    if (best === undefined || numbers.length > best.certain) best = { cut, runs, certain: numbers.length };
    if (numbers.length >= enough * beginnings.length) break;
  }
  return best ?? { cut: days, runs: [] };
}

/** Each period from the first to the last number, but those of a long time of which none is among the numbers as one. */
function runsOf(numbers: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  let next: number | undefined;
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const from = next ?? number;
    if (number - from >= long) runs.push({ from, to: number });
    else for (let empty = from; empty < number; empty += 1) runs.push({ from: empty, to: empty + 1 });
    runs.push({ from: number, to: number + 1 });
    next = number + 1;
  }
  return runs;
}

/** All ways to cut time, short periods first; the last is longer than there has been any. */
function* cuts(): Iterable<Cut> {
  yield* [1, 3, 6].map(hours);
  yield* [days, weeks, ...[1, 3, 6].map(months)];
  for (let power = 1; power <= 1e10; power *= 10) yield* [1, 2, 5].map((digit) => years(digit * power));
}

function hours(count: number): Cut {
  const length = count * 60 * 60;
  return {
    numberAt: (moment) => Math.floor(moment / length),
    startOf: (number) => number * length,
    edtfOf: (from, to) => between(timeAt(from), timeAt(to)),
  };
}

const days: Cut = {
  numberAt: (moment) => Math.floor(moment / wholeDay),
  startOf: (number) => number * wholeDay,
  edtfOf: (from, to) => between(dateAt(from), dateAt(to - wholeDay)),
};

const firstMonday = mondayOf(0);
const weeks: Cut = {
  numberAt: (moment) => Math.floor((moment / wholeDay - firstMonday) / 7),
  startOf: (number) => (firstMonday + number * 7) * wholeDay,
  edtfOf: (from, to) => between(dateAt(from), dateAt(to - wholeDay)),
};

/** What EDTF calls the first quarter and the first half of a year, by their months. */
const seasons: Readonly<Record<number, number>> = { 3: 33, 6: 40 };

function months(count: number): Cut {
  return {
    numberAt: (moment) => {
      const { year, month } = civilAt(moment);
      return Math.floor((year * 12 + month - 1) / count);
    },
    startOf: (number) => {
      const month = number * count;
      const year = Math.floor(month / 12);
      return dayOf(year, month - year * 12 + 1, 1) * wholeDay;
    },
    edtfOf: (from, to) => {
      const [first, last] = [monthAt(from), monthAt(to - wholeDay)];
      const season = seasons[count];
      const isOne = first.year === last.year && last.month - first.month === count - 1;
      if (season === undefined || !isOne) return between(first, last);
      return writeEdtf({ kind: 'season', year: first.year, season: season + (first.month - 1) / count });
    },
  };
}

/** Years are counted on from round ones, those before year 1 as it is done: 300 to 291 BC are a decade, and so are 2010 to 2019. */
function years(count: number): Cut {
  const startYear = (number: number) => (number > 0 || count === 1 ? number * count : Math.min(1, 1 + number * count));
  return {
    numberAt: (moment) => {
      const { year } = civilAt(moment);
      return Math.floor((year > 0 || count === 1 ? year : year - 1) / count);
    },
    startOf: (number) => dayOf(startYear(number), 1, 1) * wholeDay,
    edtfOf: (from, to) => between(yearAt(from), yearAt(to - wholeDay)),
  };
}

function civilAt(moment: Moment): ReturnType<typeof civilOf> {
  return civilOf(Math.floor(moment / wholeDay));
}

function monthAt(moment: Moment): EdtfPoint & { readonly year: number; readonly month: number } {
  const { year, month } = civilAt(moment);
  return { kind: 'date', year, month };
}

function dateAt(moment: Moment): EdtfPoint {
  return { kind: 'date', ...civilAt(moment) };
}

function timeAt(moment: Moment): EdtfPoint {
  const second = moment - Math.floor(moment / wholeDay) * wholeDay;
  return { kind: 'date-time', ...civilAt(moment), hour: Math.floor(second / 3600), minute: 0, second: 0 };
}

function yearAt(moment: Moment): EdtfPoint {
  const { year } = civilAt(moment);
  return Math.abs(year) > 9999 ? { kind: 'long-year', significand: year } : { kind: 'date', year };
}

/** One date, or an interval from one to another. */
function between(from: EdtfPoint, to: EdtfPoint): string {
  const [first, last] = [from, to].map((point) => writeEdtf(point));
  return first === last ? `${first}` : `${first}/${last}`;
}
