import { closingLine, headline, isolated } from '../../model/words.ts';
import { drawAnswers } from '../answers.ts';
import { drawStrands } from '../braid.ts';
import { setCards } from '../cards.ts';
import { type Draft, type Drawing, drawingOf, leftOf, makeDraft, settingOf } from '../draft.ts';
import { drawClosing } from '../header.ts';
import { dividerAt, endOf, lead, missingIn, type PlacedCard, sidesOf, strandsFrom } from '../placing.ts';
import type { GroupMark, Mark, Px, Scene } from '../scene.ts';
import { authorOf, descriptionOf, drawCard } from '../sides.ts';
import { placeText, setParagraph, type TextBlock } from '../text/paragraph.ts';
import { type FlowedPages, type Flowing, flow, flowingNotes, flowingOpening, type PageRoom } from './flowing.ts';
import { type Page, paginate } from './paging.ts';
import { setRunningHead } from './running-head.ts';

/** A sheet of paper, upright, or a slide. */
interface Paper {
  readonly width: Px;
  readonly height: Px;
  /** Whether what the timeline begins with stands on a page of its own, and the first entry on the next; each phase begins a page, too. */
  readonly opensAlone?: true;
  /** From the top of a further page to its running head, and room for the foot of a page, in rhythms. */
  readonly head: number;
  readonly foot: number;
}

const millimetre: Px = 96 / 25.4;

/**
 * The sheets that a timeline can be laid out on: two of ISO 216, the letter of North America, and a slide of 16 to 9. A slide fills a wall
 * however large it is, so that it is small here: its text is as large as 21 points are on the usual 13 inches, a 25th of its height.
 */
export const papers = {
  a4: { width: 210 * millimetre, height: 297 * millimetre, head: 1.25, foot: 3 },
  a3: { width: 297 * millimetre, height: 420 * millimetre, head: 1.25, foot: 3 },
  letter: { width: 8.5 * 96, height: 11 * 96, head: 1.25, foot: 3 },
  slide: { width: 768, height: 432, head: 0.75, foot: 2, opensAlone: true },
} as const satisfies Readonly<Record<string, Paper>>;

/** From the top of a page to its headline, in rhythms. */
const openingTop = 2;
/** How much of the room that is left on a page of its own stands above an opening: less than half, for the middle that is seen is above that of the page. */
const aboveMiddle = 0.4;
/** Strands shorter than this, in rhythms, are not drawn on a page without a card, nor below the last card of one. */
const [shortest, shortestBelow] = [3, 0.75];

/**
 * Draws a timeline on pages of paper, all of its size, its entries as close as they may stand. No card is cut in two unless it is
 * longer than a page, or its page would have none; what an introduction has no room for stands on the next page.
 */
export function drawPages(paper: Paper): Drawing {
  return drawingOf(function* (timeline, options, fonts) {
    const draft = makeDraft(timeline, { ...options, width: paper.width, spacing: 'even' }, fonts);
    const { rhythm } = draft.measures;
    const head = setRunningHead(draft);
    const further = paper.head * rhythm + head.height + rhythm * 0.75;
    const end = paper.height - paper.foot * rhythm;
    const opening = flowingOpening(draft);
    const room = { first: openingTop * rhythm, further, end };
    const { full, last } = paper.opensAlone ? flowAlone(opening.parts, room) : flow(opening.parts, room);
    const cards = yield* setCards(draft);
    const top = last.groups.length === 0 && full.length > 0 ? further : last.bottom + rhythm * 1.25;
    const pages = paginate(draft, cards, sidesOf(draft, cards), { ...room, first: top, isPhased: paper.opensAlone });
    const below = endOf(pages.at(-1)?.placed ?? [], pages.length === 1 ? top : further) + (lead + 1) * rhythm;
    const notes = flowingNotes(draft);
    const noting = flow(notes.parts, { first: below, further, end, isBelow: true });
    const noted = [...noting.full, noting.last];
    const bodies = [
      ...full.map(({ groups }) => groups),
      ...pages.map((page, index) => [
        ...(index === 0 ? last.groups : []),
        ...drawBody(draft, page, { from: index === 0 ? top : further, end, isLast: index === pages.length - 1 }),
        ...(index === pages.length - 1 ? (noted[0]?.groups ?? []) : []),
      ]),
      ...noted.slice(1).map(({ groups }) => groups),
    ];
    // Worded once for all pages: of a long timeline that takes longer than to draw one.
    const facts = {
      width: Math.round(paper.width),
      height: Math.round(paper.height),
      title: headline(timeline),
      description: descriptionOf(timeline),
      ...authorOf(timeline),
      language: timeline.language,
      background: options.look.palette.paper,
    };
    const running = { kind: 'group', role: 'folio', repeats: 'head', marks: head.place(paper.head * rhythm) } as const;
    const foot = { of: bodies.length, top: end + (paper.foot * rhythm) / 6 };
    const drawPage = (body: readonly GroupMark[], index: number): Scene => ({
      ...facts,
      marks: [
        ...(index === 0 ? [] : [running]),
        ...body,
        ...drawFoot(draft, options.revision, { ...foot, number: index + 1 }),
      ],
    });
    const [first = [], ...others] = bodies;
    const missing = [...opening.missing, ...notes.missing, ...missingIn(cards)];
    return {
      scenes: [drawPage(first, 0), ...others.map((body, index) => drawPage(body, index + 1))],
      missing: [...new Set(missing)],
    };
  });
}

