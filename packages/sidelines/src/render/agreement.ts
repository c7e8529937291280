import { printTimeline } from '../model/json.ts';
import { bareWords } from '../model/notes.ts';
import { actingOf, type Listed, relationWith, type Said, type Wanted, wantedOf } from '../model/said.ts';
import type { Entry, Timeline } from '../model/timeline.ts';
import {
  betweenCamps,
  betweenItems,
  isHead,
  type PartWriter,
  phaseTitlesIn,
  type Told,
  type ToldEntry,
  toldOf,
} from '../model/told.ts';
import { headline, legendItems } from '../model/words.ts';
import { inAscii } from './address.ts';
import { areDescriptions, isBeginning, isOurs } from './around.ts';
import { folded } from './folded.ts';
import { isHtmlDate } from './html/entry.ts';
import { mostListed } from './html/meta.ts';
import type { Renderer } from './renderer.ts';
import { partyName } from './svg.ts';

/** A finished file, and the output that it is. */
export interface Finished {
  readonly output: Renderer;
  readonly body: string | Uint8Array;
  /** All entries in the order in which the output puts them, where that is not the author's. */
  readonly order?: readonly Entry[];
}

/** An output that does not say what the timeline says. */
export interface Disagreement {
  readonly output: Renderer;
  /** What is said otherwise, is missing, or is there and should not be. */
  readonly about: 'opening' | 'entry' | 'ending' | 'links' | 'dates' | 'parties' | 'phases' | 'around';
  /** The first entry that is said otherwise, where it is one. */
  readonly entry?: Entry;
}

/**
 * Compares finished files with the timeline that they were made of, both ways: each must say all of its parts that it has room for, word
 * for word and one after the other, and nothing else. Links must lead where they should, dates and parties for programs be those
 * of the entries, and what stands around be the product's own words and the parties' names. Where lines and paragraphs end is all the
 * same. Takes time in proportion to what the files say.
 */
export function disagreements(
  timeline: Timeline,
  revision: string,
  files: readonly Finished[],
): readonly Disagreement[] {
  const told = toldOf(timeline, revision);
  const byEntry = new Map(told.entries.map((each) => [each.entry, each]));
  const wanted = new Wanting(told);
  const own = files.map(({ output }) => output.name.toUpperCase());
  return files.flatMap(({ output, body, order = timeline.entries }) => {
    const said = output.saidIn?.(body);
    if (said === undefined) return [];
    const entries = order.flatMap((entry) => byEntry.get(entry) ?? []);
    const found =
      firstDifference(wanted.of(entries, said.by, output), said, entries, told) ??
      differenceInParties(said, entries, timeline) ??
      differenceInPhases(said, entries, timeline) ??
      differenceInWhole(said, entries, timeline, told, revision) ??
      (isOurs(said.around ?? [], timeline, told, own) ? undefined : { about: 'around' as const });
    return found === undefined ? [] : [{ output, ...found }];
  });
}

/** What files should say: made once for those in the author's order that write and leave out the same. */
class Wanting {
  readonly #told: Told;
  readonly #known = new Map<PartWriter, Map<string, Wanted>>();

  constructor(told: Told) {
    this.#told = told;
  }

