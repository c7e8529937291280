import { readLine } from '../model/prose.ts';
import {
  betweenNotes,
  type EndingPart,
  endingInWords,
  type ImprintPart,
  imprintFields,
  type ListedSource,
  plainly,
  sourceMark,
} from '../model/told.ts';
import { type LegendItem, legendItems } from '../model/words.ts';
import { linkedSpans } from './cards.ts';
import { type Draft, leftOf, patternOf, type Section, settingOf } from './draft.ts';
import { type Measures, widestLede } from './measures.ts';
import { inStrandOrder } from './order/crossings.ts';
import { setPicture } from './pictures.ts';
import { type Color, type GroupMark, type Mark, type Px, round } from './scene.ts';
import { meetingSign, signReach, strand } from './shapes.ts';
import { linesBetween } from './text/cutting.ts';
import { inRows, placeText, setParagraph, stack, type TextBlock } from './text/paragraph.ts';
import { setProse } from './text/prose.ts';
import { type Span, spansOf } from './text/spans.ts';

/** A text of the opening, and where it stands. */
export interface HeaderPiece {
  readonly role: 'title' | 'lede' | 'byline' | 'lead';
  /** Its distance from what stands above it. */
  readonly gap: Px;
  readonly block: TextBlock;
  readonly left: Px;
}

/** The headline, the introduction, and who wrote it and when, set in type; without what is not there. */
export function setHeader(draft: Draft): readonly HeaderPiece[] {
  const { timeline, measures, look, palette, fonts, hyphenator } = draft;
  const { rhythm, type } = measures;
  const color = palette.ink;
  const titled = settingOf(draft, type.title, { width: measures.end - measures.start, balanced: true });
  const headline = { family: look.fonts.title, bold: true, italic: false };
  const title = setParagraph([{ text: timeline.title ?? '', style: headline, color, part: 'title' }], titled, fonts);
  const led = settingOf(draft, type.lede, { width: Math.min(titled.width, widestLede) });
  const prose = { style: { family: look.fonts.lede, bold: false, italic: false }, color, part: 'lede' } as const;
  const lede = stack(
    setProse(
      draft.told.opening.find((part) => part.kind === 'lede') ?? { markdown: '' },
      prose,
      { ...led, hyphenator },
      fonts,
    ),
    rhythm / 2,
  );
  const byline = setByline(draft, titled.width);
  const leads = setLeads(draft, titled.width);
  const leftIn = (width: Px): Px => leftOf(measures, measures.start, width);
  const pieces: readonly HeaderPiece[] = [
    { role: 'title', gap: 0, block: title, left: leftIn(titled.width) },
    { role: 'lede', gap: rhythm * 0.75, block: lede, left: leftIn(led.width) },
    { role: 'byline', gap: rhythm / 2, block: byline, left: leftIn(titled.width) },
    { role: 'lead', gap: rhythm / 2, block: leads, left: leftIn(titled.width) },
  ];
  return pieces.filter(({ block }) => block.height > 0);
}

/** The headline, the introduction, and who wrote it and when. */
export function drawHeader(draft: Draft, top: Px): Section {
  const pieces = setHeader(draft);
  const marks: GroupMark[] = [];
  let bottom = top;
  for (const { role, gap, block, left } of pieces) {
    const from = bottom + (marks.length > 0 ? gap : 0);
    marks.push({ kind: 'group', role, marks: placeText(block, left, from) });
    bottom = from + block.height;
  }
  return { marks, bottom, missing: pieces.flatMap(({ block }) => block.missing) };
}

/** The pictures of the whole, one below the other. */
function setLeads(draft: Draft, width: Px): TextBlock {
  const { measures, palette, plain } = draft;
  const setting = settingOf(draft, measures.type.note, { width });
  const look = { style: plain, color: palette.muted, part: 'lead' } as const;
  const parts = draft.told.opening.filter((part) => part.kind === 'lead');
  return stack(
    parts.map((part) => setPicture(draft, part, { ...look, item: part.place }, setting)),
    measures.rhythm / 2,
  );
}

/** Who wrote it, in bold, and when it was published and changed. */
function setByline(draft: Draft, width: Px): TextBlock {
  const parts = draft.told.opening.filter((part) => part.kind === 'byline');
  return stack(
    parts.map((part) => setImprint(draft, part, { ...draft.measures.type.date, width })),
    0,
  );
}

