import type { ImprintPart, ToldImprint } from '../../model/told.ts';
import { inPage, isHtmlDate } from './entry.ts';
import { type Markup, markup } from './markup.ts';
import { type Attributes, proseLine } from './prose.ts';

/** What the imprint says in one place of the page: pieces in a row, as far as there is room, none of which turns what stands beside it. */
export function imprint({ kind, items }: ImprintPart): Markup {
  const pieces = items.map((item) => {
    const ofName = item.field === 'byline' ? markup` class="by"` : undefined;
    return markup`<p${ofName}><bdi>${imprintLine(item, inPage)}</bdi></p>`;
  });
  return markup`<div class="imprint ${kind}">${pieces}</div>\n`;
}

/** Something of the imprint, a date for programs, too. */
export function imprintLine({ before, markdown, behind, edtf = '' }: ToldImprint, attributes: Attributes): Markup {
  const words = proseLine(markdown, attributes);
  return markup`${before}${isHtmlDate(edtf) ? markup`<time datetime="${edtf}">${words}</time>` : words}${behind}`;
}
