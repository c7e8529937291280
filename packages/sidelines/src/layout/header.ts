import { readProse } from '../model/prose.ts';
import type { Timeline } from '../model/timeline.ts';
import { wordsIn } from '../model/words.ts';
import { strand } from './braid.ts';
import { bold, plain } from './cards.ts';
import type { ShapingFonts } from './fonts.ts';
import { type Measures, rhythm, widestLede } from './measures.ts';
import type { Color, Mark, Px } from './scene.ts';
import { placeText, round, setParagraph, stack } from './text/paragraph.ts';
import { spansOf } from './text/spans.ts';
import type { Palette } from './theme.ts';

/** A part of the drawing that is placed from its top. */
export interface Section {
  readonly marks: readonly Mark[];
  /** Where the part ends. */
  readonly bottom: Px;
  /** Graphemes that no font draws. */
  readonly missing: readonly string[];
}

/** The headline and the introduction. */
export function drawHeader(timeline: Timeline, measures: Measures, palette: Palette, fonts: ShapingFonts, top: Px): Section {
  const { type, direction } = measures;
  const serif = { family: 'serif', italic: false } as const;
  const titled = { ...type.title, width: measures.end - measures.start, direction, language: timeline.language, balanced: true };
  const title = setParagraph([{ text: timeline.title ?? '', style: { ...serif, bold: true }, color: palette.ink }], titled, fonts);
  const led = { ...type.lede, width: Math.min(titled.width, widestLede), direction, language: timeline.language };
  const look = { style: { ...serif, bold: false }, color: palette.ink };
  const lede = stack(readProse(timeline.lede ?? '').map((paragraph) => setParagraph(spansOf(paragraph, look), led, fonts)), rhythm / 2);
  const ledeTop = top + title.height + (title.height > 0 && lede.height > 0 ? rhythm * 0.75 : 0);
  return {
    marks: [...placeText(title, leftOf(measures, measures.start, titled.width), top), ...placeText(lede, leftOf(measures, measures.start, led.width), ledeTop)],
    bottom: ledeTop + lede.height,
    missing: [...title.missing, ...lede.missing],
  };
}

/** One sample of a strand a party, then the knot for all together; wrapped where the width ends. */
export function drawLegend(timeline: Timeline, colors: readonly Color[], measures: Measures, palette: Palette, fonts: ShapingFonts, top: Px): Section {
  const sample = 30;
  const items = timeline.parties.map((party, place) => ({ name: party.name, color: colors[place] ?? palette.ink, place }));
  const marks: Mark[] = [];
  const missing: string[] = [];
  let x = measures.start;
  let y = top;
  let rowHeight = 0;
  for (const { name, color, place } of [...items, ...togetherItem(timeline, palette)]) {
    const set = setParagraph([{ text: name, style: bold, color }], { ...measures.type.date, width: measures.end - measures.start - sample - 8, direction: measures.direction, language: timeline.language, align: 'left' }, fonts);
    if (x > measures.start && x + sample + 8 + set.width > measures.end) {
      x = measures.start;
      y += rowHeight;
      rowHeight = 0;
    }
    rowHeight = Math.max(rowHeight, set.height);
    marks.push(...sampleOf(place, color, leftOf(measures, x, sample), y + rhythm / 2, sample, palette));
    marks.push(...placeText(set, leftOf(measures, x + sample + 8, set.width), y));
    missing.push(...set.missing);
    x += sample + 8 + set.width + rhythm * 1.25;
  }
  return { marks, bottom: y + rowHeight, missing };
}

/** The revision and the number of entries. */
export function drawFooter(timeline: Timeline, revision: string, measures: Measures, palette: Palette, fonts: ShapingFonts, top: Px): Section {
  const words = wordsIn(timeline.language);
  const width = measures.end - measures.start;
  const text = `${words.entries}: ${timeline.entries.length} · ${words.revision} ${revision}`;
  const note = setParagraph([{ text, style: plain, color: palette.muted }], { ...measures.type.note, width, direction: measures.direction, language: timeline.language }, fonts);
  const rule: Mark = { kind: 'rect', x: round(leftOf(measures, measures.start, width)), y: round(top), width: round(width), height: 1, fill: palette.rule };
  return { marks: [rule, ...placeText(note, leftOf(measures, measures.start, width), top + rhythm / 2)], bottom: top + rhythm / 2 + note.height, missing: note.missing };
}

/** The left end of something that is `width` wide and begins at logical `x`. */
export function leftOf(measures: Measures, x: Px, width: Px): Px {
  return measures.direction === 'rtl' ? measures.width - x - width : x;
}

function togetherItem(timeline: Timeline, palette: Palette): readonly { readonly name: string; readonly color: Color; readonly place: undefined }[] {
  const joint = timeline.entries.some((entry) => entry.parties.length > 1);
  const words = wordsIn(timeline.language);
  const name = timeline.together ?? (timeline.parties.length === 2 ? words.both : words.all);
  return joint ? [{ name, color: palette.together, place: undefined }] : [];
}

function sampleOf(place: number | undefined, color: Color, x: Px, y: Px, width: Px, palette: Palette): readonly Mark[] {
  if (place === undefined) return knot(x + width / 2, y, color, palette);
  return strand(`M${round(x)} ${round(y)}L${round(x + width)} ${round(y)}`, color, place, palette);
}

/** The mark of a meeting: a ring. */
export function knot(x: Px, y: Px, color: Color, palette: Palette): readonly Mark[] {
  return [circle(x, y, 9, palette.paper), circle(x, y, 7.5, color), circle(x, y, 3, palette.paper)];
}

/** A filled circle, as four cubic arcs. */
export function circle(x: Px, y: Px, radius: Px, fill: Color): Mark {
  const k = radius * 0.5523;
  const [l, r, t, b] = [round(x - radius), round(x + radius), round(y - radius), round(y + radius)];
  const [lk, rk, tk, bk] = [round(x - k), round(x + k), round(y - k), round(y + k)];
  const [cx, cy] = [round(x), round(y)];
  return { kind: 'path', fill, d: `M${l} ${cy}C${l} ${tk} ${lk} ${t} ${cx} ${t}C${rk} ${t} ${r} ${tk} ${r} ${cy}C${r} ${bk} ${rk} ${b} ${cx} ${b}C${lk} ${b} ${l} ${bk} ${l} ${cy}Z` };
}
