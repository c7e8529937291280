import { betweenNotes, type EndingPart, type ListedSource, sourceMark } from '../../model/told.ts';
import { noteAnchor, wayTo } from './anchor.ts';
import { correctionOf } from './entry.ts';
import { imprint } from './imprint.ts';
import { type Markup, markup } from './markup.ts';
import { joined, linked } from './sources.ts';

/** What stands at the end of the page. */
export function endingOf(part: EndingPart, language: string): Markup {
  switch (part.kind) {
    case 'all-sources':
      return markup`<h2>${part.label}</h2>
<ul class="sources" role="list">${part.items.map(sourceItem)}</ul>
`;
    case 'whole-corrections':
      return markup`${part.items.map((item) => correctionOf(item, language))}`;
    case 'all-corrections':
      return markup`${part.items.map(
        ({ label, words, entry }) => markup`<p>${label}: <a href="${wayTo(entry)}"><bdi>${words}</bdi></a></p>\n`,
      )}`;
    case 'credit':
      return imprint(part);
    case 'closing':
      return markup`<p class="closing">${part.words}</p>`;
  }
}

/** A source, to which its notes lead. */
function sourceItem(source: ListedSource): Markup {
  const { number, notes } = source;
  const own = number === undefined ? undefined : markup` id="${noteAnchor(number)}"`;
  return markup`<li${own}>${sourceMark(source)}${joined(notes.map(linked), betweenNotes)}</li>`;
}
