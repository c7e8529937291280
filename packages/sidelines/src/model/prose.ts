import type { Link, Node, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { TextRange } from './diagnostic.ts';
import { noteSyntax, notesInTree } from './note-syntax.ts';

/** A paragraph: its runs, in reading order. */
export type Paragraph = readonly Inline[];

/** A piece of prose as it is shown: a paragraph, or a list with its items, whose bullets are left out. */
export type Block =
  | { readonly kind: 'paragraph'; readonly runs: Paragraph }
  | { readonly kind: 'list'; readonly items: readonly Paragraph[] };

/** What a paragraph is made of. */
export type Inline = TextRun | EmphasisRun | StrongRun | LinkRun | BreakRun | NoteRun;

/** Letters. A line break of the source is a space here. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
}

/** Stressed words; most often shown in italics. */
export interface EmphasisRun {
  readonly kind: 'emphasis';
  readonly children: readonly Inline[];
}

/** Important words; most often shown bold. */
export interface StrongRun {
  readonly kind: 'strong';
  readonly children: readonly Inline[];
}

/** Words that lead somewhere; links do not nest. */
export interface LinkRun {
  readonly kind: 'link';
  /** An http, https or mailto address. */
  readonly href: string;
  readonly children: readonly Inline[];
}

/** A line break that the author asked for. */
export interface BreakRun {
  readonly kind: 'break';
}

/** A reference to a note, by its number. */
export interface NoteRun {
  readonly kind: 'note';
  readonly number: number;
}

/** A link as it is written. */
export interface WrittenLink {
  readonly href: string;
  /** Where it stands in the Markdown. */
  readonly range: TextRange;
}

/** A paragraph longer than this is plain text: nobody wrote it by hand, and it would take long to read. */
const longestParagraph = 100_000;
/** A paragraph with more stars and underscores than this is plain text: pairing them takes time that grows with the square. */
const mostStars = 500;
/** As of stars, of opening brackets. */
const mostBrackets = 1000;
/** Runs nested deeper than this are plain text. */
const deepest = 16;

/** What else Markdown knows, and what is plain text here. */
const disabled = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'list',
  'setextUnderline',
  'thematicBreak',
];

/** Signs that begin an item of a list, before a space; the first ones are never anything else at the beginning of a line. */
const bullets = '•‣◦▪●·*+–-';
/** How many of the bullets are never anything else. */
const certainBullets = 5;

/** The bullet that a line begins with and the blanks after it, as it is typed; "" when it begins with none. */
export function bulletOf(line: string): string {
  return bullets.includes(line.charAt(0)) ? (/^[^ ] +/.exec(line)?.[0] ?? '') : '';
}

/** Whether lines of a paragraph are items of a list. One that merely begins with a dash may be broken at it by accident. */
function isList(text: string): boolean {
  const signs = text.split('\n').map((line) => bulletOf(line.trimStart()).charAt(0));
  return signs.some((sign, index) => sign !== '' && (isCertain(sign) || signs.indexOf(sign) < index));
}

function isCertain(bullet: string): boolean {
  return bullets.indexOf(bullet) < certainBullets;
}

interface Source {
  readonly text: string;
  /** Whether a bullet at the beginning of a line begins an item, which stays on a line of its own. */
  readonly isList: boolean;
  /** Where the paragraph begins in the whole Markdown. */
  readonly from: number;
  readonly links: Links;
  readonly notes: ReadonlyMap<string, number>;
}

/** The links of a text: those that lead somewhere, and those that are shown as plain text, label and address visible, because they lead nowhere that is allowed. */
interface Links {
  readonly safe: WrittenLink[];
  readonly unsafe: WrittenLink[];
}

/**
 * Reads the Markdown of an entry or a lede. Paragraphs, emphasis, strong, links, escapes and character references mean
 * something; all else (HTML, headings, lists, quotes, code, images, rules) is plain text, to the letter. The items of a
 * list stand on lines of their own.
 * @param notes the numbers of the notes, by what stands in their markers: `[^id]`. All other markers are plain text.
 */
export function readProse(markdown: string, notes: ReadonlyMap<string, number> = none): readonly Paragraph[] {
  return paragraphsOf(markdown, { safe: [], unsafe: [] }, notes);
}

const none: ReadonlyMap<string, number> = new Map();

/** The links that `readProse` shows as plain text: those that are not http, https or mailto. */
export function unsafeLinks(markdown: string): readonly WrittenLink[] {
  return linksIn(markdown).unsafe;
}

