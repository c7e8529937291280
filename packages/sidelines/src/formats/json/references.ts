import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { CampsProblem } from '../../model/expected.ts';
import type { Entry, Timeline } from '../../model/timeline.ts';
import { readEdtf } from '../../time/index.ts';
import { uniqueNames } from '../names.ts';
import type { ListName, Shaped } from './shape.ts';
import type { JsonPlaces } from './tree.ts';

/** Where to find the parts of a shaped timeline in the file, and where to put what is found. */
interface Search {
  readonly shaped: Shaped;
  readonly places: JsonPlaces;
  readonly source: string;
  readonly diagnostics: Diagnostic[];
}

/** Checks what the shape cannot say: that ids are unique, that they name something, and that dates are dates. */
export function settleReferences(search: Search): Timeline {
  const { timeline } = search.shaped;
  for (const list of ['parties', 'phases', 'entries', 'sources'] as const) reportTwice(list, search);
  const ids = uniqueNames(timeline.entries.map(({ id }) => id));
  const known = knownIds(timeline);
  const entries = withPhases(
    timeline.entries.map((entry, place) =>
      settledEntry({ ...entry, id: ids[place] ?? entry.id }, place, known, search),
    ),
    known,
    search,
  );
  checkCorrections(timeline, [], search);
  if (entries.length > 0) reportBehind(entries.at(-1), known, search);
  for (const [place, { accessed }] of (timeline.sources ?? []).entries()) {
    if (accessed !== undefined) checkEdtf(accessed, [...pathOf('sources', place, search), 'accessed'], search);
  }
  return {
    ...timeline,
    parties: timeline.parties.filter((party, place) => known.parties.get(party.id) === place),
    ...(timeline.phases === undefined
      ? {}
      : { phases: timeline.phases.filter((phase, place) => known.phases.get(phase.id) === place) }),
    entries,
  };
}

/** The place of each id in its list; of the first, where two are the same. */
interface KnownIds {
  readonly parties: ReadonlyMap<string, number>;
  readonly phases: ReadonlyMap<string, number>;
  readonly entries: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, number>;
}

function knownIds({ parties, phases = [], entries, sources = [] }: Timeline): KnownIds {
  return {
    parties: placesOf(parties),
    phases: placesOf(phases),
    entries: placesOf(entries),
    sources: placesOf(sources),
  };
}

function placesOf(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, { id }] of items.entries()) if (!places.has(id)) places.set(id, place);
  return places;
}

/** Where in the file an element of a list of the timeline stands. */
function pathOf(list: ListName, place: number, { shaped }: Search): readonly PropertyKey[] {
  return [list, shaped.kept[list][place] ?? place];
}

function reportTwice(what: ListName, search: Search): void {
  const { shaped, places, diagnostics } = search;
  const seen = new Set<string>();
  for (const [place, { id }] of (shaped.timeline[what] ?? []).entries()) {
    const range = places.rangeAt([...pathOf(what, place, search), 'id']);
    if (seen.has(id)) diagnostics.push(diagnose('duplicate-id', range, { what, id }));
    seen.add(id);
  }
}

/** The dates of what was put right in an entry, or in the whole; nobody has to say when that was. */
function checkCorrections(
  { corrections = [] }: Pick<Entry, 'corrections'>,
  path: readonly PropertyKey[],
  search: Search,
): void {
  for (const [at, { date }] of corrections.entries())
    if (date !== '') checkEdtf(date, [...path, 'corrections', at, 'date'], search);
}

function settledEntry(entry: Entry, place: number, known: KnownIds, search: Search): Entry {
  const path = pathOf('entries', place, search);
  const parties = new Set(knownOf(entry.parties, known.parties, 'party', [...path, 'parties'], search));
  if (entry.sources !== undefined) knownOf(entry.sources, known.sources, 'source', [...path, 'sources'], search);
  if (entry.answers !== undefined) knownOf(entry.answers, known.entries, 'entry', [...path, 'answers'], search);
  const disputing = entry.disputed && knownOf(entry.disputed, known.parties, 'party', [...path, 'disputed'], search);
  checkCorrections(entry, path, search);
  const isDate = entry.date.edtf === '' || checkEdtf(entry.date.edtf, [...path, 'date', 'edtf'], search);
  const inOrder = (ids: Iterable<string>) =>
    [...ids].sort((a, b) => (known.parties.get(a) ?? 0) - (known.parties.get(b) ?? 0));
  const { against, disputed: _, ...bare } = entry;
  const areCamps = against !== undefined && checkCamps(against, parties, known, [...path, 'against'], search);
  const opposed = areCamps ? { against: against.map(inOrder) } : {};
  const disputed = disputing === undefined ? {} : { disputed: inOrder(new Set(disputing)) };
  const date = isDate ? entry.date : { ...entry.date, edtf: '' };
  return { ...bare, date, parties: inOrder(parties), ...opposed, ...disputed };
}

