import { countOf } from './counting.ts';
import { after, before, type Piece, stretch, textsOf, trimmed } from './lines.ts';
import { ReadingMemory } from './memory.ts';
import { rowOf } from './rows.ts';

/** A row of a wikitable. */
export interface WikiRow {
  /** From its first cell that is not empty to its last; in its text the signs between them are blank. */
  readonly line: Piece;
  /** Whether all its cells are headers. */
  readonly isHead: boolean;
  /** One for each column. A cell that goes over several columns, or rows, stands in each of them: the same object. */
  readonly cells: readonly Piece[];
}

/** A table as MediaWiki writes it. */
export interface WikiTable {
  /** The first and the last of its lines, by their places among the lines. */
  readonly first: number;
  readonly last: number;
  readonly caption: Piece | undefined;
  readonly rows: readonly WikiRow[];
}

/** No table has more columns. */
const mostColumns = 100;
/** No cell goes over more rows. */
const mostRows = 1000;
const longestAttributes = 400;

/** All tables of a text. One that is not closed ends at the next heading, or with the text. A table within a cell is text of that cell. */
export function wikiTablesIn(lines: readonly Piece[]): readonly WikiTable[] {
  const tables: WikiTable[] = [];
  let at = 0;
  while (at < lines.length) {
    if (opening.test(lines[at]?.text ?? '')) {
      const table = new TableReader(at).read(lines);
      tables.push(table);
      at = table.last;
    }
    at += 1;
  }
  return tables;
}

const opening = /^\s*:*\{\|/;

/** A cell whose lines are being read. */
interface OpenCell {
  readonly isHead: boolean;
  readonly columns: number;
  readonly rows: number;
  piece: Piece;
  /** How many templates it has opened and not closed. */
  templates: number;
}

/** Reads the lines of one table. */
class TableReader {
  readonly #first: number;
  readonly #rows: WikiRow[] = [];
  #caption: Piece | undefined;
  #cells: OpenCell[] = [];
  /** How many tables are open within the last cell. */
  #depth = 0;
  /** By column: a cell of a row above, and how many rows it still goes over. */
  readonly #spans = new Map<number, { readonly cell: Piece; readonly rows: number }>();

  constructor(first: number) {
    this.#first = first;
  }

  read(lines: readonly Piece[]): WikiTable {
    let at = this.#first + 1;
    while (this.#take(lines[at])) at += 1;
    this.#endRow();
    const closing = lines[at]?.text.trimStart().startsWith('|}') ? at : at - 1;
    return { first: this.#first, last: closing, caption: this.#caption && trimmed(this.#caption), rows: this.#rows };
  }

  /** Whether the line belongs to the table, and not to its end. */
  #take(line: Piece | undefined): boolean {
    if (line === undefined) return false;
    const words = trimmed(line);
    if (this.#depth > 0 || opening.test(words.text)) this.#takeInner(line);
    else if (words.text.startsWith('|}') || headingLevel(words.text) > 0) return false;
    else if (words.text.startsWith('|-')) this.#endRow();
    else if (this.#isWithinTemplate()) this.#goOn(line);
    else if (words.text.startsWith('|+')) this.#caption = withoutAttributes(after(words, 2)).piece;
    else if (words.text.startsWith('|')) this.#takeCells(after(words, 1), false);
    else if (words.text.startsWith('!')) this.#takeCells(after(words, 1), true);
    else this.#goOn(line);
    return true;
  }

  #takeInner(line: Piece): void {
    if (opening.test(line.text)) this.#depth += 1;
    else if (line.text.trimStart().startsWith('|}')) this.#depth -= 1;
    this.#goOn(line);
  }

  /** A line that begins with a bar may go on with a template that the line before opened. */
  #isWithinTemplate(): boolean {
    return (this.#cells.at(-1)?.templates ?? 0) > 0;
  }

  #takeCells(words: Piece, isHead: boolean): void {
    for (const part of cutCells(words, isHead)) {
      const { piece, attributes } = withoutAttributes(part);
      const columns = Math.min(mostColumns, numberIn(attributes, 'colspan'));
      const rows = Math.min(mostRows, numberIn(attributes, 'rowspan'));
      this.#cells.push({ isHead, columns, rows, piece, templates: openTemplates(piece.text, 0) });
    }
  }

  #goOn(line: Piece): void {
    const cell = this.#cells.at(-1);
    if (cell === undefined) return;
    cell.piece = joined(cell.piece, trimmed(line));
    cell.templates = openTemplates(line.text, cell.templates);
  }

  #endRow(): void {
    const open = this.#cells.map((cell) => ({ ...cell, piece: trimmed(cell.piece) }));
    this.#cells = [];
    const [first, last] = [open[0], open.at(-1)];
    if (first === undefined || last === undefined) return;
    const line = open.slice(1).reduce((whole, { piece }) => joined(whole, piece), first.piece);
    this.#rows.push({ line: trimmed(line), isHead: open.every(({ isHead }) => isHead), cells: this.#placed(open) });
  }

  /** The cells of a row by column, with those of the rows above that go over it. */
  #placed(open: readonly OpenCell[]): readonly Piece[] {
    const cells: Piece[] = [];
    for (const { piece, columns, rows } of open) {
      this.#addSpans(cells);
      for (let count = 0; count < columns && cells.length < mostColumns; count += 1) {
        if (rows > 1) this.#spans.set(cells.length, { cell: piece, rows: rows - 1 });
        cells.push(piece);
      }
    }
    this.#addSpans(cells);
    return cells;
  }

  #addSpans(cells: Piece[]): void {
    let span = this.#spans.get(cells.length);
    while (span !== undefined) {
      if (span.rows > 1) this.#spans.set(cells.length, { cell: span.cell, rows: span.rows - 1 });
      else this.#spans.delete(cells.length);
      cells.push(span.cell);
      span = this.#spans.get(cells.length);
    }
  }
}

