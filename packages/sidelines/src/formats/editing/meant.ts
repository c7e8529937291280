import type { Appearance } from '../../model/appearance.ts';
import { imprintOptions, withAppearance } from '../../model/options.ts';
import type { Entry, Imprint, Party, Timeline } from '../../model/timeline.ts';
import { edtfOf, readDateWords, readEdtf } from '../../time/index.ts';
import { dayOfWords } from '../days.ts';
import { present } from '../guards.ts';
import { slugOf, uniqueNames } from '../names.ts';
import { type Acting, type Edit, type Edited, type NewEntry, type OptionValue, refused } from './edit.ts';

/** What the text is to be read as when an edit is made. */
export interface Meant {
  readonly timeline: Timeline;
  /** The place of each entry in the timeline before; absent where it is new. */
  readonly origins: readonly (number | undefined)[];
  /** The place of the entry that the edit is of, where it is of one. */
  readonly at?: number;
  /** Whether its date is what its words come to in their context: they name no year, or can be read in two ways. */
  readonly byContext?: true;
  /** Whether the words of its date may become fuller: what they leave to what stands above them does not stand there any more. */
  readonly mayComplete?: true;
  /** Whether parties that labels name may come in another order: the one that is left of two may stand where the other stood. */
  readonly reorders?: true;
  /** Whether other readings are wanted: what is said is how the text is to be read. */
  readonly reads?: true;
}

/** What an edit means, or why it means nothing. Options are not of this: what they mean is the format’s. */
export function meantBy(timeline: Timeline, edit: Exclude<Edit, { kind: 'option' }>): Meant | (Edited & { ok: false }) {
  if (edit.kind === 'added') return withAdded(timeline, edit.added, edit.before);
  if (edit.kind === 'renamed') return withName(timeline, edit.party, edit.name.trim());
  if (edit.kind === 'merged') return withOneParty(timeline, edit.party, edit.into);
  const at = timeline.entries.findIndex(({ id }) => id === edit.entry);
  const entry = timeline.entries[at];
  if (entry === undefined) return refused('no-such-entry', { entry: edit.entry });
  if (edit.kind === 'removed') return withEntries(timeline, placesBut(timeline, at));
  if (edit.kind === 'moved') return withMoved(timeline, at, edit.before);
  if (edit.kind === 'text') return withEntry(timeline, at, { ...entry, text: edit.text });
  if (edit.kind === 'headline') return withEntry(timeline, at, { ...entry, title: edit.words });
  if (edit.kind === 'date') {
    const { date, byContext } = dateIn(edit.words, timeline.language);
    const { byContext: _, ...meant } = withEntry(timeline, at, { ...entry, date });
    return byContext ? { ...meant, byContext } : meant;
  }
  return withActing(timeline, at, entry, edit);
}

/** An entry of which others acted, or the same as opponents. */
function withActing(timeline: Timeline, at: number, entry: Entry, edit: Acting): Meant | (Edited & { ok: false }) {
  const { parties, acting, nameless } = actingAs(timeline, edit.parties);
  if (nameless !== undefined) return refused('no-name', { name: nameless });
  const { together: _, against, ...bare } = entry;
  const camps = edit.against === undefined ? campsKept(against, acting) : campsOf(parties, edit.against);
  const stranger = camps && acting.find((id) => !camps.flat().includes(id));
  if (stranger !== undefined)
    return refused('no-camp', { party: parties.find(({ id }) => id === stranger)?.name ?? stranger });
  return withEntry({ ...timeline, parties }, at, { ...bare, parties: acting, ...present({ against: camps }) });
}

/** What is left of camps when only some act; none where that is fewer than two. */
function campsKept(against: Entry['against'], acting: readonly string[]): Entry['against'] {
  const camps = against?.map((camp) => camp.filter((id) => acting.includes(id))).filter(({ length }) => length > 0);
  return camps !== undefined && camps.length > 1 ? camps : undefined;
}

