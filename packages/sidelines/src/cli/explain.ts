import type { Explanation, LineKind } from '../model/explanation.ts';
import { type Findings, placeAsJson } from './report.ts';
import { type Message, say, sayAll, visible } from './say.ts';

/** So much of a line is shown; the rest can be found by its number. */
const longestExcerpt = 48;

/** How a source is written, and what each of its lines was taken for, a row each: its number, what it is, how it begins, and why. */
export function explain({ source, lines, style = [] }: Findings, named: boolean): Message {
  const head = [...(named ? [say`${source.shownName}:`] : []), ...styleLines(style)];
  if (lines === undefined) return asRows([...head, say`This format is not read line by line.`]);
  const width = String(source.lines.count).length;
  const rows = lines.map(({ range, as, why }) => {
    const { line } = source.lines.position(range.from);
    const excerpt = excerptOf(visible(source.lines.slice(range.from, range.to)));
    return say`${String(line).padStart(width)}  ${as.padEnd(widestKind)}  ${excerpt}\n${' '.repeat(width + widestKind + 4)}it ${why}`;
  });
  return asRows([...head, ...rows]);
}

function asRows(rows: readonly Message[]): Message {
  return say`${sayAll(rows, '\n')}\n`;
}

/** How the text is written, above what each line was taken for. */
function styleLines(style: readonly string[]): readonly Message[] {
  return style.length === 0 ? [] : [...style.map(capitalised), say``];
}

function capitalised(text: string): Message {
  return say`${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

const kinds = [
  'front matter',
  'title',
  'introduction',
  'heading',
  'headline',
  'date',
  'entry',
  'text',
  'correction',
  'picture',
  'remark',
  'source',
  'not published',
  'left out',
] as const satisfies readonly LineKind[];
const widestKind = Math.max(...kinds.map((kind) => kind.length));

function excerptOf(text: string): string {
  const characters = [...text];
  return characters.length <= longestExcerpt ? text : `${characters.slice(0, longestExcerpt - 1).join('')}…`;
}

/** The same for programs. */
export function linesAsJson({ source, lines }: Findings): readonly object[] | undefined {
  return lines?.map(({ range, as, key, facts, why }: Explanation) => ({
    as,
    key,
    facts,
    why,
    ...placeAsJson(source, range),
  }));
}
