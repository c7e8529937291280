import { after, before, type Piece, stretch, textsOf, trimmed } from './lines.ts';
import { anyOf, endingsBehind, phrasesOf } from './phrases.ts';
import { pictureSigns } from './signs.ts';
import { folded, togetherKind, togetherLabel } from './together.ts';

const longestName = 40;
const longestJointName = 100;
const mostWords = 5;
/** Headings and set phrases that stand before colons and are no parties, folded. */
export const notNames: ReadonlySet<string> = phrasesOf(
  'notParties',
  'sources',
  'corrections',
  'clarifications',
  'updates',
  'editorsNotes',
  'internal',
  'drafts',
  'credits',
  'notBefore',
  'claims',
  'disputed',
  'disputedBy',
  'answering',
);

/** Small words that a name may hold in lower case. */
const smallWords: ReadonlySet<string> = phrasesOf('particles');

/** Whether words before a colon could name a party: short, begun like a name, without the signs of a sentence. */
export function isNameShaped(name: string): boolean {
  if (name.length > longestJointName) return false;
  const words = name.split(/\s/);
  if (name.length > (isJoint(name) ? longestJointName : longestName) || notNames.has(folded(name))) return false;
  if (!isJoint(name) && words.length > mostWords) return false;
  return (
    isCapital(name) &&
    !/[!?"“”„«»()[\]{}<>|\\*_=#@…]|\p{L}{5}\.|['’]s\s/u.test(name) &&
    !words.some((word) => /^\d+$|\d{4}/.test(word))
  );
}

/** Whether it begins with a letter that is not lower case; scripts without case have no other. */
export function isCapital(word: string): boolean {
  const [letter = ''] = word;
  return /\p{L}/u.test(letter) && (letter !== letter.toLowerCase() || letter === letter.toUpperCase());
}

/** Whether each word begins with a capital letter or a digit, but for small words between. */
export function isProper(name: string): boolean {
  return name.split(/\s/).every((word) => isCapital(word) || /^\d/.test(word) || smallWords.has(word));
}

/** Whether a label is written like one proper name. */
export function isProperLabel(label: string): boolean {
  return isNameShaped(label) && isProper(label) && !isJoint(label) && togetherKind(label) === undefined;
}

/** Whether a label is one or several proper names, or a word for several parties. */
export function isProperOrTogether(label: string): boolean {
  return splitJoint(label).every(isProperLabel) || togetherLabel(label) !== undefined;
}

/** A name with the quotation marks around it. */
const quoted = /«([^«»]{1,60})»|„([^„“”]{1,60})[“”]|“([^“”]{1,60})”|"([^"]{1,60})"|[「『]([^「」『』]{1,60})[」』]/u;
const allQuoted = new RegExp(`^(?:${quoted.source})$`, 'u');
const eachQuoted = new RegExp(quoted.source, 'gu');

/** A name without quotation marks around it, and without those around one of its words. */
export function withoutMarks(name: string): string {
  return name.replace(eachQuoted, (...[, a, b, c, d, e]: string[]) => a ?? b ?? c ?? d ?? e ?? '');
}

/** A name without the quotation marks that stand around the whole of it: «Harlow», “Velden”. */
export function withoutQuotes(name: string): string {
  return allQuoted.test(name) ? name.slice(1, -1) : name;
}

/** The same of words that have their place. */
export function insideQuotes(piece: Piece): Piece {
  return allQuoted.test(piece.text) ? after(before(piece, piece.text.length - 1), 1) : piece;
}

function unquoted(piece: Piece): Piece {
  const inside = insideQuotes(piece);
  return inside === piece ? piece : trimmed(inside);
}

const article = new RegExp(`^(?:(?:${anyOf('articles')}) |${anyOf('articlePrefixes')})`);

/** A folded name without the article before it. */
export function withoutArticle(name: string): string {
  return name.replace(article, '');
}

const pictures = new RegExp(`^[${pictureSigns}\\s]+|[${pictureSigns}\\s]+$`, 'gu');

/** The last vowels of a name, which endings of cases take the place of; or the sign that a consonant is soft. */
const lastVowels = /[aeiouyáéíóúůýąęаеёиіїоуыэюяйь]{0,2}$/u;

/** Whether a word is another with the ending that it has behind a word between opponents. */
function isWithEnding(word: string, plain: string, endings: ReadonlySet<string>): boolean {
  if (word === plain) return true;
  const vowels = lastVowels.exec(plain)?.[0].length ?? 0;
  const stems = Array.from({ length: vowels + 1 }, (_, taken) => plain.slice(0, plain.length - taken));
  return stems.some((stem) => stem.length > 2 && word.startsWith(stem) && endings.has(word.slice(stem.length)));
}

