import { betweenNotes, type EndingPart, type Linked } from '../../model/told.ts';
import { wayTo } from './anchor.ts';
import { type Markup, markup } from './markup.ts';
import { foreignInNewWindow, link } from './prose.ts';

/** Words that lead where they may lead. */
export function linked({ words, href }: Linked): Markup {
  return link(href, markup`<bdi>${words}</bdi>`, foreignInNewWindow);
}

/** Pieces of a line. */
export function joined(pieces: readonly Markup[], between: string): Markup {
  return markup`${pieces.map((piece, index) => (index === 0 ? piece : markup`${between}${piece}`))}`;
}

/** What stands at the end of the page. */
export function endingOf(part: EndingPart): Markup {
  switch (part.kind) {
    case 'all-sources':
      return markup`<h2>${part.label}</h2>
<ul class="sources" role="list">${part.items.map((notes) => markup`<li>${joined(notes.map(linked), betweenNotes)}</li>`)}</ul>
`;
    case 'all-corrections':
      return markup`${part.items.map(
        ({ label, words, entry }) => markup`<p>${label}: <a href="${wayTo(entry)}"><bdi>${words}</bdi></a></p>\n`,
      )}`;
    case 'closing':
      return markup`<p>${part.words}</p>`;
  }
}
