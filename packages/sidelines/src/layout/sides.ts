import { shortAlternative } from '../model/alternative.ts';
import type { Spacing } from '../model/appearance.ts';
import { isEstablished } from '../model/claims.ts';
import { wordsWithoutNotes } from '../model/notes.ts';
import { mapInSlices, type Slices } from '../model/slices.ts';
import type { Timeline } from '../model/timeline.ts';
import { endingWords, entryPartInWords, isHead, openingWords, plainly } from '../model/told.ts';
import { headline, legendWords } from '../model/words.ts';
import { drawAnswers } from './answers.ts';
import { makeAxis } from './axis.ts';
import { drawPeriods, drawTicks, type PlacedAxis } from './axis-marks.ts';
import { drawKnot, drawStrands, knotOf } from './braid.ts';
import { type Card, setCards } from './cards.ts';
import { type Draft, type Drawing, drawingOf, leftOf, makeDraft, type Section } from './draft.ts';
import { drawFooter, drawHeader, drawLegend } from './header.ts';
import { asTheyMeet } from './order/crossings.ts';
import {
  dividerAt,
  endOf,
  lead,
  missingIn,
  type PlacedCard,
  placeEvenly,
  roomOfDivider,
  separationsOf,
  sidesOf,
  strandsFrom,
} from './placing.ts';
import { type GroupMark, type Mark, type Px, round, type Scene } from './scene.ts';
import { cardEdge, dot } from './shapes.ts';
import { standsOf } from './stands.ts';
import { placeText, type TextBlock } from './text/paragraph.ts';
import { groundOf, hairlineOf, lengths } from './theme.ts';
import { entriesOnDays } from './timed.ts';

/**
 * Draws a timeline as sides that part and meet along a spine, in one picture as tall as it must be.
 * @throws RangeError when the width is not one of `widths`
 */
export const drawSides: Drawing = drawingOf(function* (timeline, options, fonts) {
  const draft = makeDraft(timeline, options, fonts);
  const { rhythm } = draft.measures;
  const header = drawHeader(draft, rhythm * 2);
  const legend = drawLegend(draft, header.bottom + rhythm);
  yield;
  const cards = yield* setCards(draft);
  const body = yield* drawBody(draft, cards, options.spacing, legend.bottom + rhythm * 1.25);
  yield;
  const footer = drawFooter(draft, body.bottom + rhythm * 1.5);
  const missing = [header, legend, body, footer].flatMap((part) => part.missing);
  const scene: Scene = {
    width: options.width,
    height: Math.ceil(footer.bottom + rhythm * 1.5),
    title: headline(timeline),
    description: descriptionOf(timeline),
    ...authorOf(timeline),
    language: timeline.language,
    background: draft.palette.paper,
    marks: [
      { kind: 'group', role: 'header', said: openingWords(draft.told), marks: header.marks },
      { kind: 'group', role: 'legend', said: legendWords(timeline), marks: legend.marks },
      ...body.marks,
      { kind: 'group', role: 'footer', said: endingWords(draft.told), marks: footer.marks },
    ],
  };
  return { scenes: [scene], missing: [...new Set(missing)], stands: standsOf(draft) };
});

/** What a drawing shows, for readers who do not see it: the author's words for that, the introduction, or a sentence. */
export function descriptionOf(timeline: Timeline): string {
  return timeline.alt?.short ?? (wordsWithoutNotes(timeline.lede ?? '', timeline) || shortAlternative(timeline));
}

/** Who wrote it, for programs. */
export function authorOf({ byline = '' }: Timeline): Pick<Scene, 'author'> {
  const author = plainly.line(byline);
  return author === '' ? {} : { author };
}

/** The braid and the cards, the braid beginning at `top`. */
function* drawBody(draft: Draft, cards: readonly Card[], spacing: Spacing, top: Px): Slices<Section> {
  const { rhythm } = draft.measures;
  // Above a band no strands have to be seen.
  const first = top + rhythm * (cards[0]?.before?.covers === undefined ? lead : 0);
  const { placed, axis } =
    spacing === 'even'
      ? { placed: placeEvenly(cards, sidesOf(draft, cards), { top: first, rhythm }), axis: undefined }
      : placeOnAxis(draft, cards, first);
  const bottom = endOf(placed, axis === undefined ? first : axis.top + axis.end) + rhythm * 1.5;
  const strands = [
    ...drawStrands(draft, placed, strandsFrom(placed, top, rhythm), bottom),
    ...drawAnswers(draft, placed),
  ];
  yield;
  const missing = missingIn(cards);
  const drawn = (yield* mapInSlices(placed, (item) => [...dividerAt(item, rhythm), drawCard(draft, item)])).flat();
  if (axis === undefined)
    return { marks: [{ kind: 'group', role: 'spine', marks: strands }, ...drawn], bottom, missing };
  const ticks = drawTicks(draft, axis, placed);
  const spine = [...drawPeriods(draft, axis, placed, bottom), ...strands, ...ticks.marks];
  return {
    marks: [{ kind: 'group', role: 'spine', marks: spine }, ...drawn],
    bottom,
    missing: [...missing, ...ticks.missing],
  };
}

