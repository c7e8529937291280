import { actingIn, campsIn } from '../../src/model/acting.ts';
import type { Entry, Timeline } from '../../src/model/timeline.ts';
import { datesInWords } from '../../src/model/when.ts';
import { partyNames } from '../../src/model/words.ts';

/** Who acted in an entry, in words. */
export function partyLabel(timeline: Timeline, entry: Pick<Entry, 'parties' | 'together' | 'against'>): string {
  const { together } = entry;
  return partyNames(timeline, actingIn(timeline)(entry), { together, camps: campsIn(timeline)(entry) });
}

/** When an entry was, in words. */
export function dateLabel(timeline: Timeline, entry: Pick<Entry, 'date'>): string {
  return datesInWords(timeline)(entry.date);
}
