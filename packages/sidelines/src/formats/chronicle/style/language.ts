import { once } from '../../../model/once.ts';
import { mapInSlices, type Slices } from '../../../model/slices.ts';
import {
  dateLanguages,
  findDateWords,
  levelOf,
  type NumericOrder,
  numericOrderEvidence,
  readDateWords,
  wordDate,
} from '../../../time/index.ts';
import type { Piece } from '../lines.ts';
import { type ReadingMemory, remembered, rememberedWithin } from '../memory.ts';
import { phrasesByLanguage, scripts } from '../phrases.ts';
import { openersOf } from '../shape/sight.ts';

/** So many lines tell which language a text is in. */
const mostLines = 200;
/** So many are searched for dates within them. */
const mostWithin = 50;
const longestStart = 60;
/** A line longer than this may hold a whole chronicle; so much of it is looked at. */
const long = 300;
const longestLine = 4000;
const mostSentences = 40;

/** How many characters of line starts each language reads as dates, from most to least. */
export interface LanguageCount {
  readonly language: string;
  readonly lines: number;
  readonly letters: number;
}

/** Counts for each language what its words read of the starts of the lines. Numbers alone say nothing. */
export function* countLanguages(lines: readonly Piece[], memory: ReadingMemory): Slices<readonly LanguageCount[]> {
  const filled = filledLines(lines);
  const starts = filled.flatMap(startsOf).filter((start) => /\p{L}/u.test(start));
  const found = (yield* mapInSlices(starts, startWith(memory))).flat();
  const counts = new Map(ownLanguages.map((language) => [language, { language, lines: 0, letters: 0 }]));
  // Where no line begins with a date, those within the lines tell.
  for (const { language, letters } of found.length > 0
    ? found
    : filled.slice(0, mostWithin).flatMap(({ text }) => readWithin(text))) {
    const count = counts.get(language);
    if (count === undefined) continue;
    count.lines += 1;
    count.letters += letters;
  }
  return [...counts.values()].sort(
    (a, b) => b.letters - a.letters || Number(b.language === 'en') - Number(a.language === 'en'),
  );
}

const ownLanguages = dateLanguages.filter((language) => !language.includes('-'));

/** Letters of the scripts that dates are written in. */
const letters = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Hangul}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
];

/** The place in that list of the script of a language. */
const scriptOf = once((language) => letters.findIndex((letter) => letter.test(wordDate('2031-05', language))));

/** The languages that may read letters of some words as those of a date: to know the words of a language costs more than to read with them. */
export function languagesFor(words: string): readonly string[] {
  const has = letters.map((letter) => letter.test(words));
  return ownLanguages.filter((language) => has[scriptOf(language)]);
}

/** How many letters of a line's start a language reads as those of a date. */
interface StartRead {
  readonly language: string;
  readonly letters: number;
}

/** The languages that read letters of a line's start as those of a date. */
const startWith = rememberedWithin((start: string): readonly StartRead[] =>
  languagesFor(start).flatMap((language) => {
    const reading = readDateWords(start, language, {});
    // The number of a day, “1 of 7”, is none of a date yet.
    const isNumber = reading?.kind === 'date' && !reading.weekday && levelOf(reading.value) === 'number';
    return reading === undefined || isNumber ? [] : lettersIn(start.slice(0, reading.length), language);
  }),
);

/** The languages that read letters anywhere in a line as those of a date. */
function readWithin(text: string): readonly StartRead[] {
  if (!/\d/.test(text)) return [];
  const line = text.slice(0, long);
  return languagesFor(line).flatMap((language) =>
    findDateWords(line, language, {}).flatMap(({ from, reading }) => {
      const words = line.slice(from, from + reading.length);
      // The name of a month alone is a word of many languages.
      return /\d/.test(words) ? lettersIn(words, language) : [];
    }),
  );
}

function lettersIn(words: string, language: string): readonly StartRead[] {
  const letters = words.replace(/[^\p{L}]/gu, '').length;
  return letters === 0 ? [] : [{ language, letters }];
}

/** The first lines that are not blank. */
function filledLines(lines: readonly Piece[]): readonly Piece[] {
  const filled: Piece[] = [];
  for (const line of lines) {
    if (filled.length === mostLines) break;
    if (line.text.trim() !== '') filled.push(line);
  }
  return filled;
}

function startsOf(line: Piece): readonly string[] {
  const text = line.text.slice(0, longestLine).trim();
  const starts = openersOf(text)
    .slice(0, 2)
    .map((length) => text.slice(length, length + longestStart));
  return text.length < long ? [...starts, ...endOf(text)] : [...starts, ...sentencesIn(text)];
}

/** What stands in brackets at the end of a line, where dates can stand, too. */
function endOf(text: string): readonly string[] {
  const [, words] = /[([（【]([^()[\]（）【】]{3,40})[)\]）】][.。]?$/u.exec(text) ?? [];
  return words === undefined ? [] : [words];
}