/** Places cards by time on an axis from `first` on. */
function placeOnAxis(
  draft: Draft,
  cards: readonly Card[],
  first: Px,
): { readonly placed: readonly PlacedCard[]; readonly axis: PlacedAxis } {
  const { rhythm } = draft.measures;
  const entries = entriesOnDays(draft.timeline);
  const byTime = entries.flatMap(({ entry }) => cards[entry] ?? []);
  const sides = sidesOf(draft, byTime);
  const axis = makeAxis(draft.timeline, entries, {
    separations: separationsOf(byTime, sides, rhythm),
    covers: byTime.map(({ bridges, height }) => (bridges ? height : 0)),
    coversAbove: byTime.map((card) => roomOfDivider(card, rhythm)),
    rhythm,
  });
  const [firstCard] = byTime;
  const top = Math.round(first + (firstCard === undefined ? 0 : roomOfDivider(firstCard, rhythm)));
  const placed = byTime.map((card, index) => ({
    card,
    side: sides[index] ?? 'start',
    y: top + (axis.stops[index]?.at ?? 0),
  }));
  return { placed, axis: { ...axis, top } };
}

/** A card where it was placed. */
export function drawCard(draft: Draft, placed: PlacedCard): GroupMark {
  const { card, side, y } = placed;
  const draw = (): GroupMark => drawGroup(draft, placed);
  // Only what goes over from page to page says more than its text does.
  if (draft.kept === undefined || card.again !== undefined || card.goesOn !== undefined) return draw();
  return draft.kept.group(card.text, JSON.stringify([card.parties, card.camps, side, y]), draw);
}

function drawGroup(draft: Draft, placed: PlacedCard): GroupMark {
  const { card } = placed;
  const marks = card.bridges ? drawBridge(draft, placed) : drawSide(draft, placed);
  return {
    kind: 'group',
    role: 'entry',
    entry: card.entry.id,
    ...(card.again === undefined ? {} : { continues: true }),
    ...saidOn(card),
    marks: [...marks, ...drawText(draft, placed)],
  };
}

/** A card in words: its date and parties, and all that it says. */
export function saidOn({ parts }: Pick<Card, 'parts'>): { readonly label: string; readonly said: string } {
  const head = parts.filter(isHead).map(({ words }) => words);
  return { label: head.join(', '), said: parts.map((part) => entryPartInWords(part, plainly)).join('\n') };
}

/** A card's text, and above and below it what is said on each page that it stands on. */
function drawText(draft: Draft, placed: PlacedCard): readonly Mark[] {
  const { again, text, goesOn, padding } = placed.card;
  const left = textLeft(draft, placed);
  const top = placed.y + padding;
  const middle = top + (again?.height ?? 0);
  const besides = (block: TextBlock | undefined, y: Px): readonly Mark[] =>
    block === undefined ? [] : [{ kind: 'group', role: 'folio', marks: placeText(block, left, y) }];
  return [...besides(again, top), ...placeText(text, left, middle), ...besides(goesOn, middle + text.height)];
}

/** A hairline from the knot over the whole card, in the party's colour; over its text alone where it goes on from the page before. */
function drawSide(draft: Draft, placed: PlacedCard): readonly Mark[] {
  const { measures, look, palette } = draft;
  const { card, side, y } = placed;
  const knot = knotOf(draft, placed);
  const away = card.again === undefined ? 0 : lengths.inset;
  const width = lengths.inset + measures.card - away;
  const left = leftOf(measures, side === 'start' ? knot - away - width : knot + away, width);
  const isClaim = !isEstablished(card.entry);
  const line = cardEdge(
    { left, width, y },
    { color: hairlineOf(palette, card.color), thickness: 1.5, broken: isClaim },
  );
  if (away > 0) return [line];
  return [line, ...dot(leftOf(measures, knot, 0), y, card.color, look, { hollow: isClaim })];
}

/** A band across both sides, its upper edge in the colours of those who meet; without edge and knot where it goes on from the page before. */
function drawBridge(draft: Draft, placed: PlacedCard): readonly Mark[] {
  const { measures, look, palette, colors } = draft;
  const radius = look.corners;
  const { card, y } = placed;
  const bleed = measures.columns === 1 ? 10 : 0;
  const start = measures.start - bleed;
  const width = measures.end - measures.start + 2 * bleed;
  const share = (width - 2 * radius) / card.parties.length;
  const rect = (x: Px, wide: Px): { kind: 'rect'; x: Px; width: Px } => ({
    kind: 'rect',
    x: round(leftOf(measures, x, wide)),
    width: round(wide),
  });
  const tint = groundOf(palette, palette.together);
  const broken = !isEstablished(card.entry);
  const edge = asTheyMeet(card, draft.ranks).map((party, index): Mark => {
    const left = leftOf(measures, start + radius + index * share, share);
    return cardEdge({ left, width: share, y }, { color: colors[party] ?? palette.ink, thickness: 2, broken });
  });
  const band: Mark = {
    ...rect(start, width),
    y: round(y),
    height: round(card.height),
    ...(radius > 0 ? { radius } : {}),
    fill: tint,
  };
  if (card.again !== undefined) return [band];
  return [band, ...edge, ...drawKnot(draft, card, y)];
}

function textLeft({ measures }: Draft, { card, side }: PlacedCard): Px {
  const { spine, reach, start, end } = measures;
  if (card.bridges) {
    const middle = measures.columns === 2 ? spine : (start + end) / 2;
    return leftOf(measures, middle - card.room.width / 2, card.room.width);
  }
  const away = reach + lengths.inset;
  return leftOf(measures, side === 'start' ? spine - away - measures.card : spine + away, measures.card);
}
