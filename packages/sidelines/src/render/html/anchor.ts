/** The id of an entry's element, by the entry's own: HTML has none with blanks in it, and of what it forbids none is left. */
export function anchorOf(id: string): string {
  return id.replaceAll(/\s/g, '_').replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd');
}

/** A link within the page to an entry, by its id; letters of every script stay letters (https://url.spec.whatwg.org/#url-code-points). */
export function wayTo(id: string): string {
  return `#${anchorOf(id).replaceAll(/[^\w!$&'()*+,\-./:;=?@~\u00a0-\u{10ffff}]/gu, encodeURIComponent)}`;
}

/** The id of the element of a source, by the number of its notes. */
export function noteAnchor(number: number): string {
  return `_.note-${number}`;
}

/** The id of a phase's element, which chronicles give no entry. */
export function phaseAnchor(id: string): string {
  return `phase.${anchorOf(id)}`;
}
