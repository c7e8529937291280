import { directionOf } from '../../model/language.ts';
import { isRightToLeft } from '../../model/script.ts';
import { hasDirection } from '../../model/words.ts';
import { type Markup, markup } from './markup.ts';

/** The attribute of a paragraph that by its first letter runs the other way than the language around it (UAX #9, P2 and P3); none of any other. */
export function ownDirection(words: string, language: string): Markup | undefined {
  const [first] = /\p{L}/u.exec(words) ?? [];
  const around = directionOf(language);
  const own = first === undefined ? around : isRightToLeft(first) ? 'rtl' : 'ltr';
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
