import type {
  Diagnostic,
  Expected,
  LineKind,
  OfferedOption,
  OptionValue,
  Piece,
  Pieces,
  PublishedFile,
  Stand,
  TextChange,
  TextRange,
} from 'sidelines';

/** What the page asks of the worker. A question has a number, and is answered once. */
export type Request =
  | ({
      readonly kind: 'text';
      readonly version: number;
      readonly name: string;
      readonly view: View;
      readonly sight: Sight;
    } & Written)
  | { readonly kind: 'question'; readonly id: number; readonly question: Question }
  /** What the library finds is to be said in a language, as a BCP 47 tag, and numbers as in a land; in English until then. */
  | { readonly kind: 'language'; readonly language: string; readonly locale: string }
  /** What stands beside the text from here on. */
  | { readonly kind: 'beside'; readonly files: readonly FileBeside[] }
  /** Before all else, where the page came as one file: what stands beside the worker otherwise, packed, by its path. */
  | { readonly kind: 'files'; readonly files: ReadonlyMap<string, string> };

/** A file that stands beside a story, which may name it: a theme. */
export interface FileBeside {
  readonly name: string;
  readonly text: string;
}

/** What is written: a text, or how it differs from the one that was told last. */
export type Written = { readonly text: string } | { readonly changes: readonly TextChange[] };

/** What is looked at of a text, so that what there is to be shown of it comes along and is not asked for. */
export interface Sight {
  readonly seen: TextRange;
  /** Where the cursor stands. */
  readonly cursor: number;
}

/** A text, and the name of its file: the ending tells the format, and what is made of it is called after it. */
export interface Source {
  readonly name: string;
  readonly text: string;
}

