import type { DividerText } from '../dividers.ts';
import { type Draft, leftOf } from '../draft.ts';
import { setEnding, setHeader, setLegend } from '../header.ts';
import type { GroupMark, Mark, Px, Role } from '../scene.ts';
import { type Cut, cutSomewhere, cutWithin, type Least, linesBetween } from '../text/cutting.ts';
import { placeText, type TextBlock } from '../text/paragraph.ts';

/** Where the braid begins, on the first page that has one and on others, and where cards end on all. */
export interface PageRoom {
  readonly first: Px;
  readonly further: Px;
  readonly end: Px;
  /** Whether each phase begins on a page of its own. */
  readonly isPhased?: boolean | undefined;
}

/** What goes on on the next page where one page has no room for all of it. */
export interface Flowing {
  readonly role: Role;
  /** The id of the phase that it is of, and what it says. */
  readonly phase?: string;
  readonly said?: string;
  /** Its distance from what stands above it on the same page. */
  readonly gap: Px;
  readonly height: Px;
  /** Where it may be cut, downwards, its beginning included. */
  readonly tops: readonly Px[];
  readonly least: Least;
  /** What stands between two of those heights, or from one to the end, with the first of them at `y`. */
  readonly place: (from: Px, to: Px, y: Px) => readonly Mark[];
}

/** The headline, the introduction, who wrote it, and the legend, as they stand one below the other. */
export function flowingOpening(draft: Draft): {
  readonly parts: readonly Flowing[];
  readonly missing: readonly string[];
} {
  const { rhythm } = draft.measures;
  const header = setHeader(draft);
  const legend = setLegend(draft);
  const texts = header.map((piece) => flowingText(piece));
  const parts = [...texts, { ...legend, role: 'legend' as const, gap: rhythm, least: { before: 1, after: 1 } }];
  const missing = [...header.flatMap(({ block }) => block.missing), ...legend.missing];
  return { parts: parts.filter(({ height }) => height > 0), missing };
}

/** What stands behind all cards, besides the foot of the last page: a part each. */
export function flowingNotes(draft: Draft): {
  readonly parts: readonly Flowing[];
  readonly missing: readonly string[];
} {
  const { measures } = draft;
  const left = leftOf(measures, measures.start, measures.end - measures.start);
  const blocks = draft.told.ending.filter(({ kind }) => kind !== 'closing').map((part) => setEnding(draft, part));
  const gap = measures.rhythm / 2;
  const parts = blocks.map((block) => flowingText({ role: 'footer', gap, block, left }, 1));
  return { parts, missing: blocks.flatMap(({ missing }) => missing) };
}

/** The texts of a divider that is too tall for a page. */
export function flowingDivider(texts: readonly DividerText[]): readonly Flowing[] {
  return texts.map((text) => flowingText(text));
}

/** @param after how many lines stand at least on the next page */
function flowingText(
  {
    block,
    left,
    ...group
  }: Pick<Flowing, 'role' | 'phase' | 'said' | 'gap'> & {
    readonly block: TextBlock;
    readonly left: Px;
  },
  after = 2,
): Flowing {
  return {
    ...group,
    height: block.height,
    tops: block.tops,
    least: { before: 2, after },
    place: (from, to, y) => placeText(linesBetween(block, from, to), left, y),
  };
}

/** What of something that flows stands on one page. */
export interface FlowPage {
  readonly groups: readonly GroupMark[];
  /** Where it ends. */
  readonly bottom: Px;
}

/** What flows over pages: those that are full, and the last, which has room for more. */
export interface FlowedPages {
  readonly full: readonly FlowPage[];
  readonly last: FlowPage;
}

/** Fills page after page; only the last has room for more. */
export function flow(
  parts: readonly Flowing[],
  room: PageRoom & {
    /** Whether something else stands above it on the first page, so that it may as well begin on the next. */
    readonly isBelow?: true;
  },
): FlowedPages {
  const full: FlowPage[] = [];
  let last: FlowPage = { groups: [], bottom: room.first };
  for (const part of parts) {
    for (let from = 0; from < part.height; ) {
      const top = last.bottom + (last.groups.length > 0 ? part.gap : 0);
      const isBelow = last.groups.length > 0 || (room.isBelow === true && full.length === 0);
      const to = endOn(part, { from, room: room.end - top, least: part.least }, isBelow);
      if (to > from) last = { groups: [...last.groups, groupOf(part, from, to, top)], bottom: top + to - from };
      from = to;
      if (from === part.height) break;
      full.push(last);
      last = { groups: [], bottom: room.further };
    }
  }
  return { full, last };
}

function groupOf({ role, phase, said, place }: Flowing, from: Px, to: Px, top: Px): GroupMark {
  return {
    kind: 'group',
    role,
    ...(phase === undefined ? {} : { phase }),
    ...(said === undefined ? {} : { said }),
    ...(from > 0 ? { continues: true } : {}),
    marks: place(from, to, top),
  };
}

/** Where of a part a page ends: with the part where that fits; where it begins, if there is no good place and the next page has more room. */
function endOn({ height, tops }: Flowing, cut: Cut, isBelowOthers: boolean): Px {
  if (height - cut.from <= cut.room) return height;
  return (isBelowOthers ? cutWithin(tops, cut) : cutSomewhere(tops, cut)) ?? (isBelowOthers ? cut.from : height);
}
