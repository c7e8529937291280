import type { Entry } from '../../model/timeline.ts';

/** The id of an entry's element: HTML has none with blanks in it. */
export function anchorOf({ id }: Pick<Entry, 'id'>): string {
  return id.replaceAll(/\s/g, '_');
}

/** A link within the page to an entry; letters of every script stay letters (https://url.spec.whatwg.org/#url-code-points). */
export function wayTo(entry: Pick<Entry, 'id'>): string {
  return `#${anchorOf(entry).replaceAll(/[^\w!$&'()*+,\-./:;=?@~\u00a0-\u{10ffff}]/gu, encodeURIComponent)}`;
}
