import { type Diagnostic, diagnose, type Fix, mending, rewriting, type TextRange } from '../../../model/diagnostic.ts';
import { once } from '../../../model/once.ts';
import { contextOf, type DateValue, type DayOfWeek, edtfOf, readDateWords, wordDate } from '../../../time/index.ts';
import type { Piece } from '../lines.ts';
import type { CountedFrom } from './relative-words.ts';

/** A word that is most likely a month misspelt, and the month. */
export interface Misspelt {
  readonly word: Piece;
  readonly name: string;
}

/** A numeric date with its two readings, the more usual one first. */
interface Ambiguous {
  readonly date: Piece;
  readonly one: DateValue;
  readonly other: DateValue;
}

/** A date, and what it is with the year of a line above. */
interface Carried {
  readonly date: Piece;
  readonly edtf: string;
  /** Whether it is from above the first date, which may not mean it. */
  readonly isFar: boolean;
  /** Whether it is a time of the clock, with a day from above. */
  readonly isClock: boolean;
}

/** A date that names another day of the week than it is. */
interface WrongWeekday {
  readonly date: Piece;
  readonly day: DayOfWeek;
}

/** Words for a date, what they mean, and what they were counted from. */
interface Relative {
  readonly date: Piece;
  readonly edtf: string;
  readonly from: 'above' | 'now';
  readonly words: string;
}

/** What is known of the whole text. */
interface Whole {
  /** How many entries have a date; what is said of all of them is no doubt about each, and is told once, without places. */
  readonly entries: number;
  /** Where a line of front matter can be added. */
  readonly place: MatterPlace;
  /** Whether the author writes the day before the name of the month; absent where that is not known. */
  readonly isDayFirst: boolean | undefined;
}

/** What is to be said of many lines at once: each kind is told at the first of its places, and names the others. */
export class Notes {
  readonly single: Diagnostic[] = [];
  readonly headings: Piece[] = [];
  /** Cells of columns that nothing tells the meaning of. */
  readonly cells: Piece[] = [];
  /** Cells that are taken for who acted by their looks alone. */
  readonly guessedNames: Piece[] = [];
  /** Dates whose year has two digits, in the usual century and in the other. */
  readonly centuries: Ambiguous[] = [];
  /** Times with an hour of twelve, by the half of the day that the times above them tell, or that nothing does. */
  readonly halves: Readonly<Record<'afternoon' | 'unknown', Piece[]>> = { afternoon: [], unknown: [] };
  readonly carried: Carried[] = [];
  /** Dates of a year from above that may be another. */
  doubted: readonly Piece[] = [];
  /** Dates of the year after that of the date above, or before it. */
  readonly turned: Pick<Carried, 'date' | 'edtf'>[] = [];
  readonly relative: Relative[] = [];
  readonly weekdays: WrongWeekday[] = [];
  readonly yearless: Piece[] = [];
  /** Times of the clock, or dashes in place of a date, of which the day is not known. */
  readonly dayless: Piece[] = [];
  readonly #ambiguous: Ambiguous[] = [];

  /** Words that stand where a date should, and are none. */
  addUnread(piece: Piece, month: Misspelt | undefined): void {
    if (month === undefined) {
      this.single.push(diagnose('unread-date', piece, { date: piece.text, near: undefined, relative: undefined }));
      return;
    }
    const fix = rewriting(month.word, month.name);
    this.single.push(
      diagnose('unread-date', piece, { date: piece.text, near: month.name, relative: undefined }, { fix }),
    );
  }

  /** Words for a date that is counted from another, which is not known or too vague. */
  addUncounted({ text: date, ...range }: Piece, relative: CountedFrom): void {
    this.single.push(diagnose('unread-date', range, { date, near: undefined, relative }));
  }

