import { type Bounds, boundsOfEdtf, endsBefore, isMoment } from '../time/index.ts';
import { entriesMark } from './alternative.ts';
import { findStrangeCharacters } from './characters.ts';
import { type Diagnostic, diagnose, type Fix, mending, type Related, type TextRange } from './diagnostic.ts';
import { findInversions, type Inversion } from './inversions.ts';
import { notesIn } from './notes.ts';
import { imprintKeys } from './options.ts';
import { findInPictures, picturesInText } from './pictures.ts';
import type { EntryPlace, PartyPlace, Places } from './places.ts';
import { isUnread, unsafeLinks } from './prose.ts';
import { nearNames } from './spelling.ts';
import type { Entry, Picture, Timeline } from './timeline.ts';
import { boundsOfEntries } from './times.ts';

/** A party is suspected to be another one misspelled when the other is named this many times as often. */
const muchMore = 3;

/** Checks what was understood: order, repetition, spelling, links, characters. The reader has reported what it did not understand. */
export function check(timeline: Timeline, places: Places): readonly Diagnostic[] {
  const bounds = boundsOfEntries(timeline);
  return [
    ...findUpdatedTooEarly(timeline, places),
    ...findReversedPeriods(timeline, places, bounds),
    ...findOutOfOrder(timeline, places, bounds),
    ...findWrongAnswers(timeline, places, bounds),
    ...findDuplicates(timeline, places),
    ...findSimilarParties(timeline, places),
    ...findUnusedParties(timeline, places),
    ...findUnsafeLinks(timeline, places),
    ...findUnreadMarkdown(timeline, places),
    ...findInPictures(timeline, places),
    ...findPicturesInText(timeline, places),
    ...findMissingNotes(timeline, places),
    ...findStaleAlternative(timeline, places),
    ...findWithheld(timeline, places),
    ...findStrangeCharacters(places.source),
  ];
}

/** Entries that share one written date: they stand or move together. */
interface Unit {
  readonly entry: Entry;
  readonly bounds: Bounds;
  /** Which list of the text it belongs to. */
  readonly series: number;
  readonly unsure: boolean;
  readonly date: TextRange;
  readonly whole: TextRange;
}

/** A last change before the publication that it follows. */
function findUpdatedTooEarly({ published = '', updated = '' }: Timeline, { imprint }: Places): readonly Diagnostic[] {
  const range = imprint?.updated;
  if (range === undefined || !endsBefore(boundsOfEdtf(updated), boundsOfEdtf(published))) return [];
  return [diagnose('updated-too-early', range, { published, updated })];
}

