import bidiModule, { type Bidi } from 'bidi-js';
import { graphemeOffsets } from '../../model/graphemes.ts';
import { directionOfParagraph } from '../../model/script.ts';
import type { Direction, ShapedGlyph, ShapingFonts } from '../fonts.ts';
import { breaksByPatterns } from './hyphens.ts';
import type { Hyphenator } from './liang.ts';
import { breakOpportunities, type Opportunity } from './opportunities.ts';
import { cutOut, type Item, type ShapedItem, scriptFinder } from './parts.ts';
import type { Span } from './spans.ts';
import type { Words } from './word-breaks.ts';

/** What measuring depends on besides the text. */
interface Circumstances {
  /** The direction of a text of which no character has one. */
  readonly direction: Direction;
  readonly language: string;
  readonly fonts: ShapingFonts;
}

/** By what it is found where lines may end. */
interface Breaking {
  readonly hyphenator?: Hyphenator | undefined;
  readonly words?: Words | undefined;
}

/** A paragraph, cut into items and measured. */
export interface MeasuredText extends Circumstances {
  readonly text: string;
  readonly items: readonly ShapedItem[];
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
 * @param breaking where words may be broken besides where the author says, and the words of scripts without spaces
 */
export function measure(
  spans: readonly Span[],
  circumstances: Circumstances,
  { hyphenator = () => [], words }: Breaking = {},
): MeasuredText {
  const { language, fonts } = circumstances;
  const { text, pure, hyphens } = withoutHyphens(spans, language);
  const direction = directionOfParagraph(text, circumstances.direction);
  const graphemes = graphemeOffsets(text, language);
  const found = itemise(text, { pure, graphemes }, { direction, language, fonts });
  const { missing } = found;
  const items = found.items.map((item) => shaped(text, item, { language, fonts }));
  const before = widths(text, items);
  const broken = [
    ...hyphens.map((at) => ({ at, required: false, hyphen: true, reluctant: false })),
    ...breaksByPatterns(text, hyphenator, hyphens).map((at) => ({
      at,
      required: false,
      hyphen: true,
      reluctant: true,
    })),
  ];
  const opportunities = breakOpportunities(text, words, broken);
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

function itemise(
  text: string,
  { pure, graphemes }: Pick<Prepared, 'pure'> & Pick<MeasuredText, 'graphemes'>,
  { direction, language, fonts }: Circumstances,
): { readonly items: readonly Item[]; readonly missing: readonly string[] } {
  const levels = levelsOf(text, direction);
  const spanAt = spanFinder(pure);
  const missing: string[] = [];
  const items: { -readonly [Key in keyof Item]: Item[Key] }[] = [];
  let last: (typeof items)[number] | undefined;
  for (let index = 1; index < graphemes.length; index += 1) {
    const [from, to] = [graphemes[index - 1] ?? 0, graphemes[index] ?? 0];
    const span = spanAt(from);
    if (span === undefined) break;
    const before = last?.span.style === span.style ? last.face : undefined;
    const found = fonts.faceFor(text.slice(from, to), span.style, language, before);
    if (found === undefined) missing.push(text.slice(from, to));
    const face = found ?? last?.face ?? fonts.faceFor('x', span.style, language) ?? '';
    const item = { from, to, face, level: levels?.[from] ?? 0, span };
    if (last !== undefined && looksLike(last, item)) last.to = to;
    else {
      items.push(item);
      last = item;
    }
  }
  return { items, missing };
}

/** Finds the span of each of some offsets that ascend. */
function spanFinder(spans: readonly Span[]): (offset: number) => Span | undefined {
  let place = 0;
  let end = spans[0]?.text.length ?? 0;
  return (offset) => {
    while (offset >= end && place < spans.length) {
      place += 1;
      end += spans[place]?.text.length ?? 0;
    }
    return spans[place];
  };
}

function looksLike(a: Item, b: Item): boolean {
  return a.span === b.span && a.face === b.face && a.level === b.level;
}

/** What has a direction other than from left to right, or gives it to others: letters of the Semitic scripts and their kin, and controls. */
const turning =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** The embedding levels of a text's UTF-16 units; nothing where all are 0. */
function levelsOf(text: string, direction: Direction): Uint8Array | undefined {
  return direction === 'ltr' && !turning.test(text) ? undefined : bidi.getEmbeddingLevels(text, direction).levels;
}

type Shaping = Pick<MeasuredText, 'language' | 'fonts'>;

function shaped(text: string, item: Item, shaping: Shaping): ShapedItem {
  const { from, to, face, level, span } = item;
  const words = text.slice(from, to);
  const glyphs = shape(words, item, shaping);
  const whole = { from, to, face, level, span, glyphs, script: scriptFinder(words) };
  return { from, to, face, level, span, whole };
}

function shape(text: string, { face, level }: Item, { language, fonts }: Shaping): readonly ShapedGlyph[] {
  return fonts.shape(text, face, level % 2 === 1 ? 'rtl' : 'ltr', language);
}

/** The glyphs of an item, or of a part of one, from left to right, and of what is added to it in reading order. */
export function shapeItem(measured: MeasuredText, item: ShapedItem, added = ''): readonly ShapedGlyph[] {
  const cut = added === '' ? cutOut(measured.text, item) : undefined;
  return cut ?? shape(measured.text.slice(item.from, item.to) + added, item, measured);
}

/** The width, in em, of a part of a text that is shaped by itself. */
export function widthAlone(measured: MeasuredText, from: number, to: number): number {
  let width = 0;
  for (const item of partsBetween(measured.items, from, to))
    for (const { advance } of shapeItem(measured, item)) width += advance;
  return width;
}

/** The items, or the parts of them, that lie between two offsets. */
export function partsBetween(items: readonly ShapedItem[], from: number, to: number): ShapedItem[] {
  const parts: ShapedItem[] = [];
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

/** The direction of a paragraph, among others of a direction. */
export function directionOfSpans(spans: readonly Span[], around: Direction): Direction {
  return directionOfParagraph(spans.map(({ text }) => text).join(''), around);
}

function widths(text: string, items: readonly ShapedItem[]): Float64Array {
  const before = new Float64Array(text.length + 1);
  for (const { from, whole } of items) {
    for (const { cluster, advance } of whole.glyphs) {
      const place = from + cluster + 1;
      before[place] = (before[place] ?? 0) + advance;
    }
  }
  for (let index = 1; index < before.length; index += 1)
    before[index] = (before[index] ?? 0) + (before[index - 1] ?? 0);
  return before;
}
