import { daysInMonth } from '../calendar.ts';
import { accept, type Cursor, type Failure, fail, sees } from './cursor.ts';
import type { EdtfDate, EdtfInterval, EdtfPoint, EdtfRange, EdtfSet, OpenEnd, UnknownEnd } from './date.ts';
import { readPoint } from './point.ts';

/** A date that was read, or the first place where the text is not EDTF. */
export type EdtfReading = { readonly ok: true; readonly date: EdtfDate } | ({ readonly ok: false } & Failure);

/**
 * Reads an EDTF string of level 0, 1 or 2 (ISO 8601-2:2019; the profile of the Library of Congress). Never throws.
 *
 * Beyond the profile: seasons and date-times may be ends of intervals, and years of any form may be qualified.
 * Refused: days that the month does not have, `-0000`, an interval without any end (`/`), years beyond ±10 trillion,
 * fractions of seconds, and blanks. An interval that ends before it starts is read as it stands.
 */
export function readEdtf(text: string): EdtfReading {
  const plain = readPlain(text);
  if (plain !== undefined) return { ok: true, date: plain };
  const cursor: Cursor = { text, at: 0 };
  const date = readDate(cursor);
  if (date !== undefined && cursor.at < text.length) fail(cursor, 'end');
  if (date === undefined || cursor.failure !== undefined) return { ok: false, ...(cursor.failure ?? nothing) };
  return { ok: true, date };
}

const nothing: Failure = { at: 0, found: '', expected: { kind: 'date' } };

/**
 * The short way for `2015`, `2015-10` and `2015-10-03`, which are nearly all dates there are, and for those in no year,
 * `XXXX-10-03`; anything else is left alone.
 */
function readPlain(text: string): EdtfPoint | undefined {
  const length = text.length;
  if (length !== 10 && length !== 7 && length !== 4) return undefined;
  const year = text.startsWith(anyYear) ? anyYear : twoDigits(text, 0) * 100 + twoDigits(text, 2);
  if (year !== anyYear && !(year >= 0)) return undefined;
  if (length === 4) return { kind: 'date', year };
  const month = text.charCodeAt(4) === hyphen ? twoDigits(text, 5) : notDigits;
  if (!(month >= 1 && month <= 12)) return undefined;
  if (length === 7) return { kind: 'date', year, month };
  const day = text.charCodeAt(7) === hyphen ? twoDigits(text, 8) : notDigits;
  if (!(day >= 1 && day <= daysInMonth(year === anyYear ? leapYear : year, month))) return undefined;
  return { kind: 'date', year, month, day };
}

/** A year of which no digit is known may be a leap year. */
const anyYear = 'XXXX';
const leapYear = 2000;
const hyphen = 45;
const notDigits = Number.NaN;

function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : notDigits;
}

function readDate(cursor: Cursor): EdtfDate | undefined {
  if (sees(cursor, '{') || sees(cursor, '[')) return readSet(cursor);
  if (sees(cursor, '/') || cursor.text.startsWith('..')) return readInterval(cursor, readEnd(cursor));
  const point = readPoint(cursor);
  return point !== undefined && sees(cursor, '/') ? readInterval(cursor, point) : point;
}

function readInterval(cursor: Cursor, start: EdtfInterval['start'] | undefined): EdtfInterval | undefined {
  if (start === undefined) return undefined;
  if (!accept(cursor, '/')) return fail(cursor, 'slash');
  const end = readEnd(cursor);
  if (end === undefined) return undefined;
  if (start.kind === 'unknown' && end.kind === 'unknown') return fail(cursor, 'date');
  return { kind: 'interval', start, end };
}

function readEnd(cursor: Cursor): EdtfPoint | OpenEnd | UnknownEnd | undefined {
  if (accept(cursor, '..')) return { kind: 'open' };
  if (cursor.at === cursor.text.length || sees(cursor, '/')) return { kind: 'unknown' };
  return readPoint(cursor);
}

function readSet(cursor: Cursor): EdtfSet | undefined {
  const of = accept(cursor, '{') ? 'all' : 'one';
  const close = of === 'all' ? '}' : ']';
  if (of === 'one') cursor.at += 1;
  const members: (EdtfPoint | EdtfRange)[] = [];
  do {
    const member = readMember(cursor, members.length === 0, close);
    if (member === undefined) return undefined;
    members.push(member);
  } while (accept(cursor, ','));
  return accept(cursor, close) ? { kind: 'set', of, members } : fail(cursor, { kind: 'comma-or-close', close });
}

function readMember(cursor: Cursor, first: boolean, close: string): EdtfPoint | EdtfRange | undefined {
  if (first && accept(cursor, '..')) return rangeTo({ kind: 'open' }, readPoint(cursor));
  const from = readPoint(cursor);
  if (from === undefined || !accept(cursor, '..')) return from;
  return rangeTo(from, sees(cursor, close) ? { kind: 'open' } : readPoint(cursor));
}

function rangeTo(from: EdtfRange['from'], to: EdtfRange['to'] | undefined): EdtfRange | undefined {
  return to === undefined ? undefined : { kind: 'range', from, to };
}
