import type { TextRange } from './diagnostic.ts';
import type { Imprint } from './timeline.ts';

/**
 * Where the parts of a timeline stand in the text that it was read from. Same order and length as the timeline's own lists. What is
 * not in the text, such as a title that nobody wrote, has no place.
 */
export interface Places {
  /** The text itself, which all offsets count in. */
  readonly source: string;
  /** The words of the title. */
  readonly title?: TextRange;
  /** The lines of the introduction: of those that stand below one another, one place. Absent where there is none. */
  readonly lede?: readonly TextRange[];
  /** Who made it, when, and of what: each key's value, where it has one. */
  readonly imprint?: Readonly<Partial<Record<keyof Imprint, TextRange>>>;
  /** Only of texts that have phases. */
  readonly phases?: readonly PhasePlace[];
  readonly entries: readonly EntryPlace[];
  readonly parties: readonly PartyPlace[];
  /** The author's words for all parties: what the front matter or a format declares, and wherever they stand before what these did. */
  readonly together?: readonly TextRange[];
  /** The words that name a theme, where the author does. */
  readonly theme?: TextRange;
  /** What those alone read who make it, wherever it stands: each note, or comment, where it is told apart from the text. */
  readonly internal?: readonly TextRange[];
  /** What was put right of the whole. */
  readonly corrections?: readonly CorrectionPlace[];
  /** The pictures of the whole. */
  readonly pictures?: readonly PicturePlace[];
  /** Only of formats that have sources. */
  readonly sources?: readonly SourcePlace[];
  /** What the author says of the whole, key by key, in the order of the text; only of formats that have a front matter, where it could be read. */
  readonly matter?: readonly KeyPlace[];
  /** The alternative text, where the author wrote one. */
  readonly alt?: AlternativePlace;
}

/** Where the alternative text stands. */
export interface AlternativePlace {
  readonly whole: TextRange;
  /** The mark of the entries that it was written for. */
  readonly of?: TextRange;
}

/** Where a key and its value stand. */
export interface KeyPlace {
  /** The keys from the outermost to this one; in a list, the place in it: `["parties", 0, "color"]`. */
  readonly path: readonly (string | number)[];
  readonly key: TextRange;
  /** Without what stands behind it in the line, such as a comment; empty where there is none. */
  readonly value: TextRange;
}

/** Where a phase stands. */
export interface PhasePlace {
  /** The words of its heading. */
  readonly title: TextRange;
  /** What is said below it before its first entry: of lines that stand below one another, one place. Absent where nothing is. */
  readonly text?: readonly TextRange[];
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
  /** All words that say who acted: the label, or a heading or the heads of columns above, which other entries may share. Absent when none do. */
  readonly who?: readonly TextRange[];
  /** From the first word of the text to the last; a date below its headline stands within. */
  readonly text: TextRange;
  /** A headline: that of the entry, or the line above its date with which its text begins. */
  readonly headline?: TextRange;
  /** That it is not finished. */
  readonly draft?: TextRange;
  /** Before which moment it is not published. */
  readonly notBefore?: TextRange;
  /** That it is what somebody says. */
  readonly claim?: TextRange;
  /** That it is disputed, and by whom. */
  readonly disputed?: TextRange;
  /** The entries that it answers, as a list. */
  readonly answers?: TextRange;
  /** Its sources, each where the entry names it. */
  readonly sources?: readonly TextRange[];
  readonly corrections?: readonly CorrectionPlace[];
  readonly pictures?: readonly PicturePlace[];
  /** Which of the lists of one text it belongs to, such as that of a party or a column; time runs within each. Absent: the only one. */
  readonly series?: number;
  /** Whether the year or the day of its date is taken from above, where it may be another. */
  readonly unsure?: true;
}

/** Where a correction stands. */
export interface CorrectionPlace {
  readonly whole: TextRange;
  /** Empty where nobody says when it was put right. */
  readonly date: TextRange;
  readonly text: TextRange;
}

/** Where a picture stands. */
export interface PicturePlace {
  readonly whole: TextRange;
  /** Its path. */
  readonly src: TextRange;
  /** What it shows; empty where the author forgot. */
  readonly alt: TextRange;
}

/** Where a source stands. */
export interface SourcePlace {
  readonly whole: TextRange;
  readonly title?: TextRange;
  readonly url?: TextRange;
}

/** Where a party is named. */
export interface PartyPlace {
  /** Its declaration, or else its first label. */
  readonly name: TextRange;
  /** Whether the author declared it, and not only used it. */
  readonly declared: boolean;
  /**
   * Every place where it is named as acting, by one of its names or, in formats that have such, its id; ascending. Of a label of several
   * names, the name alone; of one in quotation marks, what stands between them.
   */
  readonly labels: readonly TextRange[];
  /** Where the front matter names it among those whom a word for two means. */
  readonly meant?: readonly TextRange[];
}
