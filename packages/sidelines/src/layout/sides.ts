import { plainText, readProse } from '../model/prose.ts';
import type { Timeline } from '../model/timeline.ts';
import { directionOf } from '../model/language.ts';
import { dateLabel, partyLabel, wordsIn } from '../model/words.ts';
import { makeAxis } from './axis.ts';
import { type PlacedAxis, drawAxis } from './axis-marks.ts';
import { knotOf, strands } from './braid.ts';
import { setCards } from './cards.ts';
import type { ShapingFonts } from './fonts.ts';
import { circle, drawFooter, drawHeader, drawLegend, knot, leftOf } from './header.ts';
import { type Measures, measuresFor, rhythm } from './measures.ts';
import { type PlacedCard, chooseSides, placeByTime, placeEvenly } from './placing.ts';
import type { Color, GroupMark, Mark, Px, Scene } from './scene.ts';
import { placeText, round } from './text/paragraph.ts';
import { type Palette, mix, partyColor } from './theme.ts';

/** What a drawing depends on besides the timeline. */
export interface LayoutOptions {
  readonly width: Px;
  /** `even`: as close as they may stand; `time`: distance is duration. */
  readonly spacing: Spacing;
  readonly palette: Palette;
  /** Printed below the drawing. */
  readonly revision: string;
}

/** How entries are spaced along the spine. */
export type Spacing = 'even' | 'time';

/** A drawing, and what could not be drawn. */
export interface Layout {
  readonly scene: Scene;
  /** Graphemes that no font draws, each once; a picture with any of them must not be published. */
  readonly missing: readonly string[];
}

/** Draws a timeline as sides that part and meet along a spine. */
export function layOut(timeline: Timeline, options: LayoutOptions, fonts: ShapingFonts): Layout {
  const { palette } = options;
  const measures = measuresFor(options.width, timeline.parties.length, directionOf(timeline.language), options.spacing === 'time');
  const colors = strandColors(timeline, palette);
  const header = drawHeader(timeline, measures, palette, fonts, rhythm * 2);
  const legend = drawLegend(timeline, colors, measures, palette, fonts, header.bottom + rhythm);
  const cards = setCards(timeline, measures, palette, fonts);
  const top = legend.bottom + rhythm * 3;
  const evenly = placeEvenly(cards, chooseSides(cards, timeline.parties.length, measures), top);
  const { placed, axis } = options.spacing === 'even' ? { placed: evenly, axis: undefined } : placeOnAxis(timeline, evenly, measures, top);
  const end = Math.max(axis === undefined ? top : axis.top + axis.end, ...placed.map(({ card, y }) => y + card.height));
  const spine = { top: top - rhythm * 1.75, bottom: end + rhythm * 1.5 };
  const footer = drawFooter(timeline, options.revision, measures, palette, fonts, spine.bottom + rhythm * 1.5);
  const words = wordsIn(timeline.language);
  return {
    scene: {
      width: options.width,
      height: Math.ceil(footer.bottom + rhythm * 1.5),
      title: timeline.title ?? words.timeline,
      description: plainText(readProse(timeline.lede ?? '')),
      language: timeline.language,
      background: palette.paper,
      marks: [
        { kind: 'group', role: 'header', marks: header.marks },
        { kind: 'group', role: 'legend', marks: legend.marks },
        { kind: 'group', role: 'spine', marks: [...(axis === undefined ? [] : drawAxis(axis, placed, colors, measures, palette, fonts, timeline.language)), ...strands(placed, colors, measures, palette, spine)] },
        ...placed.map((item) => drawCard(timeline, item, colors, measures, palette)),
        { kind: 'group', role: 'footer', marks: footer.marks },
      ],
    },
    missing: [...new Set([header, legend, footer, ...cards.map((card) => card.text)].flatMap((part) => part.missing))],
  };
}

