import type { WhyKey } from '../../../model/whys.ts';
import { type Piece, trimmed } from '../lines.ts';
import { type ReadingMemory, rememberedWithin } from '../memory.ts';
import { rowOf } from '../rows.ts';
import { beginsSentence, bulletLength } from '../signs.ts';
import { isFurniture } from './furniture.ts';
import { lastSightIn } from './last.ts';
import { middleSightIn } from './middle.ts';
import { namedSightIn } from './named.ts';
import { type Numbers, type Sight, shifted, sightBehind, sightIn } from './sight.ts';

/**
 * What can be seen in a line alone, whatever stands around it and however the text is written: nothing is decided here. Each
 * date that could be meant is a sight, read when it is first asked for.
 */
export interface Shape {
  /** Without the blanks at its ends. */
  readonly line: Piece;
  /** How many blanks stood before it. */
  readonly indent: number;
  readonly seen: Seen;
  /** The dates that could be meant, where they stand. */
  readonly sights: Record<string, Sight | undefined>;
}

/** What of a shape does not depend on where its line stands. */
export interface Seen {
  /** Whether a backslash says that the line is nothing but text. */
  readonly escaped: boolean;
  /** How much of the line is its bullet. */
  readonly bullet: number;
  /** Why it is no part of a chronicle, if its words alone tell. */
  readonly furniture: WhyKey | undefined;
  /** The dates that could be meant; their pieces count from the start of the line. */
  readonly sights: Map<string, Sight | undefined>;
}

/**
 * Where a date stands in a line: at its start; behind the number of an item, or its letter; at its start where two or three digits are a
 * year, where two digits behind a month are one, where the name of a month is a date whatever follows it, or where the number of a
 * day is one; behind a name; at its end; between words.
 */
export type SightKind = 'first' | 'item' | 'letter' | 'small' | 'short' | 'month' | 'day' | 'named' | 'last' | 'middle';

/** A date with a year of two digits is not longer. */
const longestShort = 24;

/** Reads the shapes of lines; lines that are alike are read once. */
export class Shapes {
  readonly #language: string;
  readonly #numbers: Numbers;
  readonly #seen: (text: string) => Seen;
  readonly #latest: number | undefined;
  readonly #memory: ReadingMemory;
  /** What the shapes are read by. */
  readonly #key: string;

  /** @param latest the latest year that the text names */
  constructor(language: string, numbers: Numbers, memory: ReadingMemory, latest?: number) {
    this.#latest = latest;
    this.#language = language;
    this.#numbers = numbers;
    this.#memory = memory;
    this.#key = JSON.stringify([language, numbers]);
    this.#seen = seenWith(memory, language, this.#key);
  }

  /** The shape of a line. */
  of(whole: Piece): Shape {
    const line = trimmed(whole);
    return { line, indent: line.from - whole.from, seen: this.#seen(line.text), sights: {} };
  }

  /** The shapes of lines; those that were lines of the reading before are the same objects. */
  all(lines: readonly Piece[]): readonly Shape[] {
    return shapesOf(this.#memory, lines, [], [this.#key], (line) => this.of(line));
  }

  /** The date that stands in a place of a line. */
  sight({ line, seen, sights }: Shape, kind: SightKind): Sight | undefined {
    if (seen.escaped || line.text === '') return undefined;
    const key = kind === 'short' ? `${kind} ${this.#latest}` : kind;
    const known = sights[key];
    if (known !== undefined || key in sights) return known;
    if (!seen.sights.has(key))
      seen.sights.set(key, this.#find({ from: 0, to: line.text.length, text: line.text }, kind));
    const sight = seen.sights.get(key);
    const own = sight && shifted(sight, line.from);
    sights[key] = own;
    return own;
  }

  #find(line: Piece, kind: SightKind): Sight | undefined {
    switch (kind) {
      case 'first':
        return this.#first(line);
      case 'item':
        return this.#item(line, /^\d{1,3}[.)](?=\s)/);
      case 'letter':
        return this.#item(line, /^\p{L}[.)](?=\s)/u);
      case 'small':
        return /^\P{N}{0,12}\d{2,3}(?!\d)/u.test(line.text)
          ? this.#readLevel(line, 'year', { smallYears: true })
          : undefined;
      case 'short':
        return /\d\D.*\d\d(?!\d)/.test(line.text.slice(0, longestShort)) ? this.#readShort(line) : undefined;
      case 'month':
        return /^(?:\p{Lu}[\p{L}.]{2,12} +\p{Lu}|\d{1,2}\p{Lo}{1,2}\s)/u.test(line.text)
          ? this.#readLevel(line, 'month', { bareMonths: true })
          : undefined;
      case 'day':
        return /^\D{0,16}\d/.test(line.text) ? this.#readLevel(line, 'number', { bareDays: true }) : undefined;
      case 'named':
        return namedSightIn(line, this.#language, this.#numbers);
      case 'last':
        return lastSightIn(line, this.#language, this.#numbers);
      case 'middle':
        return middleSightIn(line, this.#language, this.#numbers);
    }
  }

  /** A heading of the first level has a date only when it is nothing else. */
  #first(line: Piece): Sight | undefined {
    const sight = this.#read(line, {});
    return line.text.startsWith('# ') && sight?.separator !== 'end' ? undefined : sight;
  }

  #read(line: Piece, more: Numbers): Sight | undefined {
    return sightIn(line, this.#language, { ...this.#numbers, ...more });
  }

  /** A day whose year has two digits, of those up to the latest that the text names. */
  #readShort(line: Piece): Sight | undefined {
    if (this.#latest === undefined) return undefined;
    const sight = this.#readLevel(line, 'day', { shortYears: this.#latest });
    // “2 April 40 people came”
    return sight?.separator === 'blank' && !beginsSentence(sight.rest.text) ? undefined : sight;
  }

  #readLevel(line: Piece, level: Sight['level'], more: Numbers): Sight | undefined {
    const sight = this.#read(line, more);
    return sight?.level === level ? sight : undefined;
  }

  #item(line: Piece, sign: RegExp): Sight | undefined {
    const opener = sign.exec(line.text)?.[0];
    return opener === undefined ? undefined : sightBehind(line, opener, this.#language, this.#numbers);
  }
}

function seenIn(text: string, language: string): Seen {
  return {
    escaped: text.startsWith('\\'),
    bullet: bulletLength(text),
    furniture: text === '' ? undefined : furnitureIn(text, language),
    sights: new Map(),
  };
}

/** The sights depend on how numbers are read, too. */
const seenWith = rememberedWithin((text: string, language: string, _key: string) => seenIn(text, language));

const shapesOf = rowOf<Piece, Shape>();

function furnitureIn(text: string, language: string): WhyKey | undefined {
  if (isFurniture(text, language)) return 'page';
  return isResidue(text) ? 'residue' : undefined;
}

/** What templates and the tools of editors leave behind: signs alone, or braces doubled. */
function isResidue(text: string): boolean {
  return /^(?:\{\{[^{}]*\}\}\s*)+$/.test(text) || /^[._·]$/.test(text);
}
