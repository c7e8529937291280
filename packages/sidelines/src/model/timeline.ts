import type { Appearance } from './appearance.ts';

/**
 * A timeline: what happened, when, and which sides did it. Plain data that survives `JSON.stringify`;
 * this type is the published JSON, and `schema/timeline.schema.json` describes it for other programs.
 */
export interface Timeline extends Imprint {
  /** The version of this shape. */
  readonly sidelines: 1;
  /** The headline, as plain text. */
  readonly title?: string;
  /** The introduction, as Markdown; paragraphs are separated by a blank line. */
  readonly lede?: string;
  /** The language of the text, as a BCP 47 tag. */
  readonly language: string;
  /** The author's word for all parties acting together, such as "Both". */
  readonly together?: string;
  /** The sides, in the order in which they are drawn. */
  readonly parties: readonly Party[];
  /** The headings between entries, in the order in which they stand: each begins before the first entry that names it. */
  readonly phases?: readonly Phase[];
  /** What happened, in the author's order. */
  readonly entries: readonly Entry[];
  /** What is shown with the introduction: the lead picture first. */
  readonly pictures?: readonly Picture[];
  /** What was put right of the whole after publication. */
  readonly corrections?: readonly Correction[];
  /** What those alone read who make it, as plain text; nothing that is published has it. */
  readonly internal?: readonly string[];
  /** What the entries rest on. */
  readonly sources?: readonly Source[];
  /** How many errors its text had, where it was published in spite of them; every output says so. */
  readonly unfinished?: number;
  /** What the author has said of the whole, for readers who do not see it. */
  readonly alt?: Alternative;
  /** How it is to look, where the author says so. */
  readonly appearance?: Appearance;
}

/**
 * Who made the whole, when it was published, and what it rests on. Words are Markdown in one line: emphasis and links mean something, line
 * breaks are blanks.
 */
export interface Imprint {
  /** Who wrote it: names, without a word such as “By”. */
  readonly byline?: string;
  /** When it was published: one day as an EDTF date, with or without a time. */
  readonly published?: string;
  /** When it was last changed: one day as an EDTF date, with or without a time. */
  readonly updated?: string;
  /** What the whole rests on, in the author's words; what entries rest on one by one are `sources`. */
  readonly source?: string;
  /** Who made it and whose it is, in the author's words, such as “Graphic: A. Name / Paper”. */
  readonly credit?: string;
}

/** The timeline in words, for readers who do not see it; what is absent is made from the timeline. */
export interface Alternative {
  /** What it is, in a sentence or two, as plain text. */
  readonly short?: string;
  /** All of it, as plain text; paragraphs are separated by a blank line. */
  readonly long?: string;
  /** The mark of the entries that it was written for, as `entriesMark` makes it: where it differs, the words may be stale. */
  readonly of?: string;
}

/** One side: a state, an organisation, a person. */
export interface Party {
  /** Unique among the parties; readable, used in links. */
  readonly id: string;
  /** The name as the author writes it. */
  readonly name: string;
  /** Other names that the author uses for the same party. */
  readonly aliases?: readonly string[];
  /** The colour that the author chose, as `#rrggbb`. */
  readonly color?: string;
  /** On which side of the spine its cards stand, as one sees it, whichever way the text runs; absent: where it suits. */
  readonly side?: 'left' | 'right';
}

/** A heading between entries, and what is said below it of those up to the next. */
export interface Phase {
  /** Unique among the phases; readable, used in links. */
  readonly id: string;
  /** The words of the heading, as plain text. */
  readonly title: string;
  /** What stands below the heading before its first entry, as Markdown; paragraphs are separated by a blank line. */
  readonly text?: string;
}

/** One thing that happened. */
export interface Entry {
  /** Unique among the entries, readable and stable; used in links. */
  readonly id: string;
  /** When, as vaguely as the author knows it. */
  readonly date: VagueDate;
  /** The id of the phase in which it stands: that of the entry before, or a later one. */
  readonly phase?: string;
  /** The ids of the parties that acted: a set, in the order of `Timeline.parties`; empty when the text names none. */
  readonly parties: readonly string[];
  /** The author's word for those who acted together, such as "All sides", where it is not that of the timeline. */
  readonly together?: string;
  /**
   * The camps of those who met as opponents, as in a battle, a trial or a match, in the author's order: two or more sets of ids that share
   * none, each in the order of `Timeline.parties`, and together all of `parties`. Within a camp they acted together; absent: all of them did.
   */
  readonly against?: readonly (readonly string[])[];
  /** What happened, as Markdown. */
  readonly text: string;
  /** A headline of the entry, as plain text. */
  readonly title?: string;
  /** What is shown of it. */
  readonly pictures?: readonly Picture[];
  /** The ids of the sources that the entry rests on. */
  readonly sources?: readonly string[];
  /** The ids of earlier entries that this one answers. */
  readonly answers?: readonly string[];
  /** Whether the entry is what somebody says, and not established. */
  readonly claim?: boolean;
  /** The ids of the parties that dispute it, in the order of `Timeline.parties`; empty where it is disputed and nobody is named. */
  readonly disputed?: readonly string[];
  /** What was put right after publication. */
  readonly corrections?: readonly Correction[];
  /** Whether it is not finished, and published only where drafts are asked for. */
  readonly draft?: boolean;
  /** The moment before which it is not published: a date and time of ISO 8601 with an offset, or with a time zone in brackets (RFC 9557). */
  readonly notBefore?: string;
  /** What those alone read who make it, as plain text; nothing that is published has it. */
  readonly internal?: readonly string[];
}

/** A date that may be vague: a period, with the author's own words for it. */
export interface VagueDate {
  /** An EDTF string (ISO 8601-2, level 0 to 2), or "" when the date is not known. */
  readonly edtf: string;
  /** The date as the author wrote it. */
  readonly wording: string;
}

/** A photograph or a drawing of what a text tells, in a file beside it. */
export interface Picture {
  /** The path of the file from the folder of the text, with strokes forward; never an address. */
  readonly src: string;
  /** What it shows, as plain text, for readers who do not see it; "" where the author forgot. */
  readonly alt: string;
  /** What is said below it, as Markdown in one line. */
  readonly caption?: string;
  /** Who made it and whose it is, as Markdown in one line. */
  readonly credit?: string;
  /** How wide it is as it is seen, in its own pixels, where that is known. */
  readonly width?: number;
  /** How high it is as it is seen, in its own pixels, where that is known. */
  readonly height?: number;
}

/** What an entry rests on. */
export interface Source {
  /** Unique among the sources. */
  readonly id: string;
  /** Where it is to be found. */
  readonly url?: string;
  /** What it is called. */
  readonly title?: string;
  /** The address of an archived copy. */
  readonly archived?: string;
  /** When it was read, as an EDTF date. */
  readonly accessed?: string;
}

/** What was wrong, and when it was put right; or what else the editors have to say of it. */
export interface Correction {
  /** What it is, where it puts nothing right. */
  readonly kind?: 'clarification' | 'update' | 'editors-note';
  /** When it was put right, as an EDTF date; "" where nobody says. */
  readonly date: string;
  /** What was wrong and what is right, as Markdown. */
  readonly text: string;
}
