import { type Diagnostic, diagnose } from '../../../model/diagnostic.ts';
import type { Slices } from '../../../model/slices.ts';
import { edtfOf, readDateWords } from '../../../time/index.ts';
import { countOf, recurringIn, timesOf } from '../counting.ts';
import { after, before, type Piece, trimmed } from '../lines.ts';
import type { ReadingMemory } from '../memory.ts';
import { literal } from '../phrases.ts';
import { rowOf, slicedRowOf } from '../rows.ts';
import { longestPhrase } from '../shape/sight.ts';
import { beginsSentence, couldBeHeadline, longestHeadline } from '../signs.ts';
import type { Found } from '../style/find.ts';
import { isBlankAt, type Line, opensParagraph } from '../style/line.ts';
import { formOf, isStrong } from '../style/taken.ts';
import { toldOnce } from './notes.ts';
import { type DatedRole, type Role, wordsOf } from './role.ts';

/** So many dates that stayed text are told one by one; more say nothing more. */
const mostDates = 30;
/** An entry is long when it has so many lines, and so large a part of all. */
const fewestLines = 12;
const longPart = 0.2;
/** So much of a line is looked at for what looks like a date. */
const longestLooked = 120;

/** What a reading leaves unexplained: dates that stayed text, an entry that took many lines, a last headline without a date. */
export function* residuesOf(
  found: Found,
  roles: readonly Role[],
  memory: ReadingMemory,
): Slices<readonly Diagnostic[]> {
  if (!roles.some(({ kind }) => kind === 'dated')) return [];
  const sentences = yield* sentencesIn(roles, memory);
  const inLines = [...datesInText(found, roles), ...datesAtEnds(found, roles)];
  yield;
  const openings = openingsInText(found, roles, sentences, memory);
  yield;
  const alike = alikeInText(found, roles, sentences, memory);
  yield;
  return [
    ...datesToldOnce([...inLines, ...openings, ...alike]),
    ...longEntries(roles),
    ...lastHeadline(found, roles),
    ...rowsInText(found, roles),
    ...linesBelow(roles),
    ...numbersInText(roles),
  ];
}

/** Lines that begin with a date as lines of entries do, and are none. */
function datesInText({ lines, dated }: Found, roles: readonly Role[]): readonly Piece[] {
  const sights = lines.flatMap(({ sight }, place) => (dated[place] && sight ? [sight] : []));
  const usual = recurringIn(
    sights.flatMap(({ level, opener }) => [level, opener]),
    fewestSigns,
  );
  const found = lines.flatMap(({ line, sight, table }, place) => {
    if (sight === undefined || table !== undefined) return [];
    if (sight.level === 'number' || sight.level === 'none' || !opensParagraph(lines, place)) return [];
    const isUsual = usual.has(sight.level) || (sight.opener !== '' && usual.has(sight.opener));
    const isWide = /^\s{2}/.test(line.text.slice(sight.date.to - line.from));
    // “1957 A stage is added.”
    const isBeforeSentence = sight.separator === 'blank' && beginsSentence(sight.rest.text);
    const isLike = (sight.level === 'day' || isUsual || isWide || isBeforeSentence) && sight.separator !== 'lead';
    return dated[place] || isStrong(sight) || isLike ? [{ line, date: sight.date }] : [];
  });
  return inText(found, roles).map(({ date }) => date);
}

/** Lines that end with a day right above a text, where dates stand alone: “the early morning of 13 September 2003”. */
function datesAtEnds({ style, lines }: Found, roles: readonly Role[]): readonly Piece[] {
  if (!style.alone) return [];
  const found = lines.flatMap(({ line, sight }, place) => {
    const isHead = opensParagraph(lines, place) && !isBlankAt(lines, place + 1);
    if (sight !== undefined || !isHead || line.text.length > longestLooked) return [];
    return endsWithDay(line.text, style.language) ? [{ line, date: line }] : [];
  });
  return inText(found, roles).map(({ date }) => date);
}

