import { headline, type LegendItem, legendItems } from '../../model/words.ts';
import { type Draft, leftOf, patternOf, settingOf } from '../draft.ts';
import { legendColor, legendGroup } from '../header.ts';
import { inStrandOrder } from '../order/crossings.ts';
import { type Mark, type Px, round } from '../scene.ts';
import { meetingSign, signReach, strand } from '../shapes.ts';
import { setWithin } from '../text/fitting.ts';
import { placeText, type TextBlock } from '../text/paragraph.ts';

/** What every page but the first begins with. */
export interface RunningHead {
  readonly height: Px;
  readonly place: (y: Px) => readonly Mark[];
}

const sampleLength: Px = 20;
const sampleGap: Px = 6;
const itemGap: Px = 18;
/** How small samples are beside those of the legend itself. */
const scale = 0.75;
/** The most lines that the legend takes below the headline. */
const mostRows = 2;
/** The most of a line that the legend takes beside the headline. */
const widestBeside = 0.6;

/** The headline in one line, cut where that is not enough, and the legend beside it, or below it where there is too little room. */
export function setRunningHead(draft: Draft): RunningHead {
  const { measures, palette, plain } = draft;
  const room = measures.end - measures.start;
  const rows = legendWithin(draft, room);
  const [first = []] = rows;
  const beside = rows.length === 1 && widthOf(first) <= room * widestBeside ? widthOf(first) : 0;
  const words = [{ text: headline(draft.timeline), style: plain, color: palette.muted, part: 'title' as const }];
  const title = setLine(draft, words, room - (beside > 0 ? beside + 2 * itemGap : 0));
  const { leading } = measures.type.note;
  const top = (row: number): Px => (beside > 0 ? 0 : (row + 1) * leading * 1.25);
  return {
    height: leading + top(rows.length - 1),
    place: (y) => [
      ...placeText(title, leftOf(measures, measures.start, title.width), y),
      ...rows.flatMap((row, index) =>
        drawItems(draft, row, beside > 0 ? measures.end - beside : measures.start, y + top(index)),
      ),
    ],
  };
}

/** A name of the legend; without an item, how many more there are. */
interface SmallItem {
  readonly item?: LegendItem;
  readonly words: TextBlock;
}

/** As much of the legend as some lines have room for, and how many names are left out. */
function legendWithin(draft: Draft, room: Px): readonly (readonly SmallItem[])[] {
  const { timeline, palette, bold, plain } = draft;
  const more = (count: number): SmallItem => ({
    words: setLine(draft, [{ text: `+${count}`, style: plain, color: palette.muted }], room),
  });
  const items = inStrandOrder(legendItems(timeline), draft.ranks);
  const rest = widthOf([more(items.length)]) + itemGap;
  const rows: SmallItem[][] = [];
  for (const [index, item] of items.entries()) {
    const color = legendColor(draft, item);
    const next: SmallItem = { item, words: setLine(draft, [{ text: item.name, style: bold, color }], room / 3) };
    const row = rows.at(-1) ?? [];
    const isLastRow = rows.length === mostRows && index < items.length - 1;
    if (rows.length > 0 && widthOf([...row, next]) + (isLastRow ? rest : 0) <= room) row.push(next);
    else if (rows.length < mostRows) rows.push([next]);
    else {
      row.push(more(items.length - index));
      break;
    }
  }
  return rows;
}

function setLine(draft: Draft, spans: Parameters<typeof setWithin>[0], width: Px): TextBlock {
  const setting = settingOf(draft, draft.measures.type.note, { width, align: 'left' });
  return setWithin(spans, setting, 1, draft.fonts);
}

function widthOf(items: readonly SmallItem[]): Px {
  return items.reduce((sum, item) => sum + sampleWidth(item) + item.words.width + itemGap, -itemGap);
}

function sampleWidth({ item }: SmallItem): Px {
  return item === undefined ? 0 : sampleLength + sampleGap;
}

function drawItems(draft: Draft, items: readonly SmallItem[], start: Px, y: Px): readonly Mark[] {
  let x = start;
  return items.flatMap((item) => {
    const before = sampleWidth(item);
    const { words } = item;
    const text = placeText(words, leftOf(draft.measures, x + before, words.width), y);
    const sample = item.item === undefined ? [] : drawSample(draft, item.item, x, y);
    x += before + words.width + itemGap;
    return item.item === undefined ? text : [legendGroup(draft, item.item, [...sample, ...text])];
  });
}

function drawSample(draft: Draft, item: LegendItem, start: Px, top: Px): readonly Mark[] {
  const { measures, look } = draft;
  const { of } = item;
  const x = leftOf(measures, start, sampleLength);
  const y = round(top + measures.type.note.leading / 2);
  if (typeof of !== 'number') {
    const reach = signReach(of, look) * scale;
    return meetingSign(of, { x: leftOf(measures, start + sampleLength - reach, 0), y }, look, { scale });
  }
  const line = `M${round(x + 2)} ${y}L${round(x + sampleLength - 2)} ${y}`;
  return strand(line, legendColor(draft, item), patternOf(draft, of), look, { scale });
}
