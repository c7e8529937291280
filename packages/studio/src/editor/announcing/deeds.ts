import type { EntryFacts, Facts, Gesture } from '../../core/protocol.ts';
import { words } from '../words.ts';

/** What a gesture did, in words; nothing where what was understood says it. */
export function deedOf(
  gesture: Gesture,
  before: EntryFacts | undefined,
  parties: Facts['parties'],
): string | undefined {
  if (!('entry' in gesture) || before === undefined) return undefined;
  const { date } = before;
  if ('by' in gesture) return gesture.by < 0 ? words.isNowEarlier(date) : words.isNowLater(date);
  if ('before' in gesture) return `${date}: ${words.gestures.moved}`;
  if ('date' in gesture) return `${words.gestures.when}: ${gesture.date}`;
  return words.isNowBy(
    date,
    gesture.parties.flatMap((acting) => parties.find(({ id }) => id === acting)?.name ?? []),
  );
}
