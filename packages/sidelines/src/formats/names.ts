import type { Entry, Party } from '../model/timeline.ts';

/** Makes ids of the names of parties: unique, lower case, letters and digits of any script. */
export function partyIds(names: readonly string[]): readonly string[] {
  return uniqueNames(names.map((name) => slugOf(name) || 'party'));
}

/**
 * Makes ids of entries, from date and parties: `2015-10-both`, `2017-22-us`, `2018-us-v-russia`; the second of the same name ends in `-2`.
 * @param together the author's word for all parties
 */
export function entryIds(
  entries: readonly Pick<Entry, 'date' | 'parties' | 'against'>[],
  parties: readonly Party[],
  together: string | undefined,
): readonly string[] {
  const word = slugOf(together ?? '') || (parties.length === 2 ? 'both' : 'all');
  const slugs = new Map<string, string>();
  return uniqueNames(
    entries.map(({ date: { edtf }, parties: acting, against }) => {
      const slug = slugs.get(edtf) ?? dateSlug(edtf);
      slugs.set(edtf, slug);
      if (acting.length === 0) return slug;
      if (against !== undefined) return [slug, against.map((camp) => camp.join('-')).join('-v-')].join('-');
      const who = acting.length > 1 && acting.length === parties.length ? [word] : acting;
      return [slug, ...who].join('-');
    }),
  );
}

/** A text as part of an address that can still be read: letters and digits of any script in lower case, hyphens between. */
export function slugOf(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]/u);
  // What is left of a picture among letters, a mark that nobody sees, is no word.
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word)).join('-');
}

function dateSlug(edtf: string): string {
  const words = edtf
    .replaceAll('..', ' open ')
    .replaceAll('/', ' to ')
    .replace(/[^\w-]/g, ' ');
  return (
    words
      .split(' ')
      .filter((word) => word !== '')
      .join('-')
      .toLowerCase() || 'undated'
  );
}

/** Gives the second and later bearers of a name a number. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set(names);
  const counts = new Map<string, number>();
  return names.map((name) => {
    const before = counts.get(name) ?? 0;
    let count = before + 1;
    while (before > 0 && taken.has(`${name}-${count}`)) count += 1;
    counts.set(name, count);
    return before === 0 ? name : `${name}-${count}`;
  });
}
