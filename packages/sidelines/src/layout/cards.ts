import type { Camps } from '../model/acting.ts';
import { isSafeAddress } from '../model/prose.ts';
import { mapInSlices, type Slices } from '../model/slices.ts';
import type { Entry } from '../model/timeline.ts';
import {
  betweenItems,
  correctionLabel,
  type EntryPart,
  entryPartInWords,
  type Linked,
  plainly,
  type ToldEntry,
  type ToldSource,
  type WhoPart,
} from '../model/told.ts';
import { isolated } from '../model/words.ts';
import { type Divider, setDivider, stackDividers } from './dividers.ts';
import { type Draft, settingOf } from './draft.ts';
import type { Direction } from './fonts.ts';
import { setPhases } from './phases.ts';
import { setPicture } from './pictures.ts';
import type { Color, Px, TextMark } from './scene.ts';
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
  /** Who stands against whom, where they are opponents. */
  readonly camps?: Camps;
  /** What stands across the drawing before the card. */
  readonly before?: Divider;
  /** All that is said of the entry. */
  readonly parts: ToldEntry['parts'];
  /** The colour of the entry's party, of all of them together, or of opponents. */
  readonly color: Color;
  readonly text: TextBlock;
  /** The card with its room above and below the text. */
  readonly height: Px;
  /** From the card's top to its text. */
  readonly padding: Px;
  /** The room of its text. */
  readonly room: Room;
  /** Of a card that goes on from the page before: what is said again above the text. */
  readonly again?: TextBlock;
  /** Of a card that goes on on the next page: what is said of that below the text. */
  readonly goesOn?: TextBlock;
}

/** Sets every entry in type. */
export function* setCards(draft: Draft): Slices<readonly Card[]> {
  const { bridge, card, columns, measure } = draft.measures;
  const settings: SettingsByRoom = {
    alone: settingsIn(draft, { width: card }),
    ...(columns === 1 ? {} : { few: settingsIn(draft, { width: bridge, align: 'center', balanced: true }) }),
    bridging: settingsIn(draft, { width: measure }),
  };
  const cards = yield* mapInSlices(draft.told.entries, (told, index) => {
    const card = setCard(draft, told, settings);
    const words = draft.between[index];
    const dividers = [
      ...(told.opens.length === 0 ? [] : [setPhases(draft, told.opens)]),
      ...(words === undefined ? [] : [setDivider(draft, words)]),
    ];
    return dividers.length === 0 ? card : { ...card, before: stackDividers(dividers, draft.measures.rhythm / 2) };
  });
  draft.kept?.turn();
  return cards;
}

/** How cards are set, by whose they are. */
interface SettingsByRoom {
  /** Those of one party. */
  readonly alone: CardSettings;
  /** Those of several, where they have few lines and stand on both sides of the spine. */
  readonly few?: CardSettings;
  readonly bridging: CardSettings;
}

/** How the parts of a card are set. */
interface CardSettings {
  readonly room: Room;
  readonly head: Setting;
  readonly headline: Setting;
  readonly running: Setting;
  readonly noted: Setting;
}

function settingsIn(draft: Draft, room: Room): CardSettings {
  const { type } = draft.measures;
  const headline = settingOf(draft, type.text, room);
  const running = { ...headline, hyphenator: draft.hyphenator };
  return { room, head: headSetting(draft, room), headline, running, noted: settingOf(draft, type.note, room) };
}

/** Below its head, a card of several parties is centred up to so many lines: more of them are hard to read so. */
const mostCentred = 3;

function setCard(draft: Draft, { entry, acting, camps, parts }: ToldEntry, settings: SettingsByRoom): Card {
  const bridges = acting.length > 1;
  const color = colorOf(draft, acting, camps);
  const { kept } = draft;
  const setIn = (own: CardSettings) => {
    const set = (): TextBlock => setText(draft, parts, { color, bridges }, own);
    const key = JSON.stringify([entry.id, parts, color, bridges, own.room]);
    return { room: own.room, text: kept?.text(key, set) ?? set() };
  };
  const few = bridges && settings.few !== undefined ? setIn(settings.few) : undefined;
  const isFew = few !== undefined && linesBelowHead(few.text) <= mostCentred;
  const { text, room } = isFew ? few : setIn(bridges ? settings.bridging : settings.alone);
  const padding = draft.measures.rhythm * (bridges ? 0.75 : 0.25);
  return {
    entry,
    parts,
    bridges,
    parties: acting,
    ...(camps === undefined ? {} : { camps }),
    color,
    text,
    room,
    padding,
    height: text.height + padding * (bridges ? 2 : 1),
  };
}