/** The one known name that a name behind a word between opponents is a form of, all folded: “россия” of “россии”. */
export function withoutEnding(name: string, behind: string | undefined, known: Iterable<string>): string | undefined {
  const endings = endingsBehind.get(behind ?? '');
  if (endings === undefined) return undefined;
  const words = name.split(' ');
  const found = [...known].filter((one) => {
    const plain = one.split(' ');
    return plain.length === words.length && words.every((word, at) => isWithEnding(word, plain[at] ?? '', endings));
  });
  return found.length === 1 ? found[0] : undefined;
}

/** What may be a name, without the flags and other pictures at its ends. */
function withoutPictures(piece: Piece): Piece {
  const text = piece.text.replace(pictures, '');
  const from = piece.text.indexOf(text);
  return text.length === piece.text.length ? piece : after(before(piece, from + text.length), from);
}

/** A part of a piece in front of a colon. */
export interface Prefix {
  readonly piece: Piece;
  readonly length: number;
}

const none: readonly Prefix[] = [];
const longestLabel = 200;
/** A name may hold a colon itself, so that more than the first is looked at. */
const mostColons = 3;

/** A name in emphasis, the colon within or behind it: “**Harlow:** text”. */
const emphasised = /^(\*{1,3}|_{1,3})([^*_:：]{1,100})(?:[:：]\s*\1(?=\s|$)|\1\s*[:：](?=\s|$))/u;

/** What could be labels: what stands before one of the first colons that has a blank behind it. */
export function prefixesOf(piece: Piece): readonly Prefix[] {
  const start = piece.text.slice(0, longestLabel);
  if (!/[:：]/.test(start)) return none;
  const strong = emphasised.exec(start);
  if (strong !== null) {
    const [whole = '', sign = '', name = ''] = strong;
    const label = unquoted(trimmed(after(before(piece, sign.length + name.length), sign.length)));
    if (label.text !== '') return [{ piece: label, length: whole.length }];
  }
  const prefixes: Prefix[] = [];
  for (const { 0: colons, index } of start.matchAll(
    /[:：]*(?:：|:(?=\s|$|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}))/gu,
  )) {
    const label = unquoted(withoutPictures(before(piece, index)));
    if (label.text !== '') prefixes.push({ piece: label, length: index + colons.length });
    if (prefixes.length === mostColons) break;
  }
  return prefixes;
}

/** A name in quotation marks, a sign that joins names, or a word between blanks and such signs. */
const tokens = new RegExp(`${quoted.source}|[,،、;/·・+]|[^\\s,،、;/·・+]+`, 'gu');
const joinerSigns = /[,،、;/·+]/;
/** The dot of Japanese joins names, and stands in those of foreigners, too. */
const dot = '・';
const joinerWords: ReadonlySet<string> = new Set(['&', '+', ...phrasesOf('joiners')]);

/** What stands between opponents: “Roe v. Wade”. */
const opposerWords = phrasesOf('opposers');

const isUnspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Hangul}]+$/u;

const joinerPrefixes = phrasesOf('joinerPrefixes');

/** Whether the names are joined by a sign, which no name holds, and not only by a word, which some do. */
export function isJoinedBySign(label: string): boolean {
  return joinerSigns.test(label);
}

/** Whether a label names several, whatever they are. */
export function isJoint(label: string): boolean {
  return /[\s,،、;/·・+」』]/.test(label) && partsOf(label).length > 1;
}

/** Names that stay whole. */
export interface KnownNames {
  readonly has: (name: string) => boolean;
  /** How many words the longest of them has, or more; no more than so many parts of a label are one of them. */
  readonly mostWords: number;
}

const noNames: KnownNames = { has: () => false, mostWords: 0 };

/** The names of a list, which are folded. */
export function knownNames(names: ReadonlySet<string>): KnownNames {
  return { has: (name) => names.has(folded(name)), mostWords: mostWordsOf(names) };
}

/** How many words the longest of some names has. */
export function mostWordsOf(names: Iterable<string>): number {
  let most = 0;
  for (const name of names) most = Math.max(most, name.match(tokens)?.length ?? 0);
  return most;
}

/**
 * The names in a joint label such as "US, Russia and Iran". A known name that holds a joiner itself ("Bosnia and
 * Herzegovina") stays whole: the longest known name wins. Where none is given, a label is split wherever it can be.
 */
export function splitJoint(label: string, known: KnownNames = noNames): readonly string[] {
  return textsOf(jointPieces(label, known));
}

/** A name in a joint label. */
export interface NamePiece extends Piece {
  /** Whether it is that of an opponent of those before it. */
  readonly opposed: boolean;
  /** The last word before it that stands between opponents. */
  readonly behind?: string | undefined;
}

