import { wordsWithoutNotes } from '../../model/notes.ts';
import {
  type EntryPart,
  imprintInWords,
  isHead,
  openingWords,
  plainly,
  type Told,
  type ToldEntry,
} from '../../model/told.ts';
import { closingLine, headline, isolated } from '../../model/words.ts';
import { colorOf } from '../cards.ts';
import { type Draft, type Drawing, leftOf, makeDraft, type Section, settingOf } from '../draft.ts';
import { asTheyMeet } from '../order/crossings.ts';
import { type Color, type Mark, type Px, round, type Scene } from '../scene.ts';
import { authorOf, saidOn } from '../sides.ts';
import { setLargest, setWithin, type Type } from '../text/fitting.ts';
import { placeText, type Setting, setParagraph, stack, type TextBlock } from '../text/paragraph.ts';
import type { Span } from '../text/spans.ts';
import { groundOf } from '../theme.ts';
import { dateSpan, mostTelling } from './facts.ts';
import type { CardForm } from './forms.ts';
import { drawTally } from './legend.ts';
import { drawMiniature } from './miniature.ts';

/** A draft, and how the card is composed that it is for. */
interface CardDraft extends Draft {
  readonly form: CardForm;
}

/**
 * Draws a timeline as a social card, whatever width is asked for: the dates that it spans, its title, how often parties acted alone and
 * together, the entry that tells most, and a miniature of the whole braid.
 */
export function drawSocialCard(form: CardForm): Drawing {
  const { width, height, column } = form;
  return (timeline, options, fonts) => {
    const draft = { ...makeDraft(timeline, { ...options, width, spacing: 'even' }, fonts), form };
    const opening = drawOpening(draft);
    const { type, rows } = form.tally;
    const tally = drawTally(draft, {
      ...column,
      top: opening.bottom + type.size / 2,
      rows: opening.bottom > column.top + form.title.height ? rows - 1 : rows,
      type,
    });
    const closing = drawFoot(draft, options.revision);
    const chosen = mostTelling(timeline);
    const entry = draft.told.entries.find((told) => told.entry === chosen);
    const telling =
      entry === undefined ? undefined : drawTelling(draft, entry, { top: tally.bottom + 16, bottom: closing.top });
    const scene: Scene = {
      width,
      height,
      title: headline(timeline),
      description: wordsWithoutNotes(timeline.lede ?? '', timeline),
      ...authorOf(timeline),
      language: timeline.language,
      background: draft.palette.paper,
      marks: [
        { kind: 'group', role: 'spine', marks: drawStrip(draft) },
        { kind: 'group', role: 'header', said: openingWords(draft.told), marks: opening.marks },
        { kind: 'group', role: 'legend', marks: tally.marks },
        ...(entry === undefined ? [] : [entryGroup(entry, telling?.marks ?? [])]),
        { kind: 'group', role: 'footer', said: closing.said, marks: closing.marks },
      ],
    };
    const missing = [opening, tally, closing, ...(telling === undefined ? [] : [telling])].flatMap(
      (part) => part.missing,
    );
    return { scenes: [scene], missing: [...new Set(missing)] };
  };
}

/** The miniature, on a ground of its own from edge to edge. */
function drawStrip(draft: CardDraft): readonly Mark[] {
  const { look, palette, form } = draft;
  const ground = groundOf(palette, palette.together);
  const strip = { ...form.miniature, height: form.height, look: { ...look, palette: { ...palette, paper: ground } } };
  const x = round(leftOf(draft.measures, strip.start, strip.width));
  const paper: Mark = { kind: 'rect', x, y: 0, width: strip.width, height: strip.height, fill: ground };
  return [paper, ...drawMiniature(draft, strip)];
}

