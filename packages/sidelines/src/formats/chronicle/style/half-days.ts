import type { ClockTime, DatePoint, DateReading } from '../../../time/index.ts';
import type { Sight } from '../shape/sight.ts';
import type { Line } from './line.ts';

/** A time of the clock with its place. */
interface Time {
  readonly place: number;
  readonly sight: Sight;
  readonly reading: Extract<DateReading, { kind: 'date' }>;
  readonly value: DatePoint;
  readonly clock: ClockTime;
}

/** From one time to the next that goes over noon, the hand of a clock falls by so many minutes at least. */
const leastFall = 6 * 60;

/**
 * Where all times of the clock have hours of twelve and no word for the half of the day, those below one day that fall over noon are
 * told by their order: “11:30 … 1:30” goes on in the afternoon. Where the order tells nothing, their half is not known.
 */
export function withHalfDays(lines: readonly Line[], dated: readonly boolean[]): readonly Line[] {
  const runs: Time[][] = [];
  let isOpen = false;
  for (const [place, { sight }] of lines.entries()) {
    if (!dated[place] || sight === undefined) continue;
    const time = sight.level === 'time' ? timeIn(sight, place) : undefined;
    // One hour of twenty-four says that all are.
    if (sight.level === 'time' && time === undefined) return lines;
    if (time !== undefined && isOpen) runs.at(-1)?.push(time);
    else if (time !== undefined) runs.push([time]);
    isOpen = time !== undefined;
  }
  const told = new Map(runs.flatMap(halvesOf));
  return lines.map((line, place) => {
    const sight = told.get(place);
    return sight === undefined ? line : { ...line, sight };
  });
}

/** A time such as 9:05 or 12:15: nothing but its hour of twelve, and its minutes. */
function timeIn(sight: Sight, place: number): Time | undefined {
  const { reading, date } = sight;
  if (reading.kind === 'impossible' || reading.value.kind !== 'point' || !/^[1-9]\d?[:.]\d\d$/.test(date.text))
    return undefined;
  const { clock } = reading.value;
  const isPlain = clock !== undefined && clock !== 'unknown' && clock.hour <= 12;
  return isPlain ? { place, sight, reading, value: reading.value, clock } : undefined;
}

/** The times below one day that are other than they look. */
function halvesOf(run: readonly Time[]): readonly (readonly [place: number, sight: Sight])[] {
  const falls = run.slice(1).map((time, before) => minutesOf(run[before]) - minutesOf(time));
  const written = run.slice(1).map((time, before) => minutesOf(run[before], 24) - minutesOf(time, 24));
  const over = falls.filter((fall) => fall > 0);
  // A smaller fall is one of the order in which they are written.
  if (!written.some((fall) => fall > 0) || over.some((fall) => fall < leastFall)) return [];
  const noon = 1 + falls.findIndex((fall) => fall > 0);
  const isTold = over.length === 1 && !run.slice(0, noon).some(({ clock }) => clock.hour === 12);
  if (!isTold) return run.map((time) => [time.place, withClock(time, 'unknown', 'unknown')]);
  const later = run.slice(noon).filter(({ clock }) => clock.hour < 12);
  return later.map((time) => [time.place, withClock(time, { ...time.clock, hour: time.clock.hour + 12 }, 'afternoon')]);
}

function minutesOf(time: Time | undefined, hours: 12 | 24 = 12): number {
  return time === undefined ? 0 : (time.clock.hour % hours) * 60 + time.clock.minute;
}

function withClock({ sight, reading, value }: Time, clock: ClockTime | 'unknown', half: Sight['half']): Sight {
  return { ...sight, reading: { ...reading, value: { ...value, clock } }, half };
}
