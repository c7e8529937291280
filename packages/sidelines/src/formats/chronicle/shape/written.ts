import { edtfOf, type Impossibility, readDateWords, readEdtf, wordDate } from '../../../time/index.ts';
import { after, before, type Piece, trimmed } from '../lines.ts';

/** A date that stands at the start of a line. */
export interface WrittenDate {
  /** "" when the words are no date that exists, or when the author says that it is not known. */
  readonly edtf: string;
  /** The author's words. */
  readonly wording: string;
  /** Where it stands. */
  readonly piece: Piece;
  /** Why it is no date, when it is built like one. */
  readonly impossible?: Impossibility;
  /** Whether its year or day is taken from above, where it may be another. */
  readonly unsure?: true;
  /** What stands in braces, when it is meant as EDTF but is none. */
  readonly explained?: string;
}

/** A date and what follows it in the same line. */
export interface DatedPiece {
  readonly date: WrittenDate;
  /** What stands behind the separator; empty when the date stands alone. */
  readonly rest: Piece;
}

/** The words of a date are not longer than this; what lies beyond is not looked at. */
const longestPhrase = 80;
/** Nor are the words that an author explains in braces. */
const longestWording = 200;

/**
 * Reads a line that begins with a date: the date alone, or a separator and text behind it. Words that only begin with
 * a date ("October 2015 was cold") are no such line.
 */
export function readDatedPiece(piece: Piece, language: string): DatedPiece | undefined {
  const date = explicitDate(piece, language) ?? datePhrase(piece, language);
  if (date === undefined) return undefined;
  const rest = behindSeparator(after(piece, date.piece.text.length));
  return rest && { date, rest };
}

/** Reads a line whose date the author explains in braces. */
export function readExplicitDate(line: Piece, language: string): DatedPiece | undefined {
  if (!line.text.slice(0, longestWording).includes('{')) return undefined;
  const piece = trimmed(after(line, /^(?:#{2,6}\s+|•|[-*]\s+)/.exec(line.text)?.[0].length ?? 0));
  const date = explicitDate(piece, language);
  const rest = date && behindSeparator(after(piece, date.piece.text.length));
  return date && rest && { date, rest };
}

/** The words of a date, as `time` reads them. */
function datePhrase(piece: Piece, language: string): WrittenDate | undefined {
  const reading = readDateWords(piece.text.slice(0, longestPhrase), language);
  if (reading === undefined) return undefined;
  const words = before(piece, reading.length);
  if (reading.kind === 'date') return { edtf: edtfOf(reading.value), wording: words.text, piece: words };
  return { edtf: '', wording: words.text, piece: words, impossible: reading.reason };
}

/** Any words with the EDTF date that they mean in braces: "the rainy season {2015-07/2015-09}"; `{}` is a date not known. */
function explicitDate(piece: Piece, language: string): WrittenDate | undefined {
  for (const braces of bracesIn(piece.text.slice(0, 2 * longestWording))) {
    const date = explained(piece, braces, language);
    if (date !== undefined) return date;
  }
  return undefined;
}

function explained(piece: Piece, { open, close }: Braces, language: string): WrittenDate | undefined {
  const edtf = piece.text.slice(open + 1, close);
  const reading = readEdtf(edtf);
  if (edtf !== '' && !reading.ok && !looksLikeEdtf(edtf)) return undefined;
  const wording = piece.text.slice(0, open).trim();
  if (edtf !== '' && !reading.ok) return { edtf: '', wording, piece: before(piece, close + 1), explained: edtf };
  return {
    edtf,
    wording: wording === '' && edtf !== '' ? wordDate(edtf, language) : wording,
    piece: before(piece, close + 1),
  };
}

/** Whether words in braces are meant as a date in EDTF: digits, and the signs that EDTF has. */
function looksLikeEdtf(text: string): boolean {
  return /^[[{]?[-Y]?[\dX]{3,}[\dX.,/:TZYE[\]{}~?%+-]*$/.test(text);
}

/** Where braces open and close. */
interface Braces {
  readonly open: number;
  readonly close: number;
}

/** The outermost braces of a text that are closed. */
function bracesIn(text: string): readonly Braces[] {
  const opened: number[] = [];
  const found: Braces[] = [];
  for (const { 0: sign, index } of text.matchAll(/[{}]/g)) {
    if (sign === '{') opened.push(index);
    const open = sign === '{' ? undefined : opened.pop();
    if (open === undefined || open >= longestWording) continue;
    while ((found.at(-1)?.open ?? -1) > open) found.pop();
    found.push({ open, close: index });
  }
  return found;
}

/** What separates a date from text in one line. A hyphen needs blanks around it, a colon no digit behind it. */
const separators = [/^\s*[:：](?!\d)/, /^\s*[–—|]/, /^\s+--?(?=\s|$)/, /^[^\S\t]*\t/];

function behindSeparator(piece: Piece): Piece | undefined {
  if (piece.text.trim() === '') return trimmed(piece);
  for (const separator of separators) {
    const found = separator.exec(piece.text);
    if (found !== null) return trimmed(after(piece, found[0].length));
  }
  return undefined;
}