/** The dates that the timeline spans, and its title below. */
function drawOpening(draft: CardDraft): Section {
  const { timeline, look, palette, bold, fonts, form } = draft;
  const { column, small } = form;
  const style = { family: look.fonts.title, bold: true, italic: false };
  const span = dateSpan(timeline);
  const when = settingOf(draft, small, column);
  const dates = setWithin([{ text: span, style: bold, color: palette.muted }], when, 1, fonts);
  const { size: _, leading: __, ...setting } = settingOf(draft, small, { width: column.width, balanced: true });
  const title = setLargest(
    [{ text: headline(timeline), style, color: palette.ink, part: 'title' }],
    setting,
    form.title,
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
  draft: CardDraft,
  { acting, camps, parts }: ToldEntry,
  { top, bottom }: { readonly top: Px; readonly bottom: Px },
): Section {
  const pieces = parts.map((part) => ({ part, spans: spansOn(draft, part, colorOf(draft, acting, camps)) }));
  const { small, column, telling } = draft.form;
  const align = draft.measures.direction === 'rtl' ? 'right' : 'left';
  const heading = pieces.flatMap(({ part, spans }) => (isHead(part) ? spans : []));
  const head = setWithin(heading, settingOf(draft, small, { width: column.width, align }), 1, draft.fonts);
  const spans = pieces.flatMap((piece) => (isHead(piece.part) ? [] : piece.spans));
  const { size: _, leading: __, ...setting } = settingOf(draft, small, { width: column.width });
  const room = Math.min(telling.height, bottom - top - edge - head.height - 2 * edgeGap);
  const text = setLargest(spans, setting, { sizes: telling.sizes, height: room }, draft.fonts);
  const y = bottom - edgeGap - text.height - head.height;
  return {
    marks: [
      ...edgeOf(draft, asTheyMeet({ parties: acting, camps }, draft.ranks), y - edgeGap - edge),
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
    case 'draft':
    case 'claim':
      return [{ ...look, text: `${part.words}: `, style: { ...plain, italic: true } }];
    case 'headline':
      return [{ ...look, text: `${part.words} `, style: bold }];
    case 'text':
      return [{ ...look, text: plainly.prose(part).replaceAll(/\s+/g, ' ') }];
    case 'picture':
    case 'answers':
    case 'sources':
    case 'correction':
      return [];
  }
}

/** The height of the line above the entry, and the room below it. */
const edge: Px = 4;
const edgeGap: Px = 14;

/** A line in the colours of those who act, in equal parts. */
function edgeOf(
  { measures, palette, colors, form: { column } }: CardDraft,
  acting: readonly number[],
  y: Px,
): readonly Mark[] {
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

/**
 * The foot of the card: the credit, and the count of entries and the revision, which hardly anybody reads, small at the other end of its line, or
 * above it where there is too little room. Where there is no credit, these alone.
 */
function drawFoot(draft: CardDraft, revision: string): Section & { readonly top: Px; readonly said: string } {
  const { column, small } = draft.form;
  const { width } = column;
  const look = { style: draft.plain, color: draft.palette.muted };
  const said = closingLine(draft.timeline, revision);
  const closing = { ...look, text: said, part: 'closing' as const };
  const words = creditIn(draft.told);
  if (words === undefined)
    return { ...atFoot(draft, [setWithin([closing], settingAt(draft, 'start', small), 1, draft.fonts)]), said };
  const credit = setCredit(draft, { ...look, text: words, part: 'credit' });
  const fine = { ...small, size: Math.round(small.size * fineShare) };
  const opposite = setWithin([closing], settingAt(draft, 'end', fine), 1, draft.fonts);
  const isBeside = credit.height <= small.leading && credit.width + footGap + opposite.width <= width;
  const counted = isBeside ? opposite : setWithin([closing], settingAt(draft, 'start', fine), 1, draft.fonts);
  return { ...atFoot(draft, isBeside ? [counted, credit] : [stack([counted, credit], 0)]), said: `${said}\n${words}` };
}

/** How small that is beside all else at the foot, which is as small as what is read may be. */
const fineShare = 2 / 3;

/** Between the credit and what stands opposite. */
const footGap: Px = 32;

/** How a line at the foot is set: from where reading begins, or to where it ends, whatever its own direction. */
function settingAt(draft: CardDraft, side: 'start' | 'end', type: Type): Setting {
  const isLeft = (draft.measures.direction === 'ltr') === (side === 'start');
  return settingOf(draft, type, { width: draft.form.column.width, align: isLeft ? 'left' : 'right' });
}

/** Blocks that end where the column does. */
function atFoot(draft: CardDraft, blocks: readonly TextBlock[]): Section & { readonly top: Px } {
  const { bottom } = draft.form.column;
  return {
    marks: blocks.flatMap((block) => placeColumn(draft, block, bottom - block.height)),
    top: bottom - Math.max(...blocks.map(({ height }) => height)),
    bottom,
    missing: blocks.flatMap(({ missing }) => missing),
  };
}

function creditIn({ ending }: Told): string | undefined {
  const items = ending.flatMap((part) => (part.kind === 'credit' ? part.items : []));
  const credit = items.find(({ field }) => field === 'credit');
  return credit && imprintInWords(credit, plainly);
}

/** A credit in two lines at most; one that is longer is smaller and has three, and ends in an ellipsis where even these do not hold it. */
function setCredit(draft: CardDraft, span: Span): TextBlock {
  const { size, leading } = draft.form.small;
  const setting = settingAt(draft, 'start', { size, leading });
  if (setParagraph([span], setting, draft.fonts).height <= 2 * leading)
    return setWithin([span], setting, 2, draft.fonts);
  const smaller = { size: Math.round(size * 0.83), leading: Math.round(leading * 0.83) };
  return setWithin([span], { ...setting, ...smaller }, 3, draft.fonts);
}

function entryGroup({ entry, parts }: ToldEntry, marks: readonly Mark[]): Mark {
  return { kind: 'group', role: 'entry', entry: entry.id, label: saidOn({ parts }).said, marks };
}

function placeColumn({ measures, form: { column } }: CardDraft, block: TextBlock, y: Px): readonly Mark[] {
  return placeText(block, leftOf(measures, column.start, column.width), y);
}
