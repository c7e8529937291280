import { after, before, type Piece, trimmed } from '../lines.ts';
import { phrasesOf } from '../phrases.ts';
import { bulletLength } from '../signs.ts';
import { folded } from '../together.ts';

/** A picture as a line has it: `![what it shows](bridge.jpg "caption")`. */
export interface PictureLine {
  /** What it shows, as it is written. */
  readonly alt: Piece;
  /** The path of its file, as it is written. */
  readonly src: Piece;
  /** Its caption, where it stands there; "" for none. */
  readonly caption: string;
}

/** A line that is longer is text. */
const longestLine = 10_000;

/** What it shows, which may have brackets in pairs, and what stands in parentheses. */
const pattern = /^!\[(?<alt>(?:[^[\]\\]|\\.|\[[^[\]]*\])*)\](?<open>\(\s*)(?<inside>.*)\)$/;
/** A caption in quotation marks behind a path. */
const title = /(?:^|\s)(?:"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>(?:[^'\\]|\\.)*)')$/;

/** Reads a line that is a picture and nothing else. */
export function pictureAt(line: Piece): PictureLine | undefined {
  const start = trimmed(line);
  if (start.text.length > longestLine) return undefined;
  const whole = after(start, bulletLength(start.text));
  const { alt, open = '', inside } = pattern.exec(whole.text)?.groups ?? {};
  if (alt === undefined || inside === undefined) return undefined;
  const within = trimmed(before(after(whole, '![]'.length + alt.length + open.length), inside.length));
  const found = title.exec(within.text);
  const path = trimmed(found === null ? within : before(within, found.index));
  const src = /^<.*>$/.test(path.text) ? before(after(path, 1), path.text.length - 2) : path;
  // Behind the parentheses of one picture may stand another, which is none of its path.
  if (/[()]/.test(src.text.replaceAll(/\\.|\([^()]*\)/g, '')) && src === path) return undefined;
  const caption = found?.groups?.['double'] ?? found?.groups?.['single'] ?? '';
  return { alt: before(after(whole, 2), alt.length), src, caption: unescaped(caption) };
}

/** The words of what a picture shows. */
export function altOf({ alt }: PictureLine): string {
  return unescaped(alt.text).trim();
}

/** The path of a picture, without the signs that an address has in place of others. */
export function srcOf({ src }: PictureLine): string {
  const written = unescaped(src.text);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** A text in Markdown without the backslashes before signs. */
function unescaped(text: string): string {
  return text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}

const creditWords = phrasesOf('credits');
/** A credit has no longer word. */
const longestWord = 40;

/** Whose a picture is, in a line below it: behind a word for that, or behind the sign for a copyright. */
export function creditAt(line: Piece, names: ReadonlySet<string> = new Set()): Piece | undefined {
  const whole = withoutFrame(trimmed(line));
  if (whole.text.startsWith('©')) return whole;
  const word = /^[^:：]+(?=[:：])/.exec(whole.text.slice(0, longestWord))?.[0];
  if (word === undefined || names.has(folded(word)) || !creditWords.has(folded(word))) return undefined;
  return trimmed(after(whole, word.length + 1));
}

/** A line without emphasis, or brackets, around all of it. */
function withoutFrame(line: Piece): Piece {
  const [, inside] = /^(?:\*{1,2}|_{1,2}|[([（])([^*_()[\]（）]+)(?:\*{1,2}|_{1,2}|[)\]）])$/.exec(line.text) ?? [];
  return inside === undefined ? line : trimmed(before(after(line, line.text.indexOf(inside)), inside.length));
}
