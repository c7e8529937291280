import { openingWords, sayingsIn } from '../model/saying.ts';
import { closingLine, headline, isolated, legendWords } from '../model/words.ts';
import { drawStrands } from './braid.ts';
import { type Card, setCards } from './cards.ts';
import { type Draft, type Drawing, leftOf, makeDraft, settingOf } from './draft.ts';
import { drawFooter, drawHeader, drawLegend } from './header.ts';
import type { Side } from './order/side.ts';
import { endOf, type PlacedCard, placeEvenly, sidesOf } from './placing.ts';
import type { GroupMark, Mark, Px, Scene } from './scene.ts';
import { descriptionOf, drawCard } from './sides.ts';
import { placeText, setParagraph, type TextBlock } from './text/paragraph.ts';

/** A sheet of paper, upright. */
interface Paper {
  readonly width: Px;
  readonly height: Px;
}

const millimetre: Px = 96 / 25.4;

/** The sheets that a timeline can be laid out on: two of ISO 216, and the letter of North America. */
export const papers = {
  a4: { width: 210 * millimetre, height: 297 * millimetre },
  a3: { width: 297 * millimetre, height: 420 * millimetre },
  letter: { width: 8.5 * 96, height: 11 * 96 },
} as const;

/** From the top of a further page to its running head, in rhythms. */
const headTop = 1.25;
/** From where the braid begins to the first card of a page, and from the last card on, in rhythms. */
const lead = 1.75;
/** Room for the foot of a page, in rhythms. */
const footRoom = 3;
/** More cards than stand on any page. */
const plenty = 100;

/**
 * Draws a timeline on pages of paper, its entries as close as they may stand, and no card cut in two. A card or an
 * introduction that is taller than a page gets a page as tall as it needs.
 */
export function drawPages(paper: Paper): Drawing {
  return (timeline, options, fonts) => {
    const draft = makeDraft(timeline, { ...options, width: paper.width, spacing: 'even' }, fonts);
    const { rhythm } = draft.measures;
    const header = drawHeader(draft, rhythm * 2);
    const legend = drawLegend(draft, header.bottom + rhythm);
    const cards = setCards(draft);
    const head = setNote(draft, headline(timeline));
    const tops = { first: legend.bottom + rhythm * 1.25, further: headTop * rhythm + head.height + rhythm * 0.75 };
    const pages = paginate(cards, sidesOf(draft, cards), {
      ...tops,
      end: paper.height - footRoom * rhythm,
      rhythm,
    });
    const opening: readonly GroupMark[] = [
      { kind: 'group', role: 'header', said: openingWords(timeline), marks: header.marks },
      { kind: 'group', role: 'legend', said: legendWords(timeline), marks: legend.marks },
    ];
    const running: GroupMark = {
      kind: 'group',
      role: 'folio',
      marks: placeText(head, noteLeft(draft), headTop * rhythm),
    };
    const sayings = sayingsIn(timeline);
    const drawPage = (placed: readonly PlacedCard[], index: number): Scene => {
      const [top, above] = index === 0 ? [tops.first, opening] : [tops.further, [running]];
      const isLast = index === pages.length - 1;
      const end = endOf(placed, top);
      const bottom = Math.max(paper.height - footRoom * rhythm, end);
      const foot = drawFoot(draft, options.revision, { number: index + 1, of: pages.length, top: bottom + rhythm / 2 });
      return {
        width: Math.round(paper.width),
        height: Math.round(bottom + footRoom * rhythm),
        title: headline(timeline),
        description: descriptionOf(timeline),
        language: timeline.language,
        background: options.look.palette.paper,
        marks: [
          ...above,
          {
            kind: 'group',
            role: 'spine',
            marks: drawStrands(draft, placed, top, isLast ? end + lead * rhythm : bottom),
          },
          ...placed.map((item) => drawCard(draft, item, sayings(item.card.entry).join('\n'))),
          ...foot,
        ],
      };
    };
    const [first, ...others] = pages;
    const sets = [header, legend, head, ...cards.map(({ text }) => text)];
    return {
      scenes: [drawPage(first, 0), ...others.map((placed, index) => drawPage(placed, index + 1))],
      missing: [...new Set(sets.flatMap(({ missing }) => missing))],
    };
  };
}

/** Where cards may stand: below the opening on the first page, below the running head on others, and to where on all. */
interface Room {
  readonly first: Px;
  readonly further: Px;
  readonly end: Px;
  /** The rhythm of the cards, from which distances between them derive. */
  readonly rhythm: Px;
}

type Pages = readonly [readonly PlacedCard[], ...(readonly PlacedCard[])[]];

/** Fills page after page: each takes the cards up to the first that does not fit. */
function paginate(cards: readonly Card[], sides: readonly Side[], { first, further, end, rhythm }: Room): Pages {
  const pageFrom = (from: number, top: Px, least: number): readonly PlacedCard[] => {
    const placed = placeEvenly(cards.slice(from, from + plenty), sides.slice(from, from + plenty), {
      top: top + lead * rhythm,
      rhythm,
    });
    const tooLow = placed.findIndex(({ card, y }) => y + card.height > end);
    return tooLow < 0 ? placed : placed.slice(0, Math.max(least, tooLow));
  };
  const opening = pageFrom(0, first, 0);
  const others: (readonly PlacedCard[])[] = [];
  for (let from = opening.length; from < cards.length; from += others.at(-1)?.length ?? 0)
    others.push(pageFrom(from, further, 1));
  return [opening, ...others];
}

/** The foot of a page: how many entries there are and of which revision, and the number of the page. */
function drawFoot(
  draft: Draft,
  revision: string,
  { number, of, top }: { readonly number: number; readonly of: number; readonly top: Px },
): readonly GroupMark[] {
  const { rhythm } = draft.measures;
  const closing = drawFooter(draft, revision, top).marks;
  const opposite = draft.measures.direction === 'rtl' ? 'left' : 'right';
  const page = setNote(draft, isolated(`${number} / ${of}`, draft.timeline.language), opposite);
  const numbered: readonly Mark[] = placeText(page, noteLeft(draft), top + rhythm / 2);
  const said = closingLine(draft.timeline, revision);
  return [
    number === of
      ? { kind: 'group', role: 'footer', said, marks: closing }
      : { kind: 'group', role: 'folio', marks: closing },
    { kind: 'group', role: 'folio', marks: numbered },
  ];
}

function setNote(draft: Draft, text: string, align?: 'left' | 'right'): TextBlock {
  const { measures, palette, plain, fonts } = draft;
  const room = { width: measures.end - measures.start, ...(align === undefined ? {} : { align }) };
  return setParagraph(
    [{ text, style: plain, color: palette.muted }],
    settingOf(draft, measures.type.note, room),
    fonts,
  );
}

function noteLeft({ measures }: Draft): Px {
  return leftOf(measures, measures.start, measures.end - measures.start);
}
