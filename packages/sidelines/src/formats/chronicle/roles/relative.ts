import { type DateValue, edtfOf, levelOf, valueOfEdtf } from '../../../time/index.ts';
import { present } from '../../guards.ts';
import { after, before, type Piece, trimmed, withoutTail } from '../lines.ts';
import { remembered } from '../memory.ts';
import { openersOf, separatorIn } from '../shape/sight.ts';
import type { WrittenDate } from '../shape/written.ts';
import { endsSentence } from '../signs.ts';
import type { Line } from '../style/line.ts';
import { type Context, contextAfter } from './context.ts';
import { countFrom, type Shift } from './counted.ts';
import { type Counted, countedIn } from './relative-words.ts';
import type { DatedRole, Role } from './role.ts';
import type { Teller } from './teller.ts';

/** Words for a date that is counted from another, where they stand in a line as dates do. */
export interface RelativeWords extends Counted {
  readonly piece: Piece;
  /** What sets them apart from the text behind them. */
  readonly separator: 'end' | 'mark' | 'point' | 'comma';
  /** Who acted, in parentheses behind them. */
  readonly label: Piece | undefined;
  readonly rest: Piece;
}

/** Such words are not longer than this. */
const longestWords = 48;
/** What ends them: a sign, a name in brackets, a full stop, or the end of the line. */
const behindWords =
  /\s*(?:([:：\t]|\s[-–—]\s|[–—]|(?=[（【[]\p{L}[^（）【】[\]]{0,39}[）】\]]|\(\p{L}[^()]{0,39}\)\s*[:：–—]))|[.。](?=\s+\S|[^\s\d.])|([，、])|$)/u;

