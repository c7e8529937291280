import type { Card } from './cards.ts';
import type { Draft } from './draft.ts';
import { edgesOf } from './order/edge.ts';
import { chooseSides, type Side } from './order/side.ts';
import type { Separation } from './scale.ts';
import type { GroupMark, Px } from './scene.ts';

/** A card and where it stands. */
export interface PlacedCard {
  readonly card: Card;
  readonly side: Side;
  /** The card's top, where its knot is; what stands before it is above that. */
  readonly y: Px;
}

/** Room between cards of one column, between knots of different columns, around bridges, and around dividers, in rhythms. */
const cardGap = 1.25;
const knotGap = 1.5;
const bridgeGap = 2;
const dividerGap = 1;

/** How far above its first card the braid begins, and on paper how far below the last card it ends, in rhythms. */
export const lead = 1.75;

/** Places cards as close as they may stand, in the author's order: a chronology, where the sequence matters. */
export function placeEvenly(
  cards: readonly Card[],
  sides: readonly Side[],
  { top, rhythm }: { readonly top: Px; readonly rhythm: Px },
): readonly PlacedCard[] {
  const separations = separationsOf(cards, sides, rhythm);
  const [first] = cards;
  const y = new Array<Px>(cards.length).fill(top + (first === undefined ? 0 : roomOfDivider(first, rhythm)));
  for (const { above, below, gap } of separations) y[below] = Math.max(y[below] ?? top, (y[above] ?? top) + gap);
  return cards.map((card, index) => ({ card, side: sides[index] ?? 'start', y: Math.round(y[index] ?? top) }));
}

/** From the top of what stands before a card to the card's own. */
export function roomOfDivider({ before }: Card, rhythm: Px): Px {
  return before === undefined ? 0 : before.height + dividerGap * rhythm;
}

/** What no font draws of cards, and of what stands before them. */
export function missingIn(cards: readonly Card[]): readonly string[] {
  return cards.flatMap(({ text, before }) => [...text.missing, ...(before?.missing ?? [])]);
}

/** What stands before a card, where it was placed. */
export function dividerAt({ card, y }: PlacedCard, rhythm: Px): readonly GroupMark[] {
  return card.before?.place(Math.round(y - roomOfDivider(card, rhythm))) ?? [];
}

/** Where strands begin that would begin at `top`: below what covers them before the first card. */
export function strandsFrom([first]: readonly PlacedCard[], top: Px, rhythm: Px): Px {
  const covers = first?.card.before?.covers;
  return first === undefined || covers === undefined ? top : first.y - roomOfDivider(first.card, rhythm) + covers;
}

/** Where the lowest card ends, or `least` where that is lower. */
export function endOf(placed: readonly PlacedCard[], least: Px): Px {
  return placed.reduce((end, { card, y }) => Math.max(end, y + card.height), least);
}

/** Where each card stands; all in one column at the end, where there is only one. */
export function sidesOf({ timeline, ranks, measures }: Draft, cards: readonly Card[]): readonly Side[] {
  if (measures.columns === 1) return cards.map(({ bridges }) => (bridges ? 'bridge' : 'end'));
  const room = ({ height, bridges }: Card): Px => height + (bridges ? bridgeGap : cardGap) * measures.rhythm;
  return chooseSides(
    cards.map((card) => ({ parties: card.parties, room: room(card) })),
    ranks,
    edgesOf(timeline),
  );
}

/**
 * The least distances that keep cards apart and their order visible, upper cards first: a card stands below the last
 * one of each column that it touches, and every knot below the knot before. What stands before a card has cards of neither column beside it.
 */
export function separationsOf(cards: readonly Card[], sides: readonly Side[], rhythm: Px): readonly Separation[] {
  const separations: Separation[] = [];
  const last: { start: number | undefined; end: number | undefined } = { start: undefined, end: undefined };
  cards.forEach((card, below) => {
    const side = sides[below] ?? 'start';
    const both = ['start', 'end'] as const;
    const columns = side === 'bridge' ? both : [side];
    const touched = card.before === undefined ? columns : both;
    const uppers = new Set(touched.map((column) => last[column]).filter((index) => index !== undefined));
    for (const above of uppers) separations.push({ above, below, gap: roomBelow(cards[above], card, rhythm) });
    if (below > 0 && !uppers.has(below - 1))
      separations.push({ above: below - 1, below, gap: (card.bridges ? bridgeGap : knotGap) * rhythm });
    for (const column of columns) last[column] = below;
  });
  return separations;
}

function roomBelow(above: Card | undefined, below: Card, rhythm: Px): Px {
  if (below.before !== undefined) return (above?.height ?? 0) + dividerGap * rhythm + roomOfDivider(below, rhythm);
  const bridges = above?.bridges === true || below.bridges;
  return (above?.height ?? 0) + (bridges ? bridgeGap : cardGap) * rhythm;
}
