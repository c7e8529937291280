import type { Stretch, Tick, TimeAxis } from './axis.ts';
import { knotOf, restOf } from './braid.ts';
import { mix } from './color.ts';
import { type Draft, leftOf, plain, type Section, settingOf } from './draft.ts';
import { rhythm } from './measures.ts';
import type { PlacedCard } from './placing.ts';
import { type Mark, type Px, round } from './scene.ts';
import { placeText, setParagraph } from './text/paragraph.ts';
import { hairlineOf } from './theme.ts';

/** An axis and where it begins. */
export interface PlacedAxis extends TimeAxis {
  readonly top: Px;
}

/** How wide the span of a date is drawn behind its party's strand. */
const periodWidth: Px = 13;

/** The spans of dates behind the strands, lines from them to their cards, and marks where a long gap is broken. */
export function drawPeriods(draft: Draft, axis: PlacedAxis, placed: readonly PlacedCard[]): readonly Mark[] {
  const periods = placed.flatMap((item, place) => drawPeriod(draft, axis.stops[place]?.period, item, axis.top));
  return [...periods, ...axis.breaks.flatMap((gap) => drawBreak(draft, axis.top + (gap.from + gap.to) / 2))];
}

/** The years in the lane, over the strands, each on a ground of paper. */
export function drawTicks(draft: Draft, axis: PlacedAxis, placed: readonly PlacedCard[]): Omit<Section, 'bottom'> {
  const ticks = ticksBesides(placed, axis).map(({ at, label }) => drawTick(draft, label, axis.top + at));
  return { marks: ticks.flatMap((tick) => tick.marks), missing: ticks.flatMap((tick) => tick.missing) };
}

/** The ticks that no bridge covers; both run downwards. */
function ticksBesides(placed: readonly PlacedCard[], axis: PlacedAxis): readonly Tick[] {
  const bridges = placed
    .filter(({ card }) => card.bridges)
    .map(({ card, y }) => ({ from: y - rhythm, to: y + card.height + rhythm / 2 }));
  let next = 0;
  return axis.ticks.filter(({ at }) => {
    const y = axis.top + at;
    while ((bridges[next]?.to ?? y) < y) next += 1;
    return y <= (bridges[next]?.from ?? y);
  });
}

/** How far a card may stand from its time without a line between the two. */
const nearby: Px = rhythm / 2;

function drawPeriod(draft: Draft, period: Stretch | undefined, placed: PlacedCard, top: Px): readonly Mark[] {
  if (period === undefined) return [];
  const { measures, palette, colors } = draft;
  const from = top + period.from;
  const height = Math.max(3, period.to - period.from);
  const away = placed.y < from - nearby || placed.y > from + height + nearby;
  return placed.card.parties.flatMap((party): readonly Mark[] => {
    const color = colors[party] ?? palette.ink;
    const rest = restOf(draft, party);
    const bar: Mark = {
      kind: 'rect',
      x: round(leftOf(measures, rest - periodWidth / 2, periodWidth)),
      y: round(from),
      width: periodWidth,
      height: round(height),
      radius: Math.min(4, round(height / 2)),
      fill: mix(palette.paper, color, 0.28),
    };
    const start = `${round(leftOf(measures, rest, 0))} ${round(from + Math.min(height / 2, rhythm))}`;
    const end = `${round(leftOf(measures, knotOf(draft, placed), 0))} ${round(placed.y)}`;
    return away
      ? [bar, { kind: 'path', d: `M${start}L${end}`, stroke: { color: hairlineOf(palette, color), width: 1 } }]
      : [bar];
  });
}

function drawTick(draft: Draft, label: string, y: Px): Omit<Section, 'bottom'> {
  const { measures, palette, fonts } = draft;
  const room = measures.lane.width + rhythm;
  const setting = settingOf(draft, measures.type.note, { width: room, align: 'center' });
  const set = setParagraph([{ text: label, style: plain, color: palette.muted }], setting, fonts);
  const middle = leftOf(measures, measures.lane.middle, 0);
  const ground: Mark = {
    kind: 'rect',
    x: round(middle - set.width / 2 - 3),
    y: round(y - set.height / 2),
    width: round(set.width + 6),
    height: round(set.height),
    fill: palette.paper,
  };
  return { marks: [ground, ...placeText(set, middle - room / 2, y - set.height / 2)], missing: set.missing };
}

/** Two short strokes across the lane, where time was left out. */
function drawBreak({ measures, palette }: Draft, y: Px): readonly Mark[] {
  const x = leftOf(measures, measures.lane.middle, 0);
  return [-3, 3].map((offset) => ({
    kind: 'path',
    d: `M${round(x - 9)} ${round(y + offset + 3)}L${round(x + 9)} ${round(y + offset - 3)}`,
    stroke: { color: palette.muted, width: 1.5 },
  }));
}