/** The links that `readProse` shows as such, in the order of the text. */
export function safeLinks(markdown: string): readonly WrittenLink[] {
  return linksIn(markdown).safe;
}

function linksIn(markdown: string): Links {
  const links: Links = { safe: [], unsafe: [] };
  if (markdown.includes('](') || markdown.includes('<')) paragraphsOf(markdown, links, none);
  return links;
}

/** Whether a paragraph is shown to the letter, since it has more signs of Markdown than can be read in a short time. */
export function isUnread(markdown: string): boolean {
  return markdown.length > mostStars && blocksOf(markdown).some(({ text }) => isMarked(text) && isTooMuch(text));
}

/**
 * Paragraphs and lists, one after the other. A list has at least two items, or a bullet that is never anything else; a lone
 * paragraph that begins with a dash is no list.
 */
export function proseBlocks(paragraphs: readonly Paragraph[]): readonly Block[] {
  const blocks: Block[] = [];
  let items: Paragraph[] = [];
  const endList = (): void => {
    const [first] = items;
    if (first === undefined) return;
    const isList = items.length > 1 || isCertain(bulletOfRuns(first).charAt(0));
    blocks.push(isList ? { kind: 'list', items: items.map(withoutBullet) } : { kind: 'paragraph', runs: first });
    items = [];
  };
  for (const runs of paragraphs.flatMap(partsOf)) {
    if (bulletOfRuns(runs) !== '') items.push(runs);
    else {
      endList();
      blocks.push({ kind: 'paragraph', runs });
    }
  }
  endList();
  return blocks;
}

/** A paragraph as what stands before its list, and the items. */
function partsOf(paragraph: Paragraph): readonly Paragraph[] {
  const parts: Inline[][] = [[]];
  for (const [index, run] of paragraph.entries()) {
    if (run.kind === 'break' && bulletOfRuns(paragraph.slice(index + 1, index + 2)) !== '') parts.push([]);
    else parts.at(-1)?.push(run);
  }
  return parts;
}

function bulletOfRuns([first]: Paragraph): string {
  return first?.kind === 'text' ? bulletOf(first.text) : '';
}

function withoutBullet([first, ...others]: Paragraph): Paragraph {
  if (first?.kind !== 'text') return others;
  const text = first.text.slice(bulletOf(first.text).length);
  return text === '' ? others : [{ kind: 'text', text }, ...others];
}

/** Blanks, ends of lines, and signs of Markdown that only break a line: one of them or many are the same. */
export const blanks: RegExp = /(?:\s|\\\n)+/g;

/** A text in which blanks and ends of lines do not count. */
export function blanksAsOne(text: string): string {
  return text.replaceAll(blanks, ' ').trim();
}

/** Reads Markdown that is shown in one line, whatever lines it is written in; [] where there is nothing. */
export function readLine(markdown: string): Paragraph {
  return readProse(blanksAsOne(markdown))[0] ?? [];
}

/** The words alone; paragraphs are separated by a blank line, breaks are line breaks. */
export function plainText(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(wordsOf).join('\n\n');
}

function wordsOf(runs: readonly Inline[]): string {
  return runs.map(wordsOfRun).join('');
}

/** The number of a note as it stands in a text. */
export function noteMark({ number }: NoteRun): string {
  return `[${number}]`;
}

function wordsOfRun(run: Inline): string {
  if (run.kind === 'text') return run.text;
  if (run.kind === 'note') return noteMark(run);
  return run.kind === 'break' ? '\n' : wordsOf(run.children);
}

/** Runs as plain text in which an address follows each link that does not show it. */
export function wordsWithAddresses(runs: Paragraph): string {
  return runs.map(runText).join('');
}

/** A run as plain text: a link is followed by its address. */
function runText(run: Inline): string {
  switch (run.kind) {
    case 'text':
      return run.text;
    case 'break':
      return '\n';
    case 'note':
      return noteMark(run);
    case 'emphasis':
    case 'strong':
      return wordsWithAddresses(run.children);
    case 'link': {
      const words = wordsWithAddresses(run.children);
      return words === run.href ? words : `${words} (${run.href})`;
    }
  }
}

function paragraphsOf(markdown: string, links: Links, notes: ReadonlyMap<string, number>): readonly Paragraph[] {
  // Most texts are one plain line, and are read by every output.
  if (!markdown.includes('\n') && !isMarked(markdown)) return plainLine(markdown);
  return blocksOf(markdown)
    .map((block) => paragraphOf({ ...block, isList: isList(block.text), links, notes }))
    .filter((runs) => runs.length > 0);
}

