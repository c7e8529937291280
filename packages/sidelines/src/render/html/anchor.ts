import type { Entry } from '../../model/timeline.ts';

/** The id of an entry's element: HTML has none with blanks in it, and of what it forbids none is left. */
export function anchorOf({ id }: Pick<Entry, 'id'>): string {
  return id.replaceAll(/\s/g, '_').replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd');
}

/** A link within the page to an entry; letters of every script stay letters (https://url.spec.whatwg.org/#url-code-points). */
export function wayTo(entry: Pick<Entry, 'id'>): string {
  return `#${anchorOf(entry).replaceAll(/[^\w!$&'()*+,\-./:;=?@~\u00a0-\u{10ffff}]/gu, encodeURIComponent)}`;
}