/** The pieces of an imprint in a row, as far as there is room; each is of one direction, whatever stands beside it. */
function setImprint(
  draft: Draft,
  { kind: part, items }: ImprintPart,
  type: { readonly size: Px; readonly leading: Px; readonly width: Px },
): TextBlock {
  const { measures, palette, plain, bold, fonts } = draft;
  const { direction } = measures;
  const setting = settingOf(draft, type, { width: type.width, align: direction === 'rtl' ? 'right' : 'left' });
  const places: readonly string[] = imprintFields[part];
  const blocks = items.map(({ field, before, markdown, behind }) => {
    const ofName = field === 'byline' ? { style: bold, color: palette.ink } : { style: plain, color: palette.muted };
    const look = { ...ofName, part, item: places.indexOf(field) };
    const around = (text: string) => (text === '' ? [] : [{ ...look, text }]);
    return setParagraph([...around(before), ...spansOf(readLine(markdown), look), ...around(behind)], setting, fonts);
  });
  return inRows(blocks, setting, imprintGap * type.size);
}

/** Between two pieces of an imprint, in em. */
const imprintGap = 1.5;

/** The length of a sample of a strand, and from a sample to its name. */
const sampleLength: Px = 30;
const sampleGap: Px = 8;

/** A name of the legend, set in type. */
interface LegendName {
  readonly item: LegendItem;
  readonly color: Color;
  readonly name: TextBlock;
  /** How wide its sample is. */
  readonly sample: Px;
}

/** A name of the legend with its sample, in a row of them. */
interface Sampled extends LegendName {
  /** Where the sample begins; x is logical. */
  readonly x: Px;
  /** Where the row begins. */
  readonly y: Px;
}

/** A legend, set in type: its height, where its lines begin, and what stands between two of them. */
export interface Legend {
  readonly height: Px;
  readonly tops: readonly Px[];
  /** The marks from one height to another, with the first of them at `y`. */
  readonly place: (from: Px, to: Px, y: Px) => readonly Mark[];
  readonly missing: readonly string[];
}

/** One sample of a strand a party, then the knot for all together; in as few rows as there is room for, about equally long. */
export function setLegend(draft: Draft): Legend {
  const { timeline, measures, look, bold, fonts } = draft;
  const room = measures.end - measures.start - sampleLength - sampleGap;
  const setting = settingOf(draft, measures.type.date, { width: room, align: 'left' });
  const items = inStrandOrder(legendItems(timeline), draft.ranks).map((item): LegendName => {
    const color = legendColor(draft, item);
    const name = setParagraph([{ text: item.name, style: bold, color }], setting, fonts);
    return { item, color, name, sample: typeof item.of === 'number' ? sampleLength : 2 * signReach(item.of, look) };
  });
  const names = balanced(items, measures, setting.leading);
  const tops = new Set(names.flatMap((one) => one.name.tops.map((top) => top + one.y)));
  return {
    height: names.reduce((height, { name, y }) => Math.max(height, y + name.height), 0),
    tops: [...tops].sort((a, b) => a - b),
    place: (from, to, at) => names.flatMap((one) => drawSampled(draft, one, { from, to, y: at })),
    missing: names.flatMap(({ name }) => name.missing),
  };
}

/** How near to the least width rows are brought. */
const balancePrecision: Px = 4;

/** Names in rows at the least width at which there are no more rows than at the whole one. */
function balanced(items: readonly LegendName[], measures: Measures, leading: Px): readonly Sampled[] {
  const within = (end: Px) => rowsWithin(items, { ...measures, end }, leading);
  const bottomOf = (names: readonly Sampled[]): Px => names.at(-1)?.y ?? 0;
  const widest = within(measures.end);
  let [low, high] = [measures.start, measures.end];
  while (bottomOf(widest) > 0 && high - low > balancePrecision) {
    const middle = (low + high) / 2;
    if (bottomOf(within(middle)) > bottomOf(widest)) low = middle;
    else high = middle;
  }
  return high === measures.end ? widest : within(high);
}

/** Names in rows that end before a width does. */
function rowsWithin(
  items: readonly LegendName[],
  { start, end, rhythm }: Pick<Measures, 'start' | 'end' | 'rhythm'>,
  leading: Px,
): readonly Sampled[] {
  let [x, y, rowHeight] = [start, 0, 0];
  return items.map((item) => {
    const width = item.sample + sampleGap + item.name.width;
    // A name of several lines stands alone, so that it is read in one go where the legend goes on on another page.
    if (x > start && (x + width > end || rowHeight > leading)) [x, y, rowHeight] = [start, y + rowHeight, 0];
    rowHeight = Math.max(rowHeight, item.name.height);
    const placed = { ...item, x, y };
    x += width + rhythm * 1.25;
    return placed;
  });
}

/** The legend below some height. */
export function drawLegend(draft: Draft, top: Px): Section {
  const { height, place, missing } = setLegend(draft);
  return { marks: place(0, height, top), bottom: top + height, missing };
}

