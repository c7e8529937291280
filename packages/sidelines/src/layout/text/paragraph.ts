import type { Direction, ShapedGlyph, ShapingFonts } from '../fonts.ts';
import { type Mark, type Px, round, type TextMark } from '../scene.ts';
import { type MeasuredText, measure, partsBetween, shapeItem, softHyphen } from './items.ts';
import type { Hyphenator } from './liang.ts';
import { breakLines, breakWithoutWidow, type Line, tornWords } from './lines.ts';
import type { ShapedItem } from './parts.ts';
import type { Span } from './spans.ts';
import type { Words } from './word-breaks.ts';

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
  /** Where words may be broken besides where the author says; where lines are balanced, none is. */
  readonly hyphenator?: Hyphenator | undefined;
  /** The words of scripts that are written without spaces; between words that are absent no line ends. */
  readonly words?: Words | undefined;
}

/** Paragraphs, broken into lines and shaped; the origin is the upper left corner. */
export interface TextBlock {
  readonly width: Px;
  readonly height: Px;
  /** Where each line begins, downwards: where the block may be cut in two. */
  readonly tops: readonly Px[];
  /** In reading order. */
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
  const { direction, language, words } = setting;
  const hyphenator = setting.balanced === true ? undefined : setting.hyphenator;
  const measured = measure(spans, { direction, language, fonts }, { hyphenator, words });
  const width = setting.width / setting.size;
  const lines = setting.balanced === true ? balancedLines(measured, width) : breakWithoutWidow(measured, width);
  const set = lines.map((line, index) => setLine(measured, line, index * setting.leading, setting));
  return {
    width: set.reduce((widest, line) => Math.max(widest, line.width), 0),
    height: lines.length * setting.leading,
    tops: lines.map((_, index) => index * setting.leading),
    runs: set.flatMap((line) => line.runs),
    missing: measured.missing,
  };
}

/** How near to the least width balancing comes, in em. */
const balancePrecision = 0.05;

/** The lines at the least width at which there are no more of them than at `width` em, and no more torn words. */
function balancedLines(measured: MeasuredText, width: number): readonly Line[] {
  const widest = breakLines(measured, width);
  if (widest.length < 2) return widest;
  let low = width / (widest.length + 1);
  let high = width;
  while (high - low > balancePrecision) {
    const middle = (low + high) / 2;
    const lines = breakLines(measured, middle);
    if (lines.length > widest.length || tornWords(measured, lines) > tornWords(measured, widest)) low = middle;
    else high = middle;
  }
  return breakLines(measured, high);
}

/** Puts blocks one below another, `gap` apart; empty ones take no room. */
export function stack(blocks: readonly TextBlock[], gap: Px): TextBlock {
  const filled = blocks.filter((block) => block.height > 0);
  let top = 0;
  const runs: Run[] = [];
  const tops: Px[] = [];
  for (const block of filled) {
    for (const line of block.tops) tops.push(line + top);
    for (const run of block.runs) runs.push(top === 0 ? run : { ...run, mark: { ...run.mark, y: run.mark.y + top } });
    top += block.height + gap;
  }
  return {
    width: filled.reduce((widest, block) => Math.max(widest, block.width), 0),
    height: Math.max(0, top - gap),
    tops,
    runs,
    missing: filled.flatMap((block) => block.missing),
  };
}

/**
 * Puts blocks side by side, `gap` apart, and in a further row where the width ends; one of several lines stands alone in its row, so that it is
 * read in one go. All are set in that width, their lines beginning where the direction begins.
 */
export function inRows(
  blocks: readonly TextBlock[],
  { width, leading, direction }: Pick<Setting, 'width' | 'leading' | 'direction'>,
  gap: Px,
): TextBlock {
  const rows: TextBlock[][] = [];
  let end: Px = 0;
  for (const block of blocks.filter(({ height }) => height > 0)) {
    const row = rows.at(-1);
    const isAlone = block.height > leading || (row?.[0]?.height ?? 0) > leading;
    if (row === undefined || isAlone || end + gap + block.width > width) {
      rows.push([block]);
      end = block.width;
    } else {
      const by = (end + gap) * (direction === 'rtl' ? -1 : 1);
      row.push({ ...block, runs: block.runs.map((run) => movedAside(run, by)) });
      end += gap + block.width;
    }
  }
  return stack(
    rows.map((row) => asOneRow(row, gap)),
    0,
  );
}