/** How the picture is shown where the text does not say how it looks. */
export interface View {
  /** The room that there is, in CSS pixels. */
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

/** What is asked of the text that was understood last. */
export type Question =
  | { readonly about: 'lines'; readonly range: TextRange }
  | { readonly about: 'shown'; readonly elements: readonly ElementFacts[] }
  | { readonly about: 'cursor'; readonly offset: number }
  /** By its id, or by its place in the order of the text. */
  | { readonly about: 'entry'; readonly entry: string | number }
  | { readonly about: 'expected'; readonly offset: number }
  /** Of two texts that need not be that one. */
  | { readonly about: 'changes'; readonly before: string; readonly after: string }
  /** Of the text of that version, and of no other. */
  | { readonly about: 'gesture'; readonly version: number; readonly gesture: Gesture }
  /** Which parties may be the same as that one. */
  | { readonly about: 'alike'; readonly party: string }
  | { readonly about: 'style' }
  | { readonly about: 'preview' }
  | { readonly about: 'zip'; readonly files: readonly Pick<MadeFile, 'name' | 'body'>[] }
  | { readonly about: 'option'; readonly path: OfferedOption['path']; readonly value: OptionValue }
  | { readonly about: 'rows'; readonly from: number; readonly to: number }
  /** Of the text of that version, and of no other. */
  | { readonly about: 'table'; readonly version: number; readonly edit: TableEdit }
  | ({ readonly about: 'files' } & Wanted);

/** Which files are to be made. */
export interface Wanted {
  /** The names of their outputs. */
  readonly to: readonly string[];
  /** The address of the folder where they will stand; without it, they name each other by relative addresses. */
  readonly url?: string;
  /** The text as it stands in its file, where that is not how it is written in: finished files bear the revision of the file. */
  readonly text?: string;
}

/** What is done without writing: with an entry or with a party, by its id. */
export type Gesture = ({ readonly entry: string } & EntryGesture) | ({ readonly party: string } & PartyGesture);

/** Who acted, by the ids of parties; a step up or down; before which entry it stands, or at the end; or when it was, in words. */
export type EntryGesture =
  | { readonly parties: readonly string[] }
  | { readonly by: -1 | 1 }
  | { readonly before: string | undefined }
  | { readonly date: string };

/** Another name; a colour, or that of the theme; or the party that it is the same as. */
export type PartyGesture =
  | { readonly name: string }
  | { readonly color: string | undefined }
  | { readonly into: string };

/** What is looked at of an element of the picture: the innermost that was hit first, then those around it. */
export interface ElementFacts {
  readonly name: string;
  readonly id: string | null;
  readonly class: string | null;
  /** Where it leads. */
  readonly href: string | null;
}

/** The answer to each question, by what it is about. */
export interface Answers {
  readonly lines: Lines;
  /** Where the words stand that are shown there. */
  readonly shown: readonly TextRange[];
  readonly cursor: Cursor;
  /** Absent where there is no such entry. */
  readonly entry: EntryFacts | undefined;
  readonly expected: readonly Expected[];
  /** How the one becomes the other. */
  readonly changes: readonly TextChange[];
  readonly gesture: Done;
  /** The ids of parties. */
  readonly alike: readonly string[];
  /** None where the format of the text has no place for any. */
  readonly style: readonly OfferedOption[];
  readonly preview: Preview;
  /** The bytes of a ZIP file. */
  readonly zip: Uint8Array;
  readonly option: Done;
  readonly rows: Rows;
  readonly table: TableAnswer;
  readonly files: Files;
}

/** What is looked at of files that a page cannot show by itself. */
export interface Preview {
  /** The first page of paper, as SVG, and how many there are. */
  readonly paper: string;
  readonly pages: number;
  /** About how tall the page is on a phone and on a desk, in pixels. */
  readonly heights: { readonly phone: number; readonly desk: number };
}

/** A part of an entry that the table shows, and that the text can be edited in. */
export type Column = 'when' | 'who' | 'headline' | 'text';

/** What an entry says in the table. */
export type Cells = Readonly<Record<Column, string>>;

/** Some rows of the table: each is an entry, in the order of the text. */
export interface Rows {
  readonly version: number;
  /** The place of the first of them among all. */
  readonly from: number;
  /** How many there are in all. */
  readonly count: number;
  /** The columns that mean something in this text. */
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** Why nothing can be changed; absent where it can. */
  readonly refused?: string;
}

/** An entry as a row. */
export interface TableRow {
  readonly entry: string;
  /** An offset of the text that is of this entry alone; absent where there is none. */
  readonly place?: number;
  readonly cells: Cells;
  /** What wants to be looked at, and in which cell. */
  readonly findings: readonly (Pick<Diagnostic, 'severity' | 'message'> & { readonly column: Column })[];
}

/** What is done in the table. */
export type TableEdit =
  | { readonly kind: 'cell'; readonly entry: string; readonly column: Column; readonly words: string }
  | { readonly kind: 'removed'; readonly entry: string }
  /** A row at the end. */
  | { readonly kind: 'added'; readonly cells: Cells }
  /** Rows from elsewhere, cell by cell, before an entry or at the end. */
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[]; readonly before?: string };

/** The changes of the text, or why there are none. */
export interface TableAnswer {
  /** The version of the text that they are of. */
  readonly version: number;
  readonly changes: readonly TextChange[];
  readonly refused?: string;
  /** Rows from elsewhere in which no date was found, so that they were not taken. */
  readonly leftOut?: readonly string[];
}

/** The changes of the text of that version, or why there are none. */
export interface Done {
  readonly version: number;
  readonly changes: readonly TextChange[];
  /** Of a gesture with an entry: its place in the order of the changed text. */
  readonly at?: number;
  readonly refused?: string;
}

/** What the words under the cursor are of. */
export interface Cursor {
  /** All that shows the words, the entry that they stand in first. */
  readonly lit: readonly Lit[];
  readonly entry?: EntryFacts;
}

/** Something in the picture that shows words of the text. */
export interface Lit {
  /** For its elements. */
  readonly selector: string;
  /** The id of the entry, where it is one. */
  readonly entry?: string;
}

