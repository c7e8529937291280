import { languages } from '../../languages/registry.ts';
import { readWords, type UnreadLanguage, unreadLanguages } from '../../languages/unread.ts';
import type { Piece } from './lines.ts';
import { ReadingMemory, remembered } from './memory.ts';

/** A language that the text is sure to be in, and that is not read. */
export interface UnreadText {
  readonly language: UnreadLanguage;
  /** Whether it has dates in numbers, and no others: those can be read all the same. */
  readonly isNumeric: boolean;
}

/** So much of a text tells its language. */
const longestText = 20_000;
/** Fewer letters than this are no text. */
const fewestLetters = 20;
/** The least that must speak for a language, in small words; a month beside a number is worth three. */
const fewestPoints = 5;
const monthWeight = 3;
/** So many words for one that speaks for the language. */
const mostWordsForOne = 9;
/** A date stands so near the start of its line. */
const longestDate = 60;

/**
 * The language of a text whose language nobody gave, where that is sure to be one that is not read. Its script tells, or else
 * its small words, months and letters, when they are far more than those of any language that is read.
 */
export function languageNotReadIn(lines: readonly Piece[], memory = new ReadingMemory()): UnreadText | undefined {
  const language = languageWith(memory)(beginningOf(lines));
  return language && { language, isNumeric: hasOnlyNumericDates(lines, language) };
}

function beginningOf(lines: readonly Piece[]): string {
  let [text, count] = ['', 0];
  while (text.length < longestText && count < lines.length) {
    text += `${lines[count]?.text.slice(0, longestText) ?? ''}\n`;
    count += 1;
  }
  return text.slice(0, longestText).normalize('NFC').toLowerCase();
}

function languageOf(text: string): UnreadLanguage | undefined {
  const script = scriptOf(text);
  const candidates = unreadLanguages.filter((language) => language.script === script);
  if (candidates.length === 0) return undefined;
  const tokens = tokensOf(text);
  const written = new Set(text);
  const points = candidates.map((language) => ({ language, votes: votesFor(language, tokens, written) }));
  const [best] = points.sort((a, b) => sumOf(b.votes) - sumOf(a.votes));
  const rivals = Object.keys(readWords).filter((tag) => isOfScript(tag, script));
  if (best === undefined || rivals.length === 0) return best?.language;
  const words = tokens.reduce((sum, { isWord, times }) => sum + (isWord ? times : 0), 0);
  const isEnough = sumOf(best.votes) >= Math.max(fewestPoints, words / mostWordsForOne);
  return isEnough && rivals.every((tag) => isFarFrom(best.votes, votesFor(readAs(tag, best.language), tokens, written)))
    ? best.language
    : undefined;
}

const languageWith = remembered(languageOf);

/** The script that most letters of a text are in. */
function scriptOf(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewestLetters) return undefined;
  return scripts.find(([, pattern]) => (text.match(pattern)?.length ?? 0) * 2 > letters)?.[0];
}

const scripts: readonly (readonly [string, RegExp])[] = [...new Set(unreadLanguages.map(({ script }) => script))].map(
  (script) => [script, new RegExp(`(?=\\p{L})\\p{Script=${script}}`, 'gu')],
);

function isOfScript(tag: string, script: string | undefined): boolean {
  const pattern = scripts.find(([name]) => name === script)?.[1];
  return (readWords[tag]?.words.match(pattern ?? / /g)?.length ?? 0) > 2;
}

/** A word or a number of a text. */
interface Token {
  readonly text: string;
  readonly isWord: boolean;
  /** Whether a number stands right beside it, as beside the month of a date. */
  readonly isDated: boolean;
  /** How often it stands so. */
  readonly times: number;
}

