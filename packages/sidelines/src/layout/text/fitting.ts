import { graphemeOffsets } from '../../model/graphemes.ts';
import type { ShapingFonts } from '../fonts.ts';
import type { Px } from '../scene.ts';
import { breakOpportunities } from './opportunities.ts';
import { type Setting, setParagraph, type TextBlock } from './paragraph.ts';
import type { Span } from './spans.ts';

/** The most of a text that is looked at, in UTF-16 units: more than any card holds. */
const most = 2000;

/** Sets a paragraph in at most so many lines: whole where it fits, else as many words as fit and an ellipsis. */
export function setWithin(spans: readonly Span[], setting: Setting, lines: number, fonts: ShapingFonts): TextBlock {
  const text = spans.map((span) => span.text).join('');
  const room = lines * setting.leading;
  if (text.length <= most) {
    const whole = setParagraph(spans, setting, fonts);
    if (whole.height <= room) return whole;
  }
  const set = (end: number): TextBlock => setParagraph(cut(spans, end), setting, fonts);
  const beginning = text.slice(0, most);
  const words = breakOpportunities(beginning, setting.words).map(({ at }) => at);
  const byWords = lastFitting(words, (end) => set(end).height <= room);
  if (byWords !== undefined) return set(byWords);
  const letters = graphemeOffsets(beginning, setting.language);
  return set(lastFitting(letters, (end) => set(end).height <= room) ?? 0);
}

/** The last of some ascending offsets, the text's own end aside, that fits; all before one that fits do. */
function lastFitting(offsets: readonly number[], fits: (offset: number) => boolean): number | undefined {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(offsets[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return offsets[low - 1];
}

/** The spans up to an offset, without the blanks and commas before it, and an ellipsis. */
function cut(spans: readonly Span[], end: number): readonly Span[] {
  const kept: Span[] = [];
  let from = 0;
  for (const span of spans) {
    const text = span.text.slice(0, Math.max(0, end - from));
    from += span.text.length;
    if (text !== '' || kept.length === 0) kept.push({ ...span, text });
  }
  const last = kept.at(-1);
  return last === undefined
    ? []
    : [...kept.slice(0, -1), { ...last, text: `${last.text.replace(/[\s,;:،、，–—]+$/u, '')}…` }];
}

/** A size of type, and its leading. */
export interface Type {
  readonly size: Px;
  readonly leading: Px;
}

/** Sets a text as large as it fits into a height with every word whole; cut at the smallest size. */
export function setLargest(
  spans: readonly Span[],
  setting: Omit<Setting, 'size' | 'leading'>,
  { sizes, height }: { readonly sizes: readonly [Type, ...Type[]]; readonly height: Px },
  fonts: ShapingFonts,
): TextBlock {
  const widest = Math.max(0, ...spans.map((span) => widestWord(span, setting, fonts)));
  const isShort = spans.reduce((length, { text }) => length + text.length, 0) <= most;
  const fitting = sizes.find(({ size, leading }) => {
    if (!isShort || widest * size > setting.width) return false;
    return setParagraph(spans, { ...setting, size, leading }, fonts).height <= height;
  });
  const chosen = fitting ?? sizes.at(-1) ?? sizes[0];
  return setWithin(spans, { ...setting, ...chosen }, Math.max(1, Math.floor(height / chosen.leading)), fonts);
}

/** How wide the widest word is, in em. */
function widestWord(span: Span, setting: Omit<Setting, 'size' | 'leading'>, fonts: ShapingFonts): Px {
  const words = breakOpportunities(span.text.slice(0, most), setting.words).map(({ at }) => at);
  return words.reduce((width, end, index) => {
    const text = span.text.slice(words[index - 1] ?? 0, end).trimEnd();
    const word = setParagraph([{ ...span, text }], { ...setting, size: 1, leading: 1, width: most }, fonts);
    return Math.max(width, word.width);
  }, 0);
}
