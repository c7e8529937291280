import { readDateWords } from '../../../time/index.ts';
import { before, type Piece, trimmed } from '../lines.ts';
import { isNameShaped, prefixesOf } from '../names.ts';
import { sightIn } from '../shape/sight.ts';
import { bulletLength } from '../signs.ts';
import { languagesFor } from '../style/language.ts';
import { creditAt } from './picture.ts';
import { isMark, type MarkKind, type RemarkHead, remarkAt } from './remark.ts';

/** A remark with all of its lines. */
export interface Remark extends RemarkHead {
  /** What it says below its first line: blank lines part paragraphs. */
  readonly below: readonly Piece[];
  /** All lines of it, as they stand in the text. */
  readonly lines: readonly Piece[];
  /** Whether a blank line parts it, and the remarks right above it, from the text above. */
  readonly isApart: boolean;
}

/** A text without its remarks. */
export interface Parted {
  /** The lines that are read as if there were no others. */
  readonly lines: readonly Piece[];
  /** In the order of the text. */
  readonly remarks: readonly Remark[];
  /** The marks that stand before lines, such as the word for a draft, without which these are read. */
  readonly marks: readonly LineMark[];
}

/** A mark with which a line begins. */
export interface LineMark {
  readonly kind: MarkKind;
  readonly word: Piece;
  /** What is read of it. */
  readonly line: Piece;
}

/** What is known before the lines are read. */
interface Ground {
  /** The folded names of parties that are declared. */
  readonly names: ReadonlySet<string>;
  /** The language of the text, where it is given. */
  readonly language: string | undefined;
}

/**
 * Parts the lines of a text from what is said beside them. A remark goes on to the end of its paragraph, up to a bullet, a heading, who
 * acted, a date, or another remark; and over lines that are indented more than its first, whatever they are, below a blank line by four blanks, and
 * up to a date. A picture has the credit below it, even behind a blank line.
 */
export function partRemarks(lines: readonly Piece[], ground: Ground): Parted {
  const spoken: Piece[] = [];
  const remarks: Remark[] = [];
  const marks: LineMark[] = [];
  let place = 0;
  while (place < lines.length) {
    const line = lines[place];
    if (line === undefined) break;
    const head = remarkAt(line, ground.names);
    if (head === undefined || isStamp(head, ground)) spoken.push(line);
    else if (isMark(head) && !isAlone(head, lines, place)) {
      const { rest, found } = partMarks(line, head, ground.names);
      spoken.push(rest);
      marks.push(...found.map(({ kind, word }) => ({ kind, word, line: rest })));
    } else {
      const end = endOf(head, lines, place, ground);
      remarks.push({ ...head, ...linesOf(lines.slice(place, end)), isApart: isApart(lines, place, remarks.at(-1)) });
      place = end - 1;
    }
    place += 1;
  }
  return remarks.length + marks.length === 0 ? { lines, remarks, marks } : { lines: spoken, remarks, marks };
}

/** Whether a line only says when the page was changed. */
function isStamp({ kind, day, words: { text } }: RemarkHead, ground: Pick<Ground, 'language'>): boolean {
  if (kind !== 'update' || day !== undefined) return false;
  return isNumeric(text) || tagsFor(text, ground).some((tag) => readDateWords(text, tag)?.length === text.length);
}

/** The languages in which words may have a date. */
function tagsFor(words: string, { language }: Pick<Ground, 'language'>): readonly string[] {
  return language === undefined ? languagesFor(words) : [language];
}

/** Whether a mark says so of what stands above it, and not of what follows it. */
function isAlone({ words }: RemarkHead, lines: readonly Piece[], place: number): boolean {
  return words.text === '' && isBlank(lines[place + 1]);
}

function isBlank(line: Piece | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}

/** A remark that stands before what it is about. */
type MarkHead = RemarkHead & { readonly kind: MarkKind };

/** A line without the marks before it, and these. */
function partMarks(
  line: Piece,
  first: MarkHead,
  names: Ground['names'],
): { readonly rest: Piece; readonly found: readonly MarkHead[] } {
  const rest = withoutMark(line, first);
  const next = remarkAt(rest, names);
  if (next === undefined || !isMark(next)) return { rest, found: [first] };
  const further = partMarks(rest, next, names);
  return { rest: further.rest, found: [first, ...further.found] };
}

/** A line with its bullet, but without the mark before its words: the bullet then stands right before these. */
function withoutMark(line: Piece, { words }: RemarkHead): Piece {
  const start = trimmed(line);
  const bullet = before(start, bulletLength(start.text)).text;
  return { from: words.from - bullet.length, to: words.to, text: bullet + words.text };
}