/** Splits at blank lines. */
function blocksOf(markdown: string): readonly { text: string; from: number }[] {
  const blocks: { text: string; from: number }[] = [];
  let from = 0;
  let end = 0;
  let next = 0;
  const close = () => {
    if (end > from) blocks.push({ text: markdown.slice(from, end), from });
  };
  for (const line of markdown.split('\n')) {
    const start = next;
    next += line.length + 1;
    if (line.trim() !== '') end = start + line.length;
    else {
      close();
      from = next;
    }
  }
  close();
  return blocks;
}

function paragraphOf(source: Source): Paragraph {
  if (!isMarked(source.text) || isTooMuch(source.text)) return plain(source.text, source.isList);
  const tree = fromMarkdown(source.text, {
    extensions: [{ disable: { null: disabled } }, ...(source.notes.size === 0 ? [] : [noteSyntax(source.notes)])],
    mdastExtensions: source.notes.size === 0 ? [] : [notesInTree],
  });
  const runs = tree.children.flatMap((child) =>
    child.type === 'paragraph' ? runsOf(child.children, source, 0) : sliced(child, source),
  );
  return joined(runs);
}

/** Whether Markdown could mean anything in it. */
function isMarked(text: string): boolean {
  return /[*_[<&\\]| {2}\n/.test(text);
}

function isTooMuch(text: string): boolean {
  if (text.length > longestParagraph) return true;
  if (text.length <= mostStars) return false;
  return countOf(text, /[*_]/g) > mostStars || countOf(text, /\[/g) > mostBrackets;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function plainLine(line: string): readonly Paragraph[] {
  const text = line.trim().replaceAll('\0', '\uFFFD');
  return text === '' ? [] : [[{ kind: 'text', text }]];
}

function plain(text: string, isList: boolean): Paragraph {
  const words = text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim()
    .replaceAll('\0', '\uFFFD');
  return joinedLines(words, isList);
}

/** Lines as one text, each item of a list on a line of its own. */
function joinedLines(text: string, isList: boolean): readonly Inline[] {
  const runs: Inline[] = [];
  let current = '';
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0 && isList && bulletOf(line) !== '') {
      if (current !== '') runs.push({ kind: 'text', text: current });
      runs.push({ kind: 'break' });
      current = line;
    } else current += index > 0 ? ` ${line}` : line;
  }
  return current === '' ? runs : [...runs, { kind: 'text', text: current }];
}

function runsOf(nodes: readonly PhrasingContent[], source: Source, depth: number): readonly Inline[] {
  return joined(nodes.flatMap((node) => runOf(node, source, depth)));
}

function runOf(node: PhrasingContent, source: Source, depth: number): readonly Inline[] {
  if (depth > deepest) return sliced(node, source);
  switch (node.type) {
    case 'text':
      return joinedLines(node.value, source.isList);
    case 'break':
      return [{ kind: 'break' }];
    case 'footnoteReference':
      return [{ kind: 'note', number: source.notes.get(node.identifier) ?? 0 }];
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, children: runsOf(node.children, source, depth + 1) }];
    case 'link':
      source.links[isSafeAddress(node.url) ? 'safe' : 'unsafe'].push({ href: node.url, range: rangeOf(node, source) });
      return isSafeAddress(node.url) ? linkOf(node, runsOf(node.children, source, depth + 1)) : sliced(node, source);
    default:
      return sliced(node, source);
  }
}

/** A link; its address where it has no words, and behind it in brackets what its author would have shown to those who point at it. */
function linkOf({ url, title }: Link, words: readonly Inline[]): readonly Inline[] {
  const children: readonly Inline[] = words.length === 0 ? [{ kind: 'text', text: url }] : words;
  const link: LinkRun = { kind: 'link', href: url, children };
  return title ? [link, ...joinedLines(` (${title})`, false)] : [link];
}

/** Whether a link may lead to an address: to a host by http or https, or to mailto. `https:x` would lead to the page's own host. */
export function isSafeAddress(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(href);
}

/** A node as its author typed it. */
function sliced(node: Node, source: Source): readonly Inline[] {
  const { from, to } = rangeOf(node, source);
  return plain(source.text.slice(from - source.from, to - source.from), source.isList);
}

function rangeOf(node: Node, source: Source): TextRange {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? source.text.length;
  return { from: source.from + from, to: source.from + to };
}

/** Neighbouring texts become one. */
function joined(runs: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.kind === 'text' && last?.kind === 'text')
      result[result.length - 1] = { kind: 'text', text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

/** Control characters, with which a text could steer a terminal, and halves of surrogate pairs become U+FFFD. */
export function printable(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '\uFFFD');
}
