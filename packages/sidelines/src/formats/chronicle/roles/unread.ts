import { diagnose } from '../../../model/diagnostic.ts';
import { isOneLetterAway } from '../../../model/spelling.ts';
import { lacksOf, readDateWords, wordDate } from '../../../time/index.ts';
import { present } from '../../guards.ts';
import { after, before, type Piece, trimmed, withoutTail } from '../lines.ts';
import { endsSentence } from '../signs.ts';
import { isBlankAt, type Line, opensParagraph } from '../style/line.ts';
import { hasLeftover } from '../style/taken.ts';
import { contextBelowUnread } from './context.ts';
import { isBetweenEntries } from './headings.ts';
import type { Misspelt } from './notes.ts';
import type { Role } from './role.ts';
import type { Teller } from './teller.ts';
import { isTimeInWords } from './time-words.ts';

/** Words that stand where a date should, and are none that can be read. */
interface UnreadDate {
  readonly piece: Piece;
  readonly rest: Piece;
  readonly month?: Misspelt;
  /** Whether a heading could have the same words. */
  readonly isDoubtful?: true;
}

/** What was meant as a date, and cannot be read. */
export function unread(teller: Teller, { line, sight }: Line, place: number): Role | undefined {
  const { text, state } = teller;
  // A date that can be read, but is none of an entry, is no date that cannot.
  if (sight?.separator === 'end' && sight.level !== 'number' && sight.reading.kind !== 'impossible') return undefined;
  if (isBetweenEntries(teller, line, place)) return undefined;
  const { language, separated } = text.style;
  // In brackets right below a text stands where it is from.
  if (/^[(（].*[)）]$/.test(line.text) && teller.textAbove(place) !== '') return undefined;
  const found = unreadDateIn(line, language, separated && state.begun);
  if (found === undefined || !standsAlone(teller, place, found.rest)) return undefined;
  if (!/\d/.test(found.piece.text) && !standsAsOthers(teller, place, found.rest)) return undefined;
  // Words with a year in the first line of all are rather a title.
  const isTitle = !state.begun && found.month === undefined && /^\p{L}/u.test(found.piece.text);
  if (!found.isDoubtful && !isTitle) return unreadRole(teller, line, found);
  const { text: date, ...range } = found.piece;
  teller.note((notes) => notes.single.push(diagnose('date-in-text', range, { date })));
  return undefined;
}

/** A year that a letter has grown to, behind a date that has none: “15 March 2031A: text”. It would be lost, and another year taken. */
export function grownYear(teller: Teller, { line, sight }: Line, place: number): Role | undefined {
  if (sight?.reading.kind !== 'date' || sight.level === 'none' || !lacksOf(sight.reading.value).year) return undefined;
  const grown = /^(?:1\d|20)\d\d\p{L}(?=\s*(?:[:：–—-]|$))/u.exec(sight.rest.text)?.[0];
  if (grown === undefined || !opensParagraph(teller.text.lines, place)) return undefined;
  const to = sight.rest.from - line.from + grown.length;
  const rest = trimmed(after(line, to + (/^\s*[:：–—-]+/u.exec(line.text.slice(to))?.[0].length ?? 0)));
  return unreadRole(teller, line, { piece: after(before(line, to), sight.date.from - line.from), rest });
}

/** Where dates stand alone in their lines, what follows one in its line is a part of it that was not understood. */
export function leftover(teller: Teller, { line, sight }: Line, place: number): Role | undefined {
  if (!teller.text.style.alone || sight === undefined || sight.separator === 'label' || sight.label !== undefined)
    return undefined;
  const above = teller.textAbove(place);
  if (!hasLeftover(sight) || !(above === '' || endsSentence(above))) return undefined;
  const piece = after(line, sight.date.from - line.from);
  return unreadRole(teller, line, { piece, rest: after(line, line.text.length) });
}

/** “4 Mya” among days is no age of the Earth, but a day whose month is misspelt. */
export function strangeAge(teller: Teller, { line, sight }: Line, place: number): Role | undefined {
  if (!teller.areDays || !teller.text.dated[place] || sight?.level !== 'year') return undefined;
  const { date, rest } = sight;
  return /^\d{1,2}\s\p{L}{2,3}$/u.test(date.text) ? unreadRole(teller, line, { piece: date, rest }) : undefined;
}

/** An entry without a date. */
function unreadRole(teller: Teller, line: Piece, { piece, rest, month }: UnreadDate): Role {
  const { state } = teller;
  state.begun = true;
  teller.note((notes) => notes.addUnread(piece, month));
  teller.endMonth();
  state.context = contextBelowUnread(state.context);
  return { kind: 'dated', line, date: { edtf: '', wording: piece.text, piece }, rest, why: 'unread' };
}

/** Whether a line without a number stands where the dates do: alone above a text, as most of them, or before a sign. */
function standsAsOthers({ text, state, below: places }: Teller, place: number, rest: Piece): boolean {
  const below = places[place];
  return state.begun && (rest.text !== '' || (text.style.alone && below !== undefined && !text.dated[below]));
}

/** A date that cannot be read stands between paragraphs, or directly above its text. */
function standsAlone(teller: Teller, place: number, rest: Piece): boolean {
  const { text, state } = teller;
  const above = teller.textAbove(place);
  const isFree = above === '' || /[.!?…"”»)。！？؟]$/u.test(above);
  if (rest.text !== '') return isFree || opensParagraph(text.lines, place);
  const isHead = !state.begun && place === teller.first;
  if (isHead) return !isBlankAt(text.lines, place + 1);
  return state.begun && isFree;
}

const longestLine = 45;
const mostWords = 5;
/** So many where none is a number: “about noon on the Tuesday of the fair”. */
const mostWithoutNumber = 8;

/** Finds what was meant as a date: a short line, or what stands before a separator, with a year or nearly the name of a month in it, or of words of time. */
function unreadDateIn(line: Piece, language: string, hasSeparators: boolean): UnreadDate | undefined {
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
function nearMonth(piece: Piece, language: string, names: readonly string[]): Misspelt | undefined {
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
