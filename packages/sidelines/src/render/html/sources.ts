import type { Linked } from '../../model/told.ts';
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
