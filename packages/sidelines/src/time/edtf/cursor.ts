import type { Qualifier } from './date.ts';
import type { EdtfExpected } from './expected.ts';

/** Where reading stands, and the first thing that went wrong. Lives for one call of `readEdtf` and is not shared. */
export interface Cursor {
  readonly text: string;
  at: number;
  failure?: Failure;
}

/** What went wrong. */
export interface Failure {
  /** The UTF-16 offset. */
  readonly at: number;
  /** What stands there, "" at the end of the text. */
  readonly found: string;
  /** What would have been right there. */
  readonly expected: EdtfExpected;
}

/** What is expected, or its kind alone where that says it. */
type Told = EdtfExpected | Exclude<EdtfExpected['kind'], 'day' | 'comma-or-close'>;

/** Notes that something else was expected at an offset; the first note stays. The return value means "not read". */
export function fail(cursor: Cursor, told: Told, at = cursor.at, length = 1): undefined {
  const expected = typeof told === 'string' ? { kind: told } : told;
  cursor.failure ??= { at, found: cursor.text.slice(at, at + length), expected };
  return undefined;
}

/** Steps over a piece of text if it stands here. */
export function accept(cursor: Cursor, piece: string): boolean {
  if (!cursor.text.startsWith(piece, cursor.at)) return false;
  cursor.at += piece.length;
  return true;
}

/** Whether a character stands here. */
export function sees(cursor: Cursor, character: string): boolean {
  return cursor.text[cursor.at] === character;
}

/** Reads exactly so many characters of 0-9, or of 0-9 and X where `masks` is set. */
export function readDigits(cursor: Cursor, count: number, masks: boolean): string | undefined {
  const from = cursor.at;
  for (let at = from; at < from + count; at += 1) {
    const code = cursor.text.charCodeAt(at);
    const fits = (code >= 48 && code <= 57) || (masks && code === 88);
    if (!fits) return undefined;
  }
  cursor.at = from + count;
  return cursor.text.slice(from, cursor.at);
}

/** Reads as many characters of 0-9 as there are; "" when there is none. */
export function readAllDigits(cursor: Cursor): string {
  const from = cursor.at;
  while (isDigit(cursor.text.charCodeAt(cursor.at))) cursor.at += 1;
  return cursor.text.slice(from, cursor.at);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const qualifiers: Readonly<Record<string, Qualifier>> = { '?': 'uncertain', '~': 'approximate', '%': 'both' };

/** Reads a qualifier if one stands here. */
export function readQualifier(cursor: Cursor): Qualifier | undefined {
  const qualifier = qualifiers[cursor.text[cursor.at] ?? ''];
  if (qualifier !== undefined) cursor.at += 1;
  return qualifier;
}

/** The sign of a qualifier, "" for none. */
export function signOf(qualifier: Qualifier | undefined): string {
  if (qualifier === undefined) return '';
  return { uncertain: '?', approximate: '~', both: '%' }[qualifier];
}