/** What flows on pages of its own, in the middle of one where that has room for all: what comes behind it begins on the next. */
function flowAlone(parts: readonly Flowing[], room: PageRoom): FlowedPages {
  const flowed = flow(parts, room);
  const { full, last } = flowed;
  if (last.groups.length === 0) return flowed;
  const spare = full.length === 0 ? room.end - last.bottom : 0;
  const placed = flow(parts, { ...room, first: room.first + Math.floor(spare * aboveMiddle) });
  return { full: [...placed.full, placed.last], last: { groups: [], bottom: room.further } };
}

/** What stands on a page between its head and its foot. */
function drawBody(draft: Draft, { placed, groups }: Page, room: Parameters<typeof drawSpine>[2]): readonly GroupMark[] {
  if (groups.length > 0) return groups;
  const { rhythm } = draft.measures;
  return [
    ...drawSpine(draft, placed, room),
    ...placed.flatMap((item) => [...dividerAt(item, rhythm), drawCard(draft, item)]),
  ];
}

/** The strands of a page: to its foot or, on the last one that has any, a little below its cards; none where that would be a mere crumb. */
function drawSpine(
  draft: Draft,
  placed: readonly PlacedCard[],
  { from, end, isLast }: { readonly from: Px; readonly end: Px; readonly isLast: boolean },
): readonly GroupMark[] {
  const { rhythm } = draft.measures;
  const low = endOf(placed, from);
  // Behind the last card, whose edge the round ends of strands would else look out from.
  const behind = low - rhythm / 4;
  const to = isLast ? Math.min(end, low + lead * rhythm) : end - low < shortestBelow * rhythm ? behind : end;
  if (placed.length === 0 && to - from < shortest * rhythm) return [];
  return [
    {
      kind: 'group',
      role: 'spine',
      marks: [...drawStrands(draft, placed, strandsFrom(placed, from, rhythm), to), ...drawAnswers(draft, placed)],
    },
  ];
}

/** The foot of a page: how many entries there are and of which revision, and the number of the page. */
function drawFoot(
  draft: Draft,
  revision: string,
  { number, of, top }: { readonly number: number; readonly of: number; readonly top: Px },
): readonly GroupMark[] {
  const { rhythm } = draft.measures;
  const closing = drawClosing(draft, top).marks;
  const opposite = draft.measures.direction === 'rtl' ? 'left' : 'right';
  const page = setNote(draft, isolated(`${number} / ${of}`, draft.timeline.language), opposite);
  const numbered: readonly Mark[] = placeText(page, noteLeft(draft), top + rhythm / 2);
  const said = closingLine(draft.timeline, revision);
  return [
    number === of
      ? { kind: 'group', role: 'footer', said, marks: closing }
      : { kind: 'group', role: 'folio', repeats: 'foot', marks: closing },
    { kind: 'group', role: 'folio', repeats: 'foot', marks: numbered },
  ];
}

function setNote(draft: Draft, text: string, align?: 'left' | 'right'): TextBlock {
  const { measures, palette, plain, fonts } = draft;
  const room = { width: measures.end - measures.start, ...(align === undefined ? {} : { align }) };
  return setParagraph(
    [{ text, style: plain, color: palette.muted }],
    settingOf(draft, measures.type.fine, room),
    fonts,
  );
}

function noteLeft({ measures }: Draft): Px {
  return leftOf(measures, measures.start, measures.end - measures.start);
}