/** Places cards by time, on an axis somewhat longer than the cards would need. */
function placeOnAxis(timeline: Timeline, evenly: readonly PlacedCard[], measures: Measures, top: Px): { readonly placed: readonly PlacedCard[]; readonly axis: PlacedAxis } {
  const length = Math.max(rhythm * 12, ((evenly.at(-1)?.y ?? top) - top) * 1.2);
  const axis = makeAxis(timeline, length);
  const cards = axis.order.flatMap((index) => evenly[index]?.card ?? []);
  const wishes = axis.order.map((index) => top + (axis.wishes[index] ?? 0));
  const placed = placeByTime(cards, chooseSides(cards, timeline.parties.length, measures), wishes, top);
  const shift = top - Math.min(top, placed[0]?.y ?? top);
  return { placed, axis: { ...axis, top: top + shift } };
}

/** One colour a strand; a timeline without parties has one strand all the same. */
function strandColors(timeline: Timeline, palette: Palette): readonly Color[] {
  if (timeline.parties.length === 0) return [palette.muted];
  return timeline.parties.map((party, place) => partyColor(palette, party, place));
}

function drawCard(timeline: Timeline, placed: PlacedCard, colors: readonly Color[], measures: Measures, palette: Palette): GroupMark {
  const { card, y } = placed;
  const marks = card.span === 'bridge' ? drawBridge(placed, colors, measures, palette) : drawSide(placed, colors, measures, palette);
  const label = [dateLabel(timeline, card.entry), partyLabel(timeline, card.entry)].filter((part) => part !== '').join(', ');
  return { kind: 'group', role: 'entry', entry: card.entry.id, label, marks: [...marks, ...placeText(card.text, textLeft(placed, measures), y + card.padding)] };
}

/** A hairline from the knot over the whole card, in the party's colour. */
function drawSide(placed: PlacedCard, colors: readonly Color[], measures: Measures, palette: Palette): readonly Mark[] {
  const { card, side, y } = placed;
  const from = knotOf(placed, colors.length, measures);
  const to = from + (side === 'start' ? -1 : 1) * (cardInset + measures.card);
  const start = Math.min(from, to);
  const width = Math.abs(to - from);
  const line: Mark = { kind: 'rect', x: round(leftOf(measures, start, width)), y: round(y - 0.75), width: round(width), height: 1.5, fill: mix(palette.paper, card.color, 0.55) };
  const x = leftOf(measures, from, 0);
  return [line, circle(x, y, 7, palette.paper), circle(x, y, 5.5, card.color)];
}

/** A band across both sides, its upper edge in the colours of those who meet. */
function drawBridge(placed: PlacedCard, colors: readonly Color[], measures: Measures, palette: Palette): readonly Mark[] {
  const { card, y } = placed;
  const bleed = measures.columns === 1 ? 10 : 0;
  const start = measures.start - bleed;
  const width = measures.end - measures.start + 2 * bleed;
  const share = width / card.parties.length;
  const edge = card.parties.map((party, index): Mark => {
    const x = leftOf(measures, start + index * share, share);
    return { kind: 'rect', x: round(x), y: round(y - 1), width: round(share), height: 2, fill: colors[party] ?? palette.ink };
  });
  const band: Mark = { kind: 'rect', x: round(leftOf(measures, start, width)), y: round(y), width: round(width), height: round(card.height), fill: mix(palette.paper, palette.together, 0.08) };
  return [band, ...edge, ...knot(leftOf(measures, knotOf(placed, colors.length, measures), 0), y, palette.together, palette)];
}

/** From a knot to the text of its card. */
const cardInset: Px = 14;

function textLeft(placed: PlacedCard, measures: Measures): Px {
  const { card, side } = placed;
  if (card.span === 'bridge') {
    const start = measures.columns === 2 ? measures.spine - measures.bridge / 2 : measures.start + (measures.end - measures.start - measures.bridge) / 2;
    return leftOf(measures, start, measures.bridge);
  }
  const start = side === 'start' ? measures.spine - measures.reach - cardInset - measures.card : measures.spine + measures.reach + cardInset;
  return leftOf(measures, start, measures.card);
}
