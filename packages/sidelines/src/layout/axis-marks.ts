import type { Stretch, Tick, TimeAxis } from './axis.ts';
import { restOf } from './braid.ts';
import { mix } from './color.ts';
import { type Draft, leftOf, plain, type Section, settingOf } from './draft.ts';
import { rhythm } from './measures.ts';
import type { PlacedCard } from './placing.ts';
import { type Mark, type Px, round } from './scene.ts';
import { placeText, setParagraph } from './text/paragraph.ts';

/** An axis and where it begins. */
export interface PlacedAxis extends TimeAxis {
  readonly top: Px;
}

/** How wide the span of a date is drawn behind its party's strand. */
const periodWidth: Px = 13;

/** Years in the lane, the spans of dates behind the strands, and marks where a long gap is broken. */
export function drawAxis(draft: Draft, axis: PlacedAxis, placed: readonly PlacedCard[]): Omit<Section, 'bottom'> {
  const ticks = ticksBesides(placed, axis).map(({ at, label }) => drawTick(draft, label, axis.top + at));
  return {
    marks: [
      ...placed.flatMap(({ card }, place) => drawPeriod(draft, axis.stops[place]?.period, card.parties, axis.top)),
      ...ticks.flatMap((tick) => tick.marks),
      ...axis.breaks.flatMap((gap) => drawBreak(draft, axis.top + (gap.from + gap.to) / 2)),
    ],
    missing: ticks.flatMap((tick) => tick.missing),
  };
}

/** The ticks that no bridge covers; both run downwards. */
function ticksBesides(placed: readonly PlacedCard[], axis: PlacedAxis): readonly Tick[] {
  const bridges = placed.filter(({ card }) => card.bridges);
  let next = 0;
  return axis.ticks.filter(({ at }) => {
    const y = axis.top + at;
    while (next < bridges.length && endOf(bridges[next]) <= y) next += 1;
    return y <= (bridges[next]?.y ?? Number.POSITIVE_INFINITY) - rhythm;
  });

  function endOf(bridge: PlacedCard | undefined): Px {
    return bridge === undefined ? 0 : bridge.y + bridge.card.height + rhythm / 2;
  }
}

function drawPeriod(draft: Draft, period: Stretch | undefined, parties: readonly number[], top: Px): readonly Mark[] {
  if (period === undefined) return [];
  const { measures, palette, colors } = draft;
  const height = round(Math.max(3, period.to - period.from));
  return parties.map((party) => ({
    kind: 'rect',
    x: round(leftOf(measures, restOf(draft, party) - periodWidth / 2, periodWidth)),
    y: round(top + period.from),
    width: periodWidth,
    height,
    radius: Math.min(4, round(height / 2)),
    fill: mix(palette.paper, colors[party] ?? palette.ink, 0.28),
  }));
}

function drawTick(draft: Draft, label: string, y: Px): Omit<Section, 'bottom'> {
  const { measures, palette, fonts } = draft;
  const width = measures.lane.width + rhythm;
  const setting = settingOf(draft, measures.type.note, { width, align: 'center' });
  const set = setParagraph([{ text: label, style: plain, color: palette.muted }], setting, fonts);
  const left = leftOf(measures, measures.lane.middle, 0) - width / 2;
  return { marks: placeText(set, left, y - set.height / 2), missing: set.missing };
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
