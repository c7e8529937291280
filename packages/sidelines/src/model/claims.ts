import { actingIn } from './acting.ts';
import { type Diagnostic, diagnose } from './diagnostic.ts';
import { listInWords } from './language.ts';
import type { Entry, Timeline } from './timeline.ts';
import { withoutOrphans } from './withheld.ts';
import { wordsIn } from './words.ts';

/** Whether an entry is established: nobody's mere claim, and disputed by nobody. */
export function isEstablished({ claim, disputed }: Pick<Entry, 'claim' | 'disputed'>): boolean {
  return claim !== true && disputed === undefined;
}

/** Which entries of a timeline are asked for. */
export interface OnlyAsked {
  /** Absent: all. */
  readonly only?: 'established';
}

/**
 * A timeline with the entries that are asked for, without what stands only in others, and how many are left out; the timeline itself where
 * none is.
 */
export function asAsked(
  timeline: Timeline,
  { only }: OnlyAsked,
): { readonly timeline: Timeline; readonly found: readonly Diagnostic[] } {
  const entries = only === undefined ? timeline.entries : timeline.entries.filter(isEstablished);
  const left = timeline.entries.length - entries.length;
  if (left === 0) return { timeline, found: [] };
  const found = [diagnose('only-established', { from: 0, to: 0 }, { entries: left })];
  return { timeline: withoutOrphans({ ...timeline, entries }, timeline), found };
}

/** Says of entries that they are claims, and by whom they are disputed: “Unverified claim · Disputed by Harlow”; "" of what is established. */
export function claimsInWords(timeline: Timeline): (entry: Entry) => string {
  const { language, parties } = timeline;
  const words = wordsIn(language);
  const placesOf = actingIn(timeline);
  return ({ claim, disputed }) => {
    const names = placesOf({ parties: disputed ?? [] }).map((place) => parties[place]?.name ?? '');
    const by = names.length === 0 ? words.disputed : words.disputedBy.replace('{names}', listInWords(names, language));
    return [...(claim === true ? [words.claim] : []), ...(disputed === undefined ? [] : [by])].join(' · ');
  };
}
