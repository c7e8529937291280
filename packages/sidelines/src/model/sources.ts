import type { Source } from './timeline.ts';

/** What a source is called: its title, or else the host where it is to be found. */
export function sourceLabel(source: Source): string {
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(source.url ?? source.archived ?? '')?.[1];
  return source.title ?? host ?? source.url ?? source.id;
}
