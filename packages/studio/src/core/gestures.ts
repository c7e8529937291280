import type { Edit, Timeline } from 'sidelines';
import type { Gesture } from './protocol.ts';

/** The edit of the text that a gesture is. What it names and is not there has no id, and is refused by name. */
export function editOf({ entries, parties }: Timeline, gesture: Gesture): Edit {
  const idOf = (place: number): string => parties[place]?.id ?? '';
  if ('entry' in gesture) {
    const { entry } = gesture;
    if ('parties' in gesture)
      return { kind: 'parties', entry, parties: gesture.parties.map(idOf).filter((id) => id !== '') };
    if ('date' in gesture) return { kind: 'date', entry, words: gesture.date };
    if ('before' in gesture) return { kind: 'moved', entry, before: gesture.before };
    const at = entries.findIndex(({ id }) => id === entry);
    return { kind: 'moved', entry, before: entries[gesture.by < 0 ? Math.max(0, at - 1) : at + 2]?.id };
  }
  const party = idOf(gesture.party);
  if ('name' in gesture) return { kind: 'renamed', party, name: gesture.name };
  if ('into' in gesture) return { kind: 'merged', party, into: idOf(gesture.into) };
  return { kind: 'option', path: ['parties', party, 'color'], value: gesture.color };
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