/** So long is a day with its month and year. */
const longestDay = 30;

function endsWithDay(text: string, language: string): boolean {
  if (!/\p{Nd}{4}$/u.test(text)) return false;
  const starts = [...text.matchAll(/(?<=\s)\S/gu)]
    .map(({ index }) => index)
    .filter((at) => at >= text.length - longestDay);
  return starts.some((at) => {
    const reading = readDateWords(text.slice(at), language);
    return reading?.kind === 'date' && reading.length === text.length - at && isDay.test(edtfOf(reading.value));
  });
}

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** What was found in lines that stayed text. */
function inText<Item extends { readonly line: Piece }>(
  found: readonly Item[],
  roles: readonly Role[],
): readonly Item[] {
  if (found.length === 0) return found;
  const texts = new Set(roles.flatMap((role) => (role.kind === 'text' && !role.escaped ? [role.line.from] : [])));
  return found.filter(({ line }) => texts.has(line.from));
}

/** Each date in a text once, were it seen in two ways. */
function datesToldOnce(dates: readonly Piece[]): readonly Diagnostic[] {
  // What was seen first is seen whole.
  const places = new Map(dates.toReversed().map((date) => [date.from, date]));
  const told = [...places.values()].sort((one, other) => one.from - other.from).slice(0, mostDates);
  return told.map(({ text, ...range }) => diagnose('date-in-text', range, { date: text }));
}

/** Entries that hold so much of the text that they may hold others. */
function longEntries(roles: readonly Role[]): readonly Diagnostic[] {
  const filled = roles.filter((role) => role.kind === 'text' || role.kind === 'dated').length;
  const runs: Piece[][] = [];
  for (const role of roles) {
    if (role.kind === 'dated' || role.kind === 'heading') runs.push([]);
    else if (role.kind === 'text') runs.at(-1)?.push(role.line);
  }
  return runs.flatMap((lines) => {
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined) return [];
    if (lines.length < fewestLines || lines.length < filled * longPart) return [];
    return [diagnose('long-entry', { from: first.from, to: last.to }, { lines: lines.length })];
  });
}

/** A sign that stands behind so many dates sets them apart. */
const fewestSigns = 3;
/** What stands before it is not longer. */
const longestOpening = 45;

/** Words that stand before the sign that sets dates apart here, at the start of a line of text or of a sentence in it, with a number. */
function openingsInText(
  { lines, dated, style, parties, sightOf }: Found,
  roles: readonly Role[],
  sentences: readonly Sentences[],
  memory: ReadingMemory,
): readonly Piece[] {
  const found = signsOf(memory, roles, [], [], (role) => (role.kind === 'dated' ? signBehind(role) : undefined));
  const signs = recurringIn(
    found.flatMap((sign) => sign ?? []),
    fewestSigns,
  );
  const forms = recurringIn(
    lines.flatMap(({ sight }, place) => (dated[place] && sight !== undefined ? [formOf(sight)] : [])),
    fewestSigns,
  );
  const given = [JSON.stringify([style, [...parties], [...signs], [...forms]])];
  const openings = openingsOfRoles(memory, roles, [sentences], given, (role, place) => {
    const [piece, words] = [wordsOf(role), sentences[place]];
    if (piece === undefined || words === undefined) return noPieces;
    const { openings: all, numbered } = words;
    return [...openingsIn(piece, all, signs, style.language), ...datesWithin(piece, numbered, sightOf, forms)];
  });
  return openings.slice(Math.max(0, firstDated(roles))).flat();
}

const noPieces: readonly Piece[] = [];
const signsOf = rowOf<Role, string | undefined>();
const openingsOfRoles = rowOf<Role, readonly Piece[]>();

function firstDated(roles: readonly Role[]): number {
  return roles.findIndex(({ kind }) => kind === 'dated');
}

