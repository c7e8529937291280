import { type JSONPath, modify } from 'jsonc-parser';
import { readColor } from '../../model/color.ts';
import type { TextChange } from '../../model/diagnostic.ts';
import {
  alternativeOptions,
  appearanceKeys,
  appearanceOptions,
  imprintKeys,
  imprintOptions,
  partyOptions,
} from '../../model/options.ts';
import type { Entry, Timeline } from '../../model/timeline.ts';
import { dateLanguages, wordDate } from '../../time/index.ts';
import { type Edit, type Edited, exampleDay, type OptionPath, type OptionValue, refused } from '../editing/edit.ts';
import { type Meant, meantBy, withImprint, withLook } from '../editing/meant.ts';
import { type Candidate, firstThatHolds } from '../editing/search.ts';
import type { Reading, ReadOptions } from '../format.ts';
import { isOneOf, present } from '../guards.ts';
import { entryIds, uniqueNames } from '../names.ts';
import type { OptionsOfFormat } from '../options.ts';
import { readJson } from './read.ts';
import { JsonPlaces, parseJson } from './tree.ts';

/** Edits the published JSON: values are replaced, and items of lists go, come and move, as the text around them is laid out. */
export function editJson(reading: Reading, edit: Edit, options: ReadOptions): Edited {
  const { root } = parseJson(reading.places.source);
  if (root === undefined) return refused('not-edited', { format: undefined });
  const meant =
    edit.kind === 'option' ? withOption(reading.timeline, edit.path, edit.value) : meantBy(reading.timeline, edit);
  if ('ok' in meant) return meant;
  const own = meant.at === undefined ? undefined : meant.timeline.entries[meant.at];
  // What is not told by its words alone has to be told in EDTF, which words are not.
  if (meant.byContext && own) {
    const { language } = meant.timeline;
    return refused('no-date', { words: own.date.wording, language, example: wordDate(exampleDay, language) });
  }
  const wanted = edit.kind === 'added' ? withId(meant) : meant;
  return firstThatHolds({
    edit,
    reading,
    meant: wanted,
    held: { derivesIds: false, findsParties: false },
    candidates: candidatesOf(new Draft(reading, root), edit, wanted),
    read: (text) => readJson(text, options),
  });
}

/** A new entry gets an id like those that are made of dates and parties, which no other has. */
function withId(meant: Meant): Meant {
  const { timeline, at = -1 } = meant;
  const entry = timeline.entries[at];
  if (entry === undefined) return meant;
  const [made = 'entry'] = entryIds([entry], timeline.parties, timeline.together);
  const id = uniqueNames([...timeline.entries.map((one) => one.id), made]).at(-1) ?? made;
  return { ...meant, timeline: { ...timeline, entries: timeline.entries.with(at, { ...entry, id }) } };
}

/** A JSON text that is edited. */
class Draft {
  readonly source: string;
  readonly timeline: Timeline;
  readonly #places: JsonPlaces;
  readonly #reading: Reading;
  #indexes: ReadonlyMap<number, number> | undefined;
  readonly #layout: { readonly insertSpaces: boolean; readonly tabSize: number; readonly eol: string };