/** Camps of ids, in the order of the parties, from ids and names. */
function campsOf(parties: readonly Party[], named: readonly (readonly string[])[]): Entry['against'] {
  const camps = named.map((names) =>
    parties.flatMap(({ id, name }) => (names.includes(id) || names.includes(name) ? id : [])),
  );
  return camps.length > 1 ? camps : undefined;
}

function placesBut({ entries }: Timeline, at: number): readonly number[] {
  return [...entries.keys()].filter((place) => place !== at);
}

function withEntries(timeline: Timeline, origins: readonly number[]): Meant {
  return { timeline: { ...timeline, entries: origins.flatMap((place) => timeline.entries[place] ?? []) }, origins };
}

function withEntry(timeline: Timeline, at: number, entry: Entry): Meant {
  return {
    timeline: { ...timeline, entries: timeline.entries.with(at, entry) },
    origins: [...timeline.entries.keys()],
    at,
  };
}

function withMoved(timeline: Timeline, at: number, before: string | undefined): Meant | (Edited & { ok: false }) {
  const target = placeBefore(timeline, before);
  if (target === undefined) return refused('no-such-entry', { entry: before ?? '' });
  const others = placesBut(timeline, at);
  const place = target > at ? target - 1 : target;
  return { ...withEntries(timeline, others.toSpliced(place, 0, at)), at: place, mayComplete: true };
}

/** The place of an entry; the end where none is named. */
function placeBefore({ entries }: Timeline, before: string | undefined): number | undefined {
  if (before === undefined) return entries.length;
  const place = entries.findIndex(({ id }) => id === before);
  return place < 0 ? undefined : place;
}

function withAdded(timeline: Timeline, added: NewEntry, before: string | undefined): Meant | (Edited & { ok: false }) {
  const target = placeBefore(timeline, before);
  if (target === undefined) return refused('no-such-entry', { entry: before ?? '' });
  const { date, byContext } = dateIn(added.date, timeline.language);
  const { parties, acting, nameless } = actingAs(timeline, added.parties);
  if (nameless !== undefined) return refused('no-name', { name: nameless });
  const against = campsOf(parties, added.against ?? []);
  const entry: Entry = { id: '', date, parties: acting, ...present({ against }), text: added.text };
  const origins = [...timeline.entries.keys()];
  return {
    timeline: { ...timeline, parties, entries: timeline.entries.toSpliced(target, 0, entry) },
    origins: (origins as (number | undefined)[]).toSpliced(target, 0, undefined),
    at: target,
    ...(byContext ? { byContext } : {}),
  };
}

/**
 * A date by its words: the date where they name it wholly, or say it in braces behind them; what they come to in their context where they
 * do not.
 */
function dateIn(words: string, language: string): Pick<Entry, 'date'> & Pick<Meant, 'byContext'> {
  const [, before = words, braces = ''] = /^(.*?)\s*\{([^{}]+)\}\s*$/.exec(words) ?? [];
  const isSaid = readEdtf(braces).ok;
  const wording = (isSaid ? before : words).trim();
  const edtf = isSaid ? braces : edtfOfWords(wording, language);
  return edtf === undefined ? { date: { edtf: '', wording }, byContext: true } : { date: { edtf, wording } };
}

/** How a timeline is to look when an option of that is said; what the option cannot say is tried all the same, and told as an error. */
export function withLook(timeline: Timeline, key: keyof Appearance, value: OptionValue): Meant {
  const { appearance = {}, ...rest } = timeline;
  const changed = withAppearance(appearance, key, typeof value === 'string' ? value : undefined);
  const isUnsound = value !== undefined && changed[key] === undefined;
  return {
    timeline: { ...rest, appearance: changed },
    origins: [...timeline.entries.keys()],
    ...(isUnsound ? { reads: true } : {}),
  };
}

