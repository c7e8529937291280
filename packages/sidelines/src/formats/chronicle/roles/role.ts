import type { LackKey, WhyKey } from '../../../model/whys.ts';
import { boundsOfEdtf, endsBefore } from '../../../time/index.ts';
import { after, before, type Piece, trimmed } from '../lines.ts';
import { prefixesOf } from '../names.ts';
import { remarkAt } from '../remarks/remark.ts';
import { isFurniture } from '../shape/furniture.ts';
import { type DatedPiece, readDatedPiece } from '../shape/written.ts';
import type { Line } from '../style/line.ts';

/** What a line of the body is, judged by the line alone. */
export type Role = BlankRole | FurnitureRole | HeadingRole | HeadlineRole | TitleRole | DatedRole | TextRole;

/** Nothing but blanks: the end of a paragraph. */
export interface BlankRole {
  readonly kind: 'blank';
}

/** A line of the web page around the chronicle. */
export interface FurnitureRole {
  readonly kind: 'furniture';
  readonly line: Piece;
  readonly why: WhyKey;
}

/** A line that says something of the lines below it, and is no part of an entry itself. */
export interface HeadingRole {
  readonly kind: 'heading';
  readonly line: Piece;
  readonly why: WhyKey;
  /** Whether it says nothing of dates or parties, so that what stands below may go on with the entry above. */
  readonly topic?: boolean;
  /** Its words, where it has more than dates or parties: between entries it is a phase. */
  readonly title?: Piece;
}

/** A headline above a date, told with the line of that date. */
export interface HeadlineRole {
  readonly kind: 'headline';
  readonly line: Piece;
}

/** A heading of the first level: the title, if it is the first of its kind and stands before all dates. */
export interface TitleRole {
  readonly kind: 'title';
  readonly line: Piece;
  /** The words of the heading. */
  readonly title: Piece;
  readonly why: WhyKey;
}

/** A line that begins with a date. */
export interface DatedRole extends DatedPiece {
  readonly kind: 'dated';
  readonly line: Piece;
  readonly why: WhyKey;
  /** What the words of its date do not name; absent where they name all. */
  readonly lack?: LackKey;
  /** Who acted, where that stands in a place of its own. */
  readonly label?: Piece;
  /** Who acted with him, where each has a place of his own. */
  readonly also?: readonly Piece[];
  /** Whether each bullet below is an entry of its own, though text stands beside the date. */
  readonly items?: true;
  /** A headline that stands above the date, without its bullet. */
  readonly above?: Piece;
  /** Who acted, where a heading says so for all dates below it. */
  readonly section?: Piece;
  /** Which list of the text it belongs to, where time begins anew. */
  readonly series?: number;
}

/** Whether a date lies before another beyond doubt. */
export function isEarlier(one: DatedRole | undefined, other: DatedRole | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return endsBefore(boundsOfEdtf(one.date.edtf), boundsOfEdtf(other.date.edtf));
}

/** Any other line. */
export interface TextRole {
  readonly kind: 'text';
  readonly line: Piece;
  /** The words: the line without its bullet or its escaping backslash. */
  readonly words: Piece;
  readonly bullet: boolean;
  /** Whether a backslash says that the line is nothing but text. */
  readonly escaped: boolean;
  /** Who acted, where that stands before a dash. */
  readonly label?: Piece;
  /** The line without the name of who acted at its end, which is the label of the entry that ends here. */
  readonly bare?: Piece;
  /** How far the line is indented. */
  readonly indent?: number;
}

/** Who acted, where that stands in a place of its own in a line. */
export function labelOf(role: Role): Piece | undefined {
  return role.kind === 'dated' || role.kind === 'text' ? role.label : undefined;
}

/** The words of a line of an entry, which may begin with who acted: those behind its date, or its text. */
export function wordsOf(role: Role): Piece | undefined {
  if (role.kind === 'dated') return role.rest;
  return role.kind === 'text' && !role.escaped ? role.words : undefined;
}

/**
 * What a line is. The readers are asked in this order and the first that knows the line decides; a new shape of line
 * is a new reader in this list.
 */
const readers: readonly ((line: Piece, language: string) => Role | undefined)[] = [
  readBlank,
  readEscaped,
  readFurniture,
  readTitle,
  readDated,
  readTopic,
];

/** Finds the role of a line. */
export function roleOf(line: Piece, language: string): Role {
  const words = trimmed(line);
  for (const read of readers) {
    const role = read(words, language);
    if (role !== undefined) return role;
  }
  return textRole(words);
}

