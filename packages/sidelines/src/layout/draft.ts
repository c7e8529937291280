import type { Spacing } from '../model/appearance.ts';
import { directionOf } from '../model/language.ts';
import { type Slices, whole } from '../model/slices.ts';
import type { Timeline } from '../model/timeline.ts';
import { type Told, toldOf } from '../model/told.ts';
import { possibleLabels } from './axis.ts';
import { saidBetween } from './between.ts';
import type { ShapingFonts, TextStyle } from './fonts.ts';
import { type Measures, measuresFor, typeSizes } from './measures.ts';
import type { DrawingMemory, KeptCards } from './memory.ts';
import { ranksOf, type StrandRanks } from './order/crossings.ts';
import { hasTwoSides } from './order/evenness.ts';
import { orderOfStrands } from './order.ts';
import type { Color, Mark, Px, Scene } from './scene.ts';
import type { Hyphenator } from './text/liang.ts';
import { type Setting, setParagraph } from './text/paragraph.ts';
import type { Words } from './text/word-breaks.ts';
import { type Look, type Palette, partyColor, type StrandPattern, strandPattern } from './theme.ts';

/** What a drawing depends on besides the timeline. */
export interface LayoutOptions {
  readonly width: Px;
  readonly spacing: Spacing;
  readonly look: Look;
  /** Where words of running text may be broken besides where the author says. */
  readonly hyphenator?: Hyphenator | undefined;
  /** The words of scripts that are written without spaces, between which lines end. */
  readonly words?: Words | undefined;
  /** Printed below the drawing. */
  readonly revision: string;
  /** What was drawn of the text before, where it is drawn again and again; what comes out is the same. */
  readonly memory?: DrawingMemory | undefined;
}

/** Lays a timeline out in one way: as one tall picture, on pages, as a card. */
export interface Drawing {
  (timeline: Timeline, options: LayoutOptions, fonts: ShapingFonts): Layout;
  /** The same in slices. Absent: no timeline takes long. */
  readonly inSlices?: (...of: Parameters<Drawing>) => Slices<Layout>;
}

/** A drawing that is made in slices, or whole. */
export function drawingOf(inSlices: NonNullable<Drawing['inSlices']>): Drawing {
  return Object.assign((...of: Parameters<Drawing>) => whole(inSlices(...of)), { inSlices });
}

/** A drawing, and what could not be drawn. */
export interface Layout {
  /** One, or one a page. */
  readonly scenes: readonly [Scene, ...Scene[]];
  /** Graphemes that no font draws, each once; a picture with any of them must not be published. */
  readonly missing: readonly string[];
  /** Of a picture of sides: who acts in the cards that stand where. */
  readonly stands?: readonly Stand[];
}

/** A stretch across a picture, and who acts in the cards that belong there: a party, or in the middle all of them together. */
export interface Stand {
  /** The places of the parties in the timeline, ascending. */
  readonly parties: readonly number[];
  readonly left: Px;
  readonly right: Px;
}

/** What every part of a drawing is made with. */
export interface Draft {
  readonly timeline: Timeline;
  /** All that is said of it. */
  readonly told: Told;
  readonly measures: Measures;
  readonly look: Look;
  /** The colours of the look. */
  readonly palette: Palette;
  /** The look of running text. */
  readonly plain: TextStyle;
  /** The look of dates, names and headlines of entries. */
  readonly bold: TextStyle;
  readonly fonts: ShapingFonts;
  /** Where words of running text may be broken. */
  readonly hyphenator: Hyphenator | undefined;
  /** The words of scripts that are written without spaces. */
  readonly words: Words | undefined;
  /** One a strand, in the parties' order; a timeline without parties has one strand all the same. */
  readonly colors: readonly [Color, ...Color[]];
  /** For each strand, in the parties' order, its place among the strands at rest. */
  readonly ranks: StrandRanks;
  /** What is said before each entry, if anything; nothing where the spacing tells time. */
  readonly between: readonly (string | undefined)[];
  /** What is kept of cards. */
  readonly kept: KeptCards | undefined;
}

/** A part of the drawing that is placed from its top. */
export interface Section {
  readonly marks: readonly Mark[];
  /** Where the part ends. */
  readonly bottom: Px;
  /** Graphemes that no font draws. */
  readonly missing: readonly string[];
}

/** Begins a drawing. */
export function makeDraft(timeline: Timeline, options: LayoutOptions, fonts: ShapingFonts): Draft {
  const { width, spacing, look, hyphenator, words } = options;
  const direction = directionOf(timeline.language);
  const plain: TextStyle = { family: look.fonts.text, bold: false, italic: false };
  const ranks = timeline.parties.length === 0 ? [0] : ranksOf(orderOfStrands(timeline));
  const told = toldOf(timeline, options.revision);
  const measures = measuresFor({
    width,
    parties: timeline.parties.length,
    twoSides: hasTwoSides(timeline, told.entries, ranks),
    direction,
    ...(spacing === 'time' ? { label: widestLabel({ timeline, look, plain, fonts, words }) } : {}),
    style: look,
  });
  const { palette } = look;
  const [first = palette.muted, ...others] = timeline.parties.map((party, place) => partyColor(look, party, place));
  const bold: TextStyle = { ...plain, bold: true };
  const colors = [first, ...others] as const;
  const between = spacing === 'even' ? saidBetween(timeline, look.between) : [];
  const way = options.memory && JSON.stringify([timeline.language, measures, look, colors, ranks]);
  const kept = way === undefined ? undefined : options.memory?.begin(way, { fonts, hyphenator, words });
  return {
    timeline,
    told,
    measures,
    look,
    palette,
    plain,
    bold,
    fonts,
    hyphenator,
    words,
    colors,
    ranks,
    between,
    kept,
  };
}

/** How wide the widest word along the axis can be. */
function widestLabel(draft: LabelDraft): Px {
  const words = new Set(possibleLabels(draft.timeline).flatMap((label) => label.replaceAll(/\d/g, '0').split(' ')));
  return Math.max(0, ...[...words].map((word) => widthOfLabel(word, draft)));
}

/** What the labels of an axis are measured with. */
type LabelDraft = Pick<Draft, 'timeline' | 'look' | 'plain' | 'fonts' | 'words'>;

/** The width of a label of the axis in one line. */
export function widthOfLabel(text: string, draft: LabelDraft): Px {
  const { look, plain, fonts } = draft;
  const setting = settingOf(draft, typeSizes(look, 'roomy').note, { width: Number.POSITIVE_INFINITY });
  return setParagraph([{ text, style: plain, color: look.palette.muted }], setting, fonts).width;
}

/** How a paragraph of a drawing is set: a size of type, in the timeline's direction and language. */
export function settingOf(
  { timeline: { language }, words }: Pick<Draft, 'timeline' | 'words'>,
  type: { readonly size: Px; readonly leading: Px },
  rest: Pick<Setting, 'width' | 'align' | 'balanced'>,
): Setting {
  return { ...type, ...rest, direction: directionOf(language), language, words };
}

/** The left end of something that is `width` wide and begins at logical `x`. */
export function leftOf(measures: Measures, x: Px, width: Px): Px {
  return measures.direction === 'rtl' ? measures.width - x - width : x;
}

/** The pattern of a party's strand. */
export function patternOf({ look, palette, ranks }: Draft, party: number): StrandPattern {
  return strandPattern(look.strands, palette.parties.length, ranks, party);
}
