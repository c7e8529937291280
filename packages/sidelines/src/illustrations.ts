import { type Diagnostic, diagnose, type TextRange } from './model/diagnostic.ts';
import type { OutputFacts } from './model/output.ts';
import { pathProblem, picturesIn, placedPictures } from './model/pictures.ts';
import type { Picture, Timeline } from './model/timeline.ts';
import { mostPixels, type PictureReading, type ReadyPicture } from './pictures/read.ts';
import type { Reading } from './understand.ts';

/** What the files of pictures are, by the paths by which a text names them. */
export type Pictures = ReadonlyMap<string, PictureReading>;

/** The pictures that can be shown. */
export function readyPictures(pictures: Pictures = new Map()): ReadonlyMap<string, ReadyPicture> {
  return new Map([...pictures].flatMap(([src, read]) => (read.kind === 'ready' ? [[src, read.picture] as const] : [])));
}

/** The pictures that a text names and that cannot be shown: their files are not among those that were handed in, or are none that can be read. */
export function unshownPictures({ timeline, places }: Reading, pictures: Pictures = new Map()): readonly Diagnostic[] {
  return placedPictures(timeline, places).flatMap(({ picture: { src }, place }) => {
    const found = pathProblem(src) === undefined ? problemOf(src, pictures.get(src), place?.src) : undefined;
    return found ?? [];
  });
}

function problemOf(
  src: string,
  read: PictureReading | undefined,
  range: TextRange = { from: 0, to: 0 },
): Diagnostic | undefined {
  switch (read?.kind) {
    case undefined:
      return diagnose('missing-picture', range, { src });
    case 'faulty':
      return diagnose('unread-picture', range, { src, why: read.fault });
    case 'too-large': {
      const { width, height } = read;
      return diagnose('too-many-pixels', range, { src, width, height, most: mostPixels });
    }
    case 'ready':
    case 'seen':
      return undefined;
  }
}

/** A timeline whose pictures have the sizes of their files. */
export function withSizes(timeline: Timeline, ready: ReadonlyMap<string, ReadyPicture>): Timeline {
  if (ready.size === 0) return timeline;
  const sized = <Owner extends { readonly pictures?: readonly Picture[] }>(owner: Owner): Owner =>
    owner.pictures === undefined ? owner : { ...owner, pictures: owner.pictures.map(sizedPicture) };
  const sizedPicture = (picture: Picture): Picture => {
    const { width, height } = ready.get(picture.src) ?? picture;
    return width === undefined || height === undefined ? picture : { ...picture, width, height };
  };
  return { ...sized(timeline), entries: timeline.entries.map(sized) };
}

/** The file of a picture beside the page that shows it. */
interface PublishedPicture {
  readonly name: string;
  readonly mediaType: string;
  readonly body: Uint8Array;
}

/** The files of the pictures that outputs show, each once; none where they hold them within. */
export function pictureFiles(
  timeline: Timeline,
  { ready, within }: { readonly ready: ReadonlyMap<string, ReadyPicture>; readonly within: boolean },
  outputs: readonly OutputFacts[],
): readonly PublishedPicture[] {
  if (within || !outputs.some(({ showsPictures }) => showsPictures)) return [];
  const files = picturesIn(timeline).flatMap(({ src }) => ready.get(src)?.files ?? []);
  const named = new Map(files.map(({ name, bytes }) => [name, { name, mediaType: 'image/jpeg', body: bytes }]));
  return [...named.values()];
}