/** Whether a line would be read as something else than text, so that a text must be escaped to be read as such. */
export function isSpecial(line: string, language: string): boolean {
  if (line === '') return false;
  const piece = { from: 0, to: line.length, text: line };
  const role = roleOf(piece, language);
  const isOther = isFence(line) || prefixesOf(piece).length > 0 || remarkAt(piece) !== undefined;
  return role.kind !== 'text' || role.bullet || role.escaped || isOther;
}

/** Whether a line opens or closes the front matter. */
export function isFence(line: string): boolean {
  return line.trimEnd() === '---';
}

function readBlank(line: Piece): Role | undefined {
  return line.text === '' ? { kind: 'blank' } : undefined;
}

/** One backslash before what would mean something takes the meaning away; before anything else it is a letter like others. */
function readEscaped(line: Piece, language: string): Role | undefined {
  if (!line.text.startsWith('\\')) return undefined;
  const meant = line.text.replace(/^\\+/, '');
  if (!isSpecial(meant, language)) return undefined;
  return { kind: 'text', line, words: trimmed(after(line, 1)), bullet: false, escaped: true };
}

function readFurniture(line: Piece, language: string): Role | undefined {
  return isFurniture(line.text, language) ? { kind: 'furniture', line, why: 'page' } : undefined;
}

function readTitle(line: Piece): Role | undefined {
  const title = titleIn(line);
  return title && { kind: 'title', line, title, why: 'title' };
}

/** A heading below the title that is no date. */
function readTopic(line: Piece): Role | undefined {
  const title = headingIn(line);
  return title && { kind: 'heading', line, why: 'topic', topic: true, title };
}

/**
 * The words of a line that is marked as a heading below the title; absent of any other. A backslash before them says that they are
 * words, whatever they look like.
 */
export function headingIn(line: Piece): Piece | undefined {
  const [sign, backslash] = /^#{2,6}\s+(\\?)(?=\S)/.exec(line.text) ?? [];
  if (sign === undefined) return undefined;
  const words = trimmed(after(line, sign.length));
  return backslash === '' ? bareHeading(words) : words;
}

/** The words of a line that is marked as a title; absent of any other. */
export function titleIn(line: Piece): Piece | undefined {
  return line.text.startsWith('# ') ? bareHeading(trimmed(after(line, 2))) : undefined;
}

/** The words of a heading without what ends it, and without marks of emphasis around all of them, as editors of texts export headings. */
function bareHeading(heading: Piece): Piece {
  const words = trimmed(before(heading, heading.text.length - (markedEnd.exec(heading.text)?.[0].length ?? 0)));
  const marks = /^([*_]{1,3})(?=\S)[^*_]+(?<=\S)\1$/.exec(words.text)?.[1]?.length ?? 0;
  return before(after(words, marks), words.text.length - 2 * marks);
}

/** What ends a heading and is none of its words: its name for links and its look in braces, as Pandoc has them, or the marks once more. */
const markedEnd = /(?:\s+\{[#.][^{}]*\})?(?:\s+#+)?$/;

/** The level of a heading that is marked; 0 of any other line. */
export function depthOf(line: string): number {
  return /^#+(?=\s)/.exec(line)?.[0].length ?? 0;
}

function readDated(line: Piece, language: string): Role | undefined {
  const dated = readDatedPiece(withoutOpener(line), language);
  return dated && { kind: 'dated', line, ...dated, why: 'dated' };
}

/** A date may stand behind a bullet or in a heading below the title. */
function withoutOpener(line: Piece): Piece {
  const heading = /^#{2,6}\s+/.exec(line.text)?.[0] ?? '';
  return trimmed(after(line, heading.length || bulletLength(line.text)));
}

/** A line of text. */
export function textOf({ line, indent, bullet }: Pick<Line, 'line' | 'indent' | 'bullet'>): TextRole {
  return { kind: 'text', line, words: trimmed(after(line, bullet)), bullet: bullet > 0, escaped: false, indent };
}

function textRole(line: Piece): TextRole {
  const length = bulletLength(line.text);
  return { kind: 'text', line, words: trimmed(after(line, length)), bullet: length > 0, escaped: false };
}

function bulletLength(text: string): number {
  if (text.startsWith('•')) return 1;
  return /^[-*]\s+/.exec(text)?.[0].length ?? 0;
}
