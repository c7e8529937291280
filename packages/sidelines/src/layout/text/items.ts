import bidiModule, { type Bidi } from 'bidi-js';
import { graphemeOffsets } from '../../model/graphemes.ts';
import type { Direction, ShapedGlyph, ShapingFonts } from '../fonts.ts';
import type { FaceName } from '../scene.ts';
import { breaksByPatterns } from './hyphens.ts';
import type { Hyphenator } from './liang.ts';
import { breakOpportunities, type Opportunity } from './opportunities.ts';
import type { Span } from './spans.ts';

/** A stretch of a paragraph in one face, one direction and one span. */
export interface Item {
  /** UTF-16 offsets in the paragraph's text, half open. */
  readonly from: number;
  readonly to: number;
  readonly face: FaceName;
  /** The embedding level of UAX #9: odd runs from right to left. */
  readonly level: number;
  readonly span: Span;
}

/** What measuring depends on besides the text. */
interface Circumstances {
  /** The direction of a text of which no character has one. */
  readonly direction: Direction;
  readonly language: string;
  readonly fonts: ShapingFonts;
}

/** A paragraph, cut into items and measured. */
export interface MeasuredText extends Circumstances {
  readonly text: string;
  readonly items: readonly Item[];
  /** Offsets at which a grapheme begins, ascending, the text's length last. */
  readonly graphemes: readonly number[];
  /** Where a line may end or must, ascending. */
  readonly opportunities: readonly Opportunity[];
  /** `before[i]` is the width, in em, of the text before offset `i`. */
  readonly before: Float64Array;
  /** The width, in em, of a hyphen that is drawn at the end of a line; nothing where none may be. */
  readonly hyphenWidth: number;
  /** Graphemes that no font draws. */
  readonly missing: readonly string[];
}

/** A place where a word may be broken with a hyphen; at the end of a line, the hyphen itself. */
export const softHyphen = '\u00ad';

// The package's types say CommonJS with a `default`; what every loader gives is the factory itself.
const bidi: Bidi = (bidiModule as unknown as () => Bidi)();

/**
 * Cuts a paragraph into items (UAX #9 for the levels) and measures it.
 * @param hyphenator where words may be broken besides where the author says
 */
export function measure(
  spans: readonly Span[],
  circumstances: Circumstances,
  hyphenator: Hyphenator = () => [],
): MeasuredText {
  const { language, fonts } = circumstances;
  const { text, pure, hyphens } = withoutHyphens(spans, language);
  const direction = directionOfText(text) ?? circumstances.direction;
  const graphemes = graphemeOffsets(text, language);
  const { items, missing } = itemise(text, piecesOf(pure, graphemes), { direction, language, fonts });
  const before = widths({ text, items, language, fonts });
  const broken = [
    ...hyphens.map((at) => ({ at, required: false, hyphen: true, reluctant: false })),
    ...breaksByPatterns(text, hyphenator, hyphens).map((at) => ({
      at,
      required: false,
      hyphen: true,
      reluctant: true,
    })),
  ];
  const opportunities = breakOpportunities(text, language, broken);
  const hyphenWidth = broken.length === 0 ? 0 : widestHyphen(items, { language, fonts });
  return { text, direction, language, fonts, items, graphemes, opportunities, before, hyphenWidth, missing };
}

/** A paragraph as it is drawn. */
interface Prepared {
  readonly text: string;
  /** The spans, whose texts make up the text. */
  readonly pure: readonly Span[];
  /** Where a soft hyphen stood between two letters. */
  readonly hyphens: readonly number[];
}

/** The text without soft hyphens, since they would part letters that belong together, in kerning and in ligatures. */
function withoutHyphens(spans: readonly Span[], language: string): Prepared {
  const places: number[] = [];
  let text = '';
  const pure = spans.map((span) => {
    const parts = drawable(span.text, language).split(softHyphen);
    for (const [index, part] of parts.entries()) {
      if (index > 0) places.push(text.length);
      text += part;
    }
    return { ...span, text: parts.join('') };
  });
  const joins = (at: number): boolean =>
    /[\p{L}\p{M}]$/u.test(text.slice(at - 2, at)) && /^\p{L}/u.test(text.slice(at, at + 2));
  const hyphens = places.filter((at) => at > 1 && joins(at));
  return { text, pure, hyphens };
}

