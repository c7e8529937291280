import { isOneLetterAway } from '../../../model/spelling.ts';
import { readDateWords, wordDate } from '../../../time/index.ts';
import { present } from '../guards.ts';
import { after, before, type Piece, trimmed, withoutTail } from '../lines.ts';
import { isTimeInWords } from './time-words.ts';

/** Words that stand where a date should, and are none that can be read. */
export interface UnreadDate {
  readonly piece: Piece;
  readonly rest: Piece;
  /** The word that is most likely a month misspelt, and the month. */
  readonly month?: { readonly word: Piece; readonly name: string };
  /** Whether a heading could have the same words. */
  readonly isDoubtful?: true;
}

const longestLine = 45;
const mostWords = 5;
/** So many where none is a number: “about noon on the Tuesday of the fair”. */
const mostWithoutNumber = 8;

/** Finds what was meant as a date: a short line, or what stands before a separator, with a year or nearly the name of a month in it, or of words of time. */
export function unreadDateIn(line: Piece, language: string, hasSeparators: boolean): UnreadDate | undefined {
  const words = trimmed(after(line, /^[^\p{L}\p{N}<]{0,8}/u.exec(line.text)?.[0].length ?? 0));
  const stops = hasSeparators ? /\s*(?::(?=\s)|\s[–—-]\s)/.exec(words.text.slice(0, longestLine)) : null;
  const whole = stops === null ? words : before(words, stops.index);
  const rest = stops === null ? after(words, words.text.length) : trimmed(after(words, stops.index + stops[0].length));
  // Behind a name stand the years in which somebody lived.
  if (/\p{L}\s[(（]\d{4}\s?[–—-]\s?(?:\d{4})?[)）]$/u.test(whole.text)) return undefined;
  // A colon within is that of a caption or a label.
  if (whole.text.length > longestLine || /\p{L}\s?[:：]/u.test(whole.text)) return undefined;
  if (!/\d/.test(whole.text)) return withoutNumber(whole, rest, language);
  if (!isShort(whole.text, mostWords)) return undefined;
  const names = monthNames(language);
  const month = nearMonth(whole, language, names);
  // A month beside a number in a caption is none where text follows.
  if (month === undefined && !holdsDate(whole.text, rest.text === '' ? names : [])) return undefined;
  return { piece: whole, rest, ...present({ month }) };
}

function withoutNumber(piece: Piece, rest: Piece, language: string): UnreadDate | undefined {
  if (!isShort(piece.text, mostWithoutNumber)) return undefined;
  const isTime = isTimeInWords(piece.text, language);
  if (isTime === 'no') return undefined;
  return { piece: withoutTail(piece, '*_'), rest, ...(isTime === 'maybe' ? { isDoubtful: true } : {}) };
}

function isShort(text: string, most: number): boolean {
  const words = text.split(/[\s]+/).filter((word) => word !== '');
  if (/\p{L}[?？؟]/u.test(text) || text.length > longestLine || words.length > most || words.length === 0) return false;
  return !/[{}\\!;"“”„«»،]|\p{L}{3}\.$/u.test(text);
}

/** A year that stands alone among few words, the name of a month beside a number, or numbers with marks between that only a date has. */
function holdsDate(text: string, months: readonly string[]): boolean {
  if (/(?:^|[^\d.,/-])\d{1,4}([./-])\d{1,2}\1\d{1,4}(?![\d.,/-])/.test(text)) return true;
  if (/^[[(]?\d{2,3}[-–—?]{1,2}[\])?]*$/.test(text)) return true;
  if (months.some((month) => text.toLowerCase().includes(month.toLowerCase()))) return true;
  return (
    /(?:^|[^\d\p{L}.,$€£/-])(?:1[0-9]|20)\d\d(?:s|er)?\)?(?![\d\p{L},%])/u.test(text) &&
    /\d\)?[.,?~]?$|^\d/.test(text.trim())
  );
}

/** The word that is one letter away from the name of a month, beside a number. */
function nearMonth(piece: Piece, language: string, names: readonly string[]): UnreadDate['month'] {
  if (!/\d/.test(piece.text)) return undefined;
  for (const found of piece.text.matchAll(/\p{L}{4,}/gu)) {
    const word = found[0];
    const near = names.find((name) => isOneLetterAway(word.toLowerCase(), name.toLowerCase()));
    const isSpeltRight = near !== undefined && readDateWords(`1 ${word} 2000`, language)?.kind === 'date';
    if (near !== undefined && !isSpeltRight)
      return { word: after(before(piece, found.index + word.length), found.index), name: near };
  }
  return undefined;
}

/** The names of the months as a language words them beside a year. */
function monthNames(language: string): readonly string[] {
  return Array.from({ length: 12 }, (_, month) => {
    const words = wordDate(`2000-${String(month + 1).padStart(2, '0')}`, language);
    return /\p{L}{3,}/u.exec(words.replace(/2000/, ''))?.[0] ?? '';
  }).filter((name) => name !== '');
}