function isApart(lines: readonly Piece[], place: number, above: Remark | undefined): boolean {
  const last = lines[place - 1];
  return last !== undefined && above?.lines.at(-1) === last ? above.isApart : isBlank(last);
}

function linesOf(lines: readonly Piece[]): Pick<Remark, 'lines' | 'below'> {
  const filled = lines.slice(0, lines.findLastIndex((line) => !isBlank(line)) + 1);
  return { lines: filled, below: filled.slice(1).map(trimmed) };
}

/** So much further a paragraph is indented that goes on with a remark below a blank line, as in the footnotes of Markdown. */
const furtherIndent = 4;

function isOfOneLine(kind: RemarkHead['kind']): boolean {
  return kind === 'comment' || kind === 'not-before' || kind === 'disputed-by' || kind === 'answers';
}

/** The place behind the last line of a remark. */
function endOf({ kind }: RemarkHead, lines: readonly Piece[], place: number, ground: Ground): number {
  if (isOfOneLine(kind)) return place + 1;
  if (kind === 'picture') return endOfPicture(lines, place, ground);
  let end = place + 1;
  for (let next = end; next < lines.length; next += 1) {
    const line = lines[next];
    if (line === undefined) break;
    if (isBlank(line)) continue;
    const deeper = indentOf(line) - indentOf(lines[place]);
    if (!goesOn({ kind, deeper, isNext: next === end }, line, ground)) break;
    end = next + 1;
  }
  return end;
}

/** The place behind the caption and the credit of a picture. */
function endOfPicture(lines: readonly Piece[], place: number, ground: Ground): number {
  const isCredit = (line: Piece | undefined) => line !== undefined && creditAt(line, ground.names) !== undefined;
  const isCaption = (line: Piece) => !isBlank(line) && !isCredit(line) && !isNew(line, ground);
  const rest = lines.slice(place + 1, place + 1 + mostCaption);
  const caption = rest.findIndex((line) => !isCaption(line));
  const end = place + 1 + (caption < 0 ? rest.length : caption);
  const next = lines.slice(end, end + mostCaption).findIndex((line) => !isBlank(line));
  return next >= 0 && isCredit(lines[end + next]) ? end + next + 1 : end;
}

/** A caption has no more lines. */
const mostCaption = 20;

/** Whether a line is no part of the paragraph above it. */
function isNew(line: Piece, ground: Ground): boolean {
  return remarkAt(line, ground.names) !== undefined || opens(line, ground);
}

/** Whether a line is part of a remark of a kind: it is indented so much deeper, and stands right below it or not. */
function goesOn(
  { kind, deeper, isNext }: Pick<RemarkHead, 'kind'> & { readonly deeper: number; readonly isNext: boolean },
  line: Piece,
  ground: Ground,
): boolean {
  const other = remarkAt(line, ground.names)?.kind;
  const isWithin = deeper >= (isNext ? 1 : furtherIndent) && (other !== 'comment' || kind === 'internal');
  if (isWithin) return isNext || !isDated(line, ground);
  // What a text rests on is said in one line: what goes on is indented.
  return isNext && kind !== 'source' && kind !== 'note' && !isNew(line, ground);
}

function indentOf(line: Piece | undefined): number {
  return /^[\t ]*/.exec(line?.text ?? '')?.[0].replaceAll('\t', '    ').length ?? 0;
}

/** Whether something new begins with a line: an item, a heading, a row, a date, what somebody did, or what a backslash says is text. */
function opens(line: Piece, ground: Ground): boolean {
  const { text } = trimmed(line);
  if (bulletLength(text) > 0 || /^(?:#{1,6}\s|\||\\|---$)/.test(text)) return true;
  if (prefixesOf(trimmed(line)).some(({ piece }) => isNameShaped(piece.text))) return true;
  return isDated(line, ground);
}

/** Whether a line begins with a date, be it behind a bullet. */
function isDated(line: Piece, ground: Pick<Ground, 'language'>): boolean {
  const { text } = trimmed(line);
  const start: Piece = { from: 0, to: text.length, text };
  return tagsFor(text, ground).some((tag) => sightIn(start, tag, {}) !== undefined);
}

/**
 * Whether a line ends a remark though it is indented as part of it, or makes another thing of it in its first: a date, what looks like one, or
 * a comment, whatever backslashes stand before it.
 */
export function endsRemark(line: string, language: string): boolean {
  const text = line.replace(/^\\+/, '');
  const piece = { from: 0, to: text.length, text };
  return isNumeric(text) || remarkAt(piece)?.kind === 'comment' || isDated(piece, { language });
}

/** Whether words are numbers and signs alone. */
function isNumeric(words: string): boolean {
  return /^[\d\s.,:/-]+$/.test(words);
}
