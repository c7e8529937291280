import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Timeline } from '../../src/model/timeline.ts';
import { corpusCases } from './corpus.ts';

/** A text of which is known what is right. */
export interface TrueText {
  readonly name: string;
  readonly text: string;
  readonly entries: readonly TrueEntry[];
}

/** What is right of an entry; of several answers each is. */
export interface TrueEntry {
  /** How its text begins. */
  readonly starts: readonly string[];
  readonly dates: readonly string[];
  /** The names of those who acted. */
  readonly parties: readonly (readonly string[])[];
  /** Its date as written. */
  readonly wording: string;
  /** Whether it may as well be missing. */
  readonly optional: boolean;
}

/** How much of an entry was read. */
export interface Verdict {
  readonly truth: TrueEntry;
  /** Its place among the entries that were read; absent when it was missed. */
  readonly place: number | undefined;
  readonly date: boolean;
  readonly parties: boolean;
}

/** The cases of the corpus that are whole texts as people publish them; the others are made to be wrong somewhere, or say little. */
export function ownTexts(): readonly TrueText[] {
  return allOwnTexts().filter(({ name }) => /^(?:page|published)-/.test(name));
}

/** All cases of the corpus that are texts. */
export function allOwnTexts(): readonly TrueText[] {
  return corpusCases()
    .filter(({ file }) => file === 'input.txt')
    .map(({ name, folder, source }) => {
      const timeline: Timeline = JSON.parse(readFileSync(join(folder, 'timeline.json'), 'utf8'));
      return { name, text: source, entries: entriesOf(timeline) };
    });
}

/** What a timeline says, as something to find again. */
function entriesOf({ entries, parties }: Timeline): readonly TrueEntry[] {
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  return entries.map(({ date, text, title, parties: acting }) => ({
    starts: [
      wordsOf(`${title ?? ''} ${text}`)
        .slice(0, 6)
        .join(' '),
    ],
    dates: [date.edtf],
    parties: [acting.flatMap((id) => names.get(id) ?? [])],
    wording: date.wording,
    optional: false,
  }));
}

/** A file that says what is right: an entry of it. */
interface GoldEntry {
  readonly date_text: string;
  readonly edtf: string;
  readonly edtf_alt?: readonly string[];
  readonly parties?: readonly string[];
  readonly parties_alt?: readonly string[] | readonly (readonly string[])[];
  readonly text_starts: string;
  readonly alt_text_starts?: readonly string[];
  readonly optional?: boolean;
}

interface Gold {
  readonly format: string;
  readonly entries: readonly GoldEntry[];
}

/** The texts of a folder of folders with `skeleton.txt` and `gold.json`; those that are not prose are left out. */
export function textsIn(folder: string): readonly TrueText[] {
  return readdirSync(folder)
    .sort()
    .filter((name) => existsSync(join(folder, name, 'gold.json')))
    .flatMap((name) => {
      const gold: Gold = JSON.parse(readFileSync(join(folder, name, 'gold.json'), 'utf8'));
      if (gold.format !== 'prose') return [];
      return [
        { name, text: readFileSync(join(folder, name, 'skeleton.txt'), 'utf8'), entries: gold.entries.map(trueEntry) },
      ];
    });
}

function trueEntry(gold: GoldEntry): TrueEntry {
  const others = gold.parties_alt ?? [];
  const lists = others.some((names) => typeof names === 'string')
    ? [others.filter((name) => typeof name === 'string')]
    : others;
  return {
    starts: [gold.text_starts, ...(gold.alt_text_starts ?? [])],
    dates: [gold.edtf, ...(gold.edtf_alt ?? [])],
    parties: [gold.parties ?? [], ...lists.filter((names) => typeof names !== 'string')],
    wording: gold.date_text,
    optional: gold.optional ?? false,
  };
}

/** What was read of each entry; entries are told by how their texts begin, and each is taken once. */
export function verdictsOn(truths: readonly TrueEntry[], { entries, parties }: Timeline): readonly Verdict[] {
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  const texts = entries.map(({ title, text }) => [wordsOf(text), wordsOf(`${title ?? ''} ${text}`)]);
  const starts = truths.map((truth) => truth.starts.map(wordsOf));
  const used = new Set<number>();
  const found = new Map<number, number>();
  for (const farthest of [0, longestLead])
    for (const [order, truth] of truths.entries()) {
      if (found.has(order)) continue;
      const fits = entries.flatMap((_, place) =>
        !used.has(place) && beginsWith(texts[place] ?? [], starts[order] ?? [], farthest) ? [place] : [],
      );
      const best = fits.find((place) => isDate(truth, entries[place]?.date.edtf)) ?? fits[0];
      if (best === undefined) continue;
      used.add(best);
      found.set(order, best);
    }
  return truths.map((truth, order) => {
    const place = found.get(order);
    const entry = place === undefined ? undefined : entries[place];
    const acting = setOf(entry?.parties.flatMap((id) => names.get(id) ?? []) ?? []);
    return {
      truth,
      place,
      date: entry !== undefined && isDate(truth, entry.date.edtf),
      parties: entry !== undefined && truth.parties.some((other) => setOf(other) === acting),
    };
  });
}

/** So many words may stand before a text that is found. */
const longestLead = 15;

function beginsWith(
  texts: readonly (readonly string[])[],
  starts: readonly (readonly string[])[],
  farthest: number,
): boolean {
  return starts.some((start) => texts.some((text) => start.length > 0 && isWithin(text, start, farthest)));
}

function isWithin(text: readonly string[], start: readonly string[], farthest: number): boolean {
  for (let from = 0; from <= farthest && from < text.length; from += 1) {
    const isHere = start.every((word, place) => word === text[from + place]);
    if (isHere) return true;
  }
  // A text that is shorter than what is known of it.
  return text.length > 1 && text.length < start.length && text.every((word, place) => word === start[place]);
}

/** Words without signs; where words are not set apart, letters. */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/<[^<>]*>/g, ' ')
    .toLowerCase();
  return (
    plain.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\p{N}+/gu,
    ) ?? []
  );
}

function isDate({ dates }: TrueEntry, edtf = ''): boolean {
  return dates.some((date) => plainDate(date) === plainDate(edtf));
}

/** Without the difference between two spellings of the same date. */
function plainDate(edtf: string): string {
  const [from, to] = edtf.split('/');
  const plain = from === to && from !== undefined ? from : edtf;
  return plain
    .replace(/[+-]00:?00$/, 'Z')
    .replace(/(T\d\d:\d\d)(?=$|[Z+-])/, '$1:00')
    .replace(/^\/(?=.)/, '../')
    .replace(/(?<=.)\/$/, '/..');
}

function setOf(names: readonly string[]): string {
  return [...new Set(names.map((name) => wordsOf(name).join(' ')))].sort().join('|');
}
