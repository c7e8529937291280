import type { Edit, Timeline } from 'sidelines';
import type { Gesture } from './protocol.ts';

/** The edit of the text that a gesture is. What it names and is not there is refused by name. */
export function editOf({ entries, parties }: Timeline, gesture: Gesture): Edit {
  const gone = partiesOf(gesture).find((named) => !parties.some(({ id }) => id === named));
  // Another edit would take it for the name of a new party.
  if (gone !== undefined) return { kind: 'merged', party: gone, into: gone };
  if ('entry' in gesture) {
    const { entry } = gesture;
    if ('parties' in gesture) return { kind: 'parties', entry, parties: gesture.parties };
    if ('date' in gesture) return { kind: 'date', entry, words: gesture.date };
    if ('before' in gesture) return { kind: 'moved', entry, before: gesture.before };
    const at = entries.findIndex(({ id }) => id === entry);
    return { kind: 'moved', entry, before: entries[gesture.by < 0 ? Math.max(0, at - 1) : at + 2]?.id };
  }
  const { party } = gesture;
  if ('name' in gesture) return { kind: 'renamed', party, name: gesture.name };
  if ('into' in gesture) return { kind: 'merged', party, into: gesture.into };
  return { kind: 'option', path: ['parties', party, 'color'], value: gesture.color };
}

/** The parties that a gesture names. */
function partiesOf(gesture: Gesture): readonly string[] {
  if (!('entry' in gesture)) return 'into' in gesture ? [gesture.party, gesture.into] : [gesture.party];
  return 'parties' in gesture ? gesture.parties : [];
}

/** Where the entry that a gesture is of stands afterwards, in the order of the text. */
export function placeAfter(timeline: Timeline, gesture: Gesture): number | undefined {
  if (!('entry' in gesture)) return undefined;
  const { entries } = timeline;
  const edit = editOf(timeline, gesture);
  const at = entries.findIndex(({ id }) => id === gesture.entry);
  if (edit.kind !== 'moved') return at;
  const before = edit.before === undefined ? entries.length : entries.findIndex(({ id }) => id === edit.before);
  return before > at ? before - 1 : before;
}