/** Periods whose end lies before their start: EDTF can write them, but there are none. */
function findReversedPeriods({ entries }: Timeline, places: Places, bounds: readonly Bounds[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  entries.forEach(({ date: { wording } }, index) => {
    const own = bounds[index];
    const range = places.entries[index]?.date;
    if (own !== undefined && endsBefore(own, own) && range !== undefined)
      found.push(diagnose('impossible-date', range, { date: wording, why: { kind: 'ends-before-start' } }));
  });
  return found;
}

/** Entries that answer themselves, or what surely happened after them. */
function findWrongAnswers({ entries }: Timeline, places: Places, bounds: readonly Bounds[]): readonly Diagnostic[] {
  const byId = new Map(entries.map(({ id }, place) => [id, place]));
  return entries.flatMap(({ answers = [], date }, place) =>
    answers.flatMap((id) => {
      const other = byId.get(id);
      const [range, own, answered] = [places.entries[place]?.answers, bounds[place], bounds[other ?? -1]];
      if (other === undefined || range === undefined || own === undefined || answered === undefined) return [];
      if (other !== place && !endsBefore(own, answered)) return [];
      const facts = { date: date.wording, other: other === place ? undefined : entries[other]?.date.wording };
      return [diagnose('wrong-answer', range, facts)];
    }),
  );
}

function findOutOfOrder(timeline: Timeline, places: Places, bounds: readonly Bounds[]): readonly Diagnostic[] {
  const units = unitsOf(timeline, places, bounds);
  const lists = new Map<number, Unit[]>();
  for (const unit of units) {
    const list = lists.get(unit.series);
    if (list === undefined) lists.set(unit.series, [unit]);
    else list.push(unit);
  }
  return [...lists.values()].flatMap((list) => outOfOrderIn(list, places.source));
}

/** A list stands in no order where so many dates that are sure are to blame, and so large a part of them. */
const fewestInNone = 3;
const partInNone = 0.2;

/** A date out of order, and the one that it contradicts. */
interface OutOfOrder {
  readonly blamed: Unit;
  readonly other: Unit;
  readonly inversion: Inversion;
  readonly newestFirst: boolean;
}

/** Each date out of order is told where it stands; where a list is in no order, that is told once. */
function outOfOrderIn(units: readonly Unit[], source: string): readonly Diagnostic[] {
  const { newestFirst, inversions } = findInversions(
    units.map(({ bounds }) => bounds),
    units.map(({ unsure }) => unsure),
  );
  const found = inversions.flatMap((inversion): readonly OutOfOrder[] => {
    const [blamed, other] = [units[inversion.place], units[inversion.other]];
    return blamed === undefined || other === undefined ? [] : [{ blamed, other, inversion, newestFirst }];
  });
  const sure = found.filter(({ blamed }) => !blamed.unsure);
  const isInNone = sure.length >= fewestInNone && sure.length >= units.length * partInNone;
  const single = isInNone ? found.filter(({ blamed }) => blamed.unsure) : found;
  return [...(isInNone ? inNoOrder(sure) : []), ...single.map((each) => outOfOrder(each, units, source))];
}

function inNoOrder(found: readonly OutOfOrder[]): readonly Diagnostic[] {
  const more = found.slice(1).map(({ blamed }) => ({ range: blamed.date, key: 'same', facts: {} }) as const);
  return found.slice(0, 1).map((first) => {
    const related = [placeOfOther(first), ...more];
    const facts = inversionFacts(first, found.length);
    return diagnose('out-of-order', first.blamed.date, facts, { related, severity: 'note' });
  });
}

function outOfOrder(found: OutOfOrder, units: readonly Unit[], source: string): Diagnostic {
  const related = [placeOfOther(found)];
  const fix = moving(units, found.inversion, source);
  const facts = inversionFacts(found, 1);
  return diagnose('out-of-order', found.blamed.date, facts, { related, ...(fix === undefined ? {} : { fix }) });
}

function placeOfOther({ other }: OutOfOrder): Related<'out-of-order'> {
  return { range: other.date, key: 'other', facts: { date: other.entry.date.wording } };
}

function inversionFacts({ blamed, other, inversion: { stands }, newestFirst }: OutOfOrder, times: number) {
  return { date: blamed.entry.date.wording, other: other.entry.date.wording, stands, newestFirst, times };
}

function unitsOf(timeline: Timeline, places: Places, dates: readonly Bounds[]): readonly Unit[] {
  const units: Unit[] = [];
  timeline.entries.forEach((entry, index) => {
    const [place, bounds] = [places.entries[index], dates[index]];
    if (place === undefined || bounds === undefined) return;
    const last = units.at(-1);
    const { series = 0, unsure = false, date, whole } = place;
    if (last?.date.from !== date.from) units.push({ entry, bounds, series, unsure, date, whole });
    else units[units.length - 1] = { ...last, whole: { from: last.whole.from, to: place.whole.to } };
  });
  return units;
}

/** Moves the blamed entries before the first that they contradict, with what separates entries there. */
function moving(units: readonly Unit[], { place, belongsBefore }: Inversion, source: string): Fix | undefined {
  const target = units[belongsBefore ?? units.length]?.whole;
  const moved = units[place]?.whole;
  const above = units[place - 1]?.whole;
  if (target === undefined || moved === undefined || above === undefined || belongsBefore === undefined)
    return undefined;
  const behindTarget = { from: target.to, to: units[belongsBefore + 1]?.whole.from ?? target.to };
  const separator = isSeparator(behindTarget, source) ? textIn(behindTarget, source) : '\n';
  const gap = { from: above.to, to: moved.from };
  const cut = isSeparator(gap, source) ? { from: gap.from, to: moved.to } : moved;
  const changes = [
    { from: target.from, to: target.from, insert: textIn(moved, source) + separator },
    { ...cut, insert: '' },
  ];
  return mending('move-entry', {}, changes);
}

/** Whether there is nothing but blanks and a comma, so that no word is moved or lost with it. */
function isSeparator(range: TextRange, source: string): boolean {
  const between = textIn(range, source).trim();
  return range.to > range.from && (between === '' || between === ',');
}

function textIn({ from, to }: TextRange, source: string): string {
  return source.slice(from, to);
}

function findDuplicates(timeline: Timeline, places: Places): readonly Diagnostic[] {
  const firsts = new Map<string, EntryPlace>();
  const found: Diagnostic[] = [];
  const heads = timeline.entries.map(({ date, parties, against = [] }) =>
    [date.edtf || date.wording, ...parties, ...against.map((camp) => camp.join(' '))].join('\n'),
  );
  const times = new Map<string, number>();
  for (const head of heads) times.set(head, (times.get(head) ?? 0) + 1);
  timeline.entries.forEach((entry, index) => {
    const [place, head = ''] = [places.entries[index], heads[index]];
    if (place === undefined || entry.text === '' || times.get(head) === 1) return;
    const key = `${head}\n${wordsOf(entry.text)}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, place);
    else
      found.push(
        diagnose(
          'duplicate-entry',
          place.text,
          { date: entry.date.wording },
          { related: [{ range: first.text, key: 'first', facts: {} }] },
        ),
      );
  });
  return found;
}

/** A text with single blanks between its words, whatever stands between them. */
function wordsOf(text: string): string {
  if (!/[^\S ]|^ | $| {2}/.test(text)) return text;
  return text
    .split(/\s/)
    .filter((word) => word !== '')
    .join(' ');
}

/** For each party that acts, the entries in which it does, by their places. */
function entriesOf(timeline: Timeline): ReadonlyMap<string, readonly number[]> {
  const entries = new Map<string, number[]>();
  for (const [place, { parties }] of timeline.entries.entries()) {
    for (const id of parties) {
      const places = entries.get(id);
      if (places === undefined) entries.set(id, [place]);
      else places.push(place);
    }
  }
  return entries;
}

/** A party, where it is named, and the places of the entries in which it acts. */
interface NamedParty {
  readonly name: string;
  readonly place: PartyPlace | undefined;
  readonly entries: readonly number[];
}

function findSimilarParties(timeline: Timeline, places: Places): readonly Diagnostic[] {
  const entries = entriesOf(timeline);
  const parties = timeline.parties
    .map(({ id, name }, index): NamedParty => ({ name, place: places.parties[index], entries: entries.get(id) ?? [] }))
    .sort((a, b) => b.entries.length - a.entries.length);
  const known = new Map(parties.map((party) => [party.name, party]));
  return nearPartiesOf(known).flatMap(([one, other]) => {
    const [usual, rare] = [one, other].sort((a, b) => b.entries.length - a.entries.length);
    if (rare?.place === undefined || usual?.place === undefined) return [];
    const isMeant = rare.place.declared && usual.place.declared;
    if (isMeant || rare.entries.length * muchMore > usual.entries.length) return [];
    const fix = renaming(rare, usual.name, places);
    return [diagnose('similar-party', rare.place.name, { name: rare.name, other: usual.name }, { fix })];
  });
}

/** The parties with names one letter apart, of which one acts much more often than the other; all do beside one that never acts. */
function nearPartiesOf(parties: ReadonlyMap<string, NamedParty>): readonly (readonly [NamedParty, NamedParty])[] {
  const namesWhere = (holds: (times: number) => boolean) =>
    [...parties].filter(([, { entries }]) => holds(entries.length)).map(([name]) => name);
  const usual = namesWhere((times) => times >= muchMore);
  const rare = namesWhere((times) => times < muchMore);
  const idle = namesWhere((times) => times === 0);
  const pairs = [...nearNames(usual, rare), ...nearNames(idle, rare)];
  return pairs.flatMap(([name, near]) => {
    const [one, other] = [parties.get(name), parties.get(near)];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
}

/** Writes another name in all labels that name a party. */
function renaming({ name, entries }: NamedParty, insert: string, places: Places): Fix {
  const changes = entries.flatMap((place) => {
    const label = places.entries[place]?.label;
    if (label === undefined) return [];
    const at = textIn(label, places.source).toLowerCase().indexOf(name.toLowerCase());
    const from = label.from + at;
    return at < 0 ? [] : [{ from, to: from + name.length, insert }];
  });
  return mending('write', { words: insert }, changes);
}

function findUnusedParties(timeline: Timeline, places: Places): readonly Diagnostic[] {
  const acting = new Set(timeline.entries.flatMap(({ parties, disputed = [] }) => [...parties, ...disputed]));
  return timeline.parties.flatMap((party, index) => {
    const place = places.parties[index];
    return place?.declared && !acting.has(party.id) ? [diagnose('unused-party', place.name, { name: party.name })] : [];
  });
}

function findUnsafeLinks(timeline: Timeline, places: Places): readonly Diagnostic[] {
  return markdownIn(timeline, places).flatMap(({ text, range }) => {
    const links = unsafeLinks(text);
    if (links.length === 0) return [];
    const source = textIn(range, places.source);
    let search = 0;
    return links.map((link) => {
      // What is written another way in the source, as with escapes in JSON, is not found; neither is what follows it then.
      const written = textIn(link.range, text);
      const at = search < 0 ? -1 : source.indexOf(written, search);
      search = at < 0 ? -1 : at + written.length;
      const from = range.from + Math.max(0, at);
      return diagnose('unsafe-link', { from, to: from + (at < 0 ? 0 : written.length) }, { address: link.href });
    });
  });
}

/** Entries that do not say what they rest on, where they have to. */
export function findUnsourced({ entries, sources = [] }: Timeline, places: Places): readonly Diagnostic[] {
  const known = new Set(sources.map(({ id }) => id));
  return entries.flatMap((entry, index) => {
    const place = places.entries[index];
    if (place === undefined || entry.sources?.some((id) => known.has(id))) return [];
    return [diagnose('entry-without-source', place.date, { date: entry.date.wording })];
  });
}

/** Markers of notes that there are none of. */
function findMissingNotes(timeline: Timeline, places: Places): readonly Diagnostic[] {
  const known = new Set((timeline.sources ?? []).map(({ id }) => id));
  return markdownIn(timeline, places).flatMap(({ text, range }) => {
    const labels = [...text.matchAll(/\[\^([^\s[\]]+)\]/g)].map(([, label = '']) => label);
    const missing = new Map(labels.filter((label) => !known.has(label)).map((label) => [label, undefined]));
    let search = range.from;
    return notesIn(text, missing).map((label) => {
      const marker = `[^${label}]`;
      const at = places.source.indexOf(marker, search);
      if (at < 0 || at + marker.length > range.to) return diagnose('note-missing', range, { label });
      search = at + marker.length;
      return diagnose('note-missing', { from: at, to: search }, { label });
    });
  });
}

/** Each text that is too much to be read as Markdown. */
function findUnreadMarkdown(timeline: Timeline, places: Places): readonly Diagnostic[] {
  return markdownIn(timeline, places).flatMap(({ text, range }) =>
    isUnread(text) ? [diagnose('unread-markdown', range, {})] : [],
  );
}

/** Pictures that stand in a line with words, and are not shown. */
function findPicturesInText(timeline: Timeline, places: Places): readonly Diagnostic[] {
  return markdownIn(timeline, places).flatMap(({ text, range }) =>
    picturesInText(text).map(({ written }) => {
      const at = places.source.indexOf(written, range.from);
      const isThere = at >= 0 && at < range.to;
      const found = isThere ? { from: at, to: at + written.length } : { from: range.from, to: range.from };
      return diagnose('picture-in-text', found, { written });
    }),
  );
}

interface PlacedMarkdown {
  readonly text: string;
  readonly range: TextRange;
}

/** All that is said in Markdown, each text where it stands; the introduction, and what has no place, in all of the source. */
function markdownIn(timeline: Timeline, places: Places): readonly PlacedMarkdown[] {
  const { lede = '', phases = [], pictures, corrections = [], entries } = timeline;
  const placed = (text: string, range: TextRange = { from: 0, to: places.source.length }) => ({ text, range });
  return [
    placed(lede),
    ...imprintKeys.map((key) => placed(timeline[key] ?? '', places.imprint?.[key])),
    ...phases.map(({ text = '' }, index) => placed(text, reachOf(places.phases?.[index]?.text))),
    ...belowPictures(pictures).map(({ text, at }) => placed(text, places.pictures?.[at]?.whole)),
    ...corrections.map((each, at) => placed(each.text, places.corrections?.[at]?.text)),
    ...entries.flatMap(({ text, pictures, corrections = [] }, index) => {
      const place = places.entries[index];
      return [
        placed(text, place?.text),
        ...belowPictures(pictures).map(({ text, at }) => placed(text, place?.pictures?.[at]?.whole)),
        ...corrections.map((each, at) => placed(each.text, place?.corrections?.[at]?.text)),
      ];
    }),
  ];
}

/** What stands below pictures, each text with the place of its picture among them. */
function belowPictures(pictures: readonly Picture[] = []): readonly { readonly text: string; readonly at: number }[] {
  return pictures.flatMap(({ caption = '', credit = '' }, at) => [caption, credit].map((text) => ({ text, at })));
}

/** From the first of some places to the end of the last. */
function reachOf(ranges: readonly TextRange[] = []): TextRange | undefined {
  const [first, last] = [ranges[0], ranges.at(-1)];
  return first && last && { from: first.from, to: last.to };
}

/** Words of the author about the whole that were written for other entries, or do not say for which. */
function findStaleAlternative(timeline: Timeline, { alt: place }: Places): readonly Diagnostic[] {
  const { alt } = timeline;
  if (alt === undefined || place === undefined) return [];
  const mark = entriesMark(timeline);
  if (alt.of === mark) return [];
  if (alt.of === undefined || place.of === undefined) return [diagnose('unmarked-alt', place.whole, { mark })];
  const fix = mending('say-fits', {}, [{ ...place.of, insert: mark }]);
  return [diagnose('stale-alt', place.of, { mark }, { fix })];
}

/** What is not published, told once, and what has to wait. */
function findWithheld(
  { entries }: Timeline,
  { source, entries: places, internal = [] }: Places,
): readonly Diagnostic[] {
  const drafts = entries.flatMap(({ draft }, place) => (draft === true ? (places[place]?.whole ?? []) : []));
  const others = internal.filter(({ from }) => !drafts.some((draft) => draft.from <= from && from < draft.to));
  const withheld = [...drafts, ...others].sort((one, other) => one.from - other.from);
  const lines = withheld.reduce((sum, range) => sum + linesIn(textIn(range, source)), 0);
  const [first, ...further] = withheld;
  const related = further.map((range) => ({ range, key: 'same', facts: {} }) as const);
  return [
    ...(first === undefined ? [] : [diagnose('not-published', first, { lines }, { related })]),
    ...entries.flatMap(({ notBefore, draft }, place) => {
      const range = places[place]?.notBefore;
      const isWaiting = notBefore !== undefined && isMoment(notBefore) && draft !== true;
      return isWaiting && range !== undefined ? [diagnose('not-before', range, { moment: notBefore })] : [];
    }),
  ];
}

/** How many lines of a text have words. */
function linesIn(text: string): number {
  return text.split(/[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '').length;
}
