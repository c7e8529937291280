import { actingIn } from '../../model/acting.ts';
import { entriesByTime } from '../../model/chronological.ts';
import type { Entry, Timeline } from '../../model/timeline.ts';
import { isolated } from '../../model/words.ts';
import { boundsOfEdtf, type KnownBound, wordDate } from '../../time/index.ts';

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

/**
 * From the earliest bound that is known of any date to the latest, each by the wording of its date where that names the year; "" when
 * no date is known. What is open, or what nobody knows, lies beyond the other bound of the same date.
 */
export function dateSpan(timeline: Timeline): string {
  const dated = entriesByTime(timeline).flatMap((entry) => {
    const [first, ...others] = knownOf(entry);
    return first === undefined ? [] : [{ entry, first, last: others.at(-1) ?? first }];
  });
  const earliest = dated.reduce((best, one) => Math.min(best, one.first.earliest), Number.POSITIVE_INFINITY);
  const latest = dated.reduce((best, one) => Math.max(best, one.last.latest), Number.NEGATIVE_INFINITY);
  const ends = [
    dated.find(({ first }) => first.earliest === earliest),
    dated.findLast(({ last }) => last.latest === latest),
  ].flatMap((one) => (one === undefined ? [] : wholeDate(one.entry, timeline)));
  return [...new Set(ends)].map((end) => isolated(end, timeline.language)).join(' – ');
}

/** The bounds of a date that are known, the first first. */
function knownOf({ date: { edtf } }: Entry): readonly KnownBound[] {
  const { start, end } = boundsOfEdtf(edtf);
  return [start, end].filter((bound) => bound.kind === 'within');
}

function wholeDate({ date: { edtf, wording } }: Entry, { language }: Timeline): string {
  return /\p{Nd}{3}/u.test(wording) ? wording : wordDate(edtf, language);
}
