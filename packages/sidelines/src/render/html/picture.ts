import type { Picture } from '../../model/timeline.ts';
import type { ToldPicture } from '../../model/told.ts';
import type { PictureFile, ReadyPicture } from '../../pictures/read.ts';
import { base64 } from '../base64.ts';
import type { ShownPictures } from '../renderer.ts';
import { ownDirection } from './direction.ts';
import { type Markup, markup } from './markup.ts';
import { type Attributes, proseLine } from './prose.ts';

/** How a page has its pictures, besides the attributes of what is said below them. */
export interface FigureOptions extends Attributes {
  readonly language: string;
  readonly pictures: ShownPictures | undefined;
  /** Whether it is seen as soon as the page is. */
  readonly isFirst?: true;
}

/** A picture as a figure, and below it its caption and whose it is. Where there is no file, what it shows stands in its place. */
export function figureOf({ picture }: ToldPicture, options: FigureOptions): Markup {
  const below = captionOf(picture, options);
  const shown = options.pictures?.ready.get(picture.src);
  const image =
    shown === undefined
      ? markup`<p class="alt"${ownDirection(picture.alt, options.language)}>${picture.alt}</p>`
      : imageOf(picture.alt, shown, options);
  return markup`<figure>${image}${below.html === '' ? undefined : markup`<figcaption>${below}</figcaption>`}</figure>`;
}

/** The most room that a picture takes, in CSS pixels. */
const room = { width: 800, height: 640 };
/** Within a page that is one file, a picture has no more pixels across. */
const widestWithin = 1000;

/** Its size is that at which it is shown where there is room, so that nothing moves when it is there. */
function imageOf(alt: string, { width, height, files }: ReadyPicture, { pictures, isFirst }: FigureOptions): Markup {
  const scale = Math.min(1, room.width / width, room.height / height);
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  const size = markup`width="${across}" height="${down}"`;
  const when = isFirst ? markup` fetchpriority="high"` : markup` loading="lazy"`;
  const [smallest] = files;
  if (pictures?.within) {
    const file = files.findLast((one) => one.width <= widestWithin) ?? smallest;
    return markup`<img src="data:image/jpeg;base64,${base64(file.bytes)}" ${size} alt="${alt}"${when}>`;
  }
  const set = files.map((file) => `${addressOf(file)} ${file.width}w`).join(', ');
  const usual = files.find((file) => file.width >= across) ?? files.at(-1) ?? smallest;
  const choice = files.length < 2 ? undefined : markup` srcset="${set}" sizes="min(${across}px, 100vw)"`;
  return markup`<img src="${addressOf(usual)}"${choice} ${size} alt="${alt}"${when} decoding="async">`;
}

function addressOf({ name }: PictureFile): string {
  return encodeURIComponent(name);
}

/** What stands below a picture: its caption, and whose it is in brackets. */
export function captionOf({ caption = '', credit = '' }: Picture, attributes: Attributes): Markup {
  const said = proseLine(caption, attributes);
  if (credit === '') return said;
  return markup`${said}${caption === '' ? undefined : ' '}<small>(${proseLine(credit, attributes)})</small>`;
}
