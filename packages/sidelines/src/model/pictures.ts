import { type Diagnostic, diagnose, type TextRange } from './diagnostic.ts';
import type { PathProblem } from './expected.ts';
import type { PicturePlace, Places } from './places.ts';
import type { Picture, Timeline } from './timeline.ts';

/** A picture, and where it stands in the text. */
export interface PlacedPicture {
  readonly picture: Picture;
  readonly place: PicturePlace | undefined;
}

/** All pictures of a timeline: of the whole first, then entry by entry. */
export function picturesIn({ pictures = [], entries }: Pick<Timeline, 'pictures' | 'entries'>): readonly Picture[] {
  return [...pictures, ...entries.flatMap((entry) => entry.pictures ?? [])];
}

/** The same with their places. */
export function placedPictures(timeline: Timeline, places: Places): readonly PlacedPicture[] {
  const placed = (pictures: readonly Picture[] = [], own: readonly PicturePlace[] = []): readonly PlacedPicture[] =>
    pictures.map((picture, at) => ({ picture, place: own[at] }));
  return [
    ...placed(timeline.pictures, places.pictures),
    ...timeline.entries.flatMap(({ pictures }, at) => placed(pictures, places.entries[at]?.pictures)),
  ];
}

/** What is wrong with the path of a picture; `undefined` where it names a file in the folder of the text, or in one within. */
export function pathProblem(src: string): PathProblem | undefined {
  if (src === '') return 'nothing';
  // A drive of Windows has one letter.
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(src)) return 'network';
  const isWithin = !/^[/\\~]|^[a-z]:|\\|\p{Cc}/iu.test(src) && !src.split('/').includes('..');
  return isWithin ? undefined : 'outside';
}

/** What is wrong with pictures that can be seen without their files. */
export function findInPictures(timeline: Timeline, places: Places): readonly Diagnostic[] {
  return placedPictures(timeline, places).flatMap(({ picture: { src, alt, credit }, place }) => {
    const whole: TextRange = place?.whole ?? { from: 0, to: 0 };
    const why = pathProblem(src);
    return [
      ...(why === undefined ? [] : [diagnose('picture-elsewhere', place?.src ?? whole, { src, why })]),
      ...(alt.trim() === '' ? [diagnose('picture-without-alt', whole, { src })] : []),
      ...(credit === undefined ? [diagnose('picture-without-credit', whole, { src })] : []),
    ];
  });
}

/** A picture as Markdown has it, wherever it stands. */
const inText = /!\[[^\]\n]{0,500}\]\([^)\n]{1,500}\)/g;

/** The pictures that are printed to the letter, since they stand in a line with words. */
export function picturesInText(markdown: string): readonly { readonly at: number; readonly written: string }[] {
  if (!markdown.includes('![')) return [];
  return [...markdown.matchAll(inText)].map(({ 0: written, index }) => ({ at: index, written }));
}
