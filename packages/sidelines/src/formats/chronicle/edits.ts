import { readColor } from '../../model/color.ts';
import { appearanceKeys, imprintKeys } from '../../model/options.ts';
import type { Party, Timeline } from '../../model/timeline.ts';
import { readDateWords, wordDate } from '../../time/index.ts';
import { type Edit, type Edited, exampleDay, type OptionValue, refused } from '../editing/edit.ts';
import { type Meant, meantBy, withImprint, withLook } from '../editing/meant.ts';
import { type Candidate, firstThatHolds } from '../editing/search.ts';
import type { Reading, ReadOptions } from '../format.ts';
import { isOneOf, present } from '../guards.ts';
import { additionCandidates, moveCandidates, removalCandidates } from './editing/blocks.ts';
import { dateCandidates } from './editing/dates.ts';
import { Ground } from './editing/ground.ts';
import { partyCandidates } from './editing/labels.ts';
import { optionCandidates } from './editing/matter.ts';
import { mendings } from './editing/mending.ts';
import { mergeCandidates, renameCandidates } from './editing/names.ts';
import { textCandidates } from './editing/texts.ts';
import { alternativeKeys, matterKeys, partyKeys } from './front-matter.ts';
import { ReadingMemory } from './memory.ts';
import { readChronicle } from './read.ts';

/** Edits a chronicle: of the ways to write the edit, the first that is read as what is meant. */
export function editChronicle(reading: Reading, edit: Edit, options: ReadOptions): Edited {
  const ground = new Ground(reading);
  const meant = edit.kind === 'option' ? withOption(reading.timeline, edit) : meantHere(ground, edit);
  if ('ok' in meant) return meant;
  const { memory = new ReadingMemory() } = options;
  const isDeclared = reading.places.parties.some(({ declared }) => declared);
  const declares = edit.kind === 'option' && edit.path[0] === 'parties';
  const edited = firstThatHolds({
    edit,
    reading,
    meant,
    held: { derivesIds: true, findsParties: !isDeclared && !declares },
    candidates: candidatesOf(ground, edit, meant),
    read: (text) => readChronicle(text, { ...options, memory }),
    mend: (attempt) => mendings(attempt, meant, !isDeclared),
  });
  return edited.ok ? edited : (noDateIn(edit, reading.timeline) ?? edited);
}

/** Where words stand in the way that are no date, not even a part of one. */
function noDateIn(edit: Edit, { language }: Timeline): (Edited & { ok: false }) | undefined {
  const words = edit.kind === 'date' ? edit.words : edit.kind === 'added' ? edit.added.date : undefined;
  if (words === undefined || words.includes('{') || readDateWords(words, language, {}) !== undefined) return undefined;
  return refused('no-date', { words, language, example: wordDate(exampleDay, language) });
}

/** A headline is the first paragraph of a text, above its date; where none stands there, it has no place. */
function meantHere(
  { timeline, reading }: Ground,
  edit: Exclude<Edit, { kind: 'option' }>,
): Meant | (Edited & { ok: false }) {
  if (edit.kind !== 'headline') return meantBy(timeline, edit);
  const at = timeline.entries.findIndex(({ id }) => id === edit.entry);
  const [entry, place] = [timeline.entries[at], reading.places.entries[at]];
  if (entry === undefined || place === undefined) return refused('no-such-entry', { entry: edit.entry });
  if (place.headline === undefined) return refused('not-held', { what: 'headline', format: 'chronicle' });
  const end = entry.text.indexOf('\n\n');
  return meantBy(timeline, {
    kind: 'text',
    entry: edit.entry,
    text: edit.words + (end < 0 ? '' : entry.text.slice(end)),
  });
}

function candidatesOf(ground: Ground, edit: Edit, meant: Meant): Iterable<Candidate> {
  const { timeline } = meant;
  if (edit.kind === 'option') return optionCandidates(ground, edit.path, edit.value);
  if (edit.kind === 'renamed') return renameCandidates(ground, edit.party, edit.name.trim());
  if (edit.kind === 'merged') return mergeCandidates(ground, timeline, edit.party, edit.into);
  const placeOf = (id: string | undefined) => ground.timeline.entries.findIndex((entry) => entry.id === id);
  const [at, entry] = [meant.at ?? -1, timeline.entries[meant.at ?? -1]];
  if (edit.kind === 'added')
    return entry ? additionCandidates(ground, entry, { before: ground.stand(placeOf(edit.before)) }, timeline, at) : [];
  const stand = ground.stand(placeOf(edit.entry));
  if (stand === undefined) return [];
  if (edit.kind === 'removed') return removalCandidates(ground, stand);
  if (edit.kind === 'moved') return moveCandidates(ground, stand, ground.stand(placeOf(edit.before)), timeline);
  if (edit.kind === 'parties') return partyCandidates(ground, stand, timeline, entry ?? { parties: [] });
  if (edit.kind === 'date') return dateCandidates(ground, stand, timeline);
  return textCandidates(ground, stand, entry?.text ?? '');
}

/** What an option of front matter means. */
function withOption(timeline: Timeline, { path, value }: Edit & { kind: 'option' }): Meant | (Edited & { ok: false }) {
  const [key, ...below] = path;
  if (!isOneOf(key, matterKeys)) return refused('no-such-option', { key, known: matterKeys });
  const origins = [...timeline.entries.keys()];
  const words = typeof value === 'string' ? value : undefined;
  const [first, second] = below;
  if (key === 'parties' && first !== undefined) return withPartyOption(timeline, first, second ?? '', value);
  if (key === 'alt') return withAlternative(timeline, first ?? 'short', words);
  if (isOneOf(key, appearanceKeys)) return withLook(timeline, key, value);
  if (isOneOf(key, imprintKeys)) return withImprint(timeline, key, value);
  if (key === 'title' && words !== undefined) return { timeline: { ...timeline, title: words }, origins };
  const language = key === 'language' && words !== undefined ? words : timeline.language;
  return { timeline: { ...timeline, language }, origins, reads: true };
}

function withAlternative(
  timeline: Timeline,
  part: string,
  words: string | undefined,
): Meant | (Edited & { ok: false }) {
  if (!isOneOf(part, alternativeKeys)) return refused('no-such-option', { key: part, known: alternativeKeys });
  const alt = present({ ...timeline.alt, [part]: words });
  const { alt: _, ...bare } = timeline;
  const meant = Object.keys(alt).length === 0 ? bare : { ...timeline, alt };
  return { timeline: meant, origins: [...timeline.entries.keys()] };
}

function withPartyOption(
  timeline: Timeline,
  id: string,
  key: string,
  value: OptionValue,
): Meant | (Edited & { ok: false }) {
  if (!isOneOf(key, partyKeys)) return refused('no-such-option', { key, known: partyKeys });
  const place = timeline.parties.findIndex((party) => party.id === id);
  const party = timeline.parties[place];
  if (party === undefined) return refused('no-such-party', { party: id });
  const said = key === 'color' && typeof value === 'string' ? (readColor(value) ?? value) : value;
  const changed: object = present({ ...party, [key]: said });
  const parties = timeline.parties.with(place, { ...party, [key]: undefined, ...changed } as Party);
  return { timeline: { ...timeline, parties }, origins: [...timeline.entries.keys()] };
}
