import { isOneLetterAway } from '../../../model/spelling.ts';
import { readDateWords, wordDate } from '../../../time/index.ts';
import { after, before, type Piece, trimmed } from '../lines.ts';

/** Words that stand where a date should, and are none that can be read. */
export interface UnreadDate {
  readonly piece: Piece;
  readonly rest: Piece;
  /** The word that is most likely a month misspelt, and the month. */
  readonly month?: { readonly word: Piece; readonly name: string };
}

const longestLine = 45;
const mostWords = 5;
/** So many signs may stand before it. */
const mostSigns = 16;

/** Finds what was meant as a date: a short line, or what stands before a separator, with a year or nearly the name of a month in it. */
export function unreadDateIn(line: Piece, language: string, hasSeparators: boolean): UnreadDate | undefined {
  if (!/\d/.test(line.text.slice(0, longestLine + mostSigns))) return undefined;
  const words = trimmed(after(line, /^[^\p{L}\p{N}]{0,8}/u.exec(line.text)?.[0].length ?? 0));
  const stops = hasSeparators ? /\s*(?::(?=\s)|\s[–—-]\s)/.exec(words.text.slice(0, longestLine)) : null;
  const whole = stops === null ? words : before(words, stops.index);
  const rest = stops === null ? after(words, words.text.length) : trimmed(after(words, stops.index + stops[0].length));
  if (!isShort(whole.text)) return undefined;
  const month = nearMonth(whole, language);
  if (month === undefined && !holdsDate(whole.text)) return undefined;
  return { piece: whole, rest, ...(month === undefined ? {} : { month }) };
}

function isShort(text: string): boolean {
  const words = text.split(/[\s]+/).filter((word) => word !== '');
  if (text.length > longestLine || words.length > mostWords || words.length === 0) return false;
  return !/[{}\\!?;"“”„«»،]|\p{L}{3}\.$/u.test(text);
}

/** A year that stands alone among few words, or numbers with marks between that only a date has. */
function holdsDate(text: string): boolean {
  if (/(?:^|[^\d.,/-])\d{1,4}([./-])\d{1,2}\1\d{1,4}(?![\d.,/-])/.test(text)) return true;
  return (
    /(?:^|[^\d\p{L}.,$€£/-])(?:1[0-9]|20)\d\d(?:s|er)?\)?(?![\d\p{L},%])/u.test(text) &&
    /\d\)?[.,?~]?$|^\d/.test(text.trim())
  );
}

/** The word that is one letter away from the name of a month, beside a number. */
function nearMonth(piece: Piece, language: string): UnreadDate['month'] {
  if (!/\d/.test(piece.text)) return undefined;
  for (const found of piece.text.matchAll(/\p{L}{4,}/gu)) {
    const word = found[0];
    const near = monthNames(language).find((name) => isOneLetterAway(word, name));
    const isSpeltRight = near !== undefined && readDateWords(`1 ${word} 2000`, language)?.kind === 'date';
    if (near !== undefined && !isSpeltRight)
      return { word: after(before(piece, found.index + word.length), found.index), name: near };
  }
  return undefined;
}

const names = new Map<string, readonly string[]>();

/** The names of the months as the language words them beside a year. */
function monthNames(language: string): readonly string[] {
  const known = names.get(language);
  if (known !== undefined) return known;
  const months = Array.from({ length: 12 }, (_, month) => {
    const words = wordDate(`2000-${String(month + 1).padStart(2, '0')}`, language);
    return /\p{L}{3,}/u.exec(words.replace(/2000/, ''))?.[0] ?? '';
  }).filter((name) => name !== '');
  names.set(language, months);
  return months;
}
