import { closingLine, type LegendItem, legendItems } from '../model/words.ts';
import { type Draft, leftOf, patternOf, type Section, settingOf } from './draft.ts';
import { widestLede } from './measures.ts';
import { inStrandOrder } from './order/crossings.ts';
import { type Color, type GroupMark, type Mark, type Px, round } from './scene.ts';
import { ring, strand } from './shapes.ts';
import { placeText, setParagraph, stack } from './text/paragraph.ts';
import { setProse } from './text/prose.ts';
import { knotsOf } from './theme.ts';

/** The headline and the introduction. */
export function drawHeader(draft: Draft, top: Px): Section {
  const { timeline, measures, look, palette, fonts, hyphenator } = draft;
  const { rhythm } = measures;
  const color = palette.ink;
  const titled = settingOf(draft, measures.type.title, { width: measures.end - measures.start, balanced: true });
  const headline = { family: look.fonts.title, bold: true, italic: false };
  const title = setParagraph([{ text: timeline.title ?? '', style: headline, color }], titled, fonts);
  const led = settingOf(draft, measures.type.lede, { width: Math.min(titled.width, widestLede) });
  const prose = { style: { family: look.fonts.lede, bold: false, italic: false }, color };
  const lede = stack(setProse(timeline.lede ?? '', prose, { ...led, hyphenator }, fonts), rhythm / 2);
  const ledeTop = top + title.height + (title.height > 0 && lede.height > 0 ? rhythm * 0.75 : 0);
  return {
    marks: [
      group('title', placeText(title, leftOf(measures, measures.start, titled.width), top)),
      group('lede', placeText(lede, leftOf(measures, measures.start, led.width), ledeTop)),
    ].filter(({ marks }) => marks.length > 0),
    bottom: ledeTop + lede.height,
    missing: [...title.missing, ...lede.missing],
  };
}

function group(role: GroupMark['role'], marks: readonly Mark[]): GroupMark {
  return { kind: 'group', role, marks };
}

/** The length of a sample of a strand, and from a sample to its name. */
const sampleLength: Px = 30;
const sampleGap: Px = 8;

/** One sample of a strand a party, then the knot for all together; wrapped where the width ends. */
export function drawLegend(draft: Draft, top: Px): Section {
  const { timeline, measures, look, palette, bold, colors, fonts } = draft;
  const { rhythm } = measures;
  const room = measures.end - measures.start - sampleLength - sampleGap;
  const marks: Mark[] = [];
  const missing: string[] = [];
  let x = measures.start;
  let y = top;
  let rowHeight = 0;
  for (const item of inStrandOrder(legendItems(timeline), draft.ranks)) {
    const color = item.place === undefined ? palette.together : (colors[item.place] ?? palette.ink);
    const setting = settingOf(draft, measures.type.date, { width: room, align: 'left' });
    const name = setParagraph([{ text: item.name, style: bold, color }], setting, fonts);
    const sample = item.place === undefined ? 2 * knotsOf(look.strands).ring : sampleLength;
    const width = sample + sampleGap + name.width;
    if (x > measures.start && x + width > measures.end) {
      [x, y, rowHeight] = [measures.start, y + rowHeight, 0];
    }
    rowHeight = Math.max(rowHeight, name.height);
    marks.push(...sampleOf(draft, item, color, { x: leftOf(measures, x, sample), y: y + rhythm / 2 }));
    marks.push(...placeText(name, leftOf(measures, x + sample + sampleGap, name.width), y));
    missing.push(...name.missing);
    x += width + rhythm * 1.25;
  }
  return { marks, bottom: y + rowHeight, missing };
}

/** The revision and the number of entries, below a hairline. */
export function drawFooter(draft: Draft, revision: string, top: Px): Section {
  const { timeline, measures, palette, plain, fonts } = draft;
  const { rhythm } = measures;
  const width = measures.end - measures.start;
  const text = closingLine(timeline, revision);
  const setting = settingOf(draft, measures.type.note, { width });
  const note = setParagraph([{ text, style: plain, color: palette.muted }], setting, fonts);
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
    marks: [rule, ...placeText(note, left, top + rhythm / 2)],
    bottom: top + rhythm / 2 + note.height,
    missing: note.missing,
  };
}

function sampleOf(draft: Draft, { place }: LegendItem, color: Color, { x, y }: Point): readonly Mark[] {
  const { look } = draft;
  if (place === undefined) return ring(x + knotsOf(look.strands).ring, y, color, look);
  return strand(
    `M${round(x)} ${round(y)}L${round(x + sampleLength)} ${round(y)}`,
    color,
    patternOf(draft, place),
    look,
  );
}

interface Point {
  readonly x: Px;
  readonly y: Px;
}
