import { plainText, readProse } from '../../model/prose.ts';
import { type EntryPart, isHead, openingWords, plainly, type ToldEntry } from '../../model/told.ts';
import { closingLine, headline, isolated } from '../../model/words.ts';
import { colorOf } from '../cards.ts';
import { type Draft, type Drawing, leftOf, makeDraft, type Section, settingOf } from '../draft.ts';
import { asTheyStand } from '../order/crossings.ts';
import { type Color, type Mark, type Px, round, type Scene } from '../scene.ts';
import { saidOn } from '../sides.ts';
import { setLargest, setWithin } from '../text/fitting.ts';
import { placeText, setParagraph, type TextBlock } from '../text/paragraph.ts';
import type { Span } from '../text/spans.ts';
import { groundOf } from '../theme.ts';
import { dateSpan, mostTelling } from './facts.ts';
import { drawTally } from './legend.ts';
import { drawMiniature } from './miniature.ts';

/** The size of a social card, in pixels: what social networks show without cropping. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The column of words; the miniature stands beside it, up to the edges of the card. All x are logical. */
const column = { start: 60, width: 772, top: 46, bottom: 590 } as const;
const miniature = { start: 880, width: 320 } as const;

/** Sizes of type. None is below 24 pixels, which at a quarter of the card's width can still be made out. */
const type = {
  title: [
    { size: 78, leading: 82 },
    { size: 68, leading: 72 },
    { size: 60, leading: 64 },
    { size: 52, leading: 56 },
    { size: 46, leading: 50 },
    { size: 40, leading: 44 },
    { size: 34, leading: 38 },
    { size: 30, leading: 34 },
    { size: 26, leading: 32 },
  ],
  small: { size: 24, leading: 32 },
  tally: { size: 28, leading: 42 },
  text: [
    { size: 36, leading: 46 },
    { size: 30, leading: 38 },
  ],
} as const;
/** The room of a title: three lines at the largest size, and more of smaller ones. */
const titleHeight = 250;

/**
 * Draws a timeline as a social card of 1200 × 630 pixels, whatever width is asked for: the dates that it spans, its title, how often
 * parties acted alone and together, the entry that tells most, and a miniature of the whole braid.
 */
export const drawSocialCard: Drawing = (timeline, options, fonts) => {
  const draft = makeDraft(timeline, { ...options, width: cardSize.width, spacing: 'even' }, fonts);
  const opening = drawOpening(draft);
  const tally = drawTally(draft, {
    ...column,
    top: opening.bottom + 14,
    rows: opening.bottom > 300 ? 2 : 3,
    type: type.tally,
  });
  const closing = drawClosing(draft, options.revision);
  const chosen = mostTelling(timeline);
  const entry = draft.told.entries.find((told) => told.entry === chosen);
  const telling =
    entry === undefined ? undefined : drawTelling(draft, entry, { top: tally.bottom + 16, bottom: closing.top });
  const { look, palette } = draft;
  const ground = groundOf(palette, palette.together);
  const strip = {
    ...miniature,
    height: cardSize.height,
    look: { ...look, palette: { ...palette, paper: ground } },
  };
  const paper: Mark = {
    kind: 'rect',
    x: round(leftOf(draft.measures, strip.start, strip.width)),
    y: 0,
    width: strip.width,
    height: strip.height,
    fill: ground,
  };
  const scene: Scene = {
    ...cardSize,
    title: headline(timeline),
    description: plainText(readProse(timeline.lede ?? '')),
    language: timeline.language,
    background: palette.paper,
    marks: [
      { kind: 'group', role: 'spine', marks: [paper, ...drawMiniature(draft, strip)] },
      { kind: 'group', role: 'header', said: openingWords(draft.told), marks: opening.marks },
      { kind: 'group', role: 'legend', marks: tally.marks },
      ...(entry === undefined ? [] : [entryGroup(entry, telling?.marks ?? [])]),
      { kind: 'group', role: 'footer', said: closingLine(timeline, options.revision), marks: closing.marks },
    ],
  };
  const missing = [opening, tally, closing, ...(telling === undefined ? [] : [telling])].flatMap(
    (part) => part.missing,
  );
  return { scenes: [scene], missing: [...new Set(missing)] };
};

/** The dates that the timeline spans, and its title below. */
function drawOpening(draft: Draft): Section {
  const { timeline, look, palette, bold, fonts } = draft;
  const style = { family: look.fonts.title, bold: true, italic: false };
  const span = dateSpan(timeline);
  const when = settingOf(draft, type.small, column);
  const dates = setWithin([{ text: span, style: bold, color: palette.muted }], when, 1, fonts);
  const { size: _, leading: __, ...setting } = settingOf(draft, type.small, { width: column.width, balanced: true });
  const title = setLargest(
    { text: headline(timeline), style, color: palette.ink, part: 'title' },
    setting,
    { sizes: type.title, height: titleHeight },
    fonts,
  );
  const below = column.top + dates.height + (dates.height > 0 ? 6 : 0);
  return {
    marks: [...placeColumn(draft, dates, column.top), ...placeColumn(draft, title, below)],
    bottom: below + title.height,
    missing: [...dates.missing, ...title.missing],
  };
}

