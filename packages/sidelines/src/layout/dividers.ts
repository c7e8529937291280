import { type Draft, leftOf, settingOf } from './draft.ts';
import { type GroupMark, type Mark, type Px, type Role, round } from './scene.ts';
import { placeText, setParagraph, type TextBlock } from './text/paragraph.ts';
import { lengths } from './theme.ts';

/** A text that stands across the whole drawing, line by line. */
export interface DividerText {
  readonly role: Role;
  readonly phase: string;
  readonly said: string;
  /** From what stands above it. */
  readonly gap: Px;
  readonly block: TextBlock;
  readonly left: Px;
}

/** What stands across the whole drawing between cards, with none beside it. */
export interface Divider {
  readonly height: Px;
  /** How far down from its top it covers the braid; absent where that goes on behind it. */
  readonly covers?: Px;
  /** Its texts, for pages that have no room for all of it. */
  readonly texts?: readonly DividerText[];
  /** Its marks, with its top at `y`. */
  readonly place: (y: Px) => readonly GroupMark[];
  /** Graphemes that no font draws. */
  readonly missing: readonly string[];
}

/** From words to the line behind them. */
const wordsGap: Px = 10;

/** Words on a hairline that is as wide as the cards, and leaves the braid alone. */
export function setDivider(draft: Draft, words: string): Divider {
  const { measures, palette, plain, fonts } = draft;
  const { start, end, spine, reach, columns, type } = measures;
  const before = spine - reach - lengths.inset;
  const behind = spine + reach + lengths.inset;
  const from = columns === 1 ? behind : start;
  const setting = settingOf(draft, type.note, { width: (columns === 1 ? end : before) - from });
  const set = () => setParagraph([{ text: words, style: plain, color: palette.muted }], setting, fonts);
  const text = draft.kept?.text(JSON.stringify(['divider', words]), set) ?? set();
  const line = (x: Px, to: Px, y: Px): readonly Mark[] =>
    to <= x
      ? []
      : [
          {
            kind: 'rect',
            x: round(leftOf(measures, x, to - x)),
            y: round(y),
            width: round(to - x),
            height: 1,
            fill: palette.rule,
          },
        ];
  return {
    height: text.height,
    missing: text.missing,
    place: keptAt(draft, text, (y) => {
      const middle = y + type.note.leading / 2;
      const clear = from + text.width + wordsGap;
      const marks = [
        ...line(clear, columns === 1 ? end : before, middle),
        ...(columns === 1 ? [] : line(behind, end, middle)),
        ...placeText(text, leftOf(measures, from, setting.width), y),
      ];
      return { kind: 'group', role: 'divider', marks };
    }),
  };
}

/** Dividers, one below the other. */
export function stackDividers(dividers: readonly Divider[], gap: Px): Divider {
  const tops: Px[] = [];
  let height: Px = 0;
  for (const [index, divider] of dividers.entries()) {
    if (index > 0) height += gap;
    tops.push(height);
    height += divider.height;
  }
  const covers = dividers[0]?.covers;
  return {
    height,
    ...(covers === undefined ? {} : { covers }),
    texts: dividers.flatMap(({ texts = [] }) => texts),
    missing: dividers.flatMap(({ missing }) => missing),
    place: (y) => dividers.flatMap((divider, index) => divider.place(y + (tops[index] ?? 0))),
  };
}

/** A group as it was drawn last, if it stood in the same place. */
function keptAt({ kept }: Draft, text: TextBlock, draw: (y: Px) => GroupMark): Divider['place'] {
  return (y) => [kept?.group(text, JSON.stringify(y), () => draw(y)) ?? draw(y)];
}