  of(entries: readonly ToldEntry[], by: PartWriter, { leavesOut = [] }: Renderer): Wanted {
    if (entries.some((entry, index) => entry !== this.#told.entries[index]))
      return wantedOf(this.#told, entries, by, leavesOut);
    const known = this.#known.get(by) ?? new Map<string, Wanted>();
    this.#known.set(by, known);
    const key = leavesOut.join();
    const made = known.get(key) ?? wantedOf(this.#told, entries, by, leavesOut);
    known.set(key, made);
    return made;
  }
}

type Difference = Omit<Disagreement, 'output'>;

function firstDifference(
  wanted: Wanted,
  said: Said,
  entries: readonly ToldEntry[],
  { opening: [title] }: Told,
): Difference | undefined {
  const inText = differenceInText(wanted, folded(said.text), entries, title?.kind === 'title' && !title.isAuthors);
  if (inText !== undefined) return inText;
  const { addresses, dates, exactDates } = said;
  if (addresses !== undefined && !areSame(merged(addresses), merged(wanted.addresses))) return { about: 'links' };
  const datesWanted = exactDates ? wanted.dates.filter(isHtmlDate) : wanted.dates;
  if (dates !== undefined && !areSame(dates, datesWanted)) return { about: 'dates' };
  return undefined;
}

function differenceInParties(
  { acting, legend }: Said,
  entries: readonly ToldEntry[],
  timeline: Timeline,
): Difference | undefined {
  const { parties } = timeline;
  if (legend !== undefined && !isLegend(legend, timeline)) return { about: 'parties' };
  if (acting === undefined) return undefined;
  const namesOf = (acting: readonly number[]) => acting.map((place) => parties[place]?.name).join(betweenItems);
  const places = entries.map(actingOf);
  const names = entries.map(({ acting, camps }) =>
    relationWith(namesOf(acting), camps?.map(namesOf).join(betweenCamps)),
  );
  return areSame(acting, places) || areSame(acting, names) ? undefined : { about: 'parties' };
}

/** Whether each name stands behind the sample of its party, which is known by its place or by its name in XML. */
function isLegend(legend: readonly string[], timeline: Timeline): boolean {
  const sorted = legend.toSorted();
  const { parties } = timeline;
  return [String, (place: number) => partyName(parties[place]?.id ?? '')].some((sampleOf) => {
    const items = legendItems(timeline).map(({ name, of }) => {
      return `${typeof of === 'number' ? sampleOf(of) : of.charAt(0)} ${name}`;
    });
    return areSame(sorted, items.toSorted());
  });
}

/** Whether programs are told otherwise what the whole is called and shows, or which entries there are. */
function differenceInWhole(
  { called = [], described = [], ids, data }: Said,
  entries: readonly ToldEntry[],
  timeline: Timeline,
  told: Told,
  revision: string,
): Difference | undefined {
  const title = headline(timeline);
  if (called.some((words) => folded(words) !== folded(title))) return { about: 'opening' };
  if (!areDescriptions(described, timeline, told)) return { about: 'opening' };
  if (data !== undefined && data !== printTimeline(timeline, revision)) return { about: 'around' };
  if (
    ids !== undefined &&
    !areSame(
      ids,
      entries.map(({ entry }) => entry.id),
    )
  )
    return { about: 'entry' };
  return undefined;
}

function differenceInPhases(
  { phases, listed }: Said,
  entries: readonly ToldEntry[],
  timeline: Timeline,
): Difference | undefined {
  const phaseOf = phaseTitlesIn(timeline);
  const wanted = entries.map(({ entry }) => phaseOf(entry));
  if (phases !== undefined && !areSame(phases, wanted)) return { about: 'phases' };
  return listed && differenceInListed(listed, entries, wanted);
}

/** Which entry is first told otherwise to programs that list pages, of the first that they are told of. */
function differenceInListed(
  listed: readonly Listed[],
  entries: readonly ToldEntry[],
  phases: readonly string[],
): Difference | undefined {
  const told = entries.slice(0, mostListed);
  const wrong = told.find((entry, index) => !isListedAs(entry, phases[index] ?? '', listed[index]));
  if (wrong !== undefined) return { about: 'entry', entry: wrong.entry };
  return listed.length === told.length ? undefined : { about: 'around' };
}

function isListedAs({ entry, parts }: ToldEntry, phase: string, listed: Listed | undefined): boolean {
  const heading = parts.filter(isHead).map(({ words }) => words);
  const { edtf } = entry.date;
  const text = parts.find((part) => part.kind === 'text');
  return (
    listed !== undefined &&
    isBeginning(listed.name, entry.title ?? heading.join(' ')) &&
    isBeginning(listed.abstract, bareWords(text ?? { markdown: '' })) &&
    listed.date === (edtf.split('/').every(isHtmlDate) ? edtf : '') &&
    folded(listed.phase) === folded(phase)
  );
}

/** Where the text that is said first differs from what it should be. Without a title of the author's it may have one of ours or none. */
function differenceInText(
  { opening, entries, ending }: Wanted,
  said: string,
  told: readonly ToldEntry[],
  isUntitled: boolean,
): Difference | undefined {
  const openings = isUntitled ? [opening, opening.replace(/^[^\n]*\n?/, '')] : [opening];
  const start = openings.map(folded).find((words) => said.startsWith(words));
  if (start === undefined) return { about: 'opening' };
  let at = start.length;
  for (const [index, entry] of entries.entries()) {
    const words = folded(entry);
    const own = told[index]?.entry;
    if (!said.startsWith(words, at)) return own === undefined ? { about: 'entry' } : { about: 'entry', entry: own };
    at += words.length;
  }
  return said.slice(at) === folded(ending) ? undefined : { about: 'ending' };
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each, index) => folded(each) === folded(other[index] ?? ''));
}

/** Addresses in ASCII, each once where it follows itself: a link is broken where its line is. */
function merged(addresses: readonly string[]): readonly string[] {
  const ascii = addresses.map((address) => folded(inAscii(address)));
  return ascii.filter((address, index) => address !== ascii[index - 1]);
}
