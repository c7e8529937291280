import type { TimeAxis } from './axis.ts';
import { restOf } from './braid.ts';
import { type Draft, leftOf, type Section, settingOf, widthOfLabel } from './draft.ts';
import type { PlacedCard } from './placing.ts';
import { type Mark, type Px, round } from './scene.ts';
import { placeText, setParagraph, type TextBlock } from './text/paragraph.ts';
import { labelBelow, type Stretch, type Tick } from './ticks.ts';
import { extentOf, placeWhen, type When } from './when.ts';
import { drawWhen, type WhenPlace } from './when-marks.ts';

/** An axis and where it begins. */
export interface PlacedAxis extends TimeAxis {
  readonly top: Px;
}

/** How wide a date is drawn behind its strand, at most. */
const widestSpan: Px = 18;
/** In one column, how wide the track of dates is, and how far its middle lies before the first strand. */
const trackWidth: Px = 9;
const trackGap: Px = 9.5;

/**
 * The dates behind the strands, longer ones under shorter ones.
 * @param bottom where the strands end
 */
export function drawPeriods(
  draft: Draft,
  axis: PlacedAxis,
  placed: readonly PlacedCard[],
  bottom: Px,
): readonly Mark[] {
  const dated = placed.map((item, place) => ({
    item,
    whens: (axis.stops[place]?.whens ?? []).map((when) => placeWhen(when, (at) => axis.top + at)),
  }));
  const lengthOf = (whens: readonly When[]): Px => {
    const { from, to } = extentOf(whens) ?? { from: 0, to: 0 };
    return to - from;
  };
  const longestFirst = [...dated].sort((a, b) => lengthOf(b.whens) - lengthOf(a.whens));
  return longestFirst.flatMap(({ item, whens }) =>
    tracksOf(draft, item, bottom).flatMap((place) => whens.flatMap((when) => drawWhen(draft, when, place))),
  );
}

/** The strands of those who act; the one strand of a timeline without parties. */
function strandsOf({ timeline }: Draft, { card }: PlacedCard): readonly number[] {
  return timeline.parties.length === 0 ? [0] : card.parties;
}

/** The strands behind which a date is drawn; in one column, dates stand in a track of their own before the strands. */
function tracksOf(draft: Draft, placed: PlacedCard, bottom: Px): readonly WhenPlace[] {
  const { measures, palette, colors, ranks } = draft;
  const clear = placed.card.bridges ? placed.y + placed.card.height + measures.rhythm * 1.5 : placed.y;
  if (measures.columns === 1)
    return [
      {
        x: restOf(draft, Math.max(0, ranks.indexOf(0))) - trackGap,
        width: trackWidth,
        outward: -1,
        color: placed.card.color,
        clear,
        end: bottom - measures.rhythm / 2,
      },
    ];
  const width = Math.min(widestSpan, measures.strandGap + 4);
  return strandsOf(draft, placed).map((party) => {
    const color = colors[party] ?? palette.ink;
    return {
      x: restOf(draft, party),
      width,
      outward: (ranks[party] ?? party) < measures.lane.after ? -1 : 1,
      color,
      clear,
      end: bottom - measures.rhythm / 2,
    };
  });
}

/** Between a label and a bridge. */
const bridgeRoom: Px = 4;

/** Where time was left out and how much, and where years begin; in the lane, over the strands, on paper. */
export function drawTicks(draft: Draft, axis: PlacedAxis, placed: readonly PlacedCard[]): Omit<Section, 'bottom'> {
  const bridges = placed.filter(({ card }) => card.bridges);
  const breaks = placeBreaks(draft, axis, bridges);
  const taken = [
    ...bridges.map(({ card, y }) => ({ from: y - bridgeRoom, to: y + card.height + bridgeRoom })),
    ...breaks.map(({ y, height }) => ({ from: y - height / 2, to: y + height / 2 })),
  ].sort((a, b) => a.from - b.from);
  const ticks = ticksBesides(draft, axis, taken);
  return {
    marks: [
      ...breaks.flatMap(({ label, y }) => [...drawLabel(draft, label, y), ...drawBreak(draft, y, label.text.height)]),
      ...ticks.flatMap(({ label, y }) => drawLabel(draft, label, y)),
    ],
    missing: [...breaks, ...ticks].flatMap(({ label }) => label.text.missing),
  };
}

