import {
  explainRefused,
  findOtherFormat,
  formatByName,
  formatForFile,
  linesOf,
  nothingOf,
  type Reading,
  type ReadOptions,
} from './formats/index.ts';
import { findTooMuch, tooLongText } from './model/bounds.ts';
import { check, findUnsourced } from './model/check.ts';
import { type Diagnostic, diagnose } from './model/diagnostic.ts';
import { type Slices, whole } from './model/slices.ts';

export type { Reading };

/** A text, and what it is called. */
export interface SourceText {
  /** The name of its file: its ending tells the format, and what is made of it is called after it. */
  readonly name: string;
  readonly text: string;
}

/** What the caller knows better than the text and its name. */
export interface UnderstandOptions extends ReadOptions {
  /** The name of the text's format; without it, the file's name tells. */
  readonly from?: string;
  /** Whether each entry has to say what it rests on, whatever the text says of that. */
  readonly sources?: boolean;
}

/**
 * Reads a text and checks what was understood. The findings are in the order of their places. Never throws on bad text.
 * A text in a format that is not read is refused whole, unless the caller names the format to read it as.
 * @throws RangeError when no format has the name that was given
 */
export function understand(source: SourceText, options: UnderstandOptions = {}): Reading {
  return whole(understanding(source, options));
}

/** The same in slices. */
export function* understanding(source: SourceText, options: UnderstandOptions = {}): Slices<Reading> {
  const format = options.from === undefined ? formatForFile(source.name) : formatByName(options.from);
  if (format === undefined) throw new RangeError(`There is no format called ${options.from}`);
  const long = tooLongText(source.text);
  if (long !== undefined) return nothingOf(source.text, [long], options.language);
  const other = options.from === undefined ? findOtherFormat(source.text, source.name, format.name) : undefined;
  if (other !== undefined) return notRead(source.text, other, options.language);
  yield;
  const reading = format.readInSlices?.(source.text, options);
  const {
    timeline,
    places,
    diagnostics: read,
    lines,
    style,
  } = reading ? yield* reading : format.read(source.text, options);
  yield;
  const excess = findTooMuch(timeline, places);
  if (excess !== undefined) return nothingOf(source.text, byPlace([...read, excess]), options.language);
  const isExplained = timeline.entries.length > 0 || read.some(({ severity }) => severity === 'error');
  const empty = isExplained ? [] : [diagnose('no-entries', { from: 0, to: 0 }, {})];
  const isDemanded = options.sources === true && read.every(({ code }) => code !== 'entry-without-source');
  const unsourced = isDemanded ? findUnsourced(timeline, places) : [];
  const diagnostics = byPlace([...read, ...check(timeline, places), ...unsourced, ...empty]);
  return {
    format: format.name,
    timeline,
    places,
    diagnostics,
    ...(lines === undefined ? {} : { lines }),
    ...(style === undefined ? {} : { style }),
  };
}

function byPlace(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => a.range.from - b.range.from);
}

/** Of the lines of longer texts it is not said what is in them. */
const mostExplained = 1_000_000;

/** A text in another format; its lines that hold what looks like a date are named. */
function notRead(source: string, why: Diagnostic, language: string | undefined): Reading {
  const lines = source.length > mostExplained ? [] : linesOf(source);
  return { ...nothingOf(source, [why], language), ...explainRefused(lines) };
}
