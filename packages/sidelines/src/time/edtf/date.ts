/**
 * A date that may be vague, as EDTF (ISO 8601-2:2019, levels 0 to 2) can say it. Plain readonly data that says what
 * was written; what it means in days is said by `boundsOf`.
 */
export type EdtfDate = EdtfPoint | EdtfInterval | EdtfSet;

/** A single date: somewhere within a period as short as the author knew. */
export type EdtfPoint = CalendarDate | SeasonDate | LongYear | DateTime;

/**
 * The digits of a year, month or day: a number, or a text of digits in which `X` stands for each digit that nobody
 * knows, such as `19XX`, `1X` or `-01XX`.
 */
export type Digits = number | string;

/** How sure the author is: `?` is uncertain, `~` approximate, `%` both. */
export type Qualifier = 'uncertain' | 'approximate' | 'both';

/** The parts of a date that are qualified. A season counts as a month. */
export interface Qualifiers {
  readonly year?: Qualifier;
  readonly month?: Qualifier;
  readonly day?: Qualifier;
}

/** A year, a month or a day: `2015`, `2015-10`, `2015-10-03`, `19XX`, `1950S2`, `2004-06~-11`. */
export interface CalendarDate {
  readonly kind: 'date';
  /** Astronomical: 0 is 1 BC. -9999 to 9999. */
  readonly year: Digits;
  readonly month?: Digits;
  /** Only beside a month. */
  readonly day?: Digits;
  /** How many of the year's four digits can be relied on; only without a month. */
  readonly significant?: number;
  readonly qualifiers?: Qualifiers;
}

/** A part of a year that is no month: `2017-22`. */
export interface SeasonDate {
  readonly kind: 'season';
  readonly year: Digits;
  /**
   * 21 to 24 spring to winter wherever the author was, 25 to 28 the same in the north, 29 to 32 in the south,
   * 33 to 36 quarters, 37 to 39 thirds, 40 and 41 halves of the year.
   */
  readonly season: number;
  readonly qualifiers?: Qualifiers;
}

/** A year of more than four digits, or one with an exponent: `Y-17000`, `Y17E8`, `Y3388E2S3`. */
export interface LongYear {
  readonly kind: 'long-year';
  /** The year without its exponent. */
  readonly significand: number;
  /** The power of ten to multiply it with; at least 1. */
  readonly exponent?: number;
  /** How many of the year's digits can be relied on. */
  readonly significant?: number;
  readonly qualifier?: Qualifier;
}

/** A moment by calendar and clock: `2021-01-06T14:11:00+01:00`. */
export interface DateTime {
  readonly kind: 'date-time';
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
  /** 0 to 60: a leap second is allowed at minute 59. */
  readonly second: number;
  /** Minutes ahead of UTC; absent when the author gave local time. */
  readonly offset?: number;
  /** Whether the offset was written `Z`; then it is 0. */
  readonly utc?: true;
}

/** No end: the period reaches further in that direction. Written `..`. */
export interface OpenEnd {
  readonly kind: 'open';
}

/** An end that nobody knows. Written as nothing. */
export interface UnknownEnd {
  readonly kind: 'unknown';
}

/** A period: `2015/2016-05`, `1990/..`, `/2018`. Not both ends are unknown. */
export interface EdtfInterval {
  readonly kind: 'interval';
  readonly start: EdtfPoint | OpenEnd | UnknownEnd;
  readonly end: EdtfPoint | OpenEnd | UnknownEnd;
}

/** Several dates: all of them, `{1960,1961-12}`, or one of them, `[1667,1670..1672]`. At least one. */
export interface EdtfSet {
  readonly kind: 'set';
  readonly of: 'all' | 'one';
  readonly members: readonly (EdtfPoint | EdtfRange)[];
}

/** A row of dates in a set: `1670..1672`; `..1984` (first in the set) and `1984..` (last) are open. Not at both ends. */
export interface EdtfRange {
  readonly kind: 'range';
  readonly from: EdtfPoint | OpenEnd;
  readonly to: EdtfPoint | OpenEnd;
}
