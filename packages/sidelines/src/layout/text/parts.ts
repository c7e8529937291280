import type { ShapedGlyph } from '../fonts.ts';
import type { ShapedItem } from './items.ts';

/** The scripts of the product's own fonts, and what no letter of another script is part of. */
const scripts = [
  { letter: /\p{Script=Latin}/u, other: /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u },
  { letter: /\p{Script=Cyrillic}/u, other: /[^\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u },
  { letter: /\p{Script=Greek}/u, other: /[^\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]/u },
  { letter: /\p{Script=Arabic}/u, other: /[^\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]/u },
  { letter: /\p{Script=Hebrew}/u, other: /[^\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]/u },
  { letter: /\p{Script=Han}/u, other: /[^\p{Script=Han}\p{Script=Common}\p{Script=Inherited}]/u },
];

/** Whether a text and a part of it are both taken for one script, since all their letters are of one. */
function isOfOneScript(text: string, part: string): boolean {
  return scripts.some(({ letter, other }) => letter.test(part) && !other.test(text));
}

/**
 * The glyphs of a part of an item of a text, cut out of those of the whole; `undefined` where they would be others if the part were shaped
 * by itself, which HarfBuzz tells of each glyph, or where its script might be taken for another.
 */
export function cutOut(text: string, { from, to, level, whole }: ShapedItem): readonly ShapedGlyph[] | undefined {
  if (from === whole.from && to === whole.to) return whole.glyphs;
  if (!isOfOneScript(text.slice(whole.from, whole.to), text.slice(from, to))) return undefined;
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