function asOneRow(blocks: readonly TextBlock[], gap: Px): TextBlock {
  const [first] = blocks;
  return {
    width: blocks.reduce((end, { width }) => end + gap + width, -gap),
    height: first?.height ?? 0,
    tops: first?.tops ?? [],
    runs: blocks.flatMap(({ runs }) => runs),
    missing: blocks.flatMap(({ missing }) => missing),
  };
}

/** A run further to the right. */
export function movedAside({ mark, href }: Run, by: Px): Run {
  const moved = { ...mark, x: mark.x + by };
  return href === undefined ? { mark: moved } : { mark: moved, href };
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

/** How far the baseline lies below the middle of a line, in em: the middle of Source Sans's ascent and descent. */
const baselineBelowMiddle = 0.355;

function setLine(
  measured: MeasuredText,
  line: Line,
  top: Px,
  setting: Setting,
): { readonly width: Px; readonly runs: readonly Run[] } {
  const y = top + setting.leading / 2 + baselineBelowMiddle * setting.size;
  const placed: { readonly from: number; readonly run: Run }[] = [];
  let x = 0;
  for (const item of visualOrder(measured.items, line)) {
    const hyphen = line.hyphen && item.to === line.to;
    const run = setRun(measured, item, hyphen, { x, y, size: setting.size });
    placed.push({ from: item.from, run });
    x += run.mark.width;
  }
  const shift = shiftOf(setting, measured.direction, setting.width - x);
  const inReadingOrder = placed.sort((a, b) => a.from - b.from).map(({ run }) => run);
  return { width: x, runs: shift === 0 ? inReadingOrder : inReadingOrder.map((run) => movedAside(run, shift)) };
}

function shiftOf(setting: Setting, direction: Direction, room: Px): Px {
  if (setting.align === 'center') return room / 2;
  return (setting.align ?? (direction === 'rtl' ? 'right' : 'left')) === 'right' ? room : 0;
}

function setRun(
  measured: MeasuredText,
  item: ShapedItem,
  hyphen: boolean,
  at: Pick<TextMark, 'x' | 'y' | 'size'>,
): Run {
  let pen = 0;
  const shaped = shapeItem(measured, item, hyphen ? '-' : '');
  const text = measured.text.slice(item.from, item.to) + (hyphen ? softHyphen : '');
  const rtl = item.level % 2 === 1;
  const characters = charactersOf(shaped, text, rtl);
  const glyphs = shaped.map((glyph, index) => {
    const { id, dx, dy, advance } = glyph;
    const placed = { id, x: round((pen + dx) * at.size), y: round(-dy * at.size), text: characters[index] ?? '' };
    pen += advance;
    return placed;
  });
  const { part, item: place, href, color } = item.span;
  // All marks are of one shape, since they are copied wherever they are placed.
  const mark: TextMark = {
    kind: 'text',
    part,
    item: place,
    x: at.x,
    y: at.y,
    width: round(pen * at.size),
    size: at.size,
    face: item.face,
    color,
    direction: rtl ? 'rtl' : 'ltr',
    text,
    glyphs,
  };
  return href === undefined ? { mark } : { mark, href };
}

/** What each glyph stands for; "" for all but the first of those that stand for some characters together. */
function charactersOf(shaped: readonly ShapedGlyph[], text: string, rtl: boolean): readonly string[] {
  const characters = new Array<string>(shaped.length).fill('');
  let end = text.length;
  // From the end of the text to its beginning; the glyphs of one cluster have the first of them, from left to right, say it.
  for (let step = 0; step < shaped.length; step += 1) {
    const index = rtl ? step : shaped.length - 1 - step;
    const cluster = shaped[index]?.cluster ?? end;
    if (shaped[index - 1]?.cluster === cluster) continue;
    characters[index] = text.slice(cluster, end);
    end = cluster;
  }
  return characters;
}

/** The parts of items that a line holds, from left to right (UAX #9, L2). */
function visualOrder(items: readonly ShapedItem[], line: Line): readonly ShapedItem[] {
  const parts = partsBetween(items, line.from, line.to);
  const highest = parts.reduce((level, part) => Math.max(level, part.level), 0);
  for (let level = highest; level > 0; level -= 1) reverseRuns(parts, level);
  return parts;
}

/** Reverses every longest run of parts whose level is `level` or higher, in place. */
function reverseRuns(parts: ShapedItem[], level: number): void {
  for (let start = 0; start < parts.length; start += 1) {
    let end = start;
    while (end < parts.length && (parts[end]?.level ?? 0) >= level) end += 1;
    if (end - start > 1) parts.splice(start, end - start, ...parts.slice(start, end).reverse());
    start = Math.max(start, end);
  }
}
