import type { Piece } from '../chronicle/lines.ts';
import type { Head } from './other.ts';

/** A block of Markdown between fences. */
interface Fence {
  readonly open: Piece;
  readonly lines: readonly Piece[];
}

const opening = /^\s{0,3}(`{3,}|~{3,})\s*(\w*)/;

/**
 * The first block whose fence names one of these languages, where such blocks are most of the text: a diagram within a
 * chronicle does not make a diagram of it. Blocks in blocks of Markdown count like others.
 */
export function mostlyFenced({ lines }: Head, languages: ReadonlySet<string>): Fence | undefined {
  if (!lines.some(({ text }) => opening.test(text))) return undefined;
  const { fences, others } = split(lines, languages);
  const inside = fences.reduce((sum, fence) => sum + fence.lines.length, 0);
  return inside > others ? fences[0] : undefined;
}

function split(lines: readonly Piece[], languages: ReadonlySet<string>): { fences: readonly Fence[]; others: number } {
  const fences: { open: Piece; lines: Piece[] }[] = [];
  let current: { open: Piece; lines: Piece[] } | undefined;
  let others = 0;
  for (const line of lines) {
    const [, , language = ''] = opening.exec(line.text) ?? [];
    if (opening.test(line.text)) {
      current = languages.has(language.toLowerCase()) ? { open: line, lines: [] } : undefined;
      if (current !== undefined) fences.push(current);
    } else if (current !== undefined) current.lines.push(line);
    else others += 1;
  }
  return { fences, others };
}