/** The starts of the sentences of a line that may hold many dates. */
function sentencesIn(text: string): readonly string[] {
  return [...text.matchAll(/[.!?:;…。]\s+(?=\S)/g)]
    .slice(0, mostSentences)
    .map(({ 0: end, index }) => text.slice(index + end.length, index + end.length + longestStart));
}

/** Small words that are frequent in a language, for texts whose dates are alike in several. */
const smallWords = phrasesByLanguage('commonWords');

/** Dates in so few lines may be those of a page around the text. */
const fewLines = 2;
/** So many small words tell the language of a text that has hardly any dates. */
const fewestWords = 6;

/**
 * The language whose dates the text has; of several that read as much, the one whose small words it has. Where hardly any
 * line has a date, its small words or its script alone tell, or else it is `fallback`.
 */
export function detectLanguage(
  lines: readonly Piece[],
  all: readonly LanguageCount[],
  fallback: string,
  memory: ReadingMemory,
): string {
  const uses = usesIn(lines, memory);
  // “3月8日” is a date in two languages: a text without a sign of a language’s own script is not in it.
  const counts = all.filter(({ language }) => !scripts.has(language) || uses.get(language) !== 0);
  const best = counts[0] ?? { language: fallback, lines: 0, letters: 0 };
  const alike = counts.filter(({ letters }) => letters === best.letters).map(({ language }) => language);
  if (best.lines > fewLines && alike.length === 1) return best.language;
  const used = (language: string) => uses.get(language) ?? 0;
  const most = (languages: readonly string[], first: string) =>
    languages.reduce((one, other) => (used(other) > used(one) ? other : one), first);
  if (best.lines > fewLines) return most(alike, alike.includes(fallback) ? fallback : best.language);
  const spoken = most([...uses.keys()], fallback);
  if (used(spoken) >= fewestWords && used(spoken) > used(best.language) * 2) return spoken;
  if (best.letters === 0) return fallback;
  return most(alike, alike.includes(fallback) ? fallback : best.language);
}

/** How often the small words, or the script, of each language are used. */
function usesIn(lines: readonly Piece[], memory: ReadingMemory): ReadonlyMap<string, number> {
  const uses = new Map([...smallWords.keys(), ...scripts.keys()].map((language) => [language, 0]));
  const usesOf = usesWith(memory);
  for (const line of filledLines(lines))
    for (const [language, times] of usesOf(line.text.slice(0, 500)))
      uses.set(language, (uses.get(language) ?? 0) + times);
  // Japanese and Korean texts have Chinese characters, too: Chinese is what is left of those that write them.
  if ((uses.get('ja') ?? 0) * 10 > (uses.get('zh') ?? 0)) uses.set('zh', 0);
  return uses;
}

/** The languages of which a line has small words, or the script, and how often; two letters of a script are as good as a word. */
const usesWith = remembered((text: string): readonly (readonly [string, number])[] => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const uses = [
    ...[...smallWords].map(([language, small]) => [language, words.filter((word) => small.has(word)).length] as const),
    ...[...scripts].map(([language, script]) => [language, (text.match(script)?.length ?? 0) / 2] as const),
  ];
  return uses.filter(([, times]) => times > 0);
});

/** The order of numeric dates, when all lines that prove one prove the same. */
export function detectOrder(
  lines: readonly Piece[],
  language: string,
  memory: ReadingMemory,
): NumericOrder | undefined {
  const orders = new Set<NumericOrder>();
  const read = orderWith(memory, language);
  for (const { text } of lines) if (/\d[./-]/.test(text)) for (const order of read(text)) orders.add(order);
  return orders.size === 1 ? [...orders][0] : undefined;
}

const orderWith = remembered(ordersIn);

/** What the numeric dates prove with which a line may begin. */
function ordersIn(text: string, language: string): readonly NumericOrder[] {
  const starts = openersOf(text)
    .slice(0, 2)
    .map((length) => text.slice(length, length + longestStart));
  return [...starts, ...cellsIn(text)].flatMap((start) => {
    if (twelveHours.test(start)) return 'mdy';
    const order = /^\D{0,12}\d{1,4}[./-]/.test(start) ? numericOrderEvidence(start, language) : undefined;
    return order ?? [];
  });
}

/** Numbers with slashes before a clock of twelve hours: the month comes first where people write so. */
const twelveHours = /^\D{0,4}\d{1,2}\/\d{1,2}\/\d{2,4},?\s+\d{1,2}:\d\d(?::\d\d)?\s*[AP]M(?!\p{L})/u;

/** The cells of a row, of which any may hold the date. */
function cellsIn(text: string): readonly string[] {
  const bar = text.includes('|') ? '|' : '\t';
  return text.includes(bar)
    ? text
        .slice(0, longestLine)
        .split(bar, mostCells)
        .map((cell) => cell.slice(0, longestStart))
    : [];
}

const mostCells = 12;