/** A timeline of which the imprint says something else; a day that is none is tried all the same, and told as an error. */
export function withImprint(timeline: Timeline, key: keyof Imprint, value: OptionValue): Meant {
  const { [key]: _, ...rest } = timeline;
  const origins = [...timeline.entries.keys()];
  if (typeof value !== 'string') return { timeline: rest, origins };
  const isDay = imprintOptions[key].kind === 'day';
  const said = isDay ? dayOfWords(value, timeline.language) : value;
  return said === undefined
    ? { timeline: { ...rest, [key]: value }, origins, reads: true }
    : { timeline: { ...rest, [key]: said }, origins };
}

/** What words say by themselves: absent where they are no date, leave a part of it to what stands above them, or can mean two. */
export function edtfOfWords(words: string, language: string): string | undefined {
  const read = readDateWords(words, language);
  return read?.kind === 'date' && read.length === words.length ? edtfOf(read.value) : undefined;
}

/** The parties that act, by ids or new names, and the first name that has no letter, if one has none. */
function actingAs(
  timeline: Timeline,
  named: readonly string[],
): { readonly parties: readonly Party[]; readonly acting: readonly string[]; readonly nameless?: string } {
  const parties = [...timeline.parties];
  const acting = new Set<string>();
  for (const name of named) {
    const known = parties.find((party) => party.id === name) ?? parties.find((party) => party.name === name);
    if (known === undefined && slugOf(name) === '') return { parties, acting: [], nameless: name };
    const party = known ?? { id: freeId(slugOf(name), parties), name: name.trim() };
    if (known === undefined) parties.push(party);
    acting.add(party.id);
  }
  return { parties, acting: parties.map(({ id }) => id).filter((id) => acting.has(id)) };
}

function freeId(slug: string, parties: readonly Party[]): string {
  return uniqueNames([...parties.map(({ id }) => id), slug]).at(-1) ?? slug;
}

function withName(timeline: Timeline, id: string, name: string): Meant | (Edited & { ok: false }) {
  const place = timeline.parties.findIndex((party) => party.id === id);
  const party = timeline.parties[place];
  if (party === undefined) return refused('no-such-party', { party: id });
  if (slugOf(name) === '') return refused('no-name', { name });
  const isTaken = timeline.parties.some(
    (other) => other !== party && [other.name, ...(other.aliases ?? [])].includes(name),
  );
  if (isTaken) return refused('name-taken', { name });
  return {
    timeline: { ...timeline, parties: timeline.parties.with(place, { ...party, name }) },
    origins: [...timeline.entries.keys()],
  };
}

/** Whether two parties stand in different camps. */
function areOpponents(camps: readonly (readonly string[])[], one: string, other: string): boolean {
  const [own, others] = [one, other].map((id) => camps.findIndex((camp) => camp.includes(id)));
  return own !== others && own !== -1 && others !== -1;
}

function withOneParty(timeline: Timeline, id: string, into: string): Meant | (Edited & { ok: false }) {
  const missing = [id, into].find((one) => !timeline.parties.some((party) => party.id === one));
  if (missing !== undefined) return refused('no-such-party', { party: missing });
  if (timeline.entries.some(({ against = [] }) => areOpponents(against, id, into))) {
    const [one = id, other = into] = [id, into].map(
      (each) => timeline.parties.find((party) => party.id === each)?.name,
    );
    return refused('opponents', { one, other });
  }
  const parties = id === into ? timeline.parties : timeline.parties.filter((party) => party.id !== id);
  const entries = timeline.entries.map((entry) => {
    if (!entry.parties.includes(id)) return entry;
    const asOne = (ids: readonly string[]) => {
      const acting = new Set(ids.map((one) => (one === id ? into : one)));
      return parties.map((party) => party.id).filter((one) => acting.has(one));
    };
    return { ...entry, parties: asOne(entry.parties), ...present({ against: entry.against?.map(asOne) }) };
  });
  return { timeline: { ...timeline, parties, entries }, origins: [...entries.keys()], reorders: true };
}