/** The same names, each where it stands in the label. */
export function jointPieces(label: string, known: KnownNames): readonly NamePiece[] {
  const parts = partsOf(label);
  const whole = { from: 0, to: label.length, text: label };
  const names: NamePiece[] = [];
  for (let first = 0; first < parts.length; ) {
    const to = (last: number): Piece => {
      const [from = 0, wordFrom = from, end = from] = [parts[first]?.from, parts[first]?.wordFrom, parts[last]?.to];
      const word = stretch(whole, wordFrom, end);
      return insideQuotes(known.has(word.text) ? word : stretch(whole, from, end));
    };
    let last = Math.max(first, Math.min(parts.length, first + known.mostWords) - 1);
    while (last > first && !known.has(to(last).text)) last -= 1;
    const { opposed = false, behind } = parts[first] ?? {};
    names.push({ ...to(last), opposed, behind });
    first = last + 1;
  }
  return names;
}

const grownJoiners = new RegExp(
  `(?<=[\\p{Lo}ー])(?:${[...phrasesOf('joiners', 'opposers')].filter((word) => isUnspaced.test(word)).join('|')})(?=\\s?\\p{Lo})`,
  'gu',
);

/** A name in a label without blanks. */
export type GrownName = Pick<NamePiece, 'text' | 'opposed'>;

/** The known names of which a label is made that has no blanks before what joins them; nothing where any of them is not known. */
export function splitGrown(
  label: string,
  isKnown: (name: string) => boolean,
  opposed = false,
): readonly GrownName[] | undefined {
  if (label.length > longestLabel) return undefined;
  for (const { 0: joiner, index } of label.matchAll(grownJoiners)) {
    const [text, rest] = [label.slice(0, index), label.slice(index + joiner.length).trim()];
    if (!isKnown(text)) continue;
    const isOpposed = opposerWords.has(joiner);
    const others = isKnown(rest) ? [{ text: rest, opposed: isOpposed }] : splitGrown(rest, isKnown, isOpposed);
    if (others !== undefined) return [{ text, opposed }, ...others];
  }
  return undefined;
}

interface Part {
  /** Whether what stands before it sets it against the parts before. */
  readonly opposed: boolean;
  /** The last word before it that stands between opponents. */
  readonly behind: string | undefined;
  readonly from: number;
  /** Where its first word begins, with the letter before the name that is an "and" unless a name begins so. */
  readonly wordFrom: number;
  to: number;
}

/** Whether a token joins names. A single capital letter is a name: “B and A”, “Team A”. */
function isJoiner(token: string): boolean {
  return joinerWords.has(token) || (token.length > 1 && joinerWords.has(token.toLowerCase()));
}

/** Whether a token stands between opponents. A capital letter is a number, or a name: “Charles V.”. */
function isOpposer(token: string): boolean {
  return opposerWords.has(token) || (/\p{L}{2}/u.test(token) && opposerWords.has(token.toLowerCase()));
}

function isJoiningSign(token: string): boolean {
  return token.length === 1 && (joinerSigns.test(token) || token === dot);
}

/** What a token is to the names of a label: it parts them, parts opponents, or is a word of a name, which may be the first of another. */
function roleOf(
  token: string,
  before: string,
  isFirst: boolean,
): 'joins' | 'opposes' | 'begins' | 'prefixed' | 'goes on' {
  if (!isFirst && isOpposer(token)) return 'opposes';
  if (isJoiningSign(token) || (!isFirst && isJoiner(token))) return 'joins';
  // Arabic and Hebrew write "and" as the first letter of the next name.
  if (!isFirst && token.length > 2 && joinerPrefixes.has(token.charAt(0))) return 'prefixed';
  // Two names in quotation marks join without a sign: 「Harlow」「Velden」.
  return allQuoted.test(token) && /[」』]$/.test(before) ? 'begins' : 'goes on';
}

/** The stretches between joiners. */
function partsOf(label: string): readonly Part[] {
  const parts: Part[] = [];
  let open: Part | undefined;
  let opposed = false;
  let behind: string | undefined;
  for (const { 0: token, index } of label.matchAll(tokens)) {
    const role = roleOf(token, label.slice(0, index), parts.length === 0);
    if (role !== 'goes on') open = undefined;
    if (role === 'opposes') [opposed, behind] = [true, token.toLowerCase()];
    if (role === 'opposes' || role === 'joins') continue;
    if (open === undefined) {
      open = { opposed, behind, from: index + (role === 'prefixed' ? 1 : 0), wordFrom: index, to: index };
      parts.push(open);
      opposed = false;
    }
    open.to = index + token.length;
  }
  return parts;
}
