import type { PageWords, SentenceSigns } from '../languages/page-words.ts';
import { languageOf } from '../languages/registry.ts';
import { actingIn, type Camps, campsIn } from './acting.ts';
import { directionOf, listInPieces } from './language.ts';
import type { Timeline } from './timeline.ts';

/** The words of a language, by its BCP 47 tag; of English where the language has none. */
export function wordsIn(language: string): PageWords {
  return languageOf(language).page;
}

/** The headline: the author's, or else what the thing is. */
export function headline(timeline: Timeline): string {
  return timeline.title ?? wordsIn(timeline.language).timeline;
}

/** The line with which every output ends: how much there is, and of which text it was made. */
export function closingLine(timeline: Timeline, revision: string): string {
  return closingWords(timeline.language, timeline.entries.length, revision, timeline.unfinished);
}

/** The same, of a timeline that is known by its numbers. */
export function closingWords(language: string, entries: number, revision: string, errors = 0): string {
  const words = wordsIn(language);
  return [`${words.entries}: ${entries}`, `${words.revision} ${revision}`, ...unfinishedWords(language, errors)].join(
    ' · ',
  );
}

/** What is said of a timeline whose text has errors: that it is unfinished, and how many; [] of any other. */
export function unfinishedWords(language: string, errors = 0): readonly string[] {
  const words = wordsIn(language);
  return errors === 0 ? [] : [words.unfinished, `${words.errors}: ${errors}`];
}

/**
 * A text that keeps its own direction among others: between a first strong isolate and its end (UAX #9). One without a letter, such as
 * a range of years, has the direction of the language around it.
 */
export function isolated(text: string, language: string): string {
  const turns = !hasDirection(text) && directionOf(language) === 'rtl';
  return `${turns ? '\u2067' : '\u2068'}${text}\u2069`;
}

/** Whether a text has a direction of its own, whatever stands around it. */
export function hasDirection(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** A piece of parties in words: the name of one, or what is said of several, or between names. */
export interface NamePiece {
  readonly words: string;
  /** The place of the party that is named. */
  readonly party?: number;
}

/** How parties of one entry met. */
export interface Relation {
  /** The entry's own word for those who acted together. */
  readonly together?: string | undefined;
  /** Who stood against whom, where they did not act together. */
  readonly camps?: Camps | undefined;
}

/**
 * Parties in words: a party's name, the author's word for all of them together, or the names as a list; "" for nobody. A word for
 * some of them has their names behind it: “Both (US and Russia)”. Of opponents it is said who was against whom: “US and Syria against Russia”.
 * @param acting their places in the timeline, ascending
 */
export function partyNames(timeline: Timeline, acting: readonly number[], relation?: Relation): string {
  return partiesInPieces(timeline, acting, relation)
    .map(({ words }) => words)
    .join('');
}

/** The same, name by name. */
export function partiesInPieces(
  timeline: Timeline,
  acting: readonly number[],
  { together, camps }: Relation = {},
): readonly NamePiece[] {
  const { parties, language } = timeline;
  const words = wordsIn(language);
  if (camps !== undefined) return campsInPieces(timeline, camps);
  if (acting.length > 1 && acting.length === parties.length)
    return [{ words: together ?? timeline.together ?? (acting.length === 2 ? words.both : words.all) }];
  const list = namesInPieces(timeline, acting);
  return acting.length > 1 && together !== undefined ? [{ words: `${together} (` }, ...list, { words: ')' }] : list;
}

function namesInPieces({ parties, language }: Timeline, acting: readonly number[]): readonly NamePiece[] {
  const known = acting.flatMap((place) => {
    const name = parties[place]?.name;
    return name === undefined ? [] : [{ place, name }];
  });
  const names = known.map(({ name }) => name);
  return listInPieces(names, language).map(({ words, item = -1 }): NamePiece => {
    const party = known[item]?.place;
    return party === undefined ? { words } : { words, party };
  });
}

function campsInPieces(timeline: Timeline, camps: Camps): readonly NamePiece[] {
  const [before = '', between = '', behind = ''] = wordsIn(timeline.language).against.split(/\{one\}|\{other\}/);
  const pieces = camps.flatMap((camp, place) => [
    { words: place === 0 ? before : between },
    ...namesInPieces(timeline, camp),
  ]);
  return [...pieces, { words: behind }].filter(({ words }) => words !== '');
}

/** What a sample in the legend stands for: a party by its place in the timeline, parties together, or parties against each other. */
export type Sampled = number | 'together' | 'against';

/** What a line, a ring or a parted knot stands for. */
export interface LegendItem {
  readonly name: string;
  readonly of: Sampled;
}

/** The parties in order and, where any act together or against each other, the words for that. */
export function legendItems(timeline: Timeline): readonly LegendItem[] {
  const words = wordsIn(timeline.language);
  const parties = timeline.parties.map(({ name }, of): LegendItem => ({ name, of }));
  const [acting, campsOf] = [actingIn(timeline), campsIn(timeline)];
  const meetings = timeline.entries.filter((entry) => acting(entry).length > 1);
  const opposed = meetings.filter((entry) => campsOf(entry) !== undefined);
  const together = parties.length === 2 ? partyNames(timeline, [0, 1]) : words.together;
  return [
    ...parties,
    ...(opposed.length < meetings.length ? [{ name: together, of: 'together' } as const] : []),
    ...(opposed.length > 0 ? [{ name: words.opposed, of: 'against' } as const] : []),
  ];
}

/** The names in the legend, as one line. */
export function legendWords(timeline: Timeline): string {
  return legendItems(timeline)
    .map(({ name }) => name)
    .join(' · ');
}

const latin: SentenceSigns = { comma: ', ', stop: '.', blank: ' ' };

/** The signs with which a language parts clauses and ends sentences. Persian and Urdu, which have no words here, have those of Arabic. */
export function signsOf(language: string): SentenceSigns {
  return languageOf(/^(?:fa|ur)\b/i.test(language) ? 'ar' : language).signs ?? latin;
}
