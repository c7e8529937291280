import { type Prose, proseOf } from '../../model/notes.ts';
import {
  type Block,
  type Inline,
  isSafeAddress,
  type NoteRun,
  noteMark,
  plainText,
  proseBlocks,
  readLine,
} from '../../model/prose.ts';
import type { Timeline } from '../../model/timeline.ts';
import { wordsIn } from '../../model/words.ts';
import { noteAnchor } from './anchor.ts';
import { ownDirection } from './direction.ts';
import { type Markup, markup } from './markup.ts';

/** The attributes that paragraphs and lists, and links, have besides; and what else is wanted of prose. */
export interface Attributes {
  readonly block?: Markup | undefined;
  readonly link?: Markup | undefined;
  /** The language around them, where a paragraph or list that runs the other way has its own direction. */
  readonly language?: string;
  /** Whether addresses in the text may be broken where they can be read on, by an element that not all readers of HTML know. */
  readonly breaksAddresses?: true;
  /** Whether notes lead to the list of sources. */
  readonly notes?: true;
}

/** Markdown as paragraphs and lists. */
export function prose(said: Prose, attributes: Attributes): readonly Markup[] {
  return proseBlocks(proseOf(said)).map((block) => blockOf(block, attributes));
}

/** Markdown that stands in one line. */
export function proseLine(markdown: string, attributes: Attributes): Markup {
  return markup`${readLine(markdown).map((run) => inlineOf(run, attributes))}`;
}

function blockOf(block: Block, attributes: Attributes): Markup {
  const inline = (run: Inline) => inlineOf(run, attributes);
  const [items, { language }] = [block.kind === 'list' ? block.items : [block.runs], attributes];
  const own = (language === undefined ? undefined : ownDirection(plainText(items), language)) ?? attributes.block;
  if (block.kind === 'paragraph') return markup`<p${own}>${block.runs.map(inline)}</p>`;
  return markup`<ul${own}>${block.items.map((item) => markup`<li>${item.map(inline)}</li>`)}</ul>`;
}

function inlineOf(run: Inline, attributes: Attributes): Markup {
  const inline = (child: Inline) => inlineOf(child, attributes);
  switch (run.kind) {
    case 'text':
      return attributes.breaksAddresses && run.text.includes('://') ? withBreaks(run.text) : markup`${run.text}`;
    case 'emphasis':
      return markup`<em>${run.children.map(inline)}</em>`;
    case 'strong':
      return markup`<strong>${run.children.map(inline)}</strong>`;
    case 'link':
      return link(run.href, markup`${run.children.map(inline)}`, attributes.link);
    case 'break':
      return markup`<br>`;
    case 'note':
      return noteReference(run, attributes);
  }
}

/** The number of a note, which leads to what it says where that stands on the same page. */
function noteReference(run: NoteRun, { notes }: Attributes): Markup {
  const mark = markup`${noteMark(run)}`;
  return markup`<sup>${notes === undefined ? mark : markup`<a href="#${noteAnchor(run.number)}">${mark}</a>`}</sup>`;
}

/** A text whose addresses may be broken behind strokes and before what is asked for. */
function withBreaks(text: string): Markup {
  const parts = text.split(/((?<![^\s(])https?:\/\/\S+)/).map((part, index) => {
    const pieces = index % 2 === 0 ? [part] : part.split(/(?<=\/)(?=[^/])|(?=[?&#=])/);
    return markup`${pieces.map((piece, place) => markup`${place === 0 ? undefined : markup`<wbr>`}${piece}`)}`;
  });
  return markup`${parts}`;
}

/** Words that lead to an http, https or mailto address; the words alone where the address is any other. */
export function link(href: string | undefined, words: Markup, attributes: Markup | undefined): Markup {
  return href !== undefined && isSafeAddress(href) ? markup`<a href="${href}"${attributes}>${words}</a>` : words;
}

/** What a page’s links are described by: the element that says that they open a new window. */
const describedBy = '_.new';

/**
 * Of a link in the page to whatever is not the page: in a frame it would else open inside somebody’s article. Where the page stands by itself, its
 * script takes it away.
 */
export const inNewWindow: Markup = markup` target="_blank" aria-describedby="${describedBy}"`;

/** Of a link that an author wrote: whoever it leads to learns nothing of the reader, and gets nothing of the page’s good name. */
export const foreign: Markup = markup` rel="noopener noreferrer nofollow ugc"`;

/** Of a link in the page that an author wrote. */
export const foreignInNewWindow: Markup = markup`${inNewWindow}${foreign}`;

/** What is told to those who listen, where a link of the page opens a new window. */
export function newWindowNote({ language }: Timeline): Markup {
  return markup`<p id="${describedBy}" hidden>${wordsIn(language).newWindow}</p>`;
}
