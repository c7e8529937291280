import { array, dictionary, name, type PdfFile, type PdfValue, textString } from './objects.ts';

/** A place that a reader of the document may go to (ISO 32000-1, 12.3.3). */
export interface Bookmark {
  readonly title: string;
  readonly page: PdfValue;
  /** Its upper left corner in the units of the page: "0 720". */
  readonly at: string;
}

/** Writes the bookmarks, and gives the object of their root; nothing of none. */
export function writeOutlines(file: PdfFile, bookmarks: readonly Bookmark[]): PdfValue | undefined {
  if (bookmarks.length === 0) return undefined;
  const root = file.reserve();
  const items = bookmarks.map(() => file.reserve());
  for (const [place, { title, page, at }] of bookmarks.entries()) {
    const item = dictionary({
      Title: textString(title),
      Parent: root,
      Prev: items[place - 1],
      Next: items[place + 1],
      Dest: array([page, name('XYZ'), at, 'null']),
    });
    file.set(items[place] ?? '', item);
  }
  file.set(root, dictionary({ Type: name('Outlines'), First: items[0], Last: items.at(-1), Count: items.length }));
  return root;
}
