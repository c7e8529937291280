import bidiModule, { type Bidi } from 'bidi-js';
import type { Direction, ShapedGlyph, ShapingFonts } from '../fonts.ts';
import type { FaceName } from '../scene.ts';
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

/** A paragraph, cut into items and measured. */
export interface MeasuredText {
  readonly text: string;
  readonly direction: Direction;
  readonly items: readonly Item[];
  /** Offsets at which a grapheme begins, ascending, the text's length last. */
  readonly graphemes: readonly number[];
  /** `before[i]` is the width, in em, of the text before offset `i`. */
  readonly before: Float64Array;
  /** Graphemes that no font draws. */
  readonly missing: readonly string[];
}

// The package's types say CommonJS with a `default`; what every loader gives is the factory itself.
const bidi: Bidi = (bidiModule as unknown as () => Bidi)();

/**
 * Cuts a paragraph into items (UAX #9 for the levels) and measures it.
 * @param fallback the direction when no character of the text has one
 */
export function measure(
  spans: readonly Span[],
  fallback: Direction,
  language: string,
  fonts: ShapingFonts,
): MeasuredText {
  const text = spans.map((span) => span.text).join('');
  const direction = directionOfText(text) ?? fallback;
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const graphemes = graphemesOf(text, language);
  const missing: string[] = [];
  const items: Item[] = [];
  for (const { from, to, span } of piecesOf(spans, graphemes)) {
    const last = items.at(-1);
    const before = last?.span.style === span.style ? last.face : undefined;
    const found = fonts.faceFor(text.slice(from, to), span.style, language, before);
    if (found === undefined) missing.push(text.slice(from, to));
    const face = found ?? last?.face ?? fonts.faceFor('x', span.style, language) ?? '';
    const item = { from, to, face, level: levels[from] ?? 0, span };
    if (last !== undefined && looksLike(last, item)) items[items.length - 1] = { ...last, to };
    else items.push(item);
  }
  return { text, direction, items, graphemes, before: widths(text, items, language, fonts), missing };
}

/** Each grapheme with the span that it begins in. */
function piecesOf(
  spans: readonly Span[],
  graphemes: readonly number[],
): readonly { readonly from: number; readonly to: number; readonly span: Span }[] {
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

/** The glyphs of a part of an item, from left to right. */
export function shapePart(
  text: string,
  item: Item,
  from: number,
  to: number,
  language: string,
  fonts: ShapingFonts,
): readonly ShapedGlyph[] {
  return fonts.shape(text.slice(from, to), item.face, item.level % 2 === 1 ? 'rtl' : 'ltr', language);
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

function graphemesOf(text: string, language: string): readonly number[] {
  if (/^[\x20-\x7e]*$/.test(text)) return Array.from({ length: text.length + 1 }, (_, index) => index);
  const offsets = Array.from(
    new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(text),
    (segment) => segment.index,
  );
  return [...offsets, text.length];
}

function widths(text: string, items: readonly Item[], language: string, fonts: ShapingFonts): Float64Array {
  const advances = new Float64Array(text.length + 1);
  for (const item of items) {
    for (const glyph of shapePart(text, item, item.from, item.to, language, fonts)) {
      const place = item.from + glyph.cluster + 1;
      advances[place] = (advances[place] ?? 0) + glyph.advance;
    }
  }
  for (let index = 1; index < advances.length; index += 1)
    advances[index] = (advances[index] ?? 0) + (advances[index - 1] ?? 0);
  return advances;
}
