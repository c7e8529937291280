import { boundsOfValue, contextOf, type DateValue, type NumericOrder } from '../../../time/index.ts';
import { countOf } from '../counting.ts';
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
  let [falls, rises] = [0, 0];
  let last: number | undefined;
  for (const value of values) {
    const { start } = boundsOfValue(value);
    if (start.kind !== 'within') continue;
    if (last !== undefined && start.earliest < last) falls += 1;
    if (last !== undefined && start.earliest > last) rises += 1;
    last = start.earliest;
  }
  return Math.min(falls, rises);
}

/** Whether numbers all rise, or all fall, were some the same. */
export function runOneWay(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((number, place) => number - (numbers[place] ?? number));
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
}