/** Date, parties and as much of the text as there is room for, below a line in the colours of the parties; it ends at `bottom`. */
function drawTelling(
  draft: Draft,
  { acting, parts }: ToldEntry,
  { top, bottom }: { readonly top: Px; readonly bottom: Px },
): Section {
  const pieces = parts.map((part) => ({ part, spans: spansOn(draft, part, colorOf(draft, acting)) }));
  const align = draft.measures.direction === 'rtl' ? 'right' : 'left';
  const heading = pieces.flatMap(({ part, spans }) => (isHead(part) ? spans : []));
  const head = setWithin(heading, settingOf(draft, type.small, { width: column.width, align }), 1, draft.fonts);
  const spans = pieces.flatMap((piece) => (isHead(piece.part) ? [] : piece.spans));
  const text = setTelling(draft, spans, bottom - top - edge - head.height - 2 * edgeGap);
  const y = bottom - edgeGap - text.height - head.height;
  return {
    marks: [
      ...edgeOf(draft, asTheyStand(acting, draft.ranks), y - edgeGap - edge),
      ...placeColumn(draft, head, y),
      ...placeColumn(draft, text, y + head.height),
    ],
    bottom,
    missing: [...head.missing, ...text.missing],
  };
}

/** A part as the card shows it, which has no room for what an entry rests on and answers, and for what was put right in it. */
function spansOn({ timeline, palette, plain, bold }: Draft, part: EntryPart, color: Color): readonly Span[] {
  const look = { style: plain, color: palette.ink, part: part.kind };
  switch (part.kind) {
    case 'when':
      return [{ ...look, text: isolated(part.words, timeline.language), style: bold }];
    case 'who':
      return [{ ...look, text: `   ${isolated(part.words, timeline.language)}`, style: bold, color }];
    case 'claim':
      return [{ ...look, text: `${part.words}: `, style: { ...plain, italic: true } }];
    case 'headline':
      return [{ ...look, text: `${part.words} `, style: bold }];
    case 'text':
      return [{ ...look, text: plainly.prose(part.markdown).replaceAll(/\s+/g, ' ') }];
    case 'answers':
    case 'sources':
    case 'correction':
      return [];
  }
}

/** Sets a text as large as it fits into a height, in at most four lines; cut at the smallest size. */
function setTelling(draft: Draft, spans: readonly Span[], height: Px): TextBlock {
  const setting = settingOf(draft, type.text[0], { width: column.width });
  const fits = type.text.find(({ size, leading }) => {
    const whole = setParagraph(spans, { ...setting, size, leading }, draft.fonts).height;
    return whole <= Math.min(height, 4 * leading);
  });
  const chosen = fits ?? type.text[1];
  const lines = Math.max(1, Math.min(4, Math.floor(height / chosen.leading)));
  return setWithin(spans, { ...setting, ...chosen }, lines, draft.fonts);
}

/** The height of the line above the entry, and the room below it. */
const edge: Px = 4;
const edgeGap: Px = 14;

/** A line in the colours of those who act, in equal parts. */
function edgeOf({ measures, palette, colors }: Draft, acting: readonly number[], y: Px): readonly Mark[] {
  const parties = acting.length === 0 ? [palette.muted] : acting.map((party) => colors[party] ?? palette.ink);
  const width = column.width / parties.length;
  return parties.map((fill, index) => ({
    kind: 'rect',
    x: round(leftOf(measures, column.start + index * width, width)),
    y: round(y),
    width: round(width),
    height: edge,
    fill,
  }));
}

/** The count of entries and the revision, at the foot of the card. */
function drawClosing(draft: Draft, revision: string): Section & { readonly top: Px } {
  const text = closingLine(draft.timeline, revision);
  const span = { text, style: draft.plain, color: draft.palette.muted, part: 'closing' as const };
  const line = setWithin([span], settingOf(draft, type.small, { width: column.width }), 1, draft.fonts);
  const top = column.bottom - line.height;
  return { marks: placeColumn(draft, line, top), top, bottom: column.bottom, missing: line.missing };
}

function entryGroup({ entry, parts }: ToldEntry, marks: readonly Mark[]): Mark {
  return { kind: 'group', role: 'entry', entry: entry.id, label: saidOn({ parts }).said, marks };
}

function placeColumn({ measures }: Draft, block: TextBlock, y: Px): readonly Mark[] {
  return placeText(block, leftOf(measures, column.start, column.width), y);
}
