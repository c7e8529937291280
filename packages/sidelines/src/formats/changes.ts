import { blanksAsOne } from '../model/prose.ts';
import type { Entry, Timeline } from '../model/timeline.ts';

/**
 * The first entry that a format did not hold: whose date, parties or words are others in the timeline that was read back.
 * Blank space, how a line is broken, and whether a headline stands apart from its text, do not count.
 */
export function firstChangedEntry(before: Timeline, after: Timeline): Entry | undefined {
  const [wordsBefore, wordsAfter] = [wordsOf(before), wordsOf(after)];
  const changed = before.entries.find((entry, index) => wordsBefore(entry) !== wordsAfter(after.entries[index]));
  return changed ?? after.entries[before.entries.length];
}

function wordsOf({ parties }: Timeline): (entry: Entry | undefined) => string {
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  return (entry) => {
    if (entry === undefined) return '';
    const { date, title, text } = entry;
    const acting = entry.parties.map((id) => names.get(id) ?? id);
    const words = [date.edtf, date.wording, acting.join('; '), title === undefined ? text : `**${title}** ${text}`];
    return words.map(blanksAsOne).join('\n');
  };
}
