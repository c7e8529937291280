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
    const kind = kindAt(text, at);
    const han = kind === 'word' && text.charCodeAt(at) >= firstHan ? hanNumberAt(text, at) : undefined;
    const to = han?.to ?? endOf(text, at, kind);
    if (han !== undefined) tokens.push({ kind: 'number', text: han.digits, from: at, to, spaced });
    else if (kind !== 'space') tokens.push({ kind, text: fold(text.slice(at, to), kind), from: at, to, spaced });
    spaced = kind === 'space';
    at = to;
  }
  return tokens;
}

type Kind = Token['kind'] | 'space';

/** A date ends with its line: what follows may be the next item of a list. */
const lineBreaks = '\n\r\u2028\u2029';
const space = /[\s\p{Cf}]/u;
const letter = /[\p{L}\p{M}]/u;
const mark = /\p{M}/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  if (code < 128) return asciiKinds[code] ?? 'mark';
  const character = characterAt(text, at);
  if (lineBreaks.includes(character)) return 'mark';
  if (digitOf(character) !== undefined) return 'number';
  if (letter.test(character) && character !== 'º' && character !== 'ª') return 'word';
  return space.test(character) ? 'space' : 'mark';
}

const asciiKinds: readonly Kind[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (lineBreaks.includes(character)) return 'mark';
  if (/\d/.test(character)) return 'number';
  if (/[a-z]/i.test(character)) return 'word';
  return space.test(character) ? 'space' : 'mark';
});

function endOf(text: string, from: number, kind: Kind): number {
  const first = characterAt(text, from);
  let at = from + first.length;
  if (kind === 'mark' || (kind === 'word' && unspaced.test(first))) return at;
  while (at < text.length && (kind === 'space' || at - from < longestWord)) {
    const next = characterAt(text, at);
    if (kindAt(text, at) !== kind || (kind === 'word' && unspaced.test(next) && !mark.test(next))) return at;
    at += next.length;
  }
  return at;
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

const ascii = /^[\x20-\x7e]*$/;

/** Letters of the Latin and the Cyrillic script that look the same. */
const twins: readonly (readonly [latin: string, cyrillic: string])[] = [
  ...'AА BВ CС EЕ HН IІ JЈ KК MМ OО PР SЅ TТ XХ YУ aа cс eе iі jј oо pр sѕ xх yу'.split(' '),
].map((pair) => [pair.slice(0, 1), pair.slice(1)]);
const toCyrillic = new Map(twins);
const toLatin = new Map(twins.map(([latin, cyrillic]) => [cyrillic, latin]));
const latin = /\p{Script=Latin}/gu;
const cyrillic = /\p{Script=Cyrillic}/gu;

/**
 * A word of two scripts, such as one that was read by a machine, in one of them: that of most of its letters, or, in a tie, that of the
 * letters which look like no other's.
 */
function inOneScript(text: string): string {
  const some = text.match(latin);
  const others = some === null ? null : text.match(cyrillic);
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
  return [...lower].map((each) => lookalikes[each] ?? each).join('');
}
