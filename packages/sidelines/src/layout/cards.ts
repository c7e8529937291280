import { isSafeAddress } from '../model/prose.ts';
import { mapInSlices, type Slices } from '../model/slices.ts';
import type { Entry } from '../model/timeline.ts';
import { betweenItems, type EntryPart, entryPartInWords, type Linked, plainly, type ToldEntry } from '../model/told.ts';
import { isolated } from '../model/words.ts';
import { type Draft, settingOf } from './draft.ts';
import type { Direction } from './fonts.ts';
import type { Color, Px } from './scene.ts';
import { type Setting, setParagraph, stack, type TextBlock } from './text/paragraph.ts';
import { setProse } from './text/prose.ts';
import type { Span } from './text/spans.ts';

/** An entry, set in type and not yet placed. */
export interface Card {
  readonly entry: Entry;
  /** Whether the card bridges the spine, because several parties acted together. */
  readonly bridges: boolean;
  /** The places of the entry's parties in the timeline, ascending. */
  readonly parties: readonly number[];
  /** All that is said of the entry. */
  readonly parts: ToldEntry['parts'];
  /** The colour of the entry's party, or of all of them together. */
  readonly color: Color;
  readonly text: TextBlock;
  /** The card with its room above and below the text. */
  readonly height: Px;
  /** From the card's top to its text. */
  readonly padding: Px;
  /** Of a card that goes on from the page before: what is said again above the text. */
  readonly again?: TextBlock;
  /** Of a card that goes on on the next page: what is said of that below the text. */
  readonly goesOn?: TextBlock;
}

/** Sets every entry in type. */
export function* setCards(draft: Draft): Slices<readonly Card[]> {
  const settings = {
    alone: settingsIn(draft, roomFor(draft, false)),
    bridging: settingsIn(draft, roomFor(draft, true)),
  };
  const cards = yield* mapInSlices(draft.told.entries, (told) =>
    setCard(draft, told, told.acting.length > 1 ? settings.bridging : settings.alone),
  );
  draft.kept?.turn();
  return cards;
}

/** How the parts of a card are set. */
interface CardSettings {
  readonly head: Setting;
  readonly headline: Setting;
  readonly running: Setting;
  readonly noted: Setting;
}

function settingsIn(draft: Draft, room: Room): CardSettings {
  const { type } = draft.measures;
  const headline = settingOf(draft, type.text, room);
  const running = { ...headline, hyphenator: draft.hyphenator };
  return { head: headSetting(draft, room), headline, running, noted: settingOf(draft, type.note, room) };
}

function setCard(draft: Draft, { entry, acting, parts }: ToldEntry, settings: CardSettings): Card {
  const bridges = acting.length > 1;
  const color = colorOf(draft, acting);
  const set = (): TextBlock => setText(draft, parts, { color, bridges }, settings);
  const text = draft.kept?.text(JSON.stringify([entry.id, parts, color, bridges]), set) ?? set();
  const padding = draft.measures.rhythm * (bridges ? 0.75 : 0.25);
  return {
    entry,
    parts,
    bridges,
    parties: acting,
    color,
    text,
    padding,
    height: text.height + padding * (bridges ? 2 : 1),
  };
}

/** The colour of an entry: of its party, of all of them together, or of nobody. */
export function colorOf({ colors, palette }: Draft, [only, ...others]: readonly number[]): Color {
  if (only === undefined) return palette.muted;
  return others.length > 0 ? palette.together : (colors[only] ?? palette.ink);
}

/** The room that a text has in a card, and how it stands there. */
type Room = Parameters<typeof settingOf>[2];

/** The room of a card's text. */
export function roomFor({ measures }: Draft, bridges: boolean): Room {
  if (!bridges) return { width: measures.card };
  return measures.columns === 1
    ? { width: measures.bridge }
    : { width: measures.bridge, align: 'center', balanced: true };
}

/** How a card stands, and in which colour. */
type Stance = Pick<Card, 'color' | 'bridges'>;

