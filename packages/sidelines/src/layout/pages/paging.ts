import type { Card } from '../cards.ts';
import type { DividerText } from '../dividers.ts';
import type { Draft } from '../draft.ts';
import type { Side } from '../order/side.ts';
import { lead, type PlacedCard, placeEvenly, roomOfDivider } from '../placing.ts';
import type { GroupMark, Px } from '../scene.ts';
import { flow, flowingDivider, type PageRoom } from './flowing.ts';
import { cutCard, lastPiece, type Rest } from './pieces.ts';

/** More cards than stand on any page. */
const plenty = 100;

/** What stands on a page: cards, or else what is said before one and has no room above it. */
export interface Page {
  readonly placed: readonly PlacedCard[];
  readonly groups: readonly GroupMark[];
}

/** The most of a page that may stand above a card; what is taller stands on pages before. */
const mostAbove = 0.6;

/** What is left of a card, and on which side it stands. */
interface Waiting extends Rest {
  readonly side: Side;
}

/** What stands on a page, and what is left of it for the next. */
interface Filled {
  readonly placed: readonly PlacedCard[];
  /** The cards that go on on the next page. */
  readonly unfinished: readonly Waiting[];
  /** How many cards begin here. */
  readonly begun: number;
}

/**
 * Fills page after page. A card that does not fit stands on the next page; it is cut in two where it is longer than any page, or where
 * its page would else have no card at all. What is left of it goes on on the next page, at its side, beside the cards that follow.
 */
export function paginate(
  draft: Draft,
  cards: readonly Card[],
  sides: readonly Side[],
  room: PageRoom,
): readonly Page[] {
  const pages: Page[] = [];
  let unfinished: readonly Waiting[] = [];
  let from = 0;
  do {
    const next = cards.slice(from, from + plenty).map((card, index): Waiting => {
      return { card, from: 0, side: sides[from + index] ?? 'start' };
    });
    const [first] = next;
    const texts = unfinished.length === 0 && first !== undefined ? textsAlone(draft, first.card, room) : undefined;
    if (first !== undefined && texts !== undefined) {
      const flowed = flow(flowingDivider(texts), { ...room, first: pages.length === 0 ? room.first : room.further });
      pages.push(...[...flowed.full, flowed.last].map(({ groups }) => ({ placed: [], groups })));
      const { before: _, ...card } = first.card;
      next[0] = { ...first, card };
    }
    const filled = fillPage(draft, [...unfinished, ...next], room, pages.length === 0);
    pages.push({ placed: filled.placed, groups: [] });
    from += filled.begun;
    unfinished = filled.unfinished;
  } while (from < cards.length || unfinished.length > 0);
  return pages;
}

/** What is said before a card and stands on pages before: what is too tall, and on a slide a heading below which its card has no room. */
function textsAlone(
  { measures: { rhythm } }: Draft,
  card: Card,
  { further, end, isPhased }: PageRoom,
): readonly DividerText[] | undefined {
  const { before, height } = card;
  if (before === undefined) return undefined;
  const room = end - further;
  const isPushed = isPhased && before.covers !== undefined && height <= room;
  const isTooTall = before.height > room * mostAbove || (isPushed && roomOfDivider(card, rhythm) + height > room);
  return isTooTall ? before.texts : undefined;
}

function fillPage(
  draft: Draft,
  waiting: readonly Waiting[],
  { first, further, end, isPhased }: PageRoom,
  isFirst: boolean,
): Filled {
  const { rhythm } = draft.measures;
  // Above a band no strands have to be seen.
  const isBelowBand = waiting[0]?.card.before?.covers !== undefined;
  const top = Math.round((isFirst ? first : further) + (isBelowBand ? 0 : lead * rhythm));
  const most = end - Math.round(further + lead * rhythm);
  const [cards, sides] = [waiting.map(({ card }) => card), waiting.map(({ side }) => side)];
  const placed: PlacedCard[] = [];
  const unfinished: Waiting[] = [];
  const wished = placeEvenly(cards, sides, { top, rhythm });
  for (const [index, { card, side, y }] of wished.entries()) {
    const rest = waiting[index] ?? { card, from: 0 };
    if (isPhased && placed.length > 0 && card.before?.covers !== undefined) break;
    const mustFit = rest.from > 0 || (y === wished[0]?.y && !isFirst);
    const mayBeCut = mustFit || card.height > most || placed.length === 0;
    const pieces = piecesOf(draft, rest, end - y, { mustFit, mayBeCut });
    if (pieces === undefined) break;
    placed.push({ side, y, card: pieces.upper });
    if (pieces.lower !== undefined) unfinished.push({ ...pieces.lower, side });
  }
  const goingOn = waiting.filter(({ from }) => from > 0).length;
  return { placed, unfinished, begun: placed.length - goingOn };
}

/** What of a card stands in some room: all of it, or the upper piece; `undefined` where it must stand on the next page. */
function piecesOf(
  draft: Draft,
  rest: Rest,
  room: Px,
  { mustFit, mayBeCut }: { readonly mustFit: boolean; readonly mayBeCut: boolean },
): { readonly upper: Card; readonly lower?: Rest } | undefined {
  if (rest.card.height <= room) return { upper: lastPiece(rest) };
  return mayBeCut ? cutCard(draft, rest, room, mustFit) : undefined;
}
