import { placeholderAt } from './catalogue.ts';
import { charterAt } from './charters.ts';
import { ageAt } from './deep-time.ts';
import { feastAt } from './feasts.ts';
import { fiscalYearAt } from './fiscal-years.ts';
import { dayTwiceAt } from './old-style.ts';
import type { Outcome } from './outcome.ts';
import { partOfCenturyAt } from './parts-of-centuries.ts';
import type { Found, Sentence } from './sentence.ts';
import { weekAt } from './weeks.ts';

/** Dates that are more than a day, a month and a year; each is one file, and can be an end of a period. */
const constructs: readonly ((sentence: Sentence, at: number) => Found<Outcome> | undefined)[] = [
  placeholderAt,
  charterAt,
  ageAt,
  weekAt,
  fiscalYearAt,
  feastAt,
  dayTwiceAt,
  partOfCenturyAt,
];

/** The first of them that stands here. */
export function constructAt(sentence: Sentence, at: number): Found<Outcome> | undefined {
  for (const readConstruct of constructs) {
    const construct = readConstruct(sentence, at);
    if (construct !== undefined) return construct;
  }
  return undefined;
}
