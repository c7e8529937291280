import { type Prose, proseOf } from '../../model/notes.ts';
import { bulletOf } from '../../model/prose.ts';
import type { ShapingFonts } from '../fonts.ts';
import type { Px } from '../scene.ts';
import { directionOfSpans } from './items.ts';
import { movedAside, type Setting, setParagraph, stack, type TextBlock } from './paragraph.ts';
import { type Span, spansOf } from './spans.ts';

/** From a bullet to its text, in em. */
const bulletGap = 0.34;
/** How far a bullet may stand out from the text above it, in em; a wider one moves its text in. */
const mostHanging = 0.8;

/**
 * Sets Markdown in type: a block for each paragraph, and one for each list. The bullets of a list hang in the margin, so
 * that its lines begin where all others begin.
 */
export function setProse(
  prose: Prose,
  look: Omit<Span, 'text'>,
  setting: Setting,
  fonts: ShapingFonts,
): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let list: Listed[] = [];
  const endList = (): void => {
    if (list.length > 0) blocks.push(setList(list, setting, fonts));
    list = [];
  };
  for (const part of proseOf(prose).flatMap((paragraph) => partsOf(spansOf(paragraph, look)))) {
    const item = listed(part);
    if (item === undefined) {
      endList();
      blocks.push(setParagraph(part, setting, fonts));
    } else list.push(item);
  }
  endList();
  return blocks;
}

/** A paragraph as what stands before its list, and the items. */
function partsOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const parts: Span[][] = [];
  let current: Span[] = [];
  for (const [index, span] of spans.entries()) {
    if (span.text === '\n' && bulletOf(spans[index + 1]?.text ?? '') !== '') {
      parts.push(current);
      current = [];
    } else current.push(span);
  }
  return [...parts, current];
}

/** An item of a list. */
interface Listed {
  readonly bullet: Span;
  readonly body: readonly Span[];
}

function listed([first, ...others]: readonly Span[]): Listed | undefined {
  const bullet = bulletOf(first?.text ?? '');
  if (first === undefined || bullet === '') return undefined;
  const bare = { ...first, text: first.text.slice(bullet.length) };
  return { bullet: { ...first, text: bullet.trimEnd() }, body: [bare, ...others] };
}

/** The items one below another. A centred text has its list in the middle, all items beginning at one place. */
function setList(items: readonly Listed[], setting: Setting, fonts: ShapingFonts): TextBlock {
  const { align, ...plain } = setting;
  const set = stack(
    items.map((item) => setItem(item, { ...plain, balanced: false }, fonts)),
    0,
  );
  if (align !== 'center') return set;
  const rtl = setting.direction === 'rtl';
  return moved(set, ((setting.width - set.width) / 2) * (rtl ? -1 : 1));
}

function setItem({ bullet, body }: Listed, setting: Setting, fonts: ShapingFonts): TextBlock {
  const direction = directionOfSpans(body, setting.direction);
  const gap = bulletGap * setting.size;
  const sign = setParagraph([bullet], { ...setting, direction, align: 'left' }, fonts);
  const indent = Math.max(0, sign.width + gap - mostHanging * setting.size);
  const text = setParagraph(body, { ...setting, width: setting.width - indent }, fonts);
  const rtl = direction === 'rtl';
  return {
    width: text.width + indent,
    height: Math.max(text.height, sign.height),
    tops: text.height > 0 ? text.tops : sign.tops,
    runs: [
      ...moved(sign, rtl ? setting.width - indent + gap : indent - gap - sign.width).runs,
      ...moved(text, rtl ? 0 : indent).runs,
    ],
    missing: [...sign.missing, ...text.missing],
  };
}

function moved(block: TextBlock, by: Px): TextBlock {
  return { ...block, runs: block.runs.map((run) => movedAside(run, by)) };
}
