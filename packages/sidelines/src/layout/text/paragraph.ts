import type { Direction, ShapingFonts } from '../fonts.ts';
import type { Mark, Px, TextMark } from '../scene.ts';
import { type Item, type MeasuredText, measure, shapePart } from './items.ts';
import { breakLines, type Line } from './lines.ts';
import type { Span } from './spans.ts';

/** How a paragraph is set. */
export interface Setting {
  readonly size: Px;
  /** From baseline to baseline. */
  readonly leading: Px;
  /** The widest that a line may be. */
  readonly width: Px;
  /** The direction of a paragraph that has none of its own. */
  readonly direction: Direction;
  readonly language: string;
  /** Where lines stand in `width`: at the side where the paragraph begins to be read (the default), or at one side whatever it says. */
  readonly align?: 'left' | 'right' | 'center';
  /** Whether lines are made about equally long, as headlines and centred texts want it. */
  readonly balanced?: boolean;
}

/** Paragraphs, broken into lines and shaped; the origin is the upper left corner. */
export interface TextBlock {
  readonly width: Px;
  readonly height: Px;
  readonly runs: readonly Run[];
  /** Graphemes that no font draws. */
  readonly missing: readonly string[];
}

/** A run of glyphs and where it leads. */
export interface Run {
  readonly mark: TextMark;
  readonly href?: string;
}

/** Sets one paragraph. */
export function setParagraph(spans: readonly Span[], setting: Setting, fonts: ShapingFonts): TextBlock {
  const measured = measure(spans, setting.direction, setting.language, fonts);
  const lines =
    setting.balanced === true ? balancedLines(measured, setting) : linesAt(measured, setting, setting.width);
  const set = lines.map((line, index) => setLine(measured, line, index, setting, fonts));
  return {
    width: Math.max(0, ...set.map((line) => line.width)),
    height: lines.length * setting.leading,
    runs: set.flatMap((line) => line.runs),
    missing: measured.missing,
  };
}

function linesAt(measured: MeasuredText, setting: Setting, width: Px): readonly Line[] {
  return breakLines(measured, width / setting.size, setting.language);
}

/** The lines at the least width, to a pixel, at which there are no more of them. */
function balancedLines(measured: MeasuredText, setting: Setting): readonly Line[] {
  const widest = linesAt(measured, setting, setting.width);
  let low = setting.width / (widest.length + 1);
  let high = setting.width;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (linesAt(measured, setting, middle).length > widest.length) low = middle;
    else high = middle;
  }
  return widest.length < 2 ? widest : linesAt(measured, setting, high);
}

/** Puts blocks one below another, `gap` apart; empty ones take no room. */
export function stack(blocks: readonly TextBlock[], gap: Px): TextBlock {
  const filled = blocks.filter((block) => block.height > 0);
  let top = 0;
  const runs: Run[] = [];
  for (const block of filled) {
    for (const run of block.runs) runs.push({ ...run, mark: { ...run.mark, y: run.mark.y + top } });
    top += block.height + gap;
  }
  return {
    width: Math.max(0, ...filled.map((block) => block.width)),
    height: Math.max(0, top - gap),
    runs,
    missing: filled.flatMap((block) => block.missing),
  };
}

/** The marks of a block whose upper left corner is at (x, y). Links are underlined. */
export function placeText(block: TextBlock, x: Px, y: Px): readonly Mark[] {
  return block.runs.map(({ mark, href }) => {
    const placed = { ...mark, x: round(mark.x + x), y: round(mark.y + y) };
    if (href === undefined) return placed;
    const line = round(placed.y + mark.size * 0.14);
    const underline = { color: mark.color, width: round(mark.size * 0.055) };
    return {
      kind: 'link',
      href,
      marks: [
        placed,
        { kind: 'path', d: `M${placed.x} ${line}L${round(placed.x + mark.width)} ${line}`, stroke: underline },
      ],
    };
  });
}

/** Rounds a length to the two decimals that a scene has. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** How far the baseline lies below the middle of a line, in em: the middle of Source Sans's ascent and descent. */
const baselineBelowMiddle = 0.355;

function setLine(
  measured: MeasuredText,
  line: Line,
  index: number,
  setting: Setting,
  fonts: ShapingFonts,
): { readonly width: Px; readonly runs: readonly Run[] } {
  const baseline = index * setting.leading + setting.leading / 2 + baselineBelowMiddle * setting.size;
  const runs: Run[] = [];
  let pen = 0;
  for (const item of visualOrder(measured.items, line)) {
    const run = setRun(measured, item, { x: pen, y: baseline }, setting, fonts);
    runs.push(run);
    pen += run.mark.width;
  }
  const shift = shiftOf(setting, measured.direction, setting.width - pen);
  return { width: pen, runs: runs.map((run) => ({ ...run, mark: { ...run.mark, x: run.mark.x + shift } })) };
}

function shiftOf(setting: Setting, direction: Direction, room: Px): Px {
  if (setting.align === 'center') return room / 2;
  return (setting.align ?? (direction === 'rtl' ? 'right' : 'left')) === 'right' ? room : 0;
}

function setRun(
  measured: MeasuredText,
  item: Item,
  at: { readonly x: Px; readonly y: Px },
  setting: Setting,
  fonts: ShapingFonts,
): Run {
  const { size } = setting;
  let pen = 0;
  const glyphs = shapePart(measured.text, item, item.from, item.to, setting.language, fonts).map((glyph) => {
    const placed = { id: glyph.id, x: round((pen + glyph.dx) * size), y: round(-glyph.dy * size) };
    pen += glyph.advance;
    return placed;
  });
  const mark: TextMark = {
    kind: 'text',
    ...at,
    width: round(pen * size),
    size,
    face: item.face,
    color: item.span.color,
    direction: item.level % 2 === 1 ? 'rtl' : 'ltr',
    text: measured.text.slice(item.from, item.to),
    glyphs,
  };
  return item.span.href === undefined ? { mark } : { mark, href: item.span.href };
}

/** The parts of items that a line holds, from left to right (UAX #9, L2). */
function visualOrder(items: readonly Item[], line: Line): readonly Item[] {
  const parts = items
    .filter((item) => item.from < line.to && item.to > line.from)
    .map((item) => ({ ...item, from: Math.max(item.from, line.from), to: Math.min(item.to, line.to) }));
  const highest = Math.max(0, ...parts.map((part) => part.level));
  for (let level = highest; level > 0; level -= 1) reverseRuns(parts, level);
  return parts;
}

/** Reverses every longest run of parts whose level is `level` or higher, in place. */
function reverseRuns(parts: Item[], level: number): void {
  for (let start = 0; start < parts.length; start += 1) {
    let end = start;
    while (end < parts.length && (parts[end]?.level ?? 0) >= level) end += 1;
    if (end - start > 1) parts.splice(start, end - start, ...parts.slice(start, end).reverse());
    start = Math.max(start, end);
  }
}
