import { type DateValue, edtfOf, valueOfEdtf } from '../../../time/index.ts';
import { after, before, type Piece, trimmed, withoutTail } from '../lines.ts';
import { remembered } from '../memory.ts';
import { openersOf, type Separator, separatorIn } from '../shape/sight.ts';
import { endsSentence } from '../signs.ts';
import type { Appearance } from '../style/appearance.ts';
import type { Line } from '../style/line.ts';
import { countFrom, type Shift } from './counted.ts';
import { type Counted, countedIn } from './relative-words.ts';
import type { DatedRole } from './role.ts';

/** Words for a date that is counted from another, where they stand in a line as dates do. */
export interface RelativeWords extends Counted {
  readonly piece: Piece;
  /** What sets them apart from the text behind them. */
  readonly separator: 'end' | 'mark' | 'point';
  /** Who acted, in parentheses behind them. */
  readonly label: Piece | undefined;
  readonly rest: Piece;
}

/** Such words are not longer than this. */
const longestWords = 48;
/** What ends them: a sign, a name in brackets, a full stop, or the end of the line. */
const behindWords =
  /\s*(?:([:：\t]|\s[-–—]\s|[–—]|(?=[（【[]\p{L}[^（）【】[\]]{0,39}[）】\]]|\(\p{L}[^()]{0,39}\)\s*[:：–—]))|[.。](?=\s+\S|[^\s\d.])|$)/u;

/** Reads words for a date that is counted from another where they stand alone in a line, or at its start before a separator. */
export function relativeIn(line: Piece, language: string): RelativeWords | undefined {
  const opened = after(line, openersOf(line.text)[1] ?? 0);
  const words = after(opened, /^[(*_]{0,3}/.exec(opened.text)?.[0].length ?? 0);
  const found = behindWords.exec(words.text.slice(0, longestWords));
  if (found === null) return undefined;
  const [{ length }, mark] = found;
  const isEnd = found[0].trim() === '' && mark === undefined;
  if (isEnd && words.text.length > found.index + length) return undefined;
  const piece = withoutTail(trimmed(before(words, found.index)), '*_)].,');
  const counted = countedIn(piece.text.replace(/[().,*_]/g, ''), language);
  if (counted === undefined) return undefined;
  const labelled = separatorIn(after(words, found.index));
  const behind = labelled?.label === undefined ? trimmed(after(words, found.index + length)) : labelled.rest;
  const rest = trimmed(after(behind, /^(?:\*{1,3}|_{1,2})\s+/.exec(behind.text)?.[0].length ?? 0));
  const separator = rest.text === '' ? 'end' : mark === undefined ? 'point' : 'mark';
  return { ...counted, piece, label: labelled?.label, rest, separator };
}

/** Whether a line has such words. */
export const relativeWith = remembered((text: string, language: string) => {
  return relativeIn({ from: 0, to: text.length, text }, language) !== undefined;
});

/** What stands around a line in which words are counted. */
export interface Surroundings {
  readonly above: DatedRole | undefined;
  /** Whether no heading of dates stands between that and the line, and time runs forward in what stands above. */
  readonly isOrderly: boolean;
  /** The day on which the text appeared. */
  readonly appeared: Appearance | undefined;
}

/** A date that was counted, and from which. */
export interface CountedDate {
  /** Absent where words for the same day stand below one that is not known: that is told there. */
  readonly value: DateValue | undefined;
  readonly from: 'above' | 'now';
  /** The words of the date that it was counted from. */
  readonly words: string;
}

/** The date that words mean; `undefined` where what they are counted from is not there, or too vague. */
export function countDate(
  { of, shift }: Counted,
  { above, isOrderly, appeared: now }: Surroundings,
): CountedDate | undefined {
  if (of === 'nothing' || shift === undefined) return undefined;
  const fromAbove = above && (isOrderly || shift.kind === 'same') ? countAbove(above, shift) : undefined;
  if (of === 'above') return fromAbove;
  const value = now && countFrom(now.value, shift);
  if (now === undefined || value === undefined) return undefined;
  // Where both could be meant, they must mean the same.
  const differs = above !== undefined && edtfOf(value) !== (fromAbove?.value && edtfOf(fromAbove.value));
  return of === 'either' && differs ? undefined : { value, from: 'now', words: now.piece.text };
}

function countAbove({ date: { edtf, wording } }: DatedRole, shift: Shift): CountedDate | undefined {
  const above = valueOfEdtf(edtf);
  const value = above && countFrom(above, shift);
  return value === undefined && shift.kind !== 'same' ? undefined : { value, from: 'above', words: wording };
}

/** Whether words stand where the dates of entries do: what sets them apart sets others apart, too, and a text follows. */
export function standsAsDate(
  { separator, shift }: RelativeWords,
  {
    place,
    lines,
    dated,
    below,
  }: { place: number; lines: readonly Line[]; dated: readonly boolean[]; below: number | undefined },
  separators: ReadonlySet<Separator>,
): boolean {
  if (shift?.kind === 'same') return separator !== 'point' || separators.has('point');
  const textAbove = lines[place - 1]?.line.text ?? '';
  const isFree = textAbove === '' || endsSentence(textAbove) || lines[place - 1]?.furniture !== undefined;
  if (!isFree) return false;
  if (separator !== 'end') return separators.has(separator) || (separator === 'mark' && separators.has('label'));
  // A text in lower case goes on with the words.
  const goesOn = below === undefined || dated[below] === true || /^\p{Ll}/u.test(lines[below]?.line.text ?? '');
  return separators.has('end') && !goesOn;
}