/** Two pieces of the source and what stands between them, line ends and signs of the table, as blanks of the same length. */
function joined(one: Piece, other: Piece): Piece {
  const gap = ' '.repeat(other.from - one.to - 1);
  return { from: one.from, to: other.to, text: `${one.text}${gap}\n${other.text}` };
}

/** How many templates are open at the end of a text, where so many were at its start. */
function openTemplates(text: string, before: number): number {
  let open = before;
  for (const [sign] of text.matchAll(/\{\{|\}\}/g)) open = Math.max(0, open + (sign === '{{' ? 1 : -1));
  return open;
}

/** The cells of a line: apart by two bars, in a line of headers by two exclamation marks as well; not within links and templates. */
function cutCells(words: Piece, isHead: boolean): readonly Piece[] {
  const cells: Piece[] = [];
  let from = 0;
  for (const { sign, at } of outerSigns(words.text)) {
    if (sign !== '||' && !(isHead && sign === '!!')) continue;
    cells.push(stretch(words, words.from + from, words.from + at));
    from = at + 2;
  }
  return [...cells, after(words, from)];
}

/** The bars and exclamation marks that stand in no link and no template. */
function outerSigns(text: string): readonly { readonly sign: string; readonly at: number }[] {
  const found: { sign: string; at: number }[] = [];
  let depth = 0;
  for (const { 0: sign, index: at } of text.matchAll(/\[\[|\]\]|\{\{|\}\}|\|\||!!|\|/g)) {
    if (sign === '[[' || sign === '{{') depth += 1;
    else if (sign === ']]' || sign === '}}') depth = Math.max(0, depth - 1);
    else if (depth === 0) found.push({ sign, at });
  }
  return found;
}

/** A cell may begin with attributes and a bar: `rowspan="2" | text`. Words without an equals sign are none. */
function withoutAttributes(cell: Piece): { readonly piece: Piece; readonly attributes: string } {
  const bar = outerSigns(cell.text.slice(0, longestAttributes)).find(({ sign }) => sign === '|')?.at;
  const attributes = bar === undefined ? '' : cell.text.slice(0, bar);
  if (bar === undefined || !/^\s*[\w-]+\s*=/.test(attributes)) return { piece: cell, attributes: '' };
  return { piece: after(cell, bar + 1), attributes };
}

function numberIn(attributes: string, name: string): number {
  const digits = new RegExp(`\\b${name}\\s{0,9}=\\s{0,9}["']?\\s{0,9}(\\d{1,5})`, 'i').exec(attributes)?.[1];
  return Math.max(1, Number(digits ?? 1));
}

function headingLevel(text: string): number {
  const [, opens = '', closes = ''] = /^(={2,6})(?!=).{1,300}?[^=](={2,6})\s*$/.exec(text) ?? [];
  return opens.length === closes.length ? opens.length : 0;
}

