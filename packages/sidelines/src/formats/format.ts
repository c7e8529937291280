import type { Diagnostic } from '../model/diagnostic.ts';
import type { Explanation } from '../model/explanation.ts';
import type { OutputFacts } from '../model/output.ts';
import type { Places } from '../model/places.ts';
import type { Slices } from '../model/slices.ts';
import type { Timeline } from '../model/timeline.ts';
import type { ReadingMemory } from './chronicle/memory.ts';
import type { Edit, Edited } from './editing/edit.ts';
import type { Expected } from './expected.ts';
import type { OfferedOption } from './options.ts';

/** A way in which timelines are written down: all that is known about it. It can be read, written, or both. */
export type Format = ReadableFormat | WritableFormat;

interface FormatFacts {
  /** What `--from` and `--to` call it. */
  readonly name: string;
  /** One line for people. */
  readonly label: string;
  readonly mediaType: string;
  /** Endings of file names, with the dot; the first is the usual one. */
  readonly extensions: readonly [string, ...string[]];
}

/** A format that is read. */
export interface ReadableFormat extends FormatFacts {
  /** Never throws on bad text. */
  readonly read: (text: string, options: ReadOptions) => Reading;
  /** The same in slices. Absent: no text takes long. */
  readonly readInSlices?: (text: string, options: ReadOptions) => Slices<Reading>;
  /** Writes an edit of what was read, with the options that it was read with. Absent: texts in this format are not edited. */
  readonly edit?: (reading: Reading, edit: Edit, options: ReadOptions) => Edited;
  /** What a text can say of the whole and of its parties, by edits of the kind `option`. Absent: the format does not say. */
  readonly options?: (reading: Reading) => readonly OfferedOption[];
  /** What may be written at an offset of what was read, with the options that it was read with. Absent: the format does not say. */
  readonly expecting?: (reading: Reading, offset: number, options: ReadOptions) => Slices<readonly Expected[]>;
}

/** A format that is written. */
export interface WritableFormat extends FormatFacts, OutputFacts {
  /** What is lost by writing it, as a phrase; "" when nothing is. */
  readonly loses: string;
  /** Whether a text in it is for those who make the timeline, and keeps what is not published. */
  readonly keepsWithheld?: true;
  /**
   * The timeline as a text.
   * @param revision the short hash of the source that the timeline was read from, where it is published
   */
  readonly write: (timeline: Timeline, revision?: string) => string;
}

/** What the caller knows better than the text. */
export interface ReadOptions {
  /** BCP 47; overrides what the text says. */
  readonly language?: string;
  /** What was read of the lines before, where a text is read again and again; what comes out is the same. */
  readonly memory?: ReadingMemory;
}

/** What was understood, and what was not. Reading never throws on bad text. */
export interface Reading {
  /** The name of the format that it was read in; absent where nothing is read. */
  readonly format?: string;
  readonly timeline: Timeline;
  /** Where each part was found in the text. */
  readonly places: Places;
  readonly diagnostics: readonly Diagnostic[];
  /** How the text is written, in phrases for people, in English; only of formats that are read line by line. */
  readonly style?: readonly string[];
  /** What each line was taken for, in the order of the text; only of formats that are read line by line. */
  readonly lines?: readonly Explanation[];
}
