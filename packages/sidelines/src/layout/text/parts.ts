import type { ShapedGlyph } from '../fonts.ts';
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

/** An item, or a part of one that has its span and its face. */
export interface ShapedItem extends Item {
  /** The item that it is, or is a part of. */
  readonly whole: Item & {
    /** From left to right. */
    readonly glyphs: readonly ShapedGlyph[];
    /** What matches the letters of the one script that it was taken for; nothing where it has several, or none. */
    readonly script: () => RegExp | undefined;
  };
}

/** The scripts of the product's own fonts, and what no letter of another script is part of. */
const scripts = [
  { letter: /\p{Script=Latin}/u, other: /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u },
  { letter: /\p{Script=Cyrillic}/u, other: /[^\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u },
  { letter: /\p{Script=Greek}/u, other: /[^\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]/u },
  { letter: /\p{Script=Arabic}/u, other: /[^\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u },
  { letter: /\p{Script=Hebrew}/u, other: /[^\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]/u },
  { letter: /\p{Script=Han}/u, other: /[^\p{Script=Han}\p{Script=Common}\p{Script=Inherited}]/u },
];

/** Finds the script of a text when it is first asked for, and once: most lines are not parts of longer ones. */
export function scriptFinder(text: string): () => RegExp | undefined {
  let found: { readonly script: RegExp | undefined } | undefined;
  return () => {
    found ??= { script: scripts.find(({ letter, other }) => letter.test(text) && !other.test(text))?.letter };
    return found.script;
  };
}

/**
 * The glyphs of a part of an item of a text, cut out of those of the whole; `undefined` where they would be others if the part were shaped
 * by itself, which HarfBuzz tells of each glyph, or where its script might be taken for another.
 */
export function cutOut(text: string, { from, to, level, whole }: ShapedItem): readonly ShapedGlyph[] | undefined {
  if (from === whole.from && to === whole.to) return whole.glyphs;
  if (whole.script()?.test(text.slice(from, to)) !== true) return undefined;
  const { glyphs } = whole;
  const [begin, end] = [from - whole.from, to - whole.from];
  const rtl = level % 2 === 1;
  const first = firstOf(glyphs, ({ cluster }) => (rtl ? cluster < end : cluster >= begin));
  const stop = firstOf(glyphs, ({ cluster }) => (rtl ? cluster < begin : cluster >= end));
  const [atBegin, atEnd] = rtl ? [glyphs[stop - 1], glyphs[first - 1]] : [glyphs[first], glyphs[stop]];
  if (!isCut(atBegin, begin) || !(to === whole.to || isCut(atEnd, end))) return undefined;
  const part = glyphs.slice(first, stop);
  return begin === 0 ? part : part.map((glyph) => ({ ...glyph, cluster: glyph.cluster - begin }));
}

/** Whether the text may be cut at an offset, where a glyph of it begins. */
function isCut(glyph: ShapedGlyph | undefined, offset: number): boolean {
  return glyph?.cluster === offset && (offset === 0 || !glyph.bound);
}

/** The index of the first glyph for which something holds that holds for all after it. */
function firstOf(glyphs: readonly ShapedGlyph[], holds: (glyph: ShapedGlyph) => boolean): number {
  let low = 0;
  let high = glyphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const glyph = glyphs[middle];
    if (glyph !== undefined && holds(glyph)) high = middle;
    else low = middle + 1;
  }
  return low;
}
