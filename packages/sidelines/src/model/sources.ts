import type { Source } from './timeline.ts';

/** What a source is called: its title, or else the host where it is to be found. */
export function sourceLabel(source: Source): string {
  const host = /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(source.url ?? source.archived ?? '')?.[1];
  return [source.title, host, source.url].find(isSeen) ?? source.id;
}

/** Whether there is anything to see in words, and to follow. */
function isSeen(words: string | undefined): words is string {
  return words !== undefined && /[^\s\p{Cc}\p{Cf}]/u.test(words);
}