  constructor(reading: Reading, root: ConstructorParameters<typeof JsonPlaces>[0]) {
    this.source = reading.places.source;
    this.timeline = reading.timeline;
    this.#reading = reading;
    this.#places = new JsonPlaces(root);
    const indent = /^(?:\{|\[)\s*?[\r\n]+([ \t]+)/.exec(this.source.trimStart())?.[1] ?? '  ';
    const eol = /\r\n|\n|\r/.exec(this.source)?.[0] ?? '\n';
    this.#layout = { insertSpaces: !indent.includes('\t'), tabSize: indent.length, eol };
  }

  /** The place of an entry in the list of the file, where some may not be read. */
  indexOf(at: number): number {
    this.#indexes ??= new Map(this.items('entries').map(({ from }, index) => [from, index]));
    return this.#indexes.get(this.#reading.places.entries[at]?.whole.from ?? -1) ?? -1;
  }

  /** The place of a party in the list of the file. */
  indexOfParty(id: string): number {
    const name = this.#reading.places.parties[this.timeline.parties.findIndex((party) => party.id === id)]?.name;
    return this.items('parties').findIndex(({ from, to }) => name !== undefined && from <= name.from && name.to <= to);
  }

  /** Where the items of a list stand. */
  items(list: string): readonly { readonly from: number; readonly to: number }[] {
    const { type, children = [] } = this.#places.nodeAt([list]);
    if (!this.#places.has([list]) || type !== 'array') return [];
    return children.map(({ offset, length }) => ({ from: offset, to: offset + length }));
  }

  has(path: JSONPath): boolean {
    return this.#places.has(path);
  }

  /** A value says something else; `undefined` takes it away. */
  set(path: JSONPath, value: unknown, isInsertion = false): readonly TextChange[] {
    if (value !== undefined && !isInsertion && this.has(path)) {
      const { from, to } = this.#places.rangeAt(path);
      const isBroken = /[\r\n]/.test(this.source.slice(from, to));
      if (!isBroken || typeof value === 'string') return [{ from, to, insert: inOneLine(value) }];
      const list = namesLikeThose(this.source.slice(from, to), value);
      if (list !== undefined) return [{ from, to, insert: list }];
    }
    if (!this.#holds(path)) return [];
    const edits = modify(this.source, path, value, { formattingOptions: this.#layout, isArrayInsertion: isInsertion });
    return edits.map(({ offset, length, content }) => ({ from: offset, to: offset + length, insert: content }));
  }

  /** A property goes, with the comma that parts it from the one before, or from the next; nothing else changes, so that its neighbours may. */
  without(path: JSONPath): readonly TextChange[] {
    const { children = [] } = this.#places.nodeAt(path.slice(0, -1));
    const at = children.findIndex(({ children: [key] = [] }) => key?.value === path.at(-1));
    const [before, own, next] = [children[at - 1], children[at], children[at + 1]];
    if (own === undefined) return [];
    const end = own.offset + own.length;
    if (before !== undefined) return [{ from: before.offset + before.length, to: end, insert: '' }];
    return [{ from: own.offset, to: next?.offset ?? end, insert: '' }];
  }

  /** Whether what is there of a path is lists and objects where it needs them; else nothing can be put into it. */
  #holds(path: JSONPath): boolean {
    return path.every((step, at) => {
      const parent = path.slice(0, at);
      const { type } = this.#places.nodeAt(parent);
      return !this.has(parent) || type === (typeof step === 'number' ? 'array' : 'object');
    });
  }

  /** An item goes, with the comma that parts it from the next, or from the one before. */
  cut(list: string, index: number): TextChange {
    const items = this.items(list);
    const [item, next, before] = [items[index], items[index + 1], items[index - 1]];
    if (item === undefined) return { from: 0, to: 0, insert: '' };
    if (next !== undefined) return { from: item.from, to: next.from, insert: '' };
    return { from: before?.to ?? item.from, to: item.to, insert: '' };
  }

  /** An item stands before another as well, or behind the last. */
  paste(list: string, text: string, index: number): TextChange {
    const items = this.items(list);
    const [target, last, lastButOne] = [items[index], items.at(-1), items.at(-2)];
    const gap = lastButOne && last ? this.source.slice(lastButOne.to, last.from) : `,${this.#layout.eol}`;
    if (target !== undefined) return { from: target.from, to: target.from, insert: `${text}${gap}` };
    const at = last?.to ?? 0;
    return { from: at, to: at, insert: `${gap}${text}` };
  }
}

function* candidatesOf(draft: Draft, edit: Edit, { timeline, at = -1 }: Meant): Generator<Candidate> {
  const entry = timeline.entries[at];
  if (edit.kind === 'option') yield* optionCandidates(draft, timeline, edit.path, edit.value);
  else if (edit.kind === 'renamed')
    yield draft.set(['parties', draft.indexOfParty(edit.party), 'name'], edit.name.trim());
  else if (edit.kind === 'merged') yield [...merged(draft, timeline, edit.party)];
  else if (edit.kind === 'added') yield* added(draft, timeline, entry, edit.before);
  else yield* ofEntry(draft, edit, timeline, entry);
}

/** The ways to edit an entry that is there. */
function* ofEntry(
  draft: Draft,
  edit: Extract<Edit, { readonly entry: string }>,
  timeline: Timeline,
  entry: Entry | undefined,
): Generator<Candidate> {
  const index = indexOfId(draft, edit.entry);
  if (edit.kind === 'removed') {
    yield [draft.cut('entries', index)];
    return;
  }
  if (entry === undefined) return;
  if (edit.kind === 'parties')
    yield [
      ...newParties(draft, timeline),
      ...draft.set(['entries', index, 'parties'], entry.parties),
      ...withoutWord(draft, index),
      ...withCamps(draft, index, entry.against),
    ];
  else if (edit.kind === 'text') yield draft.set(['entries', index, 'text'], entry.text);
  else if (edit.kind === 'headline') yield draft.set(['entries', index, 'title'], entry.title);
  else if (edit.kind === 'date') yield* dated(draft, index, entry, timeline.language);
  else
    yield* moved(
      draft,
      index,
      edit.before === undefined ? draft.items('entries').length : indexOfId(draft, edit.before),
    );
}

function indexOfId(draft: Draft, id: string): number {
  return draft.indexOf(draft.timeline.entries.findIndex((entry) => entry.id === id));
}

/** The camps of an entry, as they are to be. */
function withCamps(draft: Draft, index: number, against: Entry['against']): readonly TextChange[] {
  const path = ['entries', index, 'against'];
  return against === undefined ? draft.without(path) : draft.set(path, against);
}

/** The word for several goes with those for whom it stood. */
function withoutWord(draft: Draft, index: number): readonly TextChange[] {
  return draft.without(['entries', index, 'together']);
}

function* dated(draft: Draft, index: number, { date }: Entry, language: string): Generator<Candidate> {
  const isWorded = draft.has(['entries', index, 'date', 'wording']);
  const edtf = draft.set(['entries', index, 'date', 'edtf'], date.edtf);
  if (!isWorded && wordDate(date.edtf, language) === date.wording) yield edtf;
  if (isWorded) yield [...edtf, ...draft.set(['entries', index, 'date', 'wording'], date.wording)];
  yield draft.set(['entries', index, 'date'], { edtf: date.edtf, wording: date.wording });
}

function* moved(draft: Draft, from: number, to: number): Generator<Candidate> {
  const item = draft.items('entries')[from];
  if (item === undefined) return;
  const text = draft.source.slice(item.from, item.to);
  yield [draft.cut('entries', from), draft.paste('entries', text, to)];
}

function* added(
  draft: Draft,
  timeline: Timeline,
  entry: Entry | undefined,
  before: string | undefined,
): Generator<Candidate> {
  if (entry === undefined) return;
  const { id, date, parties, against, text } = entry;
  const index = before === undefined ? draft.items('entries').length : indexOfId(draft, before);
  yield [
    ...newParties(draft, timeline),
    ...draft.set(['entries', index], { id, date, parties, ...present({ against }), text }, true),
  ];
}

/** Parties that the text does not have are added to it. */
function newParties(draft: Draft, timeline: Timeline): readonly TextChange[] {
  const known = new Set(draft.timeline.parties.map(({ id }) => id));
  const [party, ...more] = timeline.parties.filter(({ id }) => !known.has(id));
  if (party === undefined) return [];
  if (more.length === 0)
    return draft.set(['parties', draft.items('parties').length], { id: party.id, name: party.name }, true);
  return draft.set(['parties'], timeline.parties);
}

function* merged(draft: Draft, timeline: Timeline, party: string): Generator<TextChange> {
  yield draft.cut('parties', draft.indexOfParty(party));
  for (const [at, entry] of draft.timeline.entries.entries())
    if (entry.parties.includes(party)) {
      const index = draft.indexOf(at);
      yield* draft.set(['entries', index, 'parties'], timeline.entries[at]?.parties);
      yield* withCamps(draft, index, timeline.entries[at]?.against);
    }
}

/** A list of names with the blanks of the list that it takes the place of; absent where either is something else. */
function namesLikeThose(written: string, value: unknown): string | undefined {
  const [, gap, end] = /^\[(\s*)".*"(\s*)\]$/s.exec(written) ?? [];
  if (gap === undefined || !Array.isArray(value) || value.length === 0) return undefined;
  if (!value.every((name) => typeof name === 'string')) return undefined;
  return `[${gap}${value.map((name) => JSON.stringify(name)).join(`,${gap}`)}${end}]`;
}

/** A value as it stands in a line, with a blank behind each comma. */
function inOneLine(value: unknown): string {
  return Array.isArray(value) ? `[${value.map(inOneLine).join(', ')}]` : JSON.stringify(value);
}

/** What an option means: keys of the whole, of the alternative text, and of a party. */
function withOption(timeline: Timeline, path: OptionPath, value: OptionValue): Meant | (Edited & { ok: false }) {
  const [key, first, second = ''] = path;
  const origins = [...timeline.entries.keys()];
  if (key === 'parties' && first !== undefined) return withPartyOption(timeline, first, second, value);
  if (key === 'alt') {
    const part = first ?? 'short';
    if (!Object.hasOwn(alternativeOptions, part))
      return refused('no-such-option', { key: part, known: Object.keys(alternativeOptions) });
    return { timeline: { ...timeline, alt: { ...timeline.alt, [part]: value } }, origins };
  }
  if (isOneOf(key, appearanceKeys)) return withLook(timeline, key, value);
  if (isOneOf(key, imprintKeys)) return withImprint(timeline, key, value);
  if (!Object.hasOwn(jsonOptions, key)) return refused('no-such-option', { key, known: Object.keys(jsonOptions) });
  return { timeline: { ...timeline, [key]: value }, origins };
}

function withPartyOption(
  timeline: Timeline,
  id: string,
  key: string,
  value: OptionValue,
): Meant | (Edited & { ok: false }) {
  const place = timeline.parties.findIndex((party) => party.id === id);
  const party = timeline.parties[place];
  if (party === undefined) return refused('no-such-party', { party: id });
  if (!Object.hasOwn(partyOptions, key)) return refused('no-such-option', { key, known: Object.keys(partyOptions) });
  const said = key === 'color' && typeof value === 'string' ? (readColor(value) ?? value) : value;
  const parties = timeline.parties.with(place, { ...party, [key]: said });
  return { timeline: { ...timeline, parties }, origins: [...timeline.entries.keys()] };
}

/** What may be said of the whole, of how it looks, of parties and to readers who do not see it. */
export const jsonOptions = {
  title: { kind: 'words' },
  lede: { kind: 'words', isLong: true },
  ...imprintOptions,
  language: { kind: 'language', of: dateLanguages },
  together: { kind: 'words' },
  ...appearanceOptions,
  parties: partyOptions,
  alt: alternativeOptions,
} as const satisfies OptionsOfFormat;

function* optionCandidates(
  draft: Draft,
  { appearance = {}, ...whole }: Timeline,
  [key, first, second]: OptionPath,
  value: OptionValue,
): Generator<Candidate> {
  if (key === 'parties' && first !== undefined && second !== undefined)
    yield draft.set(['parties', draft.indexOfParty(first), second], value);
  else if (isOneOf(key, appearanceKeys)) yield draft.set(['appearance', key], appearance[key] ?? value);
  else if (isOneOf(key, imprintKeys)) yield draft.set([key], whole[key] ?? value);
  else yield draft.set(key === 'alt' ? ['alt', first ?? 'short'] : [key], value);
}
