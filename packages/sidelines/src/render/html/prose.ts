import { type Inline, isSafeAddress, readProse } from '../../model/prose.ts';
import { type Markup, markup } from './markup.ts';

/**
 * Markdown as paragraphs.
 * @param attributes what each paragraph has besides
 */
export function paragraphs(markdown: string, attributes?: Markup): readonly Markup[] {
  return readProse(markdown).map((runs) => markup`<p${attributes}>${runs.map(inline)}</p>`);
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
