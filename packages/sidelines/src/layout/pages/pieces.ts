import { isHead } from '../../model/told.ts';
import { isolated, wordsIn } from '../../model/words.ts';
import { type Card, headSetting, nameSpans } from '../cards.ts';
import { type Draft, settingOf } from '../draft.ts';
import type { Px } from '../scene.ts';
import { cutSomewhere, cutWithin, linesBetween } from '../text/cutting.ts';
import { setWithin } from '../text/fitting.ts';
import { setParagraph, stack, type TextBlock } from '../text/paragraph.ts';
import type { Span } from '../text/spans.ts';

/** A card of which all above a line of its text stands on pages before. */
export interface Rest {
  readonly card: Card;
  /** Where that line begins; 0 for a whole card. */
  readonly from: Px;
}

/** What of a card stands on a page, and what goes on on the next. */
export interface Pieces {
  readonly upper: Card;
  readonly lower: Rest;
}

/** How many lines of a card stand on each side of a cut: below its head at least two, or of what went on before it. */
const least = { begun: { before: 4, after: 2 }, again: { before: 2, after: 2 } };

/** All of what is left of a card. */
export function lastPiece({ card, from }: Rest): Card {
  return from === 0 ? card : { ...card, text: linesBetween(card.text, from, card.text.height) };
}

/**
 * Cuts what is left of a card so that as much as can be stands in some room.
 * @param mustFit whether a bad place is better than none, since no page has more room
 */
export function cutCard(draft: Draft, { card, from }: Rest, room: Px, mustFit: boolean): Pieces | undefined {
  const goesOn = setGoingOn(draft, card);
  const besides = heightOf(card, 0, goesOn);
  const at = { from, room: room - besides, least: from === 0 ? least.begun : least.again };
  const { tops, height } = card.text;
  const cut = mustFit ? cutSomewhere(tops, at) : cutWithin(tops, at);
  if (cut === undefined) return undefined;
  const { before: _, ...begun } = card;
  const rest = { ...begun, again: card.again ?? setAgain(draft, card) };
  return {
    upper: { ...card, goesOn, text: linesBetween(card.text, from, cut), height: heightOf(card, cut - from, goesOn) },
    lower: { card: { ...rest, height: heightOf(rest, height - cut) }, from: cut },
  };
}

function heightOf({ padding, bridges, again }: Card, text: Px, goesOn?: TextBlock): Px {
  return padding * (bridges ? 2 : 1) + (again?.height ?? 0) + text + (goesOn?.height ?? 0);
}

/** Date and parties once more, in one line, and that this is more of the same; that stands below where there is no room for it. */
function setAgain(draft: Draft, { parts, color, bridges, room }: Card): TextBlock {
  const { timeline, palette, bold, plain, fonts } = draft;
  const setting = headSetting(draft, room);
  const words = parts.filter(isHead).flatMap((part): readonly Span[] => {
    const look = { style: bold, part: part.kind };
    if (part.kind === 'when') return [{ ...look, text: isolated(part.words, timeline.language), color: palette.ink }];
    return [{ ...look, text: '   ', color }, ...nameSpans(draft, part, { color, bridges })];
  });
  const more = { text: wordsIn(timeline.language).continued, style: plain, color: palette.muted };
  const beside = setParagraph(
    [...words, { ...more, text: `   ${isolated(more.text, timeline.language)}` }],
    setting,
    fonts,
  );
  if (beside.height <= setting.leading) return beside;
  return stack([setWithin(words, setting, 1, fonts), setParagraph([more], setting, fonts)], 0);
}

/** That there is more on the next page. */
function setGoingOn(draft: Draft, { room }: Card): TextBlock {
  const { timeline, measures, palette, plain, fonts } = draft;
  const setting = settingOf(draft, measures.type.note, room);
  return setParagraph(
    [{ text: `${wordsIn(timeline.language).continued} …`, style: plain, color: palette.muted }],
    setting,
    fonts,
  );
}
