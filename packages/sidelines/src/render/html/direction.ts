import { directionOf } from '../../model/language.ts';
import { directionOfParagraph } from '../../model/script.ts';
import { hasDirection } from '../../model/words.ts';
import { type Markup, markup } from './markup.ts';

/** The attribute of a paragraph that runs the other way than the language around it; none of any other. */
export function ownDirection(words: string, language: string): Markup | undefined {
  const around = directionOf(language);
  const own = directionOfParagraph(words, around);
  return own === around ? undefined : markup` dir="${own}"`;
}

/**
 * Words that keep their own direction among others. Browsers take words without a letter, such as a range of years, to run from left
 * to right; they have the direction of the page.
 */
export function keptApart(words: string, language: string): Markup {
  const turns = !hasDirection(words) && directionOf(language) === 'rtl';
  return turns ? markup`<bdi dir="rtl">${words}</bdi>` : markup`<bdi>${words}</bdi>`;
}
