import type { Heading, List, Nodes, Parents, PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { escaped } from '../../packages/sidelines/src/render/escape.ts';

/** Markdown as a part of a page. */
export interface Rendered {
  readonly html: string;
  /** All headings, in order; the first is the page's own. */
  readonly headings: readonly RenderedHeading[];
}

/** A heading, and the anchor by which it is linked to. */
export interface RenderedHeading {
  readonly depth: Heading['depth'];
  readonly id: string;
  readonly text: string;
}

/** Where a link or an image leads, by what is written in the Markdown. */
export type Resolve = (target: string) => string;

/**
 * CommonMark with tables as GitHub has them, as HTML. Headings but the first lead to themselves, by the anchors that GitHub gives them.
 *
 * @throws Error for HTML and what else our pages have no use for, so that nothing of a page vanishes
 */
export function renderMarkdown(source: string, resolve: Resolve): Rendered {
  const headings: RenderedHeading[] = [];
  const anchors = new Map<string, number>();
  const draw = (node: Nodes): string => {
    if (node.type === 'heading') return heading(node);
    if (node.type === 'paragraph') return tableOf(sourceOf(source, node), resolve) ?? `<p>${inside(node, draw)}</p>\n`;
    return drawOther(node, draw, resolve);
  };
  const heading = (node: Heading): string => {
    const text = textOf(node);
    const anchor = anchorOf(text);
    const before = anchors.get(anchor) ?? 0;
    anchors.set(anchor, before + 1);
    const id = before === 0 ? anchor : `${anchor}-${before}`;
    headings.push({ depth: node.depth, id, text });
    const name = `h${node.depth}`;
    if (headings.length === 1) return `<${name}>${inside(node, draw)}</${name}>\n`;
    return `<${name} id="${escaped(id)}"><a href="#${escaped(id)}">${inside(node, draw)}</a></${name}>\n`;
  };
  return { html: draw(fromMarkdown(source)), headings };
}

/** Every link of a list, with its words and what follows them in its item; in order. */
export function linksInLists(source: string): readonly { readonly target: string; readonly words: string }[] {
  const lists = fromMarkdown(source).children.filter((node): node is List => node.type === 'list');
  return lists.flatMap(({ children }) =>
    children.flatMap(({ children: [first] }) => {
      const link = first?.type === 'paragraph' ? first.children.find(({ type }) => type === 'link') : undefined;
      return link?.type === 'link' ? [{ target: link.url, words: textOf(link) }] : [];
    }),
  );
}

type Draw = (node: Nodes) => string;

function inside(node: Parents, draw: Draw): string {
  return node.children.map(draw).join('');
}

function drawOther(node: Nodes, draw: Draw, resolve: Resolve): string {
  switch (node.type) {
    case 'root':
      return inside(node, draw);
    case 'text':
      return escaped(node.value);
    case 'emphasis':
      return `<em>${inside(node, draw)}</em>`;
    case 'strong':
      return `<strong>${inside(node, draw)}</strong>`;
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`;
    case 'code':
      return `<pre><code>${escaped(node.value)}</code></pre>\n`;
    case 'link':
      return `<a href="${escaped(resolve(node.url))}">${inside(node, draw)}</a>`;
    case 'image':
      return `<img src="${escaped(resolve(node.url))}" alt="${escaped(node.alt ?? '')}" loading="lazy">`;
    case 'list':
      return drawList(node, draw);
    default:
      throw new Error(`No page is made of ${node.type}, line ${node.position?.start.line}`);
  }
}

/** An item that is a paragraph alone is shown without one, unless its list is wide. */
function drawList(list: List, draw: Draw): string {
  const name = list.ordered ? 'ol' : 'ul';
  const items = list.children.map(({ children }) => {
    const parts = children.map((node) => (node.type === 'paragraph' && !list.spread ? inside(node, draw) : draw(node)));
    return `<li>${parts.join('\n')}</li>\n`;
  });
  return `<${name}>\n${items.join('')}</${name}>\n`;
}

const delimiterRow = /^\|(?:\s*:?-+:?\s*\|)+$/;

/** A table, where a paragraph is one. */
function tableOf(paragraph: string, resolve: Resolve): string | undefined {
  const [head = '', delimiter = '', ...body] = paragraph.split('\n').map((line) => line.trim());
  if (!head.startsWith('|') || !delimiterRow.test(delimiter)) return undefined;
  const isNumber = cellsOf(delimiter).map((cell) => /^\s*-+:\s*$/.test(cell));
  const row = (line: string, name: 'th' | 'td'): string => {
    const cells = cellsOf(line).map((cell, place) => {
      return `<${name}${isNumber[place] ? ' class="number"' : ''}>${inlineOf(cell, resolve)}</${name}>`;
    });
    return `<tr>${cells.join('')}</tr>\n`;
  };
  // What scrolls has to be reached by keys.
  return `<div class="table" role="group" aria-label="${escaped(cellsOf(head).join(', ').trim())}" tabindex="0"><table>
<thead>${row(head, 'th')}</thead>
<tbody>${body.map((line) => row(line, 'td')).join('')}</tbody>
</table></div>\n`;
}

/** The cells of a row; a stroke in one has a backslash before it, in code as well. */
function cellsOf(line: string): readonly string[] {
  const inner = line.replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function inlineOf(markdown: string, resolve: Resolve): string {
  const [first] = fromMarkdown(markdown).children;
  if (first === undefined) return '';
  if (first.type !== 'paragraph') throw new Error(`A cell is a ${first.type}: ${markdown}`);
  const draw = (node: PhrasingContent | Nodes): string => drawOther(node, draw, resolve);
  return inside(first, draw);
}

/** The words of a node, without their marks. */
function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

/** The anchor that GitHub gives a heading. */
function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');
}

function sourceOf(source: string, { position }: Nodes): string {
  return source.slice(position?.start.offset, position?.end.offset);
}
