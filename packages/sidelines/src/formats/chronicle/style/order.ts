import { boundsOfValue, contextOf, type DateValue, type Day, type NumericOrder } from '../../../time/index.ts';
import { countOf } from '../counting.ts';
import type { Sight } from '../shape/sight.ts';
import { type Habits, holds } from './habits.ts';
import type { Line } from './line.ts';

/** The order of numbers, day or month first, in which the dates of a text rise, or fall, all the way, where in the other they do not. */
export function orderInTime(
  lines: readonly Line[],
  dated: readonly boolean[],
  habits: Habits,
): NumericOrder | undefined {
  const readings = lines.flatMap(({ sight }, place) =>
    dated[place] && sight?.reading.kind === 'date' ? [{ sight, reading: sight.reading }] : [],
  );
  const both = readings.find(
    ({ sight, reading }) => reading.alternatives !== undefined && /^\d{1,2}[./-]\d{1,2}[./-]/.test(sight.date.text),
  );
  if (both === undefined) return undefined;
  const usual = Number(/\d+/.exec(both.sight.date.text)?.[0]) === contextOf(both.reading.value).month ? 'mdy' : 'dmy';
  const one = fallsIn(readings.map(({ reading }) => reading.value));
  const other = fallsIn(readings.map(({ reading }) => reading.alternatives?.[0] ?? reading.value));
  const unclear = countOf(readings, ({ reading }) => reading.alternatives !== undefined);
  const several = holds(habits.risen, unclear);
  if (one === 0 && other > 0 && several) return usual;
  return other === 0 && one > 0 && several ? (usual === 'mdy' ? 'dmy' : 'mdy') : undefined;
}

/** How often dates do not go on in the direction that most of them have. */
function fallsIn(values: readonly DateValue[]): number {
  const steps = stepsOf(values.flatMap((value) => firstDayIn(value) ?? []));
  return Math.min(
    countOf(steps, (step) => step < 0),
    countOf(steps, (step) => step > 0),
  );
}

/** The first day of a date, where that is known. */
export function firstDayOf(sight: Sight | undefined): Day | undefined {
  return sight?.reading.kind === 'date' ? firstDayIn(sight.reading.value) : undefined;
}

function firstDayIn(value: DateValue): Day | undefined {
  const { start } = boundsOfValue(value);
  return start.kind === 'within' ? start.earliest : undefined;
}

/** Whether numbers rise from one to the next more often than they fall (1), or fall more often (-1). */
export function directionOf(numbers: readonly number[]): number {
  return Math.sign(stepsOf(numbers).reduce((sum, step) => sum + Math.sign(step), 0));
}

/** Whether numbers all rise, or all fall, were some the same. */
export function runOneWay(numbers: readonly number[]): boolean {
  const steps = stepsOf(numbers);
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}

/** How much larger each number is than the one before. */
function stepsOf(numbers: readonly number[]): readonly number[] {
  return numbers.slice(1).map((number, place) => number - (numbers[place] ?? number));
}