/** The different words and numbers of a text, each with how often it stands there. */
function tokensOf(text: string): readonly Token[] {
  const parts = text.match(/\p{L}[\p{L}\p{M}’']*|\p{Nd}+/gu) ?? [];
  const isNumber = (at: number) => /^\p{Nd}/u.test(parts[at] ?? '');
  const tokens = new Map<
    string,
    { readonly text: string; readonly isWord: boolean; readonly isDated: boolean; times: number }
  >();
  parts.forEach((part, at) => {
    const isWord = !isNumber(at);
    const isDated = isWord && (isNumber(at - 1) || isNumber(at + 1));
    const key = isDated ? `${part} 1` : part;
    const token = tokens.get(key);
    if (token === undefined) tokens.set(key, { text: part, isWord, isDated, times: 1 });
    else token.times += 1;
  });
  return [...tokens.values()];
}

/** What tells a language. */
interface Marks {
  readonly words?: string | undefined;
  readonly months?: string | undefined;
  readonly letters?: string | undefined;
}

/** What tells a language that is read, from one that is not. */
function readAs(tag: string, { sharedLetters = '' }: UnreadLanguage): Marks {
  const known = Object.entries(languages).find(([name]) => name === tag)?.[1];
  const months = known === undefined ? [] : [...known.names.months, ...known.names.monthsAlone];
  const { words, letters = '' } = readWords[tag] ?? {};
  const telling = [...letters].filter((letter) => !sharedLetters.includes(letter)).join('');
  return { words, letters: telling, months: months.join(' ').toLowerCase() };
}

/**
 * How often each word of a text speaks for a language.
 * @param written the characters of the text: words are not searched for a letter that it does not have
 */
function votesFor(
  { words = '', months = '', letters = '' }: Marks,
  tokens: readonly Token[],
  written: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const small = new Set(words.split(' '));
  const names = months.split(' ').filter((name) => name !== '');
  const found = [...letters].filter((letter) => written.has(letter)).join('');
  const own = found === '' ? undefined : new RegExp(`[${found}]`, 'u');
  const votes = new Map<string, number>();
  for (const { text, isWord, isDated, times } of tokens) {
    const isMonth = isDated && isMonthName(text, names);
    const worth = isMonth ? monthWeight : Number(isWord && (small.has(text) || own?.test(text) === true));
    if (worth > 0) votes.set(text, (votes.get(text) ?? 0) + worth * times);
  }
  return votes;
}

/** The name of a month, with an ending of its own or cut short. */
function isMonthName(word: string, names: readonly string[]): boolean {
  return names.some(
    (name) => (word.startsWith(name) && word.length <= name.length + 4) || (word.length >= 3 && name.startsWith(word)),
  );
}

function sumOf(votes: ReadonlyMap<string, number>): number {
  return [...votes.values()].reduce((sum, count) => sum + count, 0);
}

/** Whether the words that speak for one language and not for the other are far more than those of which the reverse is true. */
function isFarFrom(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  const [ours, theirs] = [without(one, other), without(other, one)];
  return ours >= 3 && ours > theirs * 2;
}

function without(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  return [...one].reduce((sum, [word, count]) => (other.has(word) ? sum : sum + count), 0);
}

/** A day in numbers, or a year with nothing behind it, or something behind a sign; the year is the part of four digits. */
const numericDate =
  /^[^\p{L}\p{Nd}]{0,8}(?:[\d٠-٩۰-۹]{1,2}([./-])[\d٠-٩۰-۹]{1,2}\1)?([\d٠-٩۰-۹]{4})(?:([./-])[\d٠-٩۰-۹]{1,2}(?:\3[\d٠-٩۰-۹]{1,2})?)?\.?(?=\s*(?:$|[:–—-])|\s+\p{L})/u;

function hasOnlyNumericDates(lines: readonly Piece[], { months = '', otherYears }: UnreadLanguage): boolean {
  const names = months.split(' ').filter((name) => name !== '');
  let numeric = 0;
  for (const { text } of lines) {
    const start = text.slice(0, longestDate).trim();
    if (!/\p{Nd}/u.test(start)) continue;
    if (/\{[-\d/~?%.XYTZ:]{4,40}\}/.test(start)) numeric += 1;
    else if (isWorded(start, names)) return false;
    else if (isNumeric(start, otherYears)) numeric += 1;
  }
  return numeric > 0;
}

/** Whether a line begins with a date that has a word of the language in it, where its months are not known: any word. */
function isWorded(start: string, names: readonly string[]): boolean {
  if (names.length === 0) return /^[^\p{L}\p{Nd}]{0,8}\p{Nd}{1,4}[.,]?\s*\p{L}/u.test(start);
  const words = tokensOf(start.normalize('NFC').toLowerCase()).slice(0, 5);
  return words.some(({ text, isDated }) => isDated && isMonthName(text, names));
}

function isNumeric(start: string, otherYears: UnreadLanguage['otherYears']): boolean {
  const year = numericDate.exec(start)?.[2];
  if (year === undefined) return false;
  const number = Number([...year].map((digit) => (digit.codePointAt(0) ?? 0) & 0xf).join(''));
  return otherYears === undefined || number < otherYears[0] || number > otherYears[1];
}
