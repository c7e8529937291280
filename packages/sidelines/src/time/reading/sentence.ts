import type { CountedYears } from '../../languages/language.ts';
import type { Meaning, Piece, Role } from './lexicon.ts';
import type { Side } from './outcome.ts';

/** In which order numeric dates name their parts. */
export type NumericOrder = 'dmy' | 'mdy' | 'ymd';

/** A text as the pieces that a date could be made of. */
export interface Sentence {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The order of numeric dates, where it is known. */
  readonly order: NumericOrder | undefined;
  /** The order in which the language would write them. */
  readonly usualOrder: NumericOrder;
  /** Whether the number of a day is a date whatever follows it. */
  readonly bareDays: boolean;
  /** Whether the name of a month is a date whatever follows it. */
  readonly bareMonths: boolean;
  /** Whether two numbers with a full stop between them are a time of the clock. */
  readonly dottedTimes: boolean;
  /** Whether 0930 is a time of the clock. */
  readonly compactTimes: boolean;
  /** Whether two or three digits are a year. */
  readonly smallYears: boolean;
  /** The latest year that two digits can mean, where they are years. */
  readonly shortYears: number | undefined;
  /** Whether months may be Roman numbers without a day or a year beside them. */
  readonly romanMonths: boolean;
  /** Years that count in another calendar although nothing says so. */
  readonly otherYears: CountedYears | undefined;
  /** What was found at a place, because several rules look there; below 0 where the number of a day may stand alone. */
  readonly sides: Map<number, Found<Side> | undefined>;
}

/** Something that was read, and the piece after it. */
export interface Found<Value> {
  readonly value: Value;
  readonly next: number;
}

/** Packs what was read. */
export function found<Value>(value: Value, next: number): Found<Value> {
  return { value, next };
}

/** What the piece means in one role, if it can have that. */
export function meaningAt(sentence: Sentence, at: number, role: Role): Meaning | undefined {
  const meanings = sentence.pieces[at]?.meanings;
  if (meanings === undefined) return undefined;
  for (const meaning of meanings) if (meaning.role === role) return meaning;
  return undefined;
}

/** So many words without meaning may stand in a row; the limit keeps every look ahead short. */
const mostSkipped = 5;

/** The piece after the pieces of some roles that stand here. */
export function skip(sentence: Sentence, at: number, ...roles: readonly Role[]): number {
  let next = at;
  while (next - at < mostSkipped && hasRole(sentence.pieces[next], roles)) next += 1;
  return next;
}

function hasRole(piece: Piece | undefined, roles: readonly Role[]): boolean {
  if (piece === undefined) return false;
  for (const { role } of piece.meanings) if (roles.includes(role)) return true;
  return false;
}

/** Whether one of these marks stands here. */
export function isMark(sentence: Sentence, at: number, marks: string): boolean {
  const piece = sentence.pieces[at];
  return piece?.token.kind === 'mark' && piece.to === piece.token.to && marks.includes(piece.token.text);
}

/** Whether the piece follows the one before it without blank space. */
export function isTight(sentence: Sentence, at: number): boolean {
  return sentence.pieces[at]?.token.spaced === false;
}

/** A number by its value and how many digits it has. */
export interface Figure {
  readonly value: number;
  readonly digits: number;
}

/** The number that stands here. */
export function figureAt(sentence: Sentence, at: number): Figure | undefined {
  const token = sentence.pieces[at]?.token;
  if (token?.kind !== 'number' || sentence.pieces[at]?.to !== token.to) return undefined;
  return { value: Number(token.text), digits: token.text.length };
}

/** Whether a word or number stands here, with or without blank space before it. */
export function isWordAt(sentence: Sentence, at: number): boolean {
  const token = sentence.pieces[at]?.token;
  return token !== undefined && token.kind !== 'mark';
}

/** Whether a word in capitals is grown together with what stands before it, as in "17.50DOORS OPEN". */
export function isShoutBehind(sentence: Sentence, at: number): boolean {
  const from = sentence.pieces[at]?.token.from ?? sentence.text.length;
  return isTight(sentence, at) && /^\p{Lu}{2}/u.test(sentence.text.slice(from, from + 2));
}

/** Whether a word in the manner of a name or a sentence stands here: a capital, then a small letter. */
export function isCapitalised(sentence: Sentence, at: number): boolean {
  const from = sentence.pieces[at]?.token.from ?? sentence.text.length;
  return /^\p{Lu}[\p{Ll}\s]/u.test(sentence.text.slice(from, from + 2));
}

/** The offset after the last piece before `next`. */
export function endBefore(sentence: Sentence, next: number): number {
  return sentence.pieces[next - 1]?.to ?? 0;
}

/** Whether nothing follows in the line, or what separates a date from its text: `:`, `–`, `|`, a tab, a wide blank, a hyphen with blanks. */
export function standsApart(sentence: Sentence, at: number): boolean {
  const piece = sentence.pieces[at];
  if (piece === undefined) return true;
  const { text, from } = piece.token;
  if (/[\t\u3000]$| {3}$/.test(sentence.text.slice(Math.max(0, from - 3), from))) return true;
  if (piece.token.kind !== 'mark') return false;
  // “Noviembre.- El puerto”: the full stop and the dash of news agencies.
  const isStop = sentence.text[from - 1] === '.' && !isTight(sentence, at + 1);
  if (text === '-') return !isTight(sentence, at) || isMark(sentence, at + 1, '-') || isStop;
  if (text === '.') return isMark(sentence, at + 1, '-–—') && !isTight(sentence, at + 2);
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(text)) return true;
  return '\n\r\u2028\u2029:：–—―|=→;；)）*▶►•'.includes(text) && !(text === ':' && isFigureTight(sentence, at + 1));
}

function isFigureTight(sentence: Sentence, at: number): boolean {
  return isTight(sentence, at) && sentence.pieces[at]?.token.kind === 'number';
}
