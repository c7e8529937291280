import { linesOf } from '../../src/formats/chronicle/lines.ts';
import type { Reading } from '../../src/formats/index.ts';
import type { Diagnostic, DiagnosticCode, TextRange } from '../../src/model/diagnostic.ts';

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
    ...(reading.lines ?? []).map(({ range, as }) => ({ range, words: wordsAs(as, reading) })),
    ...reading.places.entries.map(({ whole }, index) => ({
      range: whole,
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
    const isTold = (reading.lines ?? []).some(({ range }) => overlap(range, line));
    // Where a date is part of the text, it may have grown together with a word, be it named by a finding or not.
    const isHeld = [line.text, over(taken), over([...taken, ...told])].some((text) =>
      wordsOf(text.replaceAll('\\', '')).every((word) => held.has(word)),
    );
    return isTold && isHeld ? [] : [line.text];
  });
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