/** Reads words for a date that is counted from another where they stand alone in a line, or at its start before a separator. */
export function relativeIn(line: Piece, language: string): RelativeWords | undefined {
  const opened = after(line, openersOf(line.text)[1] ?? 0);
  const words = after(opened, /^[(*_]{0,3}/.exec(opened.text)?.[0].length ?? 0);
  const found = behindWords.exec(words.text.slice(0, longestWords));
  if (found === null) return undefined;
  const [{ length }, mark, comma] = found;
  const isEnd = found[0].trim() === '' && mark === undefined;
  if (isEnd && words.text.length > found.index + length) return undefined;
  const piece = withoutTail(trimmed(before(words, found.index)), '*_)].,');
  const counted = countedIn(piece.text.replace(/[().,*_]/g, ''), language);
  // Before a comma prose has words that say of no day when they are.
  if (counted === undefined || (comma !== undefined && counted.shift === undefined)) return undefined;
  const labelled = separatorIn(after(words, found.index));
  const behind = labelled?.label === undefined ? trimmed(after(words, found.index + length)) : labelled.rest;
  const rest = trimmed(after(behind, /^(?:\*{1,3}|_{1,2})\s+/.exec(behind.text)?.[0].length ?? 0));
  const open = comma === undefined ? 'point' : 'comma';
  const separator = rest.text === '' ? 'end' : mark === undefined ? open : 'mark';
  return { ...counted, piece, label: labelled?.label, rest, separator };
}

/** Whether a line has such words. */
const relativeWith = remembered((text: string, language: string) => {
  return relativeIn({ from: 0, to: text.length, text }, language) !== undefined;
});

/** A date that was counted, and from which. */
export interface CountedDate {
  /** Absent where words for the same day stand below one that is not known: that is told there. */
  readonly value: DateValue | undefined;
  readonly from: 'above' | 'now';
  /** The words of the date that it was counted from. */
  readonly words: string;
}

/** The date that words mean; `undefined` where what they are counted from is not there, or too vague. */
function countDate({ of, shift }: Counted, { text, state }: Teller): CountedDate | undefined {
  if (of === 'nothing' || shift === undefined) return undefined;
  const { begun, last, isOrderly } = state;
  const { appeared: now } = text;
  const above = begun ? last : undefined;
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
function standsAsDate(teller: Teller, { separator, shift }: RelativeWords, place: number): boolean {
  const { separators } = teller;
  if (shift?.kind === 'same') return separator === 'point' || separator === 'comma' ? separators.has(separator) : true;
  const { lines, dated } = teller.text;
  const above = lines[place - 1];
  if (above !== undefined && above.line.text !== '' && !endsSentence(above.line.text) && above.furniture === undefined)
    return false;
  if (separator !== 'end') return separators.has(separator) || (separator === 'mark' && separators.has('label'));
  const below = teller.below[place];
  // A text in lower case goes on with the words.
  const goesOn = below === undefined || dated[below] === true || /^\p{Ll}/u.test(lines[below]?.line.text ?? '');
  return separators.has('end') && !goesOn;
}

/** Words for a date that is counted from another: “two days later”, “yesterday”. */
export function relative(teller: Teller, { line }: Line, place: number): Role | undefined {
  const { memory, style } = teller.text;
  const { language } = style;
  const told = relativeWith(memory, language)(line.text) ? relativeIn(line, language) : undefined;
  if (told === undefined || !mayCount(teller, told, place) || !standsAsDate(teller, told, place)) return undefined;
  const counted = countDate(told, teller);
  return counted === undefined ? uncountedRole(teller, line, told) : countedRole(teller, line, told, counted);
}

/**
 * Before the first date nothing can be counted but from the day on which the text appeared, and only where a sentence follows: “Today”
 * may stand in the head of a page.
 */
function mayCount({ text, state }: Teller, { of, shift, separator }: RelativeWords, place: number): boolean {
  if (shift?.kind === 'same') return state.begun;
  if (text.style.dates !== 'at the start') return false;
  const below = text.lines[place + 1]?.line.text ?? '';
  return state.begun || (of === 'now' && (separator !== 'end' || endsSentence(below)));
}

function countedRole(
  teller: Teller,
  line: Piece,
  { piece, label, rest, shift }: RelativeWords,
  { value, from, words }: CountedDate,
): Role {
  const edtf = value === undefined ? '' : edtfOf(value);
  const date: WrittenDate = { edtf, wording: piece.text, piece };
  const told = { kind: 'dated', line, date, rest, ...present({ label }) } as const;
  if (shift?.kind === 'same') return { ...told, why: 'same-day' };
  const { state } = teller;
  state.begun = true;
  teller.note((notes) => notes.relative.push({ date: piece, edtf, from, words }));
  state.context = contextBelow(value, from, state.context);
  return { ...told, why: from === 'now' ? 'counted-from-now' : 'counted-from-above' };
}

/** What a date that was counted says of those below it: of days that lie in the past of the text, only a whole day says anything. */
function contextBelow(value: DateValue | undefined, from: CountedDate['from'], above: Context): Context {
  if (value?.kind === 'point' && (from === 'above' || levelOf(value) === 'day')) return contextAfter(value, above);
  return { year: above.year, from: above.from };
}

/**
 * What stands above the dates below a heading that begins with words for a date that is counted from the one above; nothing where that is too vague.
 * `undefined` for any other heading.
 */
export function contextBelowWords(teller: Teller, heading: Piece): Context | undefined {
  const told = relativeIn(heading, teller.text.style.language);
  const { state } = teller;
  if (told?.shift === undefined || told.shift.kind === 'same' || !state.begun) return undefined;
  if (told.of !== 'above' && told.of !== 'either') return undefined;
  const { value, from = 'above', words = '' } = countDate(told, teller) ?? {};
  if (value === undefined) return {};
  teller.note((notes) => notes.relative.push({ date: told.piece, edtf: edtfOf(value), from, words }));
  return contextBelow(value, from, state.context);
}

/** What is not known is not counted on; the year still stands above, and is told where it is carried. */
function uncountedRole(teller: Teller, line: Piece, { piece, label, rest, of }: RelativeWords): Role {
  const { state } = teller;
  state.begun = true;
  teller.note((notes) => notes.addUncounted(piece, of));
  const { year, decade, from } = state.context;
  state.context = { year, decade, from };
  const date: WrittenDate = { edtf: '', wording: piece.text, piece };
  return { kind: 'dated', line, date, rest, why: 'uncounted', ...present({ label }) };
}
