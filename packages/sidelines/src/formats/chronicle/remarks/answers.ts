import { type Diagnostic, diagnose } from '../../../model/diagnostic.ts';
import type { Entry, Timeline } from '../../../model/timeline.ts';
import { type Bounds, boundsOfEdtf, endsBefore } from '../../../time/index.ts';
import type { PartyNames } from '../entries/label.ts';
import { after, before, type Piece, trimmed } from '../lines.ts';
import { folded } from '../together.ts';

/** An entry of which words say its date, its parties, or both. */
type Match = 'exactly' | 'among others';

/** What references are read by. */
export interface ReferenceReading {
  readonly names: PartyNames;
  /** The EDTF date of words, all of which have to be one. */
  readonly dayIn: (words: string) => string | undefined;
}

/** What was meant by the words for an entry. */
export type Referred =
  | { readonly kind: 'entry'; readonly place: number; readonly id: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'several'; readonly places: readonly number[] };

/** Finds entries by words such as “3 May 2031, Velden”, “Velden, 3 May 2031”, “3 May 2031” or “#2031-05-03-velden”. */
export class References {
  readonly #entries: readonly Entry[];
  readonly #bounds: readonly Bounds[];
  readonly #reading: ReferenceReading;
  readonly #dated = new Map<string, number[]>();
  readonly #places: ReadonlyMap<string, number>;
  readonly #ids: readonly string[];

  constructor({ entries }: Pick<Timeline, 'entries'>, ids: readonly string[], reading: ReferenceReading) {
    this.#entries = entries;
    this.#reading = reading;
    this.#bounds = entries.map(({ date }) => boundsOfEdtf(date.edtf));
    this.#ids = ids;
    this.#places = new Map(ids.map((id, place) => [id, place]));
    for (const [place, { date }] of entries.entries())
      for (const key of new Set([`= ${date.edtf}`, `“ ${folded(date.wording)}`])) {
        const places = this.#dated.get(key);
        if (places === undefined) this.#dated.set(key, [place]);
        else places.push(place);
      }
  }

  /** @param from the place of the entry in which the words stand: of several that they may mean, one that it can answer is meant */
  find(words: string, from: number): Referred {
    if (words.startsWith('#')) {
      const place = this.#places.get(words.slice(1).trim());
      return place === undefined ? { kind: 'nothing' } : this.#at(place);
    }
    const found = this.#matching(words);
    const exact = [...found].flatMap(([place, match]) => (match === 'exactly' ? [place] : []));
    const near = exact.length > 0 ? exact : [...found.keys()];
    const earlier = near.filter((place) => this.#canBeAnswered(place, from));
    const [place, ...others] = earlier.length > 0 ? earlier : near;
    if (place === undefined) return { kind: 'nothing' };
    return others.length === 0 ? this.#at(place) : { kind: 'several', places: [place, ...others] };
  }

  /** The entries that words may mean. */
  #matching(words: string): ReadonlyMap<number, Match> {
    const found = new Map<number, Match>();
    for (const [day, who] of readings(words))
      for (const place of this.#on(day)) {
        const match = who === '' ? 'exactly' : this.#matchOf(who, place);
        if (match !== undefined && found.get(place) !== 'exactly') found.set(place, match);
      }
    return found;
  }

  #at(place: number): Referred {
    return { kind: 'entry', place, id: this.#ids[place] ?? '' };
  }

  #on(day: string): readonly number[] {
    const worded = this.#dated.get(`“ ${folded(day)}`);
    if (worded !== undefined || day === '') return worded ?? [];
    const edtf = this.#reading.dayIn(day);
    return edtf === undefined ? [] : (this.#dated.get(`= ${edtf}`) ?? []);
  }

  #matchOf(who: string, place: number): Match | undefined {
    const meaning = this.#reading.names.meaningOf(who);
    const { parties } = this.#reading.names;
    const places =
      meaning?.kind === 'together' ? [...parties.keys()] : meaning?.kind === 'parties' ? meaning.places : [];
    const acting = new Set(this.#entries[place]?.parties);
    const ids = places.flatMap((party) => parties[party]?.id ?? []);
    if (ids.length === 0 || !ids.every((id) => acting.has(id))) return undefined;
    return ids.length === acting.size ? 'exactly' : 'among others';
  }

  #canBeAnswered(place: number, from: number): boolean {
    const [own, other] = [this.#bounds[from], this.#bounds[place]];
    return place !== from && !(own !== undefined && other !== undefined && endsBefore(own, other));
  }
}

/** All ways to take words for a date and who acted on it, parted by a comma; or for a date alone. */
function readings(words: string): readonly (readonly [day: string, who: string])[] {
  const parted = [...words.matchAll(/[,،，、]/g)].map(({ index }): readonly [string, string] => [
    words.slice(0, index).trim(),
    words.slice(index + 1).trim(),
  ]);
  return [[words, ''], ...parted, ...parted.map(([one, other]): readonly [string, string] => [other, one])];
}

/** The references of a line, which semicolons part. */
export function referencesIn(words: Piece): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const part of words.text.split(/[;؛；]/)) {
    const piece = trimmed(before(after(words, from), part.length));
    if (piece.text !== '') pieces.push(piece);
    from += part.length + 1;
  }
  return pieces;
}

/** What is wrong with a reference that means no entry, or several. */
export function unclearReference(
  piece: Piece,
  referred: Referred,
  ranges: readonly { readonly from: number; readonly to: number }[],
): readonly Diagnostic[] {
  const { from, to, text: words } = piece;
  switch (referred.kind) {
    case 'entry':
      return [];
    case 'nothing':
      return [diagnose('unknown-answer', { from, to }, { words, times: 0 })];
    case 'several': {
      const related = referred.places.flatMap((place) => {
        const range = ranges[place];
        return range === undefined
          ? []
          : [{ range: { from: range.from, to: range.to }, key: 'candidate', facts: {} } as const];
      });
      return [diagnose('unknown-answer', { from, to }, { words, times: referred.places.length }, { related })];
    }
  }
}