  /** Numbers whose order decides are told once for the text; of words such as "the 1800s" each is a case of its own. */
  addAmbiguous(found: Ambiguous): void {
    const { text: date, ...range } = found.date;
    if (/\d[./-]\s?\d/.test(date)) this.#ambiguous.push(found);
    else
      this.single.push(diagnose('two-readings', range, { date, one: edtfOf(found.one), other: edtfOf(found.other) }));
  }

  /** All that was noted, what is alike told once. */
  all(language: string, { entries, place, isDayFirst }: Whole): readonly Diagnostic[] {
    const carried = this.carried[0]?.date ?? this.doubted[0];
    const [ambiguous] = this.#ambiguous;
    const start = { from: place.at, to: place.at };
    return [
      ...this.single,
      ...toldOnce(this.headings, (line, times, related) => diagnose('headings', line, { times }, { related })),
      ...toldOnce(this.cells, ({ text, ...range }, times, related) =>
        diagnose('column-unread', range, { cell: text, times }, { related }),
      ),
      ...toldOnce(this.guessedNames.slice(0, 1), ({ text: name, ...range }) =>
        diagnose('column-guessed', range, { name, times: this.guessedNames.length }),
      ),
      ...this.#inOtherCentury(),
      ...(['afternoon', 'unknown'] as const).flatMap((half) =>
        toldOnce(this.halves[half], ({ text: time, ...range }, times, related) =>
          diagnose('half-of-day', range, { time, half, times }, { related }),
        ),
      ),
      ...(carried === undefined ? [] : [this.#yearCarried(carried, language, entries, start)]),
      ...this.turned.map(({ date, edtf }) => this.#yearTurned(date, edtf, language)),
      ...this.#relativeDates(),
      ...this.#wrongWeekdays(),
      ...toldOnce(this.yearless, ({ text: date, ...range }, times, related) =>
        times < entries
          ? diagnose('year-missing', range, { date, times }, { related })
          : diagnose('year-missing', start, { date, times }, { severity: 'note' }),
      ),
      ...toldOnce(this.dayless, ({ text, ...range }, times, related) =>
        diagnose('day-missing', range, { date: text, times }, times * 2 < entries ? { related } : {}),
      ),
      ...(ambiguous === undefined ? [] : [this.#ambiguousDate(ambiguous, place, isDayFirst)]),
    ];
  }

  #inOtherCentury(): readonly Diagnostic[] {
    const [first] = this.centuries;
    if (first === undefined) return [];
    const facts = { date: first.date.text, one: edtfOf(first.one), other: edtfOf(first.other) };
    const dates = this.centuries.map(({ date }) => date);
    return [diagnose('two-readings', first.date, facts, { related: others(dates) })];
  }

  #relativeDates(): readonly Diagnostic[] {
    const [first, ...further] = this.relative;
    if (first === undefined) return [];
    const { date, edtf, from, words } = first;
    const related = further.map(({ date: { from, to }, edtf: other, words: counted }) => {
      return { range: { from, to }, key: 'same', facts: { words: counted, edtf: other } } as const;
    });
    const facts = { date: date.text, edtf, from, words, times: further.length + 1 };
    return [diagnose('relative-date', date, facts, { related })];
  }

  #wrongWeekdays(): readonly Diagnostic[] {
    const [first, ...further] = this.weekdays;
    if (first === undefined) return [];
    const related = further.map(({ date: { from, to }, day }) => {
      return { range: { from, to }, key: 'same', facts: { day } } as const;
    });
    const { date, day } = first;
    return [diagnose('wrong-weekday', date, { date: date.text, day, times: further.length + 1 }, { related })];
  }

  /** Told at the dates that are far from their year, where others are not; else it is plain, and told at the start. */
  #yearCarried(first: Piece, language: string, entries: number, start: TextRange): Diagnostic {
    const dates = this.carried.map((each) => each.date);
    const inWords = once((text: string) => once((edtf: string) => wordsFor(text, edtf, language)));
    const changes = this.carried.flatMap(({ date: { from, to, text }, edtf }) => {
      const insert = inWords(text)(edtf);
      return insert === undefined ? [] : [{ from, to, insert }];
    });
    const far = this.carried.flatMap(({ isFar, date }) => (isFar ? [date] : []));
    const places = new Map([...(far.length < entries ? far : []), ...this.doubted].map((date) => [date.from, date]));
    const [doubted, ...further] = places.values();
    const times = new Set([...dates, ...places.values()].map((date) => date.from)).size;
    const { text: date } = doubted ?? first;
    const facts = {
      date,
      times,
      part: this.carried.some((each) => each.isClock) ? ('day' as const) : ('year' as const),
    };
    // A year that may be another is not written for the author.
    const fix =
      changes.length === dates.length && this.doubted.length === 0 && facts.part === 'year'
        ? { fix: mending('write-years', {}, changes) }
        : {};
    if (doubted === undefined) return diagnose('year-carried', start, facts, fix);
    return diagnose('year-carried', doubted, facts, { related: placesOf(further), ...fix });
  }

  #yearTurned({ text: date, ...range }: Piece, edtf: string, language: string): Diagnostic {
    const insert = wordsFor(date, edtf, language);
    const fix = insert === undefined ? {} : { fix: mending('write-year', {}, [{ ...range, insert }]) };
    return diagnose('year-turned', range, { date, edtf }, fix);
  }

