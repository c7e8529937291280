import type { WhyKey } from '../../../model/whys.ts';
import { contextOf, type DateValue, isWhole, lacksOf, weekdayInsteadOf } from '../../../time/index.ts';
import { present } from '../../guards.ts';
import type { Piece } from '../lines.ts';
import type { Sight } from '../shape/sight.ts';
import type { WrittenDate } from '../shape/written.ts';
import { yearBehind } from '../style/years.ts';
import { type Completed, complete, contextBelowUnread } from './context.ts';
import type { DatedRole } from './role.ts';
import type { Teller } from './teller.ts';
import { lackOf } from './why-dated.ts';

/** Makes an entry of a date, which the lines above complete; it then stands above the next. */
export function entryOf(teller: Teller, line: Piece, sight: Sight, why: WhyKey, place?: number): DatedRole {
  const { state, text } = teller;
  const behind = place === undefined || !text.style.yearsBehind ? undefined : yearBehind(text.lastIn(place), line);
  // The year that is written wins over the year above.
  if (behind !== undefined) state.context = { ...state.context, year: behind, from: 'heading' };
  const completed = completedBy(teller, sight);
  const lack = lackOf(sight.reading, completed, state.context);
  state.begun = true;
  group(teller, sight, completed);
  noteGuess(teller, sight, completed);
  const isYearLost = sight.reading.kind === 'impossible' && /\d{4}/.test(sight.date.text);
  state.context = isYearLost ? contextBelowUnread(completed.context) : completed.context;
  const role = roleOf(teller, line, sight, completed, { why, ...present({ lack }) });
  return state.context.yearly === undefined ? role : { ...role, series: state.yearlyDays };
}

/** A date with what the lines above add to it. */
export function completedBy({ state: { context, rises, falls } }: Teller, { reading }: Sight): Completed {
  return complete(reading, context, rises > 1 && falls === 0 ? 1 : falls > 1 && rises === 0 ? -1 : 0);
}

/** Says where a date has its year, or more, from above. */
export function noteGuess(teller: Teller, { date, level }: Sight, { edtf, turned, guessed }: Completed): void {
  const carried = { date, edtf, isFar: teller.state.context.from === 'title', isClock: level === 'time' };
  if (turned) teller.note((notes) => notes.turned.push({ date, edtf }));
  else if (guessed) teller.note((notes) => notes.carried.push(carried));
}

/** Puts a date beside those above that have their year from the same place. */
function group({ told }: Teller, { reading, date }: Sight, { value }: Completed): void {
  if (reading.kind === 'impossible' || value === undefined) return;
  if (isWhole(reading.value)) told.dates.push('anew');
  const { year, month } = contextOf(value);
  if (!lacksOf(reading.value).year || year === undefined || month === undefined) return;
  told.dates.push({ date, months: 12 * year + month });
}

/** Says where a date is not the day of the week that it names, nor would be by its other reading. */
export function checkWeekday(teller: Teller, { reading, date }: Sight, value: DateValue | undefined): void {
  if (reading.kind === 'impossible' || reading.weekday === undefined || reading.alternatives !== undefined) return;
  const day = value && weekdayInsteadOf(reading.weekday, value);
  if (day !== undefined) teller.note((notes) => notes.weekdays.push({ date, day }));
}

function roleOf(
  teller: Teller,
  line: Piece,
  sight: Sight,
  { edtf, value, guessed, noDay }: Completed,
  whys: Pick<DatedRole, 'why' | 'lack'>,
): DatedRole {
  checkWeekday(teller, sight, value);
  const { reading, date, rest, label, half } = sight;
  if (half !== undefined) teller.note((notes) => notes.halves[half].push(date));
  const written: WrittenDate = { edtf, wording: date.text, piece: date, ...(guessed ? { unsure: true } : {}) };
  const role = { kind: 'dated', line, rest, ...whys, ...present({ label }) } as const;
  const impossible = reading.kind === 'impossible' ? reading.reason : noDay;
  if (reading.kind === 'impossible' || impossible !== undefined)
    return { ...role, date: { ...written, ...present({ impossible }) } };
  const { style } = teller.text;
  const other = reading.alternatives?.[0];
  const century = style.shortYears ? undefined : inOtherCentury(date.text, reading.value);
  if (century !== undefined) teller.note((notes) => notes.centuries.push({ date, one: reading.value, other: century }));
  if (other !== undefined && century === undefined && style.order === undefined)
    teller.note((notes) => notes.addAmbiguous({ date, one: reading.value, other }));
  if (edtf !== '' && value !== undefined && lacksOf(value).year) teller.note((notes) => notes.yearless.push(date));
  if (edtf === '' && !reading.undated) teller.note((notes) => notes.dayless.push(date));
  return { ...role, date: written };
}

/** Of a date whose words have but two digits of its year the same date in the other century that is meant so. */
function inOtherCentury(words: string, value: DateValue): DateValue | undefined {
  const { year } = contextOf(value);
  if (value.kind !== 'point' || year === undefined || year < 1900 || year > 2099 || /\d{4}/.test(words))
    return undefined;
  const isShort = new RegExp(`(?<!\\d)${String(year).slice(-2)}(?!\\d)`).test(words);
  return isShort ? { ...value, year: year < 2000 ? year + 100 : year - 100 } : undefined;
}
