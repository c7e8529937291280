/** The public names of `time/`: dates that may be vague. */
export { civilOf, type Day, dayOf, daysInMonth, isLeapYear, mondayOf, weekdayOf } from './calendar.ts';
export { type Bound, type Bounds, boundsOf, boundsOfEdtf } from './edtf/bounds.ts';
export type * from './edtf/date.ts';
export { isDay } from './edtf/day.ts';
export type { EdtfExpected } from './edtf/expected.ts';
export { type EdtfReading, readEdtf } from './edtf/read.ts';
export { writeEdtf } from './edtf/write.ts';
export { isMoment, timeOfMoment, type Zones, zoneOf } from './moment.ts';
export {
  commonOffset,
  compareBounds,
  compareDays,
  compareInstants,
  daysBetween,
  endsBefore,
  firstOn,
  type Instant,
  type KnownBound,
  lastOn,
  placeBy,
  type Reckoning,
  reckoningOf,
} from './order.ts';
export { type ClockWords, clockWordsIn } from './reading/clock-words.ts';
export type { Impossibility } from './reading/outcome.ts';
export {
  type DateReading,
  dateLanguages,
  eachDateWords,
  type FoundDate,
  findDateWords,
  numericOrderEvidence,
  type ReadingOptions,
  readDateWords,
} from './reading/read.ts';
export type { NumericOrder } from './reading/sentence.ts';
export { completed } from './value/complete.ts';
export { boundsOfValue, edtfOf, valueOfEdtf } from './value/edtf.ts';
export {
  approximated,
  contextOf,
  type DateContext,
  isWhole,
  type Level,
  lacksOf,
  levelOf,
  liesIn,
  qualified,
} from './value/parts.ts';
export type { ClockTime, DatePoint, DateValue } from './value/value.ts';
export { openEnd, startOf } from './value/value.ts';
export { type DayOfWeek, weekdayInsteadOf } from './weekday.ts';
export { followingDates, wordedLike } from './wording/following.ts';
export { qualifierOf } from './wording/point.ts';
export { wordDate } from './wording/word.ts';