  #ambiguousDate(ambiguous: Ambiguous, place: MatterPlace, isDayFirst: boolean | undefined): Diagnostic {
    const dates = this.#ambiguous.map(({ date }) => date);
    const { date, one, other } = ambiguous;
    const fix = orderFix(place, isDayFirst ?? isUsuallyDayFirst(ambiguous));
    return diagnose(
      'ambiguous-date',
      date,
      { date: date.text, one: edtfOf(one), other: edtfOf(other) },
      { related: others(dates), fix },
    );
  }
}

/** A date in words that are read as it again, where there are such; in English with the day first where the author’s words have it so. */
function wordsFor(wording: string, edtf: string, language: string): string | undefined {
  const words = wordDate(edtf, language === 'en' && /^\d/.test(wording) ? 'en-GB' : language);
  const again = readDateWords(words, language);
  return again?.kind === 'date' && edtfOf(again.value) === edtf ? words : undefined;
}

/** Where a line of front matter can be added. */
export interface MatterPlace {
  /** UTF-16 offset. */
  readonly at: number;
  /** Whether the lines that enclose front matter stand there already. */
  readonly enclosed: boolean;
}

/** Whether the day stands first in a date as it is usually read in its language. */
function isUsuallyDayFirst({ date, one }: Ambiguous): boolean {
  const [first] = date.text.match(/\d+/) ?? [];
  return Number(first) !== contextOf(one).month;
}

/** Says in the front matter which of both stands first. */
function orderFix({ at, enclosed }: MatterPlace, isDayFirst: boolean): Fix {
  const key = `date-order: ${isDayFirst ? 'dmy' : 'mdy'}\n`;
  const insert = enclosed ? key : `---\n${key}---\n`;
  return mending('say-order', { first: isDayFirst ? 'day' : 'month' }, [{ from: at, to: at, insert }]);
}

/** A place of which the same is to be said as of the first. */
interface SamePlace {
  readonly range: TextRange;
  readonly key: 'same';
  readonly facts: Readonly<Record<never, never>>;
}

/** The finding for the first of many places, which names the others; none where there is no place. */
export function toldOnce(
  pieces: readonly Piece[],
  find: (first: Piece, times: number, related: readonly SamePlace[]) => Diagnostic,
): readonly Diagnostic[] {
  const [first] = pieces;
  return first === undefined ? [] : [find(first, pieces.length, others(pieces))];
}

function others(pieces: readonly Piece[]): readonly SamePlace[] {
  return placesOf(pieces.slice(1));
}

function placesOf(pieces: readonly Piece[]): readonly SamePlace[] {
  return pieces.map(({ from, to }) => ({ range: { from, to }, key: 'same', facts: {} }));
}
