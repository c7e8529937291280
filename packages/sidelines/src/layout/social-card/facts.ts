import { actingIn } from '../../model/acting.ts';
import { entriesByTime } from '../../model/chronological.ts';
import type { Entry, Timeline } from '../../model/timeline.ts';
import { isolated } from '../../model/words.ts';
import { wordDate } from '../../time/index.ts';

/**
 * The entry that tells most: the longest-awaited meeting, which is the entry of several parties that, by time, comes after the
 * most entries in a row that were not; the first of those that waited equally long. Where parties never act together, the first
 * entry. Entries without a text are passed over; `undefined` when all are.
 */
export function mostTelling(timeline: Timeline): Entry | undefined {
  const acting = actingIn(timeline);
  const entries = entriesByTime(timeline);
  let best: Entry | undefined;
  let longest = -1;
  let waited = 0;
  for (const entry of entries) {
    if (acting(entry).length < 2) {
      waited += 1;
      continue;
    }
    if (waited > longest && entry.text !== '') {
      best = entry;
      longest = waited;
    }
    waited = 0;
  }
  return best ?? entries.find(({ text }) => text !== '');
}

/** From the first date to the last, in words: the author's where they name the year; "" when no date is known. */
export function dateSpan(timeline: Timeline): string {
  const dated = entriesByTime(timeline).filter(({ date }) => date.edtf !== '');
  const ends = [dated[0], dated.at(-1)].flatMap((entry) => (entry === undefined ? [] : wholeDate(entry, timeline)));
  return [...new Set(ends)].map((end) => isolated(end, timeline.language)).join(' – ');
}

function wholeDate({ date: { edtf, wording } }: Entry, { language }: Timeline): string {
  return /\p{Nd}{3}/u.test(wording) ? wording : wordDate(edtf, language);
}
