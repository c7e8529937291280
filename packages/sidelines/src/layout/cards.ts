import { actingIn } from '../model/acting.ts';
import type { Entry } from '../model/timeline.ts';
import { dateLabel, isolated, partyNames } from '../model/words.ts';
import { type Draft, settingOf } from './draft.ts';
import type { Direction } from './fonts.ts';
import type { Color, Px } from './scene.ts';
import { type Setting, setParagraph, stack, type TextBlock } from './text/paragraph.ts';
import { setProse } from './text/prose.ts';

/** An entry, set in type and not yet placed. */
export interface Card {
  readonly entry: Entry;
  /** Whether the card bridges the spine, because several parties acted together. */
  readonly bridges: boolean;
  /** The places of the entry's parties in the timeline, ascending. */
  readonly parties: readonly number[];
  /** The parties in words; "" for nobody. */
  readonly label: string;
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
export function setCards(draft: Draft): readonly Card[] {
  const acting = actingIn(draft.timeline);
  return draft.timeline.entries.map((entry) => setCard(draft, entry, acting(entry)));
}

function setCard(draft: Draft, entry: Entry, parties: readonly number[]): Card {
  const bridges = parties.length > 1;
  const color = colorOf(draft, parties);
  const label = partyNames(draft.timeline, parties, entry.together);
  const text = setText(draft, entry, { label, color, bridges }, roomFor(draft, bridges));
  const padding = draft.measures.rhythm * (bridges ? 0.75 : 0.25);
  return { entry, bridges, parties, label, color, text, padding, height: text.height + padding * (bridges ? 2 : 1) };
}

function colorOf({ colors, palette }: Draft, [only, ...others]: readonly number[]): Color {
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

/** Who acted, and in which colour. */
type Who = Pick<Card, 'label' | 'color' | 'bridges'>;

/** The date with the parties beside it, the headline, the text. */
function setText(draft: Draft, entry: Entry, who: Who, room: Room): TextBlock {
  const { measures, palette, plain, bold, fonts, hyphenator } = draft;
  const headed = { align: measures.direction === 'rtl' ? ('right' as const) : ('left' as const), ...room };
  const head = setHead(draft, entry, who, settingOf(draft, measures.type.date, headed));
  const setting = settingOf(draft, measures.type.text, room);
  const title =
    entry.title === undefined
      ? []
      : [setParagraph([{ text: entry.title, style: bold, color: palette.ink }], setting, fonts)];
  const running = { ...setting, hyphenator };
  const [first, ...others] = setProse(entry.text, { style: plain, color: palette.ink }, running, fonts);
  return stack([stack([head, ...title, ...(first === undefined ? [] : [first])], 0), ...others], measures.rhythm / 4);
}

/** The date and the parties beside it, or below it where they would be parted. */
function setHead(draft: Draft, entry: Entry, { label, color, bridges }: Who, setting: Setting): TextBlock {
  const { timeline, palette, bold, measures, fonts } = draft;
  const when = { text: isolated(dateLabel(timeline, entry), timeline.language), style: bold, color: palette.ink };
  if (label === '') return setParagraph([when], setting, fonts);
  const who = bridges ? isolatedAs(measures.direction, label) : isolated(label, timeline.language);
  const apartBy = (gap: string): TextBlock =>
    setParagraph([when, { text: gap + who, style: bold, color }], setting, fonts);
  const beside = apartBy('   ');
  if (beside.height <= setting.leading) return beside;
  const below = apartBy('\n');
  return below.height <= beside.height ? below : beside;
}

/** A list that is read in one direction, whichever way its first name runs. */
function isolatedAs(direction: Direction, list: string): string {
  return `${direction === 'rtl' ? '\u2067' : '\u2066'}${list}\u2069`;
}
