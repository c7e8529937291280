import { isSafeAddress, plainText, readLine } from '../../../model/prose.ts';
import type { Source } from '../../../model/timeline.ts';
import { wordsIn } from '../../../model/words.ts';
import { wordDate } from '../../../time/index.ts';
import { present } from '../../guards.ts';
import type { Piece } from '../lines.ts';
import { stretch } from '../lines.ts';
import { anyOf, phrasesOf } from '../phrases.ts';
import { folded } from '../together.ts';
import { type DayReading, dayIn } from './day.ts';

/** A source as a text states it: what it is called by other places of the text is found from all of them. */
export type StatedSource = Omit<Source, 'id'>;

/** Where copies of pages are kept: their hosts. */
const archives =
  /^https?:\/\/(?:web\.archive\.org|archive\.(?:ph|is|today|fo|li|md|vn)|perma\.cc|(?:www\.)?webcitation\.org|ghostarchive\.org|megalodon\.jp|webarchive\.nationalarchives\.gov\.uk)\//i;

const copies = phrasesOf('archivedCopies');

/** The words for a copy right before its address: “archived at https://…”. */
const copyBefore = new RegExp(
  `(?:^|(?<=[\\s,.(（、，–—-]))(?:${anyOf('archivedCopies')})(?:\\s+\\p{L}{1,4})?\\s*[:：]?\\s*$`,
  'iu',
);

/** The words for the day on which it was read, and what follows them to the end. */
const accessed = new RegExp(
  `(?:^|(?<=[\\s,.(（、，–—-]))(?:${anyOf('accessed')})\\s*[:：]?\\s*(?<day>\\S.*?)[\\s)）.。]*$`,
  'iu',
);