/** An entry, in short. */
export interface EntryFacts {
  /** The version of the text that this is of: in another, the id may be that of another entry. */
  readonly version: number;
  readonly id: string;
  /** Its place among all. */
  readonly place: number;
  /** Where it begins in the text. */
  readonly from: number;
  readonly date: string;
  /** The ids of the parties that acted. */
  readonly parties: readonly string[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What lines were taken for, and what words in them are. */
export interface Lines {
  readonly version: number;
  readonly lines: readonly { readonly range: TextRange; readonly as: LineKind; readonly why: string }[];
  readonly words: readonly Word[];
}

/** Words of the text that mean something. */
export interface Word {
  readonly range: TextRange;
  readonly as: 'date' | 'party' | 'title';
  /** Of a party: its place. */
  readonly party?: number;
}

/** What publishing made. */
export interface Files {
  readonly files: readonly MadeFile[];
  /** Why some were not made, while the others were. */
  readonly leftOut: readonly string[];
  /** Why pictures have fewer pixels than is usual. */
  readonly lessSharp: readonly string[];
  /** What keeps the text from being published. */
  readonly errors: readonly string[];
}

/** A finished file, and what it is. */
export interface MadeFile extends Pick<PublishedFile, 'name' | 'mediaType' | 'body'> {
  readonly output: string;
  readonly label: string;
}

/** What the worker tells the page. */
export type Response =
  | {
      readonly kind: 'understood';
      readonly version: number;
      readonly facts: Facts;
      /** Of what was seen when it was written; absent where only the facts are others. */
      readonly lines?: Lines;
    }
  | {
      readonly kind: 'picture';
      readonly version: number;
      readonly picture: PictureChange & { readonly fonts: readonly FontFile[] };
      readonly stands: readonly Side[];
      /** Whether entries stand in the order of the text. */
      readonly isInOrder: boolean;
      /** Where the cursor stood when the text was written. */
      readonly offset: number;
      readonly cursor: Cursor;
    }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answers[keyof Answers] }
  /** A file was fetched, and will be needed again. */
  | { readonly kind: 'used'; readonly path: string }
  | { readonly kind: 'problem'; readonly id?: number; readonly message: string };

/** Who acts in cards that stand in a stretch of the picture, by the ids of parties: their places are others in the next text. */
export interface Side extends Omit<Stand, 'parties'> {
  readonly parties: readonly string[];
}

/** What was understood of a text, in short. */
export interface Facts {
  /** Whether it has no title. */
  readonly isUntitled: boolean;
  readonly entries: number;
  readonly parties: readonly PartyFacts[];
  readonly diagnostics: readonly Diagnostic[];
  /** The file beside the text that it names as its theme; absent where it names none, or none that is there. */
  readonly theme?: ThemeFacts;
}

/** A theme, and what was found in its file. */
export interface ThemeFacts {
  readonly name: string;
  /** Each with the number of its line, from 1. */
  readonly found: readonly (Pick<Diagnostic, 'severity' | 'message' | 'hint'> & { readonly line: number })[];
}

/** A party, and its colour as it is drawn on light paper and on dark. */
export interface PartyFacts {
  readonly id: string;
  readonly name: string;
  readonly light: string;
  readonly dark: string;
  /** The colour that the author gave it. */
  readonly own?: string;
}

/** What the page keeps of a piece. */
export type DrawnPiece = Pick<Piece, 'key' | 'entry' | 'y' | 'height' | 'markup'>;

/** A font that the picture is set in, by the name of the face. */
export interface FontFile {
  readonly face: string;
  readonly path: string;
}

/** How the picture differs from the one that was shown before. */
export interface PictureChange extends Omit<Pieces, 'pieces'> {
  /** The keys of all pieces, from back to front; absent where they are those of before. */
  readonly order?: readonly string[];
  /** Those that are drawn otherwise, or are new. */
  readonly drawn: readonly DrawnPiece[];
  /** Those that only stand elsewhere. */
  readonly moved: readonly Pick<Piece, 'key' | 'y'>[];
}
