import type { Habit, HabitName, Habits } from '../../src/formats/chronicle/style/habits.ts';

/** A number of the table of habits. */
export interface HabitNumber {
  readonly habit: HabitName;
  readonly part: 'fewest' | 'share';
  readonly value: number;
}

/** The numbers of a table of habits, in its order. */
export function numbersOf(habits: Habits): readonly HabitNumber[] {
  const table: readonly (readonly [string, Habit])[] = Object.entries(habits);
  return table.flatMap(([habit, { fewest, share }]) => [
    ...(fewest === undefined ? [] : [{ habit: habit as HabitName, part: 'fewest' as const, value: fewest }]),
    ...(share === undefined ? [] : [{ habit: habit as HabitName, part: 'share' as const, value: share }]),
  ]);
}

/** The table with another number in one place. */
export function movedHabits(habits: Habits, { habit, part }: HabitNumber, value: number): Habits {
  return { ...habits, [habit]: { ...habits[habit], [part]: value } };
}