/** How many lines of a card's text are of no part of its head. */
function linesBelowHead({ runs }: TextBlock): number {
  const isHeads = ({ part }: TextMark): boolean => part === 'when' || part === 'who';
  return new Set(runs.flatMap(({ mark }) => (isHeads(mark) ? [] : [mark.y]))).size;
}

/** The colour of an entry: of its party, of all of them together, of opponents, or of nobody. */
export function colorOf({ colors, palette }: Draft, [only, ...others]: readonly number[], camps?: Camps): Color {
  if (only === undefined) return palette.muted;
  if (camps !== undefined) return palette.ink;
  return others.length > 0 ? palette.together : (colors[only] ?? palette.ink);
}

/** The room that a text has in a card, and how it stands there. */
type Room = Parameters<typeof settingOf>[2];

/** How a card stands, and in which colour. */
type Stance = Pick<Card, 'color' | 'bridges'>;

/** The date with the parties beside it and all that is said below, the first of it as close as lines of one paragraph. */
function setText(draft: Draft, parts: ToldEntry['parts'], stance: Stance, settings: CardSettings): TextBlock {
  const { measures } = draft;
  const head = setHead(draft, parts, stance, settings.head);
  const isClose = ({ kind }: EntryPart) => kind === 'draft' || kind === 'claim' || kind === 'headline';
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
    case 'draft':
    case 'claim':
      return [setParagraph([{ ...note, text: part.words, style: { ...plain, italic: true } }], noted, fonts)];
    case 'headline':
      return [setParagraph([{ text: part.words, style: bold, color: palette.ink, part: part.kind }], headline, fonts)];
    case 'text':
      return setProse(part, { style: plain, color: palette.ink, part: part.kind }, running, fonts);
    case 'picture':
      return [setPicture(draft, part, { ...note, item: part.place }, noted)];
    case 'answers':
      return [setParagraph([{ ...note, text: entryPartInWords(part, plainly) }], noted, fonts)];
    case 'sources':
      return [
        setParagraph(
          [
            { ...note, text: `${part.label}: ` },
            ...part.items.flatMap((item, index) => sourceSpans(item, index, note)),
          ],
          noted,
          fonts,
        ),
      ];
    case 'correction': {
      const look = { ...note, item: part.place };
      const label = { ...look, text: `${correctionLabel(part)}:`, style: bold };
      return [stack([setParagraph([label], noted, fonts), ...setProse(part, look, noted, fonts)], 0)];
    }
  }
}

/** One of the sources of an entry, with what parts it from the one before. */
function sourceSpans(source: ToldSource, index: number, look: Omit<Span, 'text'>): readonly Span[] {
  const before = index === 0 ? [] : [{ ...look, text: betweenItems }];
  return [...before, ...linkedSpans([source], betweenItems, { ...look, item: source.place })];
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
  const { timeline, palette, bold, fonts } = draft;
  const [date] = parts;
  const who = parts.find((part) => part.kind === 'who');
  const when = { text: isolated(date.words, timeline.language), style: bold, color: palette.ink, part: date.kind };
  if (who === undefined) return setParagraph([when], setting, fonts);
  const names = nameSpans(draft, who, { color, bridges });
  const apartBy = (text: string): TextBlock =>
    setParagraph([when, { text, style: bold, color, part: 'who' }, ...names], setting, fonts);
  const beside = apartBy('   ');
  if (beside.height <= setting.leading) return beside;
  const below = apartBy('\n');
  return below.height <= beside.height ? below : beside;
}

/** Who acted, each name in the colour of its party, so that it is seen who met; a word for all of them is in theirs together. */
export function nameSpans(draft: Draft, { words, names }: WhoPart, { color, bridges }: Stance): readonly Span[] {
  const { timeline, palette, bold, colors, measures } = draft;
  const look = { style: bold, part: 'who' } as const;
  if (!bridges || names.length < 2)
    return [
      { ...look, color, text: bridges ? isolatedAs(measures.direction, words) : isolated(words, timeline.language) },
    ];
  const [opening, closing] = isolatedAs(measures.direction, ' ').split(' ');
  return names.map(({ words, party = -1 }, index) => ({
    ...look,
    color: colors[party] ?? palette.muted,
    text: (index === 0 ? opening : '') + words + (index === names.length - 1 ? closing : ''),
  }));
}

/** A list that is read in one direction, whichever way its first name runs. */
function isolatedAs(direction: Direction, list: string): string {
  return `${direction === 'rtl' ? '\u2067' : '\u2066'}${list}\u2069`;
}
