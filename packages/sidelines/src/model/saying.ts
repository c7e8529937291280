import { actingIn } from './acting.ts';
import { plainText, readProse } from './prose.ts';
import type { Entry, Timeline } from './timeline.ts';
import { dateLabel, headline, partyNames } from './words.ts';

/** For each entry of a timeline, what it says in every output, in reading order: date, parties, headline, text; empty parts left out. */
export function sayingsIn(timeline: Timeline): (entry: Entry) => readonly string[] {
  const acting = actingIn(timeline);
  return (entry) =>
    [
      dateLabel(timeline, entry),
      partyNames(timeline, acting(entry), entry.together),
      entry.title ?? '',
      plainText(readProse(entry.text)),
    ].filter((part) => part !== '');
}

/** The headline and the introduction, as plain text. */
export function openingWords(timeline: Timeline): string {
  return [headline(timeline), plainText(readProse(timeline.lede ?? ''))].filter((part) => part !== '').join('\n\n');
}