/** As much of a name as stands between two heights of the legend, the first of which stands at `y`; its sample beside its first line. */
function drawSampled(
  draft: Draft,
  { item, color, name, x, sample, y: row }: Sampled,
  { from, to, y }: { readonly from: Px; readonly to: Px; readonly y: Px },
): readonly Mark[] {
  const { measures } = draft;
  if (row >= to || row + name.height <= from) return [];
  const [first, last] = [Math.max(0, from - row), Math.min(name.height, to - row)];
  const top = y + row + first - from;
  const text = placeText(linesBetween(name, first, last), leftOf(measures, x + sample + sampleGap, name.width), top);
  const at = { x: leftOf(measures, x, sample), y: top + measures.rhythm / 2 };
  return [legendGroup(draft, item, [...(first > 0 ? [] : sampleOf(draft, item, color, at)), ...text])];
}

/** A name of the legend, with its sample. */
export function legendGroup({ timeline }: Draft, { of }: Pick<LegendItem, 'of'>, marks: readonly Mark[]): GroupMark {
  if (typeof of !== 'number') return { kind: 'group', role: of, marks };
  return { kind: 'group', role: 'party', party: timeline.parties[of]?.id ?? '', marks };
}

/** The colour of a name in the legend. */
export function legendColor({ palette, colors }: Draft, { of }: Pick<LegendItem, 'of'>): Color {
  if (typeof of === 'number') return colors[of] ?? palette.ink;
  return of === 'together' ? palette.together : palette.ink;
}

/** What is said behind all entries, below a hairline: what the whole rests on, what was put right, how much there is. */
export function drawFooter(draft: Draft, top: Px): Section {
  return drawEnding(draft, draft.told.ending, top);
}

/** How much there is, and of which text, below a hairline. */
export function drawClosing(draft: Draft, top: Px): Section {
  return drawEnding(
    draft,
    draft.told.ending.filter(({ kind }) => kind === 'closing'),
    top,
  );
}

function drawEnding(draft: Draft, parts: readonly EndingPart[], top: Px): Section {
  const { measures, palette } = draft;
  const { rhythm } = measures;
  const width = measures.end - measures.start;
  const notes = stack(
    parts.map((part) => setEnding(draft, part)),
    rhythm / 2,
  );
  const left = leftOf(measures, measures.start, width);
  const rule: Mark = {
    kind: 'rect',
    x: round(left),
    y: round(top),
    width: round(width),
    height: 1,
    fill: palette.rule,
  };
  return {
    marks: [rule, ...placeText(notes, left, top + rhythm / 2)],
    bottom: top + rhythm / 2 + notes.height,
    missing: notes.missing,
  };
}

/** What is said behind all entries, set in type. */
export function setEnding(draft: Draft, part: EndingPart): TextBlock {
  const { measures, palette, plain, bold, fonts } = draft;
  const setting = settingOf(draft, measures.type.note, { width: measures.end - measures.start });
  const look = { style: plain, color: palette.muted, part: part.kind };
  switch (part.kind) {
    case 'all-sources':
      return stack(
        [
          setParagraph([{ ...look, text: part.label, style: bold }], setting, fonts),
          ...part.items.map((source) => setParagraph(sourceSpans(source, look), setting, fonts)),
        ],
        0,
      );
    case 'whole-corrections':
    case 'all-corrections':
      return stack(
        endingInWords(part, plainly).map((text, item) => setParagraph([{ ...look, text, item }], setting, fonts)),
        0,
      );
    case 'credit':
      return setImprint(draft, part, { ...measures.type.note, width: setting.width });
    case 'closing':
      return setParagraph([{ ...look, text: part.words }], { ...setting, ...measures.type.fine }, fonts);
  }
}

/** A source in the list of all, behind the number of its notes. */
function sourceSpans(source: ListedSource, plain: Omit<Span, 'text'>): readonly Span[] {
  const [mark, look] = [sourceMark(source), { ...plain, item: source.place }];
  return [...(mark === '' ? [] : [{ ...look, text: mark }]), ...linkedSpans(source.notes, betweenNotes, look)];
}

function sampleOf(draft: Draft, { of }: LegendItem, color: Color, { x, y }: Point): readonly Mark[] {
  const { look } = draft;
  if (typeof of !== 'number') return meetingSign(of, { x: x + signReach(of, look), y }, look);
  return strand(`M${round(x)} ${round(y)}L${round(x + sampleLength)} ${round(y)}`, color, patternOf(draft, of), look);
}

interface Point {
  readonly x: Px;
  readonly y: Px;
}
