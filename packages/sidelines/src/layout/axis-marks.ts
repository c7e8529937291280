import type { Stretch, TimeAxis } from './axis.ts';
import { restOf } from './braid.ts';
import { plain } from './cards.ts';
import type { ShapingFonts } from './fonts.ts';
import { leftOf } from './header.ts';
import { type Measures, rhythm } from './measures.ts';
import type { PlacedCard } from './placing.ts';
import type { Color, Mark, Px } from './scene.ts';
import { placeText, round, setParagraph } from './text/paragraph.ts';
import { type Palette, mix } from './theme.ts';

/** An axis and where it begins. */
export interface PlacedAxis extends TimeAxis {
  readonly top: Px;
}

/** How wide the span of a date is drawn behind its party's strand. */
const periodWidth: Px = 13;

/** Years in the lane, the spans of dates behind the strands, and marks where a long gap is broken. */
export function drawAxis(axis: PlacedAxis, placed: readonly PlacedCard[], colors: readonly Color[], measures: Measures, palette: Palette, fonts: ShapingFonts, language: string): readonly Mark[] {
  const taken = placed.filter(({ card }) => card.span === 'bridge').map(({ card, y }) => ({ from: y - rhythm / 2, to: y + card.height }));
  const ticks = axis.ticks.filter(({ at }) => !taken.some(({ from, to }) => axis.top + at + rhythm / 2 > from && axis.top + at - rhythm / 2 < to));
  return [
    ...placed.flatMap(({ card }, place) => drawPeriod(axis.periods[axis.order[place] ?? -1], card.parties, axis.top, colors, measures, palette)),
    ...ticks.flatMap(({ at, label }) => drawTick(label, axis.top + at, measures, palette, fonts, language)),
    ...axis.breaks.flatMap((gap) => drawBreak(gap, axis.top, measures, palette)),
  ];
}

function drawPeriod(period: Stretch | undefined, parties: readonly number[], top: Px, colors: readonly Color[], measures: Measures, palette: Palette): readonly Mark[] {
  if (period === undefined) return [];
  const height = Math.max(3, period.to - period.from);
  return parties.map((party) => {
    const left = leftOf(measures, restOf(party, colors.length, measures) - periodWidth / 2, periodWidth);
    return { kind: 'rect', x: round(left), y: round(top + period.from), width: periodWidth, height: round(height), radius: Math.min(4, round(height / 2)), fill: mix(palette.paper, colors[party] ?? palette.ink, 0.28) };
  });
}

function drawTick(label: string, y: Px, measures: Measures, palette: Palette, fonts: ShapingFonts, language: string): readonly Mark[] {
  const { lane, direction, type } = measures;
  const set = setParagraph([{ text: label, style: plain, color: palette.muted }], { ...type.note, width: lane.width + 24, direction, language, align: 'center' }, fonts);
  return placeText(set, leftOf(measures, lane.middle, 0) - (lane.width + 24) / 2, y - set.height / 2);
}

/** Two short strokes across the lane, where time was left out. */
function drawBreak(gap: Stretch, top: Px, measures: Measures, palette: Palette): readonly Mark[] {
  const y = top + (gap.from + gap.to) / 2;
  const x = leftOf(measures, measures.lane.middle, 0);
  return [-3, 3].map((offset) => ({
    kind: 'path',
    d: `M${round(x - 9)} ${round(y + offset + 3)}L${round(x + 9)} ${round(y + offset - 3)}`,
    stroke: { color: palette.muted, width: 1.5 },
  }));
}
