import { readProse } from '../model/prose.ts';
import type { Entry, Timeline } from '../model/timeline.ts';
import { dateLabel, partyLabel } from '../model/words.ts';
import type { ShapingFonts, TextStyle } from './fonts.ts';
import { type Measures, rhythm } from './measures.ts';
import type { Color, Px } from './scene.ts';
import { type TextBlock, setParagraph, stack } from './text/paragraph.ts';
import { spansOf } from './text/spans.ts';
import { type Palette, partyColor } from './theme.ts';

/** Where a card stands: on one side of the spine, or across it. */
export type Span = 'side' | 'bridge';

/** An entry, set in type and not yet placed. */
export interface Card {
  readonly entry: Entry;
  readonly span: Span;
  /** The places of the entry's parties in the timeline, ascending. */
  readonly parties: readonly number[];
  /** The colour of the entry's party, or of all of them together. */
  readonly color: Color;
  readonly text: TextBlock;
  /** The card with its room above and below the text. */
  readonly height: Px;
  /** From the card's top to its text. */
  readonly padding: Px;
}

/** The look of running text. */
export const plain: TextStyle = { family: 'sans', bold: false, italic: false };
/** The look of dates, names and headlines of entries. */
export const bold: TextStyle = { family: 'sans', bold: true, italic: false };

/** Sets every entry in type. */
export function setCards(timeline: Timeline, measures: Measures, palette: Palette, fonts: ShapingFonts): readonly Card[] {
  return timeline.entries.map((entry) => setCard(timeline, entry, measures, palette, fonts));
}

function setCard(timeline: Timeline, entry: Entry, measures: Measures, palette: Palette, fonts: ShapingFonts): Card {
  const parties = timeline.parties.flatMap((party, place) => (entry.parties.includes(party.id) ? [place] : []));
  const span = parties.length > 1 ? 'bridge' : 'side';
  const color = colorOf(timeline, parties, palette);
  const text = setText(timeline, entry, { span, color, measures, palette, fonts });
  const padding = span === 'bridge' ? rhythm * 0.75 : rhythm * 0.25;
  return { entry, span, parties, color, text, padding, height: text.height + padding + (span === 'bridge' ? rhythm * 0.75 : 0) };
}

function colorOf(timeline: Timeline, parties: readonly number[], palette: Palette): Color {
  const [only, ...others] = parties;
  if (only === undefined) return palette.muted;
  return others.length > 0 ? palette.together : partyColor(palette, timeline.parties[only] ?? {}, only);
}

interface CardContext {
  readonly span: Span;
  readonly color: Color;
  readonly measures: Measures;
  readonly palette: Palette;
  readonly fonts: ShapingFonts;
}

function setText(timeline: Timeline, entry: Entry, { span, color, measures, palette, fonts }: CardContext): TextBlock {
  const { type, direction, columns } = measures;
  const centred = span === 'bridge' && columns === 2;
  const shared = { width: span === 'bridge' ? measures.bridge : measures.card, direction, language: timeline.language, ...(centred ? { align: 'center' as const, balanced: true } : {}) };
  const look = { style: plain, color: palette.ink };
  const label = partyLabel(timeline, entry);
  const head = setParagraph(
    [
      { text: isolated(dateLabel(timeline, entry)), style: bold, color: palette.ink },
      ...(label === '' ? [] : [{ text: '   ', style: bold, color }, { text: isolated(label), style: bold, color }]),
    ],
    { ...shared, ...type.date, ...(centred ? {} : { align: direction === 'rtl' ? ('right' as const) : ('left' as const) }) },
    fonts,
  );
  const title = entry.title === undefined ? [] : [setParagraph([{ text: entry.title, style: bold, color: palette.ink }], { ...shared, ...type.text }, fonts)];
  const text = readProse(entry.text).map((paragraph) => setParagraph(spansOf(paragraph, look), { ...shared, ...type.text }, fonts));
  return stack([stack([head, ...title, ...text.slice(0, 1)], 0), ...text.slice(1)], rhythm / 4);
}

/** A text that keeps its own direction among others (UAX #9: first strong isolate). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