/** The date with the parties beside it and all that is said below, the first of it as close as lines of one paragraph. */
function setText(draft: Draft, parts: ToldEntry['parts'], stance: Stance, settings: CardSettings): TextBlock {
  const { measures } = draft;
  const head = setHead(draft, parts, stance, settings.head);
  const isClose = ({ kind }: EntryPart) => kind === 'claim' || kind === 'headline';
  const close = parts.filter(isClose).flatMap((part) => setPart(draft, part, settings));
  const [first, ...others] = parts.filter((part) => !isClose(part)).flatMap((part) => setPart(draft, part, settings));
  return stack([stack([head, ...close, ...(first === undefined ? [] : [first])], 0), ...others], measures.rhythm / 4);
}

/** How date and parties are set: from where reading begins, unless the card's text is centred. */
export function headSetting(draft: Draft, room: Room): Setting {
  const align = draft.measures.direction === 'rtl' ? 'right' : 'left';
  return settingOf(draft, draft.measures.type.date, { align, ...room });
}

/** What is said below date and parties, in blocks. */
function setPart(draft: Draft, part: EntryPart, { headline, running, noted }: CardSettings): readonly TextBlock[] {
  const { palette, plain, bold, fonts } = draft;
  const note = { style: plain, color: palette.muted, part: part.kind };
  switch (part.kind) {
    case 'when':
    case 'who':
      return [];
    case 'claim':
      return [setParagraph([{ ...note, text: part.words, style: { ...plain, italic: true } }], noted, fonts)];
    case 'headline':
      return [setParagraph([{ text: part.words, style: bold, color: palette.ink, part: part.kind }], headline, fonts)];
    case 'text':
      return setProse(part.markdown, { style: plain, color: palette.ink, part: part.kind }, running, fonts);
    case 'answers':
      return [setParagraph([{ ...note, text: entryPartInWords(part, plainly) }], noted, fonts)];
    case 'sources':
      return [
        setParagraph(
          [
            { ...note, text: `${part.label}: ` },
            ...part.items.flatMap((item, place) => sourceSpans(item, place, note)),
          ],
          noted,
          fonts,
        ),
      ];
    case 'correction': {
      const look = { ...note, item: part.place };
      const label = { ...look, text: `${part.label} ${part.when.words}:`, style: bold };
      return [stack([setParagraph([label], noted, fonts), ...setProse(part.markdown, look, noted, fonts)], 0)];
    }
  }
}

/** One of the sources of an entry, with what parts it from the one before. */
function sourceSpans(source: Linked, item: number, look: Omit<Span, 'text'>): readonly Span[] {
  const before = item === 0 ? [] : [{ ...look, text: betweenItems }];
  return [...before, ...linkedSpans([source], betweenItems, { ...look, item })];
}

/** Words that may lead somewhere, as pieces of a paragraph. */
export function linkedSpans(items: readonly Linked[], between: string, look: Omit<Span, 'text'>): readonly Span[] {
  return items.flatMap(({ words, href }, index): readonly Span[] => [
    ...(index === 0 ? [] : [{ ...look, text: between }]),
    { ...look, text: words, ...(href !== undefined && isSafeAddress(href) ? { href } : {}) },
  ]);
}

/** The date and the parties beside it, or below it where they would be parted. */
function setHead(draft: Draft, parts: ToldEntry['parts'], { color, bridges }: Stance, setting: Setting): TextBlock {
  const { timeline, palette, bold, measures, fonts } = draft;
  const [date] = parts;
  const label = parts.find((part) => part.kind === 'who')?.words;
  const when = { text: isolated(date.words, timeline.language), style: bold, color: palette.ink, part: date.kind };
  if (label === undefined) return setParagraph([when], setting, fonts);
  const who = bridges ? isolatedAs(measures.direction, label) : isolated(label, timeline.language);
  const apartBy = (gap: string): TextBlock =>
    setParagraph([when, { text: gap + who, style: bold, color, part: 'who' }], setting, fonts);
  const beside = apartBy('   ');
  if (beside.height <= setting.leading) return beside;
  const below = apartBy('\n');
  return below.height <= beside.height ? below : beside;
}

/** A list that is read in one direction, whichever way its first name runs. */
function isolatedAs(direction: Direction, list: string): string {
  return `${direction === 'rtl' ? '\u2067' : '\u2066'}${list}\u2069`;
}
