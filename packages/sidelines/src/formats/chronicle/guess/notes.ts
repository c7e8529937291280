import { type Diagnostic, diagnose, type Fix, type RelatedPlace } from '../../../model/diagnostic.ts';
import { readDateWords, wordDate } from '../../../time/index.ts';
import type { Piece } from '../lines.ts';

/** A numeric date with its two readings, the more usual one first. */
interface Ambiguous {
  readonly date: Piece;
  readonly one: string;
  readonly other: string;
}

/** A date, and what it is with the year of a line above. */
interface Carried {
  readonly date: Piece;
  readonly edtf: string;
}

/** What is to be said of many lines at once: each kind is told at the first of its places, and names the others. */
export class Notes {
  readonly #single: Diagnostic[] = [];
  readonly #headings: Piece[] = [];
  readonly #carried: Carried[] = [];
  readonly #yearless: Piece[] = [];
  readonly #ambiguous: Ambiguous[] = [];

  add(diagnostic: Diagnostic): void {
    this.#single.push(diagnostic);
  }

  addHeading(line: Piece): void {
    this.#headings.push(line);
  }

  addCarried(date: Piece, edtf: string): void {
    this.#carried.push({ date, edtf });
  }

  addYearless(date: Piece): void {
    this.#yearless.push(date);
  }

  addAmbiguous(found: Ambiguous): void {
    this.#ambiguous.push(found);
  }

  /** @param place where a line of front matter can be added, and whether there is front matter already */
  all(language: string, place: MatterPlace): readonly Diagnostic[] {
    const notes = [...this.#single];
    const [heading] = this.#headings;
    const [carried] = this.#carried;
    const [yearless] = this.#yearless;
    const [ambiguous] = this.#ambiguous;
    if (heading !== undefined)
      notes.push(
        diagnose(
          'headings',
          heading,
          { times: this.#headings.length },
          { related: others(this.#headings, 'So was this') },
        ),
      );
    if (carried !== undefined) notes.push(this.#yearCarried(carried, language));
    if (yearless !== undefined)
      notes.push(
        diagnose(
          'year-missing',
          yearless,
          { date: yearless.text, times: this.#yearless.length },
          { related: others(this.#yearless, 'Nor is that of this') },
        ),
      );
    if (ambiguous !== undefined) notes.push(this.#ambiguousDate(ambiguous, place));
    return notes;
  }

  #yearCarried({ date }: Carried, language: string): Diagnostic {
    const dates = this.#carried.map((each) => each.date);
    const carried = new Set(this.#carried.map(({ edtf }) => edtf));
    const known = new Map([...carried].map((edtf) => [edtf, wordsFor(edtf, language)]));
    const changes = this.#carried.flatMap(({ date: { from, to }, edtf }) => {
      const insert = known.get(edtf);
      return insert === undefined ? [] : [{ from, to, insert }];
    });
    const fix = changes.length === dates.length ? { fix: { title: 'Write the year beside each', changes } } : {};
    const related = others(dates, 'So is that of this');
    return diagnose('year-carried', date, { date: date.text, times: dates.length }, { related, ...fix });
  }

  #ambiguousDate(ambiguous: Ambiguous, place: MatterPlace): Diagnostic {
    const dates = this.#ambiguous.map(({ date }) => date);
    const { date, one, other } = ambiguous;
    const fix = orderFix(ambiguous, place);
    return diagnose(
      'ambiguous-date',
      date,
      { date: date.text, one, other },
      { related: others(dates, 'So can this'), fix },
    );
  }
}

/** Words that are read as a date again, where there are such. */
function wordsFor(edtf: string, language: string): string | undefined {
  const words = wordDate(edtf, language);
  const again = readDateWords(words, language);
  return again?.kind === 'date' && again.edtf === edtf ? words : undefined;
}

/** Where a line of front matter can be added. */
export interface MatterPlace {
  /** UTF-16 offset. */
  readonly at: number;
  /** Whether the lines that enclose front matter stand there already. */
  readonly enclosed: boolean;
}

/** Says in the front matter that the date is meant as it is usual in its language. */
function orderFix({ date, one }: Ambiguous, { at, enclosed }: MatterPlace): Fix {
  const [first] = date.text.match(/\d+/) ?? [];
  const isDayFirst = Number(first) === Number(one.slice(-2));
  const key = `date-order: ${isDayFirst ? 'dmy' : 'mdy'}\n`;
  const title = `Say that the ${isDayFirst ? 'day' : 'month'} stands first`;
  return { title, changes: [{ from: at, to: at, insert: enclosed ? key : `---\n${key}---\n` }] };
}

function others(pieces: readonly Piece[], message: string): readonly RelatedPlace[] {
  return pieces.slice(1).map(({ from, to }) => ({ range: { from, to }, message }));
}