/** Where something may begin within a text, of which most has no number and so no date that is looked for. */
interface Sentences {
  /** What stands with a number before a sign: where it begins, as words, the sign, and whether it opens the text. */
  readonly openings: readonly {
    readonly from: number;
    readonly words: string;
    readonly sign: string;
    readonly isFirst: boolean;
  }[];
  /** Behind the end of a sentence, with a number near. */
  readonly numbered: readonly number[];
  /** Behind the end of a sentence, or a bullet, with a number so near that it may be that of a date. */
  readonly starts: readonly number[];
}

/** Where something may begin within the words of each role. */
function sentencesIn(roles: readonly Role[], memory: ReadingMemory): Slices<readonly Sentences[]> {
  return sentencesOf(memory, roles, [], [], (role) => {
    const text = wordsOf(role)?.text ?? '';
    if (!/\p{Nd}/u.test(text)) return noSentences;
    return { openings: openingsOf(text), numbered: numberedIn(text), starts: startsIn(text) };
  });
}

const noSentences: Sentences = { openings: [], numbered: [], starts: [] };
const sentencesOf = slicedRowOf<Role, Sentences>();

/** What sets words apart from what follows, or ends a sentence; no stop of “a.m.” */
const openingSigns =
  /(?<!\.\p{L})\.(?=[\s*]|$)|(?:[:：=|]|(?<![–—-])[–—-]+)(?=[\s*]|$)|[!?…。！？](?=\s|$)|\*\*(?=\s)|[^\S\n]{3,}/gu;

