import { actsIn, timesOf } from '../../model/acting.ts';
import { type LegendItem, wordsIn } from '../../model/words.ts';
import { colorOf } from '../cards.ts';
import { type Draft, leftOf, patternOf, type Section, settingOf } from '../draft.ts';
import { legendColor, legendGroup } from '../header.ts';
import { inStrandOrder } from '../order/crossings.ts';
import { type Color, type Mark, type Px, round } from '../scene.ts';
import { meetingSign, strand } from '../shapes.ts';
import { setWithin, type Type } from '../text/fitting.ts';
import { placeText, type TextBlock } from '../text/paragraph.ts';
import type { Span } from '../text/spans.ts';

/** Where a legend stands; x is logical. */
export interface LegendRoom {
  readonly start: Px;
  readonly width: Px;
  readonly top: Px;
  /** The most rows that it may take; how many parties do not fit is told as a number. */
  readonly rows: number;
  readonly type: Type;
}

const sampleLength: Px = 46;
const sampleGap: Px = 12;
const itemGap: Px = 30;

/** What is drawn before the words: a party's strand, or the sign of how parties met; nothing before words alone. */
type Sample = LegendItem['of'] | 'nothing';

interface Item {
  readonly sample: Sample;
  readonly words: TextBlock;
  readonly width: Px;
}

/** How often each party acted alone, beside a sample of its strand, and how often parties acted together and against each other. */
export function drawTally(draft: Draft, room: LegendRoom): Section {
  const { parties } = draft.timeline;
  const { alone, meetings } = actsIn(draft.timeline);
  const words = wordsIn(draft.timeline.language);
  const item = (sample: Sample, spans: readonly Span[]): Item => setItem(draft, room, sample, spans);
  const sides = inStrandOrder(
    parties.map(({ name }, of) => ({ name, of })),
    draft.ranks,
  ).map(({ name, of }) => item(of, named(draft, name, colorOf(draft, [of]), alone[of] ?? 0)));
  if (parties.length < 2) return drawRows(draft, room, inRows(room, sides));
  const before = item('nothing', [{ text: words.alone, style: draft.plain, color: draft.palette.muted }]);
  const met = (of: 'together' | 'against', name: string) =>
    item(of, named(draft, name, legendColor(draft, { of }), timesOf(meetings, of)));
  const after = [
    met('together', words.together),
    ...(meetings.some(({ camps }) => camps !== undefined) ? [met('against', words.opposed)] : []),
  ];
  for (let shown = sides.length; ; shown -= 1) {
    const more = sides.length - shown;
    const rest =
      more === 0 ? [] : [item('nothing', [{ text: `+${more}`, style: draft.bold, color: draft.palette.muted }])];
    const rows = inRows(room, [before, ...sides.slice(0, shown), ...rest, ...after]);
    if (rows.length <= room.rows || shown === 0) return drawRows(draft, room, rows);
  }
}

/** A name and a number, which stay on one line. */
function named({ palette, plain, bold }: Draft, name: string, color: Color, count: number): readonly Span[] {
  return [
    { text: name, style: bold, color },
    { text: `\u00a0${count}`, style: plain, color: palette.ink },
  ];
}

function setItem(draft: Draft, room: LegendRoom, sample: Sample, spans: readonly Span[]): Item {
  const before = sample === 'nothing' ? 0 : sampleLength + sampleGap;
  const setting = settingOf(draft, room.type, { width: room.width - before, align: 'left' });
  const words = setWithin(spans, setting, 1, draft.fonts);
  return { sample, words, width: before + words.width };
}

function inRows({ width }: LegendRoom, items: readonly Item[]): readonly (readonly Item[])[] {
  const rows: Item[][] = [];
  let filled = 0;
  for (const item of items) {
    const row = rows.at(-1);
    if (row === undefined || filled + itemGap + item.width > width) {
      rows.push([item]);
      filled = item.width;
    } else {
      row.push(item);
      filled += itemGap + item.width;
    }
  }
  return rows;
}

function drawRows(draft: Draft, room: LegendRoom, rows: readonly (readonly Item[])[]): Section {
  const { leading } = room.type;
  const marks = rows.flatMap((row, index) => drawRow(draft, row, room.start, room.top + index * leading, leading));
  const missing = rows.flat().flatMap(({ words }) => words.missing);
  return { marks, bottom: room.top + rows.length * leading, missing };
}

function drawRow(draft: Draft, row: readonly Item[], start: Px, y: Px, leading: Px): readonly Mark[] {
  let x = start;
  return row.flatMap(({ sample, words, width }) => {
    const before = width - words.width;
    const drawn = drawSample(draft, sample, x, y + leading / 2);
    const text = placeText(words, leftOf(draft.measures, x + before, words.width), y);
    x += width + itemGap;
    return sample === 'nothing' ? text : [legendGroup(draft, { of: sample }, [...drawn, ...text])];
  });
}

function drawSample(draft: Draft, sample: Sample, start: Px, y: Px): readonly Mark[] {
  const { measures, look } = draft;
  const x = leftOf(measures, start, sampleLength);
  if (sample === 'nothing') return [];
  if (typeof sample !== 'number') return meetingSign(sample, { x: x + sampleLength / 2, y }, look, { scale: 1.7 });
  const d = `M${round(x + 4)} ${round(y)}L${round(x + sampleLength - 4)} ${round(y)}`;
  return strand(d, legendColor(draft, { of: sample }), patternOf(draft, sample), look, { scale: 1.8 });
}