/** Whether camps are such: two or more, none empty, and each party of the entry in one of them. */
function checkCamps(
  camps: readonly (readonly string[])[],
  parties: ReadonlySet<string>,
  known: KnownIds,
  path: readonly PropertyKey[],
  search: Search,
): boolean {
  const before = search.diagnostics.length;
  for (const [camp, ids] of camps.entries()) knownOf(ids, known.parties, 'party', [...path, camp], search);
  for (const { why, party = '', at = [] } of problemsOfCamps(camps, parties)) {
    if (why === 'stranger' && !known.parties.has(party)) continue;
    search.diagnostics.push(diagnose('wrong-camps', search.places.rangeAt([...path, ...at]), { why, party }));
  }
  return search.diagnostics.length === before;
}

/** What is wrong with the camps of an entry, and where in their list. */
interface WrongCamp {
  readonly why: CampsProblem;
  readonly party?: string;
  readonly at?: readonly number[];
}

function* problemsOfCamps(camps: readonly (readonly string[])[], parties: ReadonlySet<string>): Generator<WrongCamp> {
  if (camps.length < 2) yield { why: 'one' };
  const seen = new Set<string>();
  for (const [camp, ids] of camps.entries()) {
    if (ids.length === 0) yield { why: 'empty', at: [camp] };
    for (const [at, party] of ids.entries()) {
      if (seen.has(party)) yield { why: 'twice', party, at: [camp, at] };
      else if (!parties.has(party)) yield { why: 'stranger', party, at: [camp, at] };
      seen.add(party);
    }
  }
  for (const party of parties) if (!seen.has(party)) yield { why: 'missing', party };
}

/** Phases run in their order, and none ends before the next begins; an entry that has no such phase is in that of the one above. */
function withPhases(entries: readonly Entry[], { phases }: KnownIds, search: Search): readonly Entry[] {
  let above: string | undefined;
  return entries.map(({ phase, ...entry }, place) => {
    const isLater =
      above === undefined || (phase !== undefined && (phases.get(phase) ?? 0) >= (phases.get(above) ?? 0));
    const isKnown = phase === undefined || phases.has(phase);
    if (!(isKnown && isLater)) reportPhase(phase, isKnown ? above : undefined, place, search);
    else above = phase;
    return { ...entry, ...(above === undefined ? {} : { phase: above }) };
  });
}

/** Tells of the phases behind that of the last entry, where nobody sees them. */
function reportBehind(last: Entry | undefined, { phases }: KnownIds, search: Search): void {
  const end = last?.phase === undefined ? -1 : (phases.get(last.phase) ?? -1);
  for (const [phase, place] of phases) {
    if (place <= end) continue;
    const range = search.places.rangeAt([...pathOf('phases', place, search), 'id']);
    search.diagnostics.push(diagnose('phase-without-entry', range, { phase }));
  }
}

/** @param above the phase of the entry above, where this one's is known and comes before it */
function reportPhase(phase: string | undefined, above: string | undefined, place: number, search: Search): void {
  const path = pathOf('entries', place, search);
  const range = search.places.rangeAt(phase === undefined ? path : [...path, 'phase']);
  search.diagnostics.push(
    above === undefined
      ? diagnose('unknown-reference', range, { what: 'phase', id: phase ?? '' })
      : diagnose('phase-order', range, { phase, above }),
  );
}

function knownOf(
  ids: readonly string[],
  known: ReadonlyMap<string, number>,
  what: 'party' | 'source' | 'entry',
  path: readonly PropertyKey[],
  search: Search,
): readonly string[] {
  return ids.filter((id, at) => {
    if (!known.has(id))
      search.diagnostics.push(diagnose('unknown-reference', search.places.rangeAt([...path, at]), { what, id }));
    return known.has(id);
  });
}

function checkEdtf(edtf: string, path: readonly PropertyKey[], search: Search): boolean {
  const reading = readEdtf(edtf);
  if (reading.ok) return true;
  const { found, expected, at } = reading;
  const range = search.places.rangeAt(path);
  const isPlain = search.source.slice(range.from + 1, range.to - 1) === edtf;
  const place = isPlain
    ? { from: range.from + 1 + at, to: Math.max(range.from + 1 + at + found.length, range.from + 2 + at) }
    : range;
  search.diagnostics.push(diagnose('bad-edtf', place, { edtf, found, expected }));
  return false;
}
