import type { Diagnostic } from '../model/diagnostic.ts';
import type { Explanation } from '../model/explanation.ts';
import type { Places } from '../model/places.ts';
import type { Timeline } from '../model/timeline.ts';
import type { ReadingMemory } from './chronicle/memory.ts';

/** A way to write a timeline down: all that is known about it. */
export interface Format {
  /** What `--from` and `--to` call it. */
  readonly name: string;
  /** One line for people. */
  readonly label: string;
  /** Endings of file names, with the dot; the first is the usual one. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** What is lost by writing it, as a phrase; "" when nothing is. */
  readonly loses: string;
  readonly read: (text: string, options: ReadOptions) => Reading;
  readonly write: (timeline: Timeline) => string;
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
  readonly timeline: Timeline;
  /** Where each part was found in the text. */
  readonly places: Places;
  readonly diagnostics: readonly Diagnostic[];
  /** How the text is written, in phrases for people, in English; only of formats that are read line by line. */
  readonly style?: readonly string[];
  /** What each line was taken for, in the order of the text; only of formats that are read line by line. */
  readonly lines?: readonly Explanation[];
}
