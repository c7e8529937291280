import type { Edit, Edited, NewEntry, OptionPath, OptionValue } from './editing/edit.ts';
import { refused } from './editing/edit.ts';
import type { Reading, ReadOptions } from './format.ts';
import type { OfferedOption } from './options.ts';
import { formatByName } from './registry.ts';

// Each edit gives the smallest changes of the text that was read, after which it is read as exactly what is meant: the entries that
// the edit is not of stay as they are, and no error comes in. Where the way in which the text is written does not hold it, the edit is
// refused with the reason. The options are those that the text was read with; with their memory an edit costs about a reading of the
// lines that it changes.

/** Says who acted in an entry: the ids of parties, names that are new, or none. Opponents stay such, where nobody joins them. */
export function withParties(
  reading: Reading,
  entry: string,
  parties: readonly string[],
  options?: ReadOptions,
): Edited {
  return edited(reading, { kind: 'parties', entry, parties }, options);
}

/** Says who met in an entry as opponents: two camps or more of ids of parties, or names that are new. */
export function withOpponents(
  reading: Reading,
  entry: string,
  against: readonly (readonly string[])[],
  options?: ReadOptions,
): Edited {
  return edited(reading, { kind: 'parties', entry, parties: against.flat(), against }, options);
}

/** Gives an entry another date, in words of the text’s language. */
export function withDate(reading: Reading, entry: string, words: string, options?: ReadOptions): Edited {
  return edited(reading, { kind: 'date', entry, words }, options);
}

/** Gives an entry another text, in Markdown. */
export function withText(reading: Reading, entry: string, text: string, options?: ReadOptions): Edited {
  return edited(reading, { kind: 'text', entry, text }, options);
}

/** Gives an entry another headline, where the format holds one. */
export function withHeadline(reading: Reading, entry: string, words: string, options?: ReadOptions): Edited {
  return edited(reading, { kind: 'headline', entry, words }, options);
}

/** Puts an entry before another, or at the end; it keeps the date that it has, and who acted, whatever stands above its new place. */
export function moved(reading: Reading, entry: string, before: string | undefined, options?: ReadOptions): Edited {
  return edited(reading, { kind: 'moved', entry, before }, options);
}

/** Writes a new entry before another, or at the end, as the entries beside it are written. */
export function added(reading: Reading, entry: NewEntry, before?: string, options?: ReadOptions): Edited {
  return edited(reading, { kind: 'added', added: entry, before }, options);
}

/** Takes an entry away, with its date where no other entry shares that. */
export function removed(reading: Reading, entry: string, options?: ReadOptions): Edited {
  return edited(reading, { kind: 'removed', entry }, options);
}

/** Calls a party otherwise, where it is declared and in all labels; not in texts. */
export function renamed(reading: Reading, party: string, name: string, options?: ReadOptions): Edited {
  return edited(reading, { kind: 'renamed', party, name }, options);
}

/** Makes one party of two: what the first did, the second did. */
export function merged(reading: Reading, party: string, into: string, options?: ReadOptions): Edited {
  return edited(reading, { kind: 'merged', party, into }, options);
}

/** Says something of the whole, as front matter does: `'title'`, `['alt', 'short']`, or `['parties', id, 'color']`; `undefined` takes it away. */
export function withOption(
  reading: Reading,
  key: string | OptionPath,
  value: OptionValue,
  options?: ReadOptions,
): Edited {
  return edited(reading, { kind: 'option', path: typeof key === 'string' ? [key] : key, value }, options);
}

/**
 * What may be said by `withOption` of the whole and of each party, in the order of the format's own list, with what the text says now;
 * nothing where the format does not say.
 */
export function offeredOptions(reading: Reading): readonly OfferedOption[] {
  const format = reading.format === undefined ? undefined : formatByName(reading.format);
  return format?.options?.(reading) ?? [];
}

/** Writes an edit, in the format that the text was read in. */
export function edited(reading: Reading, edit: Edit, options: ReadOptions = {}): Edited {
  const format = reading.format === undefined ? undefined : formatByName(reading.format);
  if (format?.edit === undefined) return refused('not-edited', { format: reading.format });
  return format.edit(reading, edit, options);
}
