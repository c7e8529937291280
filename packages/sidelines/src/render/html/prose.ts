import { type Block, type Inline, isSafeAddress, proseBlocks, readProse } from '../../model/prose.ts';
import { type Markup, markup } from './markup.ts';

/**
 * Markdown as paragraphs and lists.
 * @param attributes what each of them has besides
 */
export function prose(markdown: string, attributes?: Markup): readonly Markup[] {
  return proseBlocks(readProse(markdown)).map((block) => blockOf(block, attributes));
}

function blockOf(block: Block, attributes: Markup | undefined): Markup {
  if (block.kind === 'paragraph') return markup`<p${attributes}>${block.runs.map(inline)}</p>`;
  return markup`<ul${attributes}>${block.items.map((item) => markup`<li>${item.map(inline)}</li>`)}</ul>`;
}

function inline(run: Inline): Markup {
  switch (run.kind) {
    case 'text':
      return markup`${run.text}`;
    case 'emphasis':
      return markup`<em>${run.children.map(inline)}</em>`;
    case 'strong':
      return markup`<strong>${run.children.map(inline)}</strong>`;
    case 'link':
      return link(run.href, markup`${run.children.map(inline)}`);
    case 'break':
      return markup`<br>`;
  }
}

/** Words that lead to an http, https or mailto address; the words alone where the address is any other. */
export function link(href: string | undefined, words: Markup): Markup {
  return href !== undefined && isSafeAddress(href) ? markup`<a href="${href}">${words}</a>` : words;
}