/** A row of a table as a line, with its cells. */
export interface RowLine extends Piece {
  /** One for each column, without what wraps them; absent in all other lines. */
  readonly wikiCells?: readonly Piece[];
}

/**
 * The lines of a text with those of each wikitable replaced: by its caption, and by one for each of its rows. Outside of them
 * headings of dates and terms lose the signs around them, and other headings have those of Markdown.
 */
export function withoutWikiSigns(lines: readonly Piece[]): readonly RowLine[] {
  const found: RowLine[] = [];
  let from = 0;
  for (const { first, last, caption, rows } of wikiTablesIn(lines)) {
    found.push(...lines.slice(from, first).map(bareLine));
    if (caption !== undefined && caption.text !== '') found.push(caption, after(caption, caption.text.length));
    found.push(...rows.map(({ line, cells }) => ({ ...line, wikiCells: cells.map(bareOfWiki) })));
    from = last + 1;
  }
  return [...found, ...lines.slice(from).map(bareLine)];
}

function bareLine(line: Piece): Piece {
  const words = trimmed(line);
  const level = headingLevel(words.text);
  const heading = trimmed(before(after(words, level), words.text.length - level * 2));
  if (level > 0) return inMarkdown(/^\d/.test(heading.text) ? heading : markedHeading(heading, level));
  const [term = ''] = /^[*#;:]{0,19};(?=\s*[^\s*#;:])/.exec(words.text) ?? [];
  return inMarkdown(term === '' ? line : trimmed(after(words, term.length)));
}

/**
 * A heading as Markdown has it, its words in their place: without a blank before them its sign begins at the end of the line before, and in the
 * first line of all they stand one further on.
 */
function markedHeading(words: Piece, level: number): Piece {
  const text = `${'#'.repeat(level)} ${words.text}`;
  const from = Math.max(0, words.to - text.length);
  return { from, to: from + text.length, text };
}

/** Bold words as Markdown has them, in the same place and length: dates and labels are often bold. */
function inMarkdown(line: Piece): Piece {
  if (!line.text.includes("'''")) return line;
  return { ...line, text: line.text.replace(/(?<!')'''([^'\n]{1,200})'''(?!')/g, ' **$1** ') };
}

/** What only wikis have. */
const marks: readonly RegExp[] = [/'''[^'\n]{1,200}'''/, /<ref[\s>]/i, /^;\s?\S.{0,100}\s:\s/];
/** A link as wikis have it; others have borrowed it. */
const link = /\[\[[^[\]|\n]{1,200}(?:\|[^[\]\n]{0,200})?\]\]/;

/** Whether a text is written as wikis are: it has a table of theirs, or several lines with other signs of theirs. */
export function isWikitext(lines: readonly Piece[], memory = new ReadingMemory()): boolean {
  const signs = signsOf(memory, textsOf(lines), [], [], signOf);
  const marked = countOf(signs, (sign) => sign === 'mark');
  const linked = countOf(signs, (sign) => sign === 'link');
  return signs.includes('table') || (marked > 0 && marked + linked > 1);
}

const signsOf = rowOf<string, 'table' | 'mark' | 'link' | undefined>();

/** What a line has that only wikis have, or mostly. */
function signOf(text: string): 'table' | 'mark' | 'link' | undefined {
  if (opening.test(text)) return 'table';
  const head = text.slice(0, 4000);
  if (headingLevel(head.trim()) > 0 || marks.some((mark) => mark.test(head))) return 'mark';
  return link.test(head) ? 'link' : undefined;
}

const losing = /<[a-z!/]|\[\[[^[\]\n]{0,300}[|:]|^\s*(?::*\{\||\|-|[|!][^|\n]{0,300}=)/i;

/** The lines of wikitext that say more than is read of them: targets of links, references, pictures, layout. */
export function wikiLossesIn(lines: readonly Piece[]): readonly Piece[] {
  const frames = new Set(wikiFramesIn(lines));
  return lines.filter((line) => (losing.test(line.text) || frames.has(line)) && /\p{L}|\p{N}/u.test(line.text));
}

/** The lines of wikitables that are neither in a row nor in a caption. */
export function wikiFramesIn(lines: readonly Piece[]): readonly Piece[] {
  return wikiTablesIn(lines).flatMap(({ first, last, caption, rows }) => {
    const held = [...(caption === undefined ? [] : [caption]), ...rows.map(({ line }) => line)];
    let at = 0;
    return lines.slice(first, last + 1).filter(({ from, to, text }) => {
      while (at < held.length && (held[at]?.to ?? 0) <= from) at += 1;
      return text.trim() !== '' && (held[at]?.from ?? to) >= to;
    });
  });
}

/** The templates of a text, the outer ones; what they show is not known, so they stay as they are written. */
export function wikiTemplatesIn(piece: Piece): readonly Piece[] {
  const found: Piece[] = [];
  let [depth, from] = [0, 0];
  for (const { 0: sign, index } of piece.text.matchAll(/\{\{|\}\}/g)) {
    if (sign === '{{' && depth === 0) from = index;
    depth = Math.max(0, depth + (sign === '{{' ? 1 : -1));
    if (sign === '}}' && depth === 0 && from >= 0) {
      found.push(stretch(piece, piece.from + from, piece.from + index + 2));
      from = -1;
    }
  }
  return found;
}

/** A cell without what wraps all of it: a link is narrowed to its label, bold and italic words to the words; references behind it go. */
export function bareOfWiki(cell: Piece): Piece {
  const reference = /<ref[\s>]/i.exec(cell.text);
  const words = trimmed(reference === null ? cell : before(cell, reference.index));
  const quotes = /^'{2,5}(?=[^'])/.exec(words.text)?.[0].length ?? 0;
  if (quotes > 0 && words.text.length > quotes * 2 && words.text.endsWith("'".repeat(quotes)))
    return bareOfWiki(before(after(words, quotes), words.text.length - quotes * 2));
  const [link, target = ''] = /^\[\[([^[\]|\n]{0,300}\||)[^[\]|\n]{1,300}\]\]$/.exec(words.text) ?? [];
  if (link === undefined) return words;
  return trimmed(before(after(words, 2 + target.length), words.text.length - 4 - target.length));
}

const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  amp: '&',
  quot: '"',
  minus: '−',
  thinsp: '\u2009',
};

/**
 * Wikitext within a line as the Markdown of an entry: links keep their labels, those that lead elsewhere their targets too; comments,
 * references, pictures, categories and the tags of layout go. Templates stay as they are written.
 */
export function plainOfWiki(text: string): string {
  return withQuotes(withLinks(withoutTags(text)))
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ +(?=\n|$)/g, '')
    .trim();
}

function withoutTags(text: string): string {
  return withoutSpans(withoutSpans(text, '<!--', /-->/g), '<ref', /\/>|<\/ref\s{0,9}>/gi)
    .replace(/<br\s{0,9}\/?>/gi, '\n')
    .replace(/<\/?(?:small|big|sup|sub|span|nowiki|u|s|abbr|center|div|em|i|b|strong)(?:\s[^<>\n]{0,300})?>/gi, '')
    .replace(/&([a-z]{2,6});/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole);
}

/** A text without what stands between two signs; an opening sign that nothing closes stays. */
function withoutSpans(text: string, opens: string, closes: RegExp): string {
  let [result, at] = ['', 0];
  for (let from = text.indexOf(opens); from >= 0; from = text.indexOf(opens, at)) {
    closes.lastIndex = from + opens.length;
    const end = closes.exec(text);
    if (end === null) break;
    result += text.slice(at, from);
    at = end.index + end[0].length;
  }
  return result + text.slice(at);
}

function withLinks(text: string): string {
  return text
    .replace(/\[\[(?:file|image|category)\s{0,9}:[^[\]\n]{0,500}\]\]/gi, '')
    .replace(
      /\[\[:?([^[\]|\n]{1,300})(?:\|([^[\]\n]{0,300}))?\]\]/g,
      (_, target: string, label?: string) => label || target,
    )
    .replace(
      /(?<!\[)\[(https?:\/\/[^\s[\]<>]{1,2000})(?:[ \t]{1,9}([^[\]\n]{1,500}))?\](?!\()/g,
      (_, target: string, label?: string) => (label === undefined ? target : `[${label.trim()}](${target})`),
    );
}

function withQuotes(text: string): string {
  return text
    .replace(/'''''([^'\n]{1,1000})'''''/g, '***$1***')
    .replace(/'''((?:[^'\n]|'(?!')){1,1000})'''/g, '**$1**')
    .replace(/''((?:[^'\n]|'(?!')){1,1000})''/g, '*$1*');
}