/** The text with every blank and control character as a space, or as a no-break space where no line may end; as long as before. */
function drawable(text: string, language: string): string {
  const blanks = text.replaceAll(/[\u202f\u2007]/g, '\u00a0').replaceAll(/[^\S\n\u00a0]|[^\P{Cc}\n]/gu, ' ');
  // French writes « so », and the quotes stay with their words.
  return /^fr\b/i.test(language) ? blanks.replaceAll(/(?<=[«‹]) | (?=[»›])/g, '\u00a0') : blanks;
}

function widestHyphen(items: readonly Item[], { language, fonts }: Pick<MeasuredText, 'language' | 'fonts'>): number {
  const faces = [...new Set(items.map(({ face }) => face))];
  return Math.max(
    0,
    ...faces.map((face) => fonts.shape('-', face, 'ltr', language).reduce((sum, { advance }) => sum + advance, 0)),
  );
}

/** A grapheme, and the span that it begins in. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly span: Span;
}

function itemise(
  text: string,
  pieces: readonly Piece[],
  { direction, language, fonts }: Circumstances,
): Pick<MeasuredText, 'items' | 'missing'> {
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const missing: string[] = [];
  const items: Item[] = [];
  for (const { from, to, span } of pieces) {
    const last = items.at(-1);
    const before = last?.span.style === span.style ? last.face : undefined;
    const found = fonts.faceFor(text.slice(from, to), span.style, language, before);
    if (found === undefined) missing.push(text.slice(from, to));
    const face = found ?? last?.face ?? fonts.faceFor('x', span.style, language) ?? '';
    const item = { from, to, face, level: levels[from] ?? 0, span };
    if (last !== undefined && looksLike(last, item)) items[items.length - 1] = { ...last, to };
    else items.push(item);
  }
  return { items, missing };
}

/** Each grapheme with the span that it begins in. */
function piecesOf(spans: readonly Span[], graphemes: readonly number[]): readonly Piece[] {
  const ends = spans.map((span) => span.text.length);
  for (let index = 1; index < ends.length; index += 1) ends[index] = (ends[index] ?? 0) + (ends[index - 1] ?? 0);
  let at = 0;
  return graphemes.slice(1).flatMap((to, index) => {
    const from = graphemes[index] ?? 0;
    while (from >= (ends[at] ?? to)) at += 1;
    const span = spans[at];
    return span === undefined ? [] : [{ from, to, span }];
  });
}

function looksLike(a: Item, b: Item): boolean {
  return a.span === b.span && a.face === b.face && a.level === b.level;
}

/** The glyphs of an item, or of a part of one, from left to right, and of what is added to it in reading order. */
export function shapeItem(
  { text, language, fonts }: Pick<MeasuredText, 'text' | 'language' | 'fonts'>,
  item: Item,
  added = '',
): readonly ShapedGlyph[] {
  return fonts.shape(text.slice(item.from, item.to) + added, item.face, item.level % 2 === 1 ? 'rtl' : 'ltr', language);
}

/** The width, in em, of a part of a text that is shaped by itself. */
export function widthAlone(measured: MeasuredText, from: number, to: number): number {
  let width = 0;
  for (const item of partsBetween(measured.items, from, to))
    for (const { advance } of shapeItem(measured, item)) width += advance;
  return width;
}

/** The items, or the parts of them, that lie between two offsets. */
export function partsBetween(items: readonly Item[], from: number, to: number): Item[] {
  const parts: Item[] = [];
  for (let index = firstEndingAfter(items, from); index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined || item.from >= to) break;
    parts.push({ ...item, from: Math.max(item.from, from), to: Math.min(item.to, to) });
  }
  return parts;
}

function firstEndingAfter(items: readonly Item[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.to ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The direction of a paragraph; `undefined` where none of its characters has one. */
export function directionOfSpans(spans: readonly Span[]): Direction | undefined {
  return directionOfText(spans.map(({ text }) => text).join(''));
}

/** The direction of the first character that has one (UAX #9, P2), isolates skipped; `undefined` when none has. */
function directionOfText(text: string): Direction | undefined {
  const strong = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]|\p{L}/u.exec(
    text,
  )?.[0];
  if (strong === undefined) return undefined;
  return /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u.test(strong)
    ? 'rtl'
    : 'ltr';
}

function widths(measured: Pick<MeasuredText, 'text' | 'items' | 'language' | 'fonts'>): Float64Array {
  const before = new Float64Array(measured.text.length + 1);
  for (const item of measured.items) {
    for (const glyph of shapeItem(measured, item)) {
      const place = item.from + glyph.cluster + 1;
      before[place] = (before[place] ?? 0) + glyph.advance;
    }
  }
  for (let index = 1; index < before.length; index += 1)
    before[index] = (before[index] ?? 0) + (before[index - 1] ?? 0);
  return before;
}