/** A label and the height around which it stands. */
interface PlacedLabel {
  readonly label: Label;
  readonly y: Px;
}

/** The labels that do not touch what is taken, downwards; each says what the one that is seen above does not. */
function ticksBesides(draft: Draft, axis: PlacedAxis, taken: readonly Stretch[]): readonly PlacedLabel[] {
  let next = 0;
  let above: Tick | undefined;
  return axis.ticks.flatMap((tick) => {
    const label = setLabel(draft, labelBelow(tick, above));
    const y = axis.top + tick.at;
    const half = label.text.height / 2;
    while ((taken[next]?.to ?? Number.POSITIVE_INFINITY) < y - half) next += 1;
    if ((taken[next]?.from ?? Number.POSITIVE_INFINITY) <= y + half) return [];
    above = tick;
    return [{ label, y }];
  });
}

/** How much each broken gap leaves out, as near to the gap as bridges and the labels before let it stand. */
function placeBreaks(
  draft: Draft,
  axis: PlacedAxis,
  bridges: readonly PlacedCard[],
): readonly (PlacedLabel & { readonly height: Px })[] {
  const taken = bridges.map(({ card, y }): Stretch => ({ from: y - bridgeRoom, to: y + card.height + bridgeRoom }));
  return axis.breaks.map((gap) => {
    const label = setLabel(draft, gap.label);
    const height = label.text.height + 2 * strokeRoom;
    const [from, to] = [axis.top + gap.from, axis.top + gap.to];
    const free = taken.find((each) => each.from <= from && each.to > from)?.to ?? from;
    const y = freeMiddle(taken, (free + to) / 2, height);
    taken.push({ from: y - height / 2, to: y + height / 2 });
    taken.sort((a, b) => a.from - b.from);
    return { label, height, y };
  });
}

/** The height nearest to a wished one around which so much is free; what is taken runs downwards. */
function freeMiddle(taken: readonly Stretch[], wish: Px, height: Px): Px {
  const tops = [Number.NEGATIVE_INFINITY, ...taken.map(({ to }) => to)];
  const rooms = tops.map((from, index) => ({ from, to: taken[index]?.from ?? Number.POSITIVE_INFINITY }));
  return rooms
    .filter(({ from, to }) => to - from >= height)
    .map(({ from, to }) => Math.min(Math.max(wish, from + height / 2), to - height / 2))
    .reduce((best, y) => (Math.abs(y - wish) < Math.abs(best - wish) ? y : best), Number.POSITIVE_INFINITY);
}

/** A text in the lane, centred in its room. */
interface Label {
  readonly text: TextBlock;
  readonly room: Px;
}

/** A label that stands between the strands if each of its words does. */
function setLabel(draft: Draft, words: string): Label {
  const { measures, palette, plain, fonts } = draft;
  const set = (room: Px): Label => {
    const setting = settingOf(draft, measures.type.note, { width: room, align: 'center' });
    return { text: setParagraph([{ text: words, style: plain, color: palette.muted }], setting, fonts), room };
  };
  const fits = words.split(' ').every((word) => widthOfLabel(word, draft) <= measures.lane.room);
  return set(fits ? measures.lane.room : measures.lane.width + measures.rhythm);
}

/** A label around a height, on a ground of paper. */
function drawLabel(draft: Draft, { text, room }: Label, y: Px): readonly Mark[] {
  const { measures, palette } = draft;
  const middle = leftOf(measures, measures.lane.middle, 0);
  const ground: Mark = {
    kind: 'rect',
    x: round(middle - text.width / 2 - 3),
    y: round(y - text.height / 2),
    width: round(text.width + 6),
    height: round(text.height),
    fill: palette.paper,
  };
  return [ground, ...placeText(text, middle - room / 2, y - text.height / 2)];
}

/** From a label to the end of the strokes above or below it. */
const strokeRoom: Px = 12;

/** Two short strokes above and below a label, where time was left out. */
function drawBreak({ measures, palette }: Draft, y: Px, height: Px): readonly Mark[] {
  const x = leftOf(measures, measures.lane.middle, 0);
  return [-1, 1].flatMap((side) =>
    [4, 8].map((away): Mark => {
      const at = y + side * (height / 2 + away);
      return {
        kind: 'path',
        d: `M${round(x - 9)} ${round(at + 2)}L${round(x + 9)} ${round(at - 2)}`,
        stroke: { color: palette.muted, width: 1.25 },
      };
    }),
  );
}
