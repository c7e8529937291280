import { readDateWords } from '../../../time/index.ts';
import { isProperLabel } from '../entries/discovery.ts';
import { after, before, type Piece, trimmed } from '../lines.ts';
import { type Candidate, levelOf, type Numbers } from './sight.ts';

/** So many lines must end with their date for a text to be written that way. */
const fewest = 4;
const longest = 400;

/** Reads the date with which a line ends: behind a dash or comma, in brackets, or before the name of who acted. */
function trailingIn(line: Piece, language: string, numbers: Numbers): Candidate | undefined {
  if (line.text.length > longest || !/\d/.test(line.text) || !/\d/.test(line.text.slice(-60))) return undefined;
  return atEnd(line, language, numbers) ?? beforeName(line, language, numbers);
}

/** "The pier opens – 3 March 1951", "The pier (1951)", "The pier, 1951" */
function atEnd(line: Piece, language: string, numbers: Numbers): Candidate | undefined {
  for (const separator of [/^.*\s[–—-]+\s+/u, /^.*\s[(（[]/u, /^.*,\s+/u]) {
    const start = separator.exec(line.text)?.[0].length ?? 0;
    const found = start === 0 ? undefined : wholeDate(trimmed(after(line, start)), language, numbers);
    if (found !== undefined) return { ...found, label: undefined, rest: textBefore(line, start) };
  }
  return undefined;
}

/** "The pier, 1951, Harlow" */
function beforeName(line: Piece, language: string, numbers: Numbers): Candidate | undefined {
  const parts = /^(.*,\s+)([^,]{4,40}),\s+([^,]{2,60})$/u.exec(line.text);
  const [, text = '', date = '', name = ''] = parts ?? [];
  if (!name.split(/\s*\/\s*/).every(isProperLabel)) return undefined;
  const found = wholeDate(after(before(line, text.length + date.length), text.length), language, numbers);
  if (found === undefined) return undefined;
  return { ...found, label: after(line, line.text.length - name.length), rest: textBefore(line, text.length) };
}

function wholeDate(
  words: Piece,
  language: string,
  numbers: Numbers,
): Pick<Candidate, 'opener' | 'reading' | 'level' | 'date' | 'separator'> | undefined {
  const reading = readDateWords(words.text, language, numbers);
  if (reading === undefined || reading.kind === 'impossible') return undefined;
  const level = levelOf(reading);
  if (level === 'time') return undefined;
  if (!/^[\s)）\]]*$/.test(words.text.slice(reading.length))) return undefined;
  return { opener: '', reading, level, date: before(words, reading.length), separator: 'mark' };
}

function textBefore(line: Piece, length: number): Piece {
  const words = before(line, length);
  return before(words, words.text.replace(/[\s,(（[–—-]+$/u, '').length);
}

/** The dates at the ends of lines, by the place of the line, where that is how the text is written. */
export function trailingDates(
  lines: readonly Piece[],
  language: string,
  numbers: Numbers,
): ReadonlyMap<number, Candidate> {
  const found = new Map<number, Candidate>();
  lines.forEach((line, place) => {
    const candidate = trailingIn(trimmed(line), language, numbers);
    if (candidate !== undefined) found.set(place, candidate);
  });
  const places = [...found.keys()];
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const between = lines.slice(first, last + 1).filter(({ text }) => text.trim() !== '').length;
  return found.size >= fewest && found.size >= between * 0.3 ? found : new Map();
}