function openingsOf(text: string): Sentences['openings'] {
  const piece = { from: 0, to: text.length, text };
  const found: Sentences['openings'][number][] = [];
  let [last, signBefore, isBehindEnd] = [0, '', false];
  for (const { 0: sign, index } of text.matchAll(openingSigns)) {
    const all = trimmed(after(before(piece, index), last));
    const { from, text: words } = trimmed(after(all, /^[^\p{L}\p{N}]*/u.exec(all.text)?.[0].length ?? 0));
    // “… anni". - GENNAIO 2010 - Spunta”: what stands between two signs behind a sentence opens a text, too.
    const isFirst = last === 0 || (isBehindEnd && sign[0] === signBefore);
    isBehindEnd = words === '' && /[.!?…”"»)。]\s*$/u.test(text.slice(Math.max(0, index - 4), index));
    [last, signBefore] = [index + sign.length, sign[0] ?? ''];
    if (words.length <= longestOpening && /\p{Nd}/u.test(words))
      found.push({ from, words, sign: sign[0] ?? '', isFirst });
  }
  return found;
}

function openingsIn(
  piece: Piece,
  openings: Sentences['openings'],
  signs: ReadonlySet<string>,
  language: string,
): readonly Piece[] {
  return openings.flatMap(({ from, words, sign, isFirst }) => {
    const isShort = isFirst && words.split(/\s+/).length <= mostWords;
    const isMeant = signs.has(sign) && (isShort || readDateWords(words, language) !== undefined);
    return isMeant ? [after(before(piece, from + words.length), from)] : [];
  });
}

/** Where sentences within a text begin that have a number near. */
function numberedIn(text: string): readonly number[] {
  const ends = text.matchAll(
    /(?<=(?<!\d)\.|[!?…”"»)\]%])\s+(?=\S)|[。！？]\s*(?=\S)|(?<=\s)(?=[•▲*]\s?\S)|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\s+(?=\S)/gu,
  );
  const starts = [...ends].map(({ 0: end, index }) => index + end.length);
  return starts.filter((from) => /^.{0,20}\p{Nd}/u.test(text.slice(from, from + longestLooked)));
}

/** Dates behind a sentence within a line that a sign, brackets or the end of the line sets apart, or that stand as those of entries do here. */
function datesWithin(
  piece: Piece,
  starts: readonly number[],
  sightOf: Found['sightOf'],
  forms: ReadonlySet<string>,
): readonly Piece[] {
  return starts.flatMap((from) => {
    const sight = sightOf(piece.text.slice(from, from + longestLooked));
    if (sight === undefined) return [];
    // A bullet within a text opens something new.
    const isApart = (isStrong(sight) || sight.opener !== '') && calendarLevels.has(sight.level);
    if (!isApart && !forms.has(formOf(sight))) return [];
    return [after(before(piece, from + sight.date.to), from + sight.date.from)];
  });
}

/** So many shapes of dates are looked for, the most usual ones. */
const mostShapes = 40;

/** What is shaped like the dates of this text and stands as they do: at the start of a line of text, of a sentence in it, or behind a bullet. */
function alikeInText(
  { lines }: Found,
  roles: readonly Role[],
  sentences: readonly Sentences[],
  memory: ReadingMemory,
): readonly Piece[] {
  const shapes = shapesOf(memory, roles, [], [], (role) => (role.kind === 'dated' ? shapeOf(role) : undefined));
  const bareShapes = bareShapesOf(memory, roles, [], [], (role) =>
    role.kind === 'dated' ? bareShapeOf(role) : undefined,
  );
  const [alike, bare] = [mostUsual(shapes), mostUsual(bareShapes)];
  const opens = opensOf(memory, lines, [], [], (_, place) => opensParagraph(lines, place));
  const free = new Set(lines.flatMap(({ line }, place) => (opens[place] ? [line.from] : [])));
  const areFree = roles.map((role) => free.has(wordsOf(role)?.from ?? -1));
  // What was taken for the number of a line, such as “Monday 4 – ”, is none of its words.
  const areOpen = roles.map((role) => role.kind === 'text' && free.has(role.line.from));
  const alikeAt = (piece: Piece, start: number): readonly Piece[] => {
    const isStart = start === 0;
    const from = isStart ? (/^[*_]*/.exec(piece.text)?.[0].length ?? 0) : start;
    const words = wordsAt(piece.text, from, alike) ?? (isStart ? wordsAt(piece.text, from, bare) : undefined);
    return words === undefined ? [] : [trimmed(after(before(piece, from + words.length), from))];
  };
  const pieces = alikeOf(memory, roles, [areFree, areOpen, sentences], [alike?.source, bare?.source], (role, place) => {
    const piece = wordsOf(role);
    const own = role.kind === 'text' && areOpen[place] ? alikeAt(role.line, 0) : noPieces;
    if (piece === undefined) return own;
    const first = areFree[place] ? alikeAt(piece, 0) : noPieces;
    const others = sentences[place]?.starts.flatMap((from) => alikeAt(piece, from)) ?? noPieces;
    return own.length + first.length === 0 ? others : [...own, ...first, ...others];
  });
  return pieces.flat();
}

const shapesOf = rowOf<Role, string | undefined>();
const bareShapesOf = rowOf<Role, string | undefined>();
const opensOf = rowOf<Line, boolean>(1);
const alikeOf = rowOf<Role, readonly Piece[]>();

/** A pattern that finds the most usual of some shapes; each place is tried for each. */
function mostUsual(shapes: readonly (string | undefined)[]): RegExp | undefined {
  const times = timesOf(shapes.flatMap((shape) => shape ?? []));
  const usual = [...times].sort(([, one], [, other]) => other - one).slice(0, mostShapes);
  return usual.length === 0 ? undefined : new RegExp(`(?:${usual.map(([shape]) => shape).join('|')})`, 'uy');
}

function wordsAt(text: string, from: number, shape: RegExp | undefined): string | undefined {
  if (shape === undefined) return undefined;
  shape.lastIndex = from;
  return shape.exec(text)?.[0];
}

/** Behind the end of a sentence, a bullet or a wide gap something new may begin. */
const newStart = /(?<=[.!?…”"»)\]%]\s{1,9}|[。！？]\s{0,9}|\s[•▲*·–—(（-]\s?|[^\S\n]{3})(?=\S)/gu;

/** Where something new may begin within a text, with a digit as near as that of a date may be. */
function startsIn(text: string): readonly number[] {
  const starts = [...text.matchAll(newStart)].map(({ index }) => index);
  return starts.filter((from) => /\p{Nd}/u.test(text.slice(from, from + longestPhrase)));
}

/** The shape of a date with digits, and of what sets it apart, as a pattern. */
function shapeOf(role: DatedRole): string | undefined {
  const { line, date, rest } = role;
  const { from, to, text } = date.piece;
  if (!/\p{Nd}/u.test(text) || from < line.from || to > line.to) return undefined;
  const shape = patternOf(text);
  if (rest.text === '') return `${shape}$`;
  // Behind a date at the end of its line the next line begins.
  if (rest.from < from) return `${shape}(?=[^\\p{L}\\p{N}]*(?:$|[\\p{Lu}\\p{Lo}]))`;
  const sign = signBehind(role);
  return sign === undefined ? undefined : `${shape}(?=${sign === ' ' ? wideGap : `[*_\\]\\s]*${literal(sign)}`})`;
}

/** What sets columns apart that have no sign between them. */
const wideGap = '[^\\S\\n]{3}';

/** The sign that sets a date apart from the text behind it; `*` for the end of bold type, a blank for a wide gap. */
function signBehind({ line, date: { piece }, rest, label = rest }: DatedRole): string | undefined {
  const to = label.from < piece.to ? rest.from : label.from;
  if (rest.text === '' || piece.from < line.from || to < piece.to) return undefined;
  const between = line.text.slice(piece.to - line.from, to - line.from);
  const [sign = between.includes('**') ? '*' : undefined] = between.replace(/[*_\]\s]/g, '');
  return sign ?? (between.length > 2 ? ' ' : undefined);
}

/** The same whatever follows, of a date that nothing else is shaped like: with a year beside more, or with several numbers and no word. */
function bareShapeOf({ date: { piece } }: DatedRole): string | undefined {
  const numbers = piece.text.match(/\p{Nd}+/gu) ?? [];
  const isSure = numbers.length > 1 && (numbers.some((digits) => digits.length === 4) || !/\p{L}/u.test(piece.text));
  return isSure ? `${patternOf(piece.text)}(?![\\p{L}\\p{N}.,])` : undefined;
}

/** Words of a date with any letters for its letters, and any number for each of its numbers. */
function patternOf(date: string): string {
  return literal(date)
    .replace(/\s+/g, '\\s+')
    .replace(/\p{L}{2,}/gu, '\\p{L}+')
    .replace(/(?<!\p{Nd})\p{Nd}{1,2}(?!\p{Nd})/gu, '\\p{Nd}{1,2}')
    .replace(/(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/gu, '\\p{Nd}{4}');
}

const calendarLevels: ReadonlySet<string> = new Set(['day', 'month', 'year', 'decade']);

/** A date, however it is misspelt, has no more words. */
const mostWords = 4;

/** Lines between the rows of a table, or where bars set dates apart, that have cells, too. */
function rowsInText({ lines, dated }: Found, roles: readonly Role[]): readonly Diagnostic[] {
  const isBarred = ({ line: { text, from }, sight }: Line) =>
    sight !== undefined && /^\s*[|\t]/.test(text.slice(sight.date.to - from));
  const rows = lines.filter(({ line, table }, place) => {
    const above = lines[place - 1];
    const isBelow = above !== undefined && (above.table !== undefined || (dated[place - 1] && isBarred(above)));
    return table === undefined && isBelow && /[|\t]/.test(line.text);
  });
  return inText(rows, roles).map(({ line: { from, to } }) => diagnose('row-without-date', { from, to }, {}));
}

/** In a text with so many entries in one line each, and so large a part of them, lines below one are told. */
const fewestEntries = 5;
const mostlyOne = 0.75;

/** The lines below a date: they are one entry with it. */
interface Run {
  readonly dated: DatedRole;
  readonly lines: readonly Piece[];
}

function runsOf(roles: readonly Role[]): readonly Run[] {
  const runs: { readonly dated: DatedRole; readonly lines: Piece[] }[] = [];
  let isOpen = false;
  for (const role of roles) {
    if (role.kind === 'dated') runs.push({ dated: role, lines: [] });
    if (role.kind === 'dated' || role.kind === 'heading') isOpen = role.kind === 'dated';
    else if (role.kind === 'text' && isOpen && !role.escaped) runs.at(-1)?.lines.push(role.line);
  }
  return runs;
}

/** Lines below an entry, where nearly all others have as many lines as each other and fewer: a row whose date was not seen, or what stands below all. */
function linesBelow(roles: readonly Role[]): readonly Diagnostic[] {
  const runs = runsOf(roles);
  const usual = runs.every(({ dated }) => dated.rest.text === '') ? 1 : 0;
  const single = countOf(runs, ({ lines }) => lines.length <= usual);
  if (runs.length < fewestEntries || single === runs.length || single < runs.length * mostlyOne) return [];
  return runs.flatMap(({ lines }, place) => {
    const [first, last] = [lines[usual], lines.at(-1)];
    // What goes on in lower case is a line that was broken; below the last entry stands what a page has below its text.
    if (first === undefined || last === undefined || /^\p{Ll}/u.test(first.text)) return [];
    if (place === runs.length - 1 && !/^.{0,20}\d/.test(first.text)) return [];
    return [diagnose('lines-below', { from: first.from, to: last.to }, { lines: lines.length - usual })];
  });
}

/** Lines of text that begin with a number are told where there are so many, and so large a part of all. */
const fewestNumbers = 3;
const numberPart = 0.3;

/** Lines of text that begin with a number, where many do: dates may be written so. */
function numbersInText(roles: readonly Role[]): readonly Diagnostic[] {
  const texts = runsOf(roles).flatMap(({ lines }) => lines);
  const found = texts.filter(({ text }) => /^[^\p{L}\p{N}]{0,8}\d{1,4}(?![\d%]|[.,]\d)/u.test(text));
  if (found.length < fewestNumbers || found.length < texts.length * numberPart) return [];
  return toldOnce(found, ({ text, ...range }, times, related) =>
    diagnose('numbers-in-text', range, { line: text.slice(0, longestHeadline), times }, { related }),
  );
}

/** Where a headline stands above each date, the last one that stands above none. */
function lastHeadline({ style, lines }: Found, roles: readonly Role[]): readonly Diagnostic[] {
  const last = roles.findLast((role) => role.kind !== 'blank' && role.kind !== 'furniture');
  if (!style.headlines || last?.kind !== 'text' || !couldBeHeadline(last.line.text)) return [];
  const place = lines.findIndex(({ line }) => line.from === last.line.from);
  if (!isBlankAt(lines, place - 1) && lines[place - 1]?.sight === undefined) return [];
  const { text, ...range } = last.line;
  return [diagnose('headline-without-date', range, { headline: text })];
}

/** The fragments of a text without entries that look like dates, wherever they stand. */
export function fragmentsIn(found: Found): readonly Piece[] {
  return found.lines.flatMap(({ line, sight }, place) => {
    const seen = sight ?? found.lastIn(place) ?? found.middleIn(place);
    const isDate = seen !== undefined && seen.level !== 'number' && seen.level !== 'none';
    return isDate ? [seen.date] : numbersIn([line]);
  });
}

/** Where words are not understood, what looks like dates: a year, or else the number that begins a line; the first of each line. */
export function numbersIn(lines: readonly Piece[]): readonly Piece[] {
  return lines.flatMap((line) => {
    const text = line.text.slice(0, longestLooked);
    const year = /(?<![\d.,])(?:1\d|20)\d\d(?![\d%]|[.,]\d)/.exec(text);
    const found = year ?? /(?<=^[^\p{L}\p{N}]{0,8})\d{1,4}(?!\d)/u.exec(text);
    return found === null ? [] : [after(before(line, found.index + found[0].length), found.index)];
  });
}