const address = /https?:\/\/[^\s<>"“”«»；，。、]+/giu;

/** The items of a list that semicolons part: none within brackets, behind a backslash, or in an address. */
export function sourceItems(words: Piece): readonly Piece[] {
  const items: Piece[] = [];
  let [start, depth] = [0, 0];
  const close = (end: number): void => {
    const piece = stretch(words, words.from + start, words.from + end);
    if (piece.text.trim() !== '') items.push(piece);
    start = end + 1;
  };
  for (let at = 0; at < words.text.length; at += 1) {
    const sign = words.text.charAt(at);
    if (sign === '\\') at += 1;
    else if ('[(<（'.includes(sign)) depth += 1;
    else if (')]>）'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isBetween(words.text, at)) close(at);
  }
  close(words.text.length);
  return items;
}

function isBetween(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (sign === '；' || sign === '؛') return true;
  return sign === ';' && /^\s|^$/.test(text.charAt(at + 1)) && !/&#?\w+$/.test(text.slice(Math.max(0, at - 32), at));
}

/** What is said of a source, in pieces: words in a link stay as they are, and at a cut something is taken out. */
type Said = { readonly kind: 'words' | 'fixed'; readonly text: string } | { readonly kind: 'cut' };

/**
 * Reads what is said of a source: its address, the address of an archived copy, and when it was read; all other words are its title.
 * Of further addresses the words keep all.
 */
export function statedSource(markdown: string, reading: DayReading): StatedSource {
  const found = new Found();
  for (const run of readLine(markdown)) {
    if (run.kind === 'link') found.link(run.href, plainText([run.children]));
    else if (run.kind === 'text') found.words(run.text);
    else found.said.push({ kind: 'fixed', text: plainText([[run]]) });
  }
  const { url, archived, said } = found;
  const { pieces, day } = withoutDay(said, reading);
  const title = titleOf(pieces);
  return present({ url, title: title === '' ? undefined : title, archived, accessed: day });
}

/** What is said without when it was read, and that. */
function withoutDay(said: readonly Said[], reading: DayReading) {
  let day: string | undefined;
  const pieces = said.flatMap((piece): readonly Said[] => {
    const found = piece.kind === 'words' && day === undefined ? accessed.exec(piece.text) : null;
    const edtf = found === null ? undefined : dayIn(found.groups?.['day'] ?? '', reading);
    if (piece.kind !== 'words' || found === null || edtf === undefined) return [piece];
    day = edtf;
    return [{ ...piece, text: piece.text.slice(0, found.index) }, { kind: 'cut' }];
  });
  return { pieces, day };
}

/** What is found of a source, run by run. */
class Found {
  url: string | undefined;
  archived: string | undefined;
  readonly said: Said[] = [];

  /** A link: what leads to a copy is none of the title where its words only say that. */
  link(href: string, words: string): void {
    const isNamed = copies.has(folded(words));
    const isKept = this.#keep(href, isNamed || archives.test(href));
    if (!isKept) this.said.push({ kind: 'fixed', text: words === href ? words : `${words} (${href})` });
    else this.said.push(words === href || isNamed ? { kind: 'cut' } : { kind: 'fixed', text: words });
  }

  words(text: string): void {
    let end = 0;
    for (const { 0: found, index } of text.matchAll(address)) {
      const href = withoutEnd(found);
      const before = text.slice(end, index);
      const named = copyBefore.exec(before);
      if (!isSafeAddress(href) || !this.#keep(href, named !== null || archives.test(href))) continue;
      this.said.push({ kind: 'words', text: named === null ? before : before.slice(0, named.index) }, { kind: 'cut' });
      end = index + href.length;
    }
    this.said.push({ kind: 'words', text: text.slice(end) });
  }

  /** Whether an address is the first of its kind. */
  #keep(href: string, isCopy: boolean): boolean {
    if (isCopy ? this.archived !== undefined : this.url !== undefined) return false;
    if (isCopy) this.archived = href;
    else this.url = href;
    return true;
  }
}

/** An address without the signs of the sentence around it. */
function withoutEnd(href: string): string {
  const bare = href.replace(/[.,;:!?'’]+$/, '');
  const opens = (bare.match(/\(/g) ?? []).length;
  return bare.endsWith(')') && (bare.match(/\)/g) ?? []).length > opens ? withoutEnd(bare.slice(0, -1)) : bare;
}

/** The words that are left, without the signs that stood between them and what was taken out. */
function titleOf(said: readonly Said[]): string {
  const words = said.map((piece, at) => {
    if (piece.kind === 'cut') return ' ';
    if (piece.kind === 'fixed') return piece.text;
    const begun = said[at - 1]?.kind === 'cut' ? piece.text.replace(/^[\s,.:：;)）>、，–—-]+/, '') : piece.text;
    return said[at + 1]?.kind === 'cut' ? begun.replace(/[\s,:：;(（<、，–—-]+$/, '') : begun;
  });
  return words.join('').replaceAll(/\s+/g, ' ').trim();
}

/** Writes a source such that it is read as the same, where there is a way. */
export function writtenSource({ url, title, archived, accessed: day }: StatedSource, language: string): string {
  const { archived: copy, accessed: read } = wordsIn(language);
  const reading: DayReading = { language, order: undefined };
  const words = day === undefined ? '' : wordDate(day, language);
  const behind = [
    ...(archived === undefined ? [] : [`[${copy}](${addressIn(archived)})`]),
    ...(day === undefined ? [] : [`${read} ${dayIn(words, reading) === day ? words : day}`]),
  ];
  const written = (name: string | undefined): string => {
    const head = url === undefined ? name : name === undefined ? `<${url}>` : `[${name}](${addressIn(url)})`;
    return [...(head === undefined ? [] : [head]), ...behind].join(', ');
  };
  const plain = written(title);
  const isRead = title !== undefined && title === statedSource(plain, reading).title && !/[;；؛]/.test(title);
  return isRead ? plain : written(title?.replaceAll(/[!-/:-@[-`{-~；؛]/g, escaped));
}

/** A sign of punctuation as itself; where no backslash can say that, as a reference. */
function escaped(sign: string): string {
  return sign.charCodeAt(0) < 128 ? `\\${sign}` : `&#${sign.charCodeAt(0)};`;
}

/** An address as a link has it. */
function addressIn(href: string): string {
  return /[()\\<>]/.test(href) ? `<${href.replaceAll(/[\\<>]/g, '\\$&')}>` : href;
}
