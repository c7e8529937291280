import { hanNumberAt } from './han.ts';

/** A number, a word or a single mark of a text. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  /** Folded: see `fold`; numbers in digits 0 to 9. */
  readonly text: string;
  /** UTF-16 offsets, half open. */
  readonly from: number;
  readonly to: number;
  /** Whether blank space stands before it. */
  readonly spaced: boolean;
}

/** A date in words is never longer than this many tokens. */
const mostTokens = 40;
/** Nor is any word of it longer than this. */
const longestWord = 64;
/** The first code of numbers in Chinese characters. */
const firstHan = 0x3007;

/** The first tokens of a text, or as many as are asked for. Digits of other scripts are digits; characters of scripts without spaces are words of their own. */
export function tokensOf(text: string, most = mostTokens): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = false;
  while (at < text.length && tokens.length < most) {
    const sort = sortAt(text, at);
    const kind = sort === 'sign' ? 'word' : sort;
    const han = kind === 'word' && text.charCodeAt(at) >= firstHan ? hanNumberAt(text, at) : undefined;
    const to = han?.to ?? endOf(text, at, sort);
    if (han !== undefined) tokens.push({ kind: 'number', text: han.digits, from: at, to, spaced });
    else if (kind !== 'space') tokens.push({ kind, text: fold(text.slice(at, to), kind), from: at, to, spaced });
    spaced = kind === 'space';
    at = to;
  }
  return tokens;
}

/** What a character is; a sign is a word of its own. */
type Sort = Token['kind'] | 'sign' | 'space';

/** A date ends with its line: what follows may be the next item of a list. */
const lineBreaks = '\n\r\u2028\u2029';
const space = /[\s\p{Cf}]/u;
const letter = /[\p{L}\p{M}]/u;
const mark = /\p{M}/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** What characters are, by their codes, each found when it is first met: most texts have few. */
const sorts = new Map<number, Sort>();

function sortAt(text: string, at: number): Sort {
  const code = text.codePointAt(at) ?? 0;
  const known = sorts.get(code);
  if (known !== undefined) return known;
  const sort = sortOf(String.fromCodePoint(code));
  sorts.set(code, sort);
  return sort;
}

function sortOf(character: string): Sort {
  if (lineBreaks.includes(character)) return 'mark';
  if (digitOf(character) !== undefined) return 'number';
  if (letter.test(character) && character !== 'º' && character !== 'ª')
    return unspaced.test(character) && !mark.test(character) ? 'sign' : 'word';
  return space.test(character) ? 'space' : 'mark';
}

function endOf(text: string, from: number, sort: Sort): number {
  let at = from + lengthAt(text, from);
  if (sort === 'mark' || sort === 'sign') return at;
  while (at < text.length && (sort === 'space' || at - from < longestWord) && sortAt(text, at) === sort)
    at += lengthAt(text, at);
  return at;
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

const zeros = [0x30, 0x660, 0x6f0, 0x966, 0xff10];

/** The value of a digit: European, Arabic, Persian, Devanagari or wide. */
function digitOf(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  const zero = zeros.find((each) => code >= each && code <= each + 9);
  return zero === undefined ? undefined : code - zero;
}

const lookalikes: Readonly<Record<string, string>> = {
  '’': "'",
  ʼ: "'",
  '׳': "'",
  '״': '"',
  ı: 'i',
  ᵉ: 'e',
  ʳ: 'r',
  ё: 'е',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  '־': '-',
  '‐': '-',
  '‑': '-',
  '－': '-',
  '﹣': '-',
  '／': '/',
  '．': '.',
  '‒': '–',
  '﹘': '–',
  '∼': '~',
};

const hasLookalike = new RegExp(`[${Object.keys(lookalikes).join('')}]`, 'gu');
const ascii = /^[\x20-\x7e]*$/;

/** Letters of the Latin and the Cyrillic script that look the same. */
const twins: readonly (readonly [latin: string, cyrillic: string])[] = [
  ...'AА BВ CС EЕ HН IІ JЈ KК MМ OО PР SЅ TТ XХ YУ aа cс eе iі jј oо pр sѕ xх yу'.split(' '),
].map((pair) => [pair.slice(0, 1), pair.slice(1)]);
const toCyrillic = new Map(twins);
const toLatin = new Map(twins.map(([latin, cyrillic]) => [cyrillic, latin]));
const latin = /\p{Script=Latin}/gu;
const cyrillic = /\p{Script=Cyrillic}/gu;
const hasCyrillic = /\p{Script=Cyrillic}/u;

/**
 * A word of two scripts, such as one that was read by a machine, in one of them: that of most of its letters, or, in a tie, that of the
 * letters which look like no other's.
 */
function inOneScript(text: string): string {
  if (!hasCyrillic.test(text)) return text;
  const [some, others] = [text.match(latin), text.match(cyrillic)];
  if (some === null || others === null) return text;
  const own = others.length - some.length || (others.every((each) => toLatin.has(each)) ? -1 : 1);
  const twinOf = own > 0 ? toCyrillic : toLatin;
  return [...text].map((each) => twinOf.get(each) ?? each).join('');
}

/** Makes spellings comparable: lower case, plain apostrophes and hyphens, no dot of a Turkish i, no hamza on an alif, one script. */
function fold(text: string, kind: Token['kind']): string {
  if (ascii.test(text)) return kind === 'number' ? text : text.toLowerCase();
  if (kind === 'number') return [...text].map((each) => digitOf(each) ?? '').join('');
  const lower = inOneScript(text).toLowerCase().normalize('NFC').replaceAll('\u0307', '');
  return lower.replace(hasLookalike, (each) => lookalikes[each] ?? each);
}
