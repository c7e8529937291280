import type { Picture } from '../../model/timeline.ts';
import type { ToldPicture } from '../../model/told.ts';
import { ownDirection } from './direction.ts';
import { type Markup, markup } from './markup.ts';
import { type Attributes, proseLine } from './prose.ts';

/** A picture as a figure: what it shows, where it is not seen, and below it its caption and whose it is. */
export function figureOf({ picture }: ToldPicture, attributes: Attributes & { readonly language: string }): Markup {
  const below = captionOf(picture, attributes);
  const alt = markup`<p class="alt"${ownDirection(picture.alt, attributes.language)}>${picture.alt}</p>`;
  return markup`<figure>${alt}${below.html === '' ? undefined : markup`<figcaption>${below}</figcaption>`}</figure>`;
}

/** What stands below a picture: its caption, and whose it is in brackets. */
export function captionOf({ caption = '', credit = '' }: Picture, attributes: Attributes): Markup {
  const said = proseLine(caption, attributes);
  if (credit === '') return said;
  return markup`${said}${caption === '' ? undefined : ' '}<small>(${proseLine(credit, attributes)})</small>`;
}
