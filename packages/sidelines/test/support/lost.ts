import { linesOf, type Piece } from '../../src/formats/chronicle/lines.ts';
import { phrasesOf } from '../../src/formats/chronicle/phrases.ts';
import { remarkAt } from '../../src/formats/chronicle/remarks/remark.ts';
import type { Reading } from '../../src/formats/index.ts';
import type { Diagnostic, DiagnosticCode, TextRange } from '../../src/model/diagnostic.ts';
import type { LineKind } from '../../src/model/explanation.ts';

/** Errors with which nothing of a text is read. */
const refusals: ReadonlySet<DiagnosticCode> = new Set(['too-many-lines', 'unread-language']);

/**
 * The lines that a reading lost: those with a word that is neither in the entry, lede or title that its line belongs to, nor
 * at the place of a date or label, nor named by a finding; and those of which it is not said what they were taken for. A
 * text that is refused says so once for all its lines.
 */
export function lostFrom(source: string, reading: Reading): readonly string[] {
  const isRefused = ({ code, severity }: Diagnostic) => severity === 'error' && refusals.has(code);
  if (reading.diagnostics.some(isRefused)) return [];
  const said = [
    ...(reading.lines ?? []).map(({ range, as }) => ({ range, as, words: wordsAs(as, reading) })),
    ...reading.places.entries.map(({ whole }, index) => ({
      range: whole,
      as: undefined,
      words: reading.timeline.entries[index]?.text ?? '',
    })),
  ];
  const [taken, told] = [takenBy(reading), toldBy(reading)];
  return linesOf(source).flatMap((line) => {
    if (line.text.trim() === '') return [];
    const here = said.filter(({ range }) => overlap(range, line));
    const held = new Set(here.flatMap(({ words }) => wordsOf(words.replaceAll('\\', ''))));
    const over = (ranges: readonly TextRange[]) =>
      without(
        line,
        ranges.filter((range) => overlap(range, line)),
      );
    if (here.some(({ as }) => as !== undefined && beside.has(as)))
      return isHeldBeside(line, reading, told) ? [] : [line.text];
    const isTold = (reading.lines ?? []).some(({ range }) => overlap(range, line));
    // Where a date is part of the text, it may have grown together with a word, be it named by a finding or not.
    const isHeld = [line.text, over(taken), over([...taken, ...told])].some((text) =>
      wordsOf(text.replaceAll('\\', '')).every((word) => held.has(word)),
    );
    return isTold && isHeld ? [] : [line.text];
  });
}

/** What lines are that say something beside the text. */
const beside: ReadonlySet<string> = new Set<LineKind>(['correction', 'picture', 'remark', 'source', 'not published']);

/** What is said of a day, and then that day, in a source. */
const dayBehind = new RegExp(`(?:${[...phrasesOf('accessed', 'archivedCopies')].join('|')})[^;]*`, 'giu');

/** Whether all words of a line beside the text are somewhere in the timeline, or named by a finding; its word for what it is, and days, mean something else there. */
function isHeldBeside(line: Piece, { timeline }: Reading, told: readonly TextRange[]): boolean {
  const head = remarkAt(line);
  // Names stand for ids there, and a moment is written anew; of what cannot be used the word for it is named.
  const isElsewhere = head?.kind === 'not-before' || head?.kind === 'disputed' || head?.kind === 'disputed-by';
  if (isElsewhere || told.some((range) => overlap(range, head?.word ?? line))) return true;
  const held = new Set(wordsOf(JSON.stringify(timeline).replaceAll('\\n', ' ').toLowerCase()));
  const words = head?.words ?? line;
  const rest = without(
    { ...words, text: words.text },
    told.filter((range) => overlap(range, words)),
  );
  return wordsOf(rest.replaceAll(dayBehind, ' ').replaceAll('%20', ' ').toLowerCase()).every((word) => held.has(word));
}

/** The text that a line of a kind is part of, besides of entries. */
function wordsAs(as: string, { timeline }: Reading): string {
  const phases = timeline.phases ?? [];
  if (as === 'introduction') return [timeline.lede, ...phases.map(({ text }) => text)].join('\n');
  // One that names who acted is told by that.
  if (as === 'heading')
    return [...phases.map(({ title }) => title), ...timeline.parties.map(({ name }) => name)].join('\n');
  return as === 'title' ? (timeline.title ?? '') : '';
}

/** Where dates and labels stand. */
function takenBy({ places }: Reading): readonly TextRange[] {
  const all = places.entries.flatMap(({ date, label }) => [date, ...(label === undefined ? [] : [label])]);
  return all.filter(({ from, to }) => to > from);
}

/** What findings name, and the front matter. */
function toldBy({ diagnostics, lines = [] }: Reading): readonly TextRange[] {
  return [
    ...diagnostics.flatMap(({ range, related = [] }) => [range, ...related.map((place) => place.range)]),
    ...lines.filter(({ as }) => as === 'front matter').map(({ range }) => range),
  ].filter(({ from, to }) => to > from);
}

function overlap(one: TextRange, other: TextRange): boolean {
  return one.from < other.to && one.to > other.from;
}

/** A line with blanks in place of what stands in the ranges, of the number, letter or name of a field before its date, and of a link to edit it. */
function without(line: TextRange & { readonly text: string }, ranges: readonly TextRange[]): string {
  const units = line.text
    .split('')
    .map((unit, index) =>
      ranges.some(({ from, to }) => from <= line.from + index && line.from + index < to) ? ' ' : unit,
    );
  const whole = units.join('').replace(/(?:\[edit\]|\{[#.][^{}]*\})\s*$/u, ' ');
  return whole.replace(/^[^\p{L}\p{N}]*(?:\d{1,4}[.)\t:-]|\p{L}[.)]|\p{L}+ ?(?:by)?\s*[:：])/u, ' ');
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
