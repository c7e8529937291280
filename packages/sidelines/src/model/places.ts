import type { TextRange } from './diagnostic.ts';

/** Where the parts of a timeline stand in the text that it was read from. Same order and length as the timeline's own lists. */
export interface Places {
  /** The text itself, which all offsets count in. */
  readonly source: string;
  readonly entries: readonly EntryPlace[];
  readonly parties: readonly PartyPlace[];
  /** The alternative text, where the author wrote one. */
  readonly alt?: AlternativePlace;
}

/** Where the alternative text stands. */
export interface AlternativePlace {
  readonly whole: TextRange;
  /** The mark of the entries that it was written for. */
  readonly of?: TextRange;
}

/** Where an entry stands. */
export interface EntryPlace {
  /**
   * All of the entry that can be moved as one: its date, label and text, without what separates it from the next. The
   * second and later entries that share a date line do not hold the date.
   */
  readonly whole: TextRange;
  /** The date as written, possibly shared with other entries that stand under the same date line. */
  readonly date: TextRange;
  /** The party label, without the separator; absent when the text has none. */
  readonly label?: TextRange;
  readonly text: TextRange;
  /** Which of the lists of one text it belongs to, such as that of a party or a column; time runs within each. Absent: the only one. */
  readonly series?: number;
  /** Whether the year or the day of its date is taken from above, where it may be another. */
  readonly unsure?: true;
}

/** Where a party is named. */
export interface PartyPlace {
  /** Its declaration, or else its first label. */
  readonly name: TextRange;
  /** Whether the author declared it, and not only used it. */
  readonly declared: boolean;
}
