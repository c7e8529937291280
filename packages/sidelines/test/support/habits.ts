import type { HabitNumbers } from '../../src/formats/chronicle/style/habits.ts';

/** The numbers of the table of habits with one of them moved. */
export interface Move {
  /** “most up”: the number, and where it goes. */
  readonly name: string;
  readonly numbers: HabitNumbers;
}

/** Each number moved down and up: a share by a fifth, within 0 and 1, a count by one. */
export function movesOf(numbers: HabitNumbers): readonly Move[] {
  return Object.entries(numbers).flatMap(([name, value]) => [
    { name: `${name} down`, numbers: { ...numbers, [name]: moved(value, -1) } },
    { name: `${name} up`, numbers: { ...numbers, [name]: moved(value, 1) } },
  ]);
}

function moved(value: number, by: -1 | 1): number {
  return value < 1 ? Math.min(1, Math.max(0, value + by * 0.2)) : value + by;
}
