import type { Piece } from '../chronicle/lines.ts';
import { mostlyFenced } from './fences.ts';
import { countLines, type Head, type OtherFormat, type Sign, signAt } from './other.ts';

/** A timeline or a Gantt chart of Mermaid, with or without the fences around it. */
export const mermaid: OtherFormat = {
  name: 'mermaid',
  sure: (head) => diagramIn(mostlyFenced(head, languages)?.lines ?? withoutFrontMatter(head)),
};

const languages: ReadonlySet<string> = new Set(['mermaid']);

/** Mermaid's own front matter, its comments and its directives stand above the diagram. */
function withoutFrontMatter({ lines }: Head): readonly Piece[] {
  const end = lines[0]?.text.trim() === '---' ? lines.findIndex(({ text }, at) => at > 0 && text.trim() === '---') : -1;
  return lines.slice(end + 1);
}

function diagramIn(lines: readonly Piece[]): Sign | undefined {
  const first = lines.findIndex(({ text }) => !/^\s*%%/.test(text));
  const opener = lines[first];
  const below = lines.slice(first + 1);
  if (opener === undefined) return undefined;
  const word = opener.text.trim();
  const isTimeline = /^timeline(?:\s+(?:TD|LR))?$/.test(word) && isTimelineBody(below);
  const isChart = word === 'gantt' && isChartBody(below);
  return isTimeline || isChart ? signAt(opener, { kind: 'first-word', words: word }) : undefined;
}

/** Keywords, or events that are all set in and have their colons apart: a title "timeline" has a chronicle below it. */
function isTimelineBody(lines: readonly Piece[]): boolean {
  const keywords = countLines(lines, /^\s*(?:title|section|accTitle|accDescr)\b(?!\s*:\s)/);
  const events = countLines(lines, /^\s+\S[^:\n]*\s:\s|^\s*:\s/);
  return lines.length > 0 && (keywords > 0 ? events > 0 : events === lines.length);
}

function isChartBody(lines: readonly Piece[]): boolean {
  return countLines(lines, /^\s*(?:dateFormat|axisFormat|section|title|excludes|tickInterval)\s/) > 0;
}
