import type { Appearance } from '../../model/appearance.ts';
import { appearanceKeys, imprintKeys } from '../../model/options.ts';
import type { Entry, Party, Picture, Timeline } from '../../model/timeline.ts';
import { edtfOfWords, type Meant } from './meant.ts';

/** What is read otherwise than meant. */
export interface Difference {
  readonly what: 'entries' | 'date' | 'text' | 'parties' | 'whole';
  /** The place of the entry, where it is of one. */
  readonly at?: number;
}

/** How a format holds a timeline. */
export interface Held {
  /** Whether ids are made of names and dates, and are not written. */
  readonly derivesIds: boolean;
  /** Whether parties are those that labels name, in the order in which they do: only those that act are there. */
  readonly findsParties: boolean;
}

/** What is read otherwise than meant, entry by entry; nothing but that there are other entries where their count differs. */
export function differencesOf(before: Timeline, meant: Meant, read: Timeline, held: Held): readonly Difference[] {
  const { timeline } = meant;
  if (meant.reads) return timeline.language === read.language ? [] : [{ what: 'whole' }];
  if (timeline.entries.length !== read.entries.length) return [{ what: 'entries' }];
  const [meantNames, readNames] = [namesOf(timeline), namesOf(read)];
  const found = timeline.entries.flatMap((entry, at): readonly Difference[] => {
    const other = read.entries[at];
    if (other === undefined) return [{ what: 'entries' }];
    const isSameDate = isDateMeant(entry, other, at === meant.at ? meant : { timeline });
    const origin = before.entries[meant.origins[at] ?? -1];
    const isSameWho =
      meantNames(entry) === readNames(other) &&
      (origin?.parties !== entry.parties || isSameWord(origin, before, other, read, held));
    return [
      ...(isSameDate ? [] : [{ what: 'date', at } as const]),
      ...(isSameText(entry, other) ? [] : [{ what: 'text', at } as const]),
      ...(isSameWho && isSameRest(entry, other, held) ? [] : [{ what: 'parties', at } as const]),
    ];
  });
  return isSameWhole(meant, read, held) ? found : [...found, { what: 'whole' }];
}

/** Whether an entry says, and shows, the same. */
function isSameText(one: Entry, other: Entry): boolean {
  const keys = ({ pictures = [] }: Entry) => pictures.map(pictureKey).join('\n');
  return one.text === other.text && one.title === other.title && keys(one) === keys(other);
}

function pictureKey({ src, alt, caption, credit }: Picture): string {
  return JSON.stringify([src, alt, caption, credit]);
}

/** Whether a date is as meant, by its words and what they come to. */
function isDateMeant(
  { date }: Entry,
  { date: { edtf, wording } }: Entry,
  { timeline, byContext, mayComplete }: Pick<Meant, 'timeline' | 'byContext' | 'mayComplete'>,
): boolean {
  if (byContext) return edtf !== '' && wording === date.wording;
  return (
    edtf === date.edtf &&
    (wording === date.wording || (mayComplete === true && edtfOfWords(wording, timeline.language) === edtf))
  );
}

/** Whether those who acted together are called the same, by the word of the entry or of the whole, which may come from any label. */
function isSameWord(one: Entry, before: Timeline, other: Entry, after: Timeline, held: Held): boolean {
  return wordOf(one, before) === wordOf(other, after) || (held.findsParties && one.together === other.together);
}

function wordOf({ together, parties }: Entry, whole: Timeline): string | undefined {
  const isOfAll = parties.length > 1 && parties.length === whole.parties.length;
  return together ?? (isOfAll ? whole.together : undefined);
}

/** Whether all else of an entry is the same, in a format that writes ids. */
function isSameRest(entry: Entry, other: Entry, { derivesIds }: Held): boolean {
  const rest = ({ id, sources, answers, claim, corrections, together }: Entry) =>
    JSON.stringify([id, sources, answers, claim, corrections, together]);
  return derivesIds || entry.id === '' || rest(entry) === rest(other);
}

/** Who acted, and against whom, by name. */
function namesOf({ parties }: Timeline): (entry: Entry) => string {
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  const listed = (ids: readonly string[]) =>
    ids
      .map((id) => names.get(id) ?? id)
      .sort()
      .join('\n');
  return ({ parties: acting, against = [] }) => [acting, ...against].map(listed).join('\n\n');
}

function looksOf(appearance: Appearance = {}): readonly unknown[] {
  return appearanceKeys.map((key) => appearance[key]);
}

/** Whether the phases are the same, with the same entries but for one; a heading with no entry below it, at the end, is none any more. */
function areSamePhases(meant: Timeline, read: Timeline, free: number | undefined): boolean {
  const said = ({ phases = [] }: Timeline) => phases.map(({ title, text }) => JSON.stringify([title, text]));
  const [wanted, found] = [said(meant), said(read)];
  if (found.some((phase, place) => phase !== wanted[place])) return false;
  const placesIn = ({ phases = [], entries }: Timeline) => {
    const places = new Map(phases.map(({ id }, place): [string | undefined, number] => [id, place]));
    return entries.map(({ phase }) => places.get(phase));
  };
  const inRead = placesIn(read);
  return placesIn(meant).every((place, at) => at === free || place === inRead[at]);
}

function isSameWhole({ timeline, reorders, at }: Meant, read: Timeline, held: Held): boolean {
  const rest = ({ title, lede, language, alt, pictures, sources, appearance, ...imprint }: Timeline) => {
    const said = imprintKeys.map((key) => imprint[key]);
    const shown = [alt?.short, alt?.long, alt?.of, pictures?.map(pictureKey), looksOf(appearance)];
    return JSON.stringify([title, lede, language, ...shown, sources, said]);
  };
  if (rest(timeline) !== rest(read)) return false;
  if (!areSamePhases(timeline, read, at)) return false;
  if (!held.derivesIds && timeline.together !== read.together) return false;
  const acting = new Set(timeline.entries.flatMap(({ parties }) => parties));
  const wanted = held.findsParties ? timeline.parties.filter(({ id }) => acting.has(id)) : timeline.parties;
  const said = (parties: readonly Party[]) => {
    const all = parties.map(({ id, name, aliases, color, side }) =>
      JSON.stringify(held.findsParties ? [name, color, side] : [held.derivesIds ? '' : id, name, aliases, color, side]),
    );
    return (held.findsParties && reorders ? all.sort() : all).join('\n');
  };
  return said(wanted) === said(read.parties);
}
