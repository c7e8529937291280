import type { EntryFacts, Facts, Gesture } from '../../core/protocol.ts';
import { words } from '../words.ts';

/** What a gesture did with an entry, in words. */
export function deedOf(gesture: Gesture, { date }: EntryFacts, parties: Facts['parties']): string {
  if ('by' in gesture) return gesture.by < 0 ? words.isNowEarlier(date) : words.isNowLater(date);
  return words.isNowBy(
    date,
    gesture.parties.flatMap((place) => parties[place]?.name ?? []),
  );
}
