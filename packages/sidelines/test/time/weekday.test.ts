import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/languages/registry.ts';
import { dateLanguages, readDateWords, weekdayInsteadOf, wordDate } from '../../src/time/index.ts';

/** The day of the week that a date is, where its words name another: 1 is Monday. */
function insteadIn(words: string, language: string): number | undefined {
  const reading = readDateWords(words, language);
  if (reading?.kind !== 'date' || reading.weekday === undefined) return undefined;
  return weekdayInsteadOf(reading.weekday, reading.value)?.weekday;
}

describe('the day of the week beside a date', () => {
  test.each(dateLanguages)('is wrong on six of seven days (%s)', (language) => {
    const { names } = languageOf(language);
    const day = wordDate('2018-05-04', language);
    const isAhead = !day.startsWith('2018');
    const said = names.weekdays
      .slice(0, 7)
      .flatMap((weekday) => [`${day} (${weekday})`, ...(isAhead ? [`${weekday}, ${day}`] : [])])
      .map((words) => insteadIn(words, language));
    const once = [5, 5, 5, 5, 5, undefined, 5];
    expect(said).toEqual(isAhead ? once.flatMap((day) => [day, day]) : once);
  });

  test.each([
    ['4 May 2018, Friday', undefined],
    ['4 May 2018 (Friday)', undefined],
    ['4 May 2018 (Monday)', 5],
    ['Fri 4 – Sat 5 May 2018', undefined],
    ['Sat 4 – Sat 5 May 2018', 5],
    ['Monday 4 May 2018, 14:00', 5],
    // Nobody is sure of the day.
    ['c. Monday 4 May 2018', undefined],
    // The day of the October Revolution by the calendar of its country, by ours, and by neither.
    ['Wednesday 25 October 1917', undefined],
    ['Wednesday 7 November 1917', undefined],
    ['Thursday 7 November 1917', 3],
    ['Monday 25 October 1917 (O.S.)', undefined],
    ['Monday 25 October 1917', 4],
    // By the Julian calendar alone, or before ours began.
    ['Wednesday 4 May 1924', 7],
    ['Monday 4 May 1400', undefined],
  ])('%s', (words, weekday) => {
    expect(insteadIn(words, 'en')).toBe(weekday);
  });
});
